package dev.redress.record;

import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.event.Attribution;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Under which key of a vault each value lies: what describes a person known to the host under that person's, what describes another
 * party under the party's, what describes a user of the host who takes part under one for that (theirs locks what they did in other complaints), name and contacts that a correction tells under one of their own, every text under the complaint's, why
 * something was erased under one of its own. After each erasure a
 * complaint goes on under new keys, so that whoever writes after it never writes under one that it destroys. Stateless.
 */
public final class KeyNames {

    private KeyNames() {}

    /**
     * The key of somebody known to the host.
     *
     * @param identity who they are, see {@link dev.redress.complaint.HostIdentity}
     * @param token makes of it what tells nothing
     * @return the name of the key
     */
    public static String person(String identity, UnaryOperator<String> token) {
        return "person/" + token.apply("redress-person/1\n" + identity);
    }

    private static String party(ComplaintId id, int party, long erased) {
        return "complaint/" + id + "/party/" + party + "/" + erased;
    }

    private static String texts(ComplaintId id, long erased) {
        return "complaint/" + id + "/texts/" + erased;
    }

    private static String erasures(ComplaintId id) {
        return "complaint/" + id + "/erasures";
    }

    /**
     * The keys of what entries seal.
     *
     * @param id the complaint
     * @param erased sequence of the latest entry before these that erased something; 0 if none did
     * @param parties the parties after these entries
     * @param entries the entries, in order
     * @param sealed what they seal
     * @param token as above
     * @return the names of the keys by slot
     */
    public static Map<Integer, String> of(
            ComplaintId id,
            long erased,
            List<Party> parties,
            List<JournalEntry> entries,
            List<SealedValue> sealed,
            UnaryOperator<String> token) {
        Map<Integer, String> keys = new HashMap<>();
        Map<Integer, Integer> identities = new HashMap<>();
        parties.forEach(party -> identity(identities, party));
        each(id, erased, identities, entries, (slot, key, identity, acts) -> {
            String person = identity == null ? null : text(sealed, identity);
            keys.put(slot, person == null ? key : own(key, identity, person, acts, token));
        });
        return keys;
    }

    /**
     * The keys of what a complaint has sealed, as far as they can be told afterwards.
     *
     * @param id the complaint
     * @param journal all its entries, in order
     * @param sealed its sealed values, as a vault gave them
     * @param token as above
     * @return the names of the keys by slot; without those of people of whom it cannot be read any more who they are
     */
    public static Map<Integer, String> known(
            ComplaintId id, List<JournalEntry> journal, List<SealedValue> sealed, UnaryOperator<String> token) {
        Map<Integer, String> keys = new HashMap<>();
        each(id, 0, new HashMap<>(), journal, (slot, key, identity, acts) -> {
            String person = identity == null ? null : text(sealed, identity);
            if (person != null) {
                keys.put(slot, own(key, identity, person, acts, token));
            } else if (identity != null) {
                keys.remove(slot);
            } else {
                keys.put(slot, key);
            }
        });
        return keys;
    }

    private static @Nullable String text(List<SealedValue> sealed, SealedText place) {
        for (SealedValue value : sealed) {
            if (value.slot() == place.slot() && Unreadable.isNot(value)) {
                return new String(value.value(), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /**
     * The keys of one complaint under which nothing is left. Those of persons lock other complaints too and are not told.
     *
     * @param id the complaint
     * @param journal all its entries, in order
     * @param filled the slots that still say something
     * @return the names of the keys
     */
    public static Set<String> emptied(ComplaintId id, List<JournalEntry> journal, Set<Integer> filled) {
        Map<Integer, String> keys = new HashMap<>();
        Set<String> empty = new HashSet<>();
        each(id, 0, new HashMap<>(), journal, (slot, key, identity, acts) -> {
            if (identity == null || !acts) {
                // Also of a person with a key of their own, for whom there is none of this name.
                String own = identity == null ? key : user(key, identity);
                keys.put(slot, own);
                empty.add(own);
            } else {
                keys.remove(slot); // of a user who only acts
            }
        });
        empty.remove(erasures(id));
        filled.forEach(slot -> empty.remove(keys.getOrDefault(slot, "")));
        return empty;
    }

    /** Of a user who takes part, one for this complaint and record; else the person's. */
    private static String own(
            String key, @Nullable SealedText identity, String person, boolean acts, UnaryOperator<String> token) {
        return identity != null && !acts && HostIdentity.isActor(person) ? user(key, identity) : person(person, token);
    }

    private static String user(String key, SealedText identity) {
        return key + "/user/" + identity.slot();
    }

    /**
     * Is told of a slot, where it is a party's after it was told it is a text's, which of the complaint's keys is its own, who the party is
     * that it describes, and whether that is a user who only acts.
     */
    @FunctionalInterface
    private interface Places {
        void slot(int slot, String key, @Nullable SealedText identity, boolean acts);
    }

    private static void each(
            ComplaintId id,
            long erasedBefore,
            Map<Integer, Integer> identities,
            List<JournalEntry> entries,
            Places to) {
        long erased = erasedBefore;
        for (JournalEntry stored : entries) {
            Fields in = Fields.parse(stored.body());
            Entry entry = EntryForm.read(id, stored.sequence(), in);
            boolean erases = entry.event() instanceof FactEvent.Erased;
            String texts = erases ? erasures(id) : texts(id, erased);
            in.slotNames().keySet().forEach(slot -> to.slot(slot, texts, null, false));
            for (Party party : entry.introduced()) {
                each(party, party(id, party.number(), erased), to);
                identity(identities, party);
            }
            if (entry.event() instanceof FactEvent.PartyCorrected corrected) {
                String key = party(id, corrected.party().number(), erased);
                each(corrected.party(), key, to);
                corrected(corrected.party(), key + "/corrected/" + stored.sequence(), to);
                identity(identities, corrected.party());
            }
            if (entry.by().from() != null) {
                to.slot(entry.by().from().slot(), origins(id, entry.by(), identities, erased), null, false);
            }
            erased = erases ? stored.sequence() : erased;
        }
    }

    private static void identity(Map<Integer, Integer> identities, Party party) {
        identities.put(
                party.number(), party.identity() == null ? 0 : party.identity().slot());
    }

    /** Of each person for whom somebody acted, or who did, as long as the party is that one. */
    private static String origins(ComplaintId id, Attribution by, Map<Integer, Integer> identities, long erased) {
        int whose = by.onBehalfOf() == 0 ? by.party() : by.onBehalfOf();
        return "complaint/" + id + "/origin/" + whose + "/" + identities.getOrDefault(whose, 0) + "/" + erased;
    }

    /** Name and contacts may have been carried over, and be another person's than the record's; so they lie under neither's key. */
    private static void corrected(Party party, String key, Places to) {
        if (party.name() != null) {
            to.slot(party.name().slot(), key, null, false);
        }
        party.contacts().forEach(contact -> to.slot(contact.value().slot(), key, null, false));
    }

    private static void each(Party party, String key, Places to) {
        each(party.identity(), key, party, to);
        each(party.name(), key, party, to);
        for (ContactSlot contact : party.contacts()) {
            each(contact.value(), key, party, to);
        }
    }

    private static void each(@Nullable SealedText place, String key, Party party, Places to) {
        if (place != null) {
            to.slot(place.slot(), key, party.identity(), party.role() == PartyRole.ACTOR);
        }
    }
}
