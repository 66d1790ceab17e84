package dev.redress.record;

import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.Party;
import dev.redress.complaint.SealedText;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Under which key of a vault each value lies: what describes a person known to the host under that person's, what describes another
 * party under the party's, every text under the complaint's, why something was erased under one of its own. Stateless.
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

    /**
     * The key of a party of one complaint.
     *
     * @param id the complaint
     * @param party the party's number
     * @return the name of the key
     */
    public static String party(ComplaintId id, int party) {
        return "complaint/" + id + "/party/" + party;
    }

    /**
     * The key of a complaint's texts.
     *
     * @param id the complaint
     * @return the name of the key
     */
    public static String texts(ComplaintId id) {
        return "complaint/" + id + "/texts";
    }

    private static String erasures(ComplaintId id) {
        return "complaint/" + id + "/erasures";
    }

    /**
     * The keys of what entries seal.
     *
     * @param id the complaint
     * @param entries the entries
     * @param sealed what they seal
     * @param token as above
     * @return the names of the keys by slot; whatever is missing is a text
     */
    public static Map<Integer, String> of(
            ComplaintId id, List<JournalEntry> entries, List<SealedValue> sealed, UnaryOperator<String> token) {
        Map<Integer, String> keys = new HashMap<>();
        for (JournalEntry stored : entries) {
            Fields in = Fields.parse(stored.body());
            Entry entry = EntryForm.read(id, stored.sequence(), in);
            if (entry.event() instanceof FactEvent.Erased) {
                in.slotNames().keySet().forEach(slot -> keys.put(slot, erasures(id)));
            }
            entry.introduced().forEach(party -> put(keys, party, key(id, party, sealed, token)));
            if (entry.event() instanceof FactEvent.PartyCorrected corrected) {
                put(keys, corrected.party(), key(id, corrected.party(), sealed, token));
            }
            put(keys, entry.by().from(), party(id, entry.by().party()));
        }
        return keys;
    }

    private static String key(ComplaintId id, Party party, List<SealedValue> sealed, UnaryOperator<String> token) {
        if (party.identity() != null) {
            for (SealedValue value : sealed) {
                if (value.slot() == party.identity().slot()) {
                    return person(new String(value.value(), StandardCharsets.UTF_8), token);
                }
            }
        }
        return party(id, party.number());
    }

    private static void put(Map<Integer, String> keys, Party party, String key) {
        put(keys, party.identity(), key);
        put(keys, party.name(), key);
        for (ContactSlot contact : party.contacts()) {
            put(keys, contact.value(), key);
        }
    }

    private static void put(Map<Integer, String> keys, @Nullable SealedText place, String key) {
        if (place != null) {
            keys.put(place.slot(), key);
        }
    }
}
