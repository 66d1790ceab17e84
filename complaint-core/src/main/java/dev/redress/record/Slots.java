package dev.redress.record;

import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.event.Attribution;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** All slots of one complaint, and whose they are. Not thread-safe. */
public final class Slots {

    /**
     * One slot.
     *
     * @param number its number
     * @param field what it holds, in words that tell nothing about anybody
     * @param party number of the party it describes, 0 for a text
     */
    public record Slot(int number, String field, int party) {}

    private final Map<Integer, Slot> slots = new TreeMap<>();
    private final List<Party> versions = new ArrayList<>();

    private final Set<Integer> identities = new HashSet<>();

    /** The sequences of the entries that told the versions. */
    private final List<Long> told = new ArrayList<>();

    /** Of versions whose name and contacts were carried over, the version of whose person they are. */
    private final Map<Integer, Integer> carried = new HashMap<>();

    private final Set<Integer> behind = new HashSet<>();
    private final Principals principals = new Principals();
    private final Map<Long, Attribution> origins = new TreeMap<>();
    private final List<Entry> erasures = new ArrayList<>(0);

    /** What an erasure says about itself: why, and by whom. */
    private final Set<Integer> ofErasures = new HashSet<>();

    /**
     * Reads the slots that a journal names.
     *
     * @param id which complaint
     * @param journal its entries
     */
    public Slots(ComplaintId id, List<JournalEntry> journal) {
        for (JournalEntry stored : journal) {
            Fields in = Fields.parse(stored.body());
            Entry entry = EntryForm.read(id, stored.sequence(), in);
            in.slotNames()
                    .forEach((slot, name) -> slots.put(
                            slot, new Slot(slot, "entry " + entry.sequence() + " " + stored.kind() + " " + name, 0)));
            if (entry.event() instanceof FactEvent.Erased) {
                erasures.add(entry);
            }
            entry.introduced().forEach(party -> party(party, entry.sequence()));
            if (entry.event() instanceof FactEvent.PartyCorrected corrected) {
                if (corrected.carried()) {
                    carriedOver(corrected.party().number());
                }
                party(corrected.party(), entry.sequence());
            }
            principals.add(entry);
            attribution(entry);
        }
        // Whoever somebody acted for stands behind the complaint, unless they are known to work on it or are somebody
        // else in it.
        Set<Integer> actedFor = principals.complaining();
        versions.stream()
                .filter(party -> party.role() != PartyRole.ACTOR && !behind.contains(party.number()))
                .forEach(party -> actedFor.remove(party.number()));
        behind.addAll(actedFor);
        origins.forEach(this::origin);
        erasures.forEach(this::ofErasure);
        tellApart();
    }

    /** What several places of one name hold is counted: the second address of a party is not the first. */
    private void tellApart() {
        Map<String, Integer> known = new HashMap<>();
        slots.replaceAll((number, slot) -> {
            int count = known.merge(slot.field(), 1, Integer::sum);
            return count == 1 ? slot : new Slot(number, slot.field() + " (" + count + ")", slot.party());
        });
    }

    /** An erasure says why, and who erased; not for whom: whoever asked for it can be erased as well, and a complainant who did it. */
    private void ofErasure(Entry entry) {
        if (entry.event() instanceof FactEvent.Erased erased) {
            ofErasures.add(erased.reason().slot());
        }
        if (entry.by().isComplainants() || behind.contains(entry.by().onBehalfOf())) {
            return;
        }
        if (entry.by().from() != null) {
            ofErasures.add(entry.by().from().slot());
        }
        for (Party party : entry.introduced()) {
            if (party.number() == entry.by().party()) {
                ofErasures.addAll(places(party));
            }
        }
    }

    /** Name and contacts of the version to come are another person's whom the party was taken for before. */
    private void carriedOver(int party) {
        for (int version = versions.size() - 1; version >= 0; version--) {
            if (versions.get(version).number() == party) {
                carried.put(versions.size(), carried.getOrDefault(version, version));
                return;
            }
        }
    }

    /** What is of the person of a version of a party: also what was carried over to another, and not what was to them. */
    private Set<Integer> own(int version) {
        Set<Integer> own = new HashSet<>();
        SealedText identity = versions.get(version).identity();
        if (identity != null) {
            own.add(identity.slot());
        }
        for (int each = version; each < versions.size(); each++) {
            if (carried.getOrDefault(each, each) == version) {
                own.addAll(places(versions.get(each)));
                SealedText other = versions.get(each).identity();
                if (each != version && other != null) {
                    own.remove(other.slot());
                }
            }
        }
        return own;
    }

    private void party(Party party, long sequence) {
        told.add(sequence);
        if (party.role() == PartyRole.COMPLAINANT
                || party.role() == PartyRole.REPRESENTATIVE
                || party.role() == PartyRole.CONTACT_PERSON) {
            behind.add(party.number());
        }
        if (party.identity() != null) {
            identities.add(party.identity().slot());
        }
        boolean again = versions.stream().anyMatch(each -> each.number() == party.number());
        versions.add(party);
        String whose = (again ? "entry " + sequence + " " : "") + party.role().persistedName() + " (party "
                + party.number() + ") ";
        own(party, whose + "identity", party.identity());
        own(party, whose + "name", party.name());
        for (ContactSlot contact : party.contacts()) {
            own(party, whose + contact.kind().persistedName(), contact.value());
        }
    }

    private void own(Party party, String field, @Nullable SealedText place) {
        if (place != null) {
            slots.put(place.slot(), new Slot(place.slot(), field, party.number()));
        }
    }

    /** Complainants act through users of the host: in their role, or as those for whom a user acts. */
    private void attribution(Entry entry) {
        Attribution by = entry.by();
        if (by.isComplainants()) {
            behind.add(by.party());
        }
        if (by.from() != null) {
            origins.put(entry.sequence(), by);
        }
    }

    /** Where somebody acted from is theirs, or that of whoever complains, on whose behalf they did. */
    private void origin(long sequence, Attribution by) {
        int whose = behind.contains(by.onBehalfOf()) ? by.onBehalfOf() : by.party();
        int slot = Objects.requireNonNull(by.from()).slot();
        slots.put(slot, new Slot(slot, "entry " + sequence + " origin of an act of party " + whose, whose));
    }

    /**
     * Whether a slot says why, or by whom, something was erased.
     *
     * @param number its number
     * @return true if so
     */
    public boolean isOfAnErasure(int number) {
        return ofErasures.contains(number);
    }

    /**
     * Whether a slot tells by which of the host's records a party is or was known.
     *
     * @param number its number
     * @return true if so
     */
    public boolean isIdentity(int number) {
        return identities.contains(number);
    }

    /**
     * Every slot.
     *
     * @return by number
     */
    public List<Slot> all() {
        return List.copyOf(slots.values());
    }

    /**
     * Every slot but what erasures say about themselves, so that the same erasure again finds nothing to erase.
     *
     * @return by number
     */
    public List<Slot> everything() {
        return slots.values().stream()
                .filter(slot -> !ofErasures.contains(slot.number()))
                .toList();
    }

    /**
     * Those of one party: who it is, what it is called, how it is reached, where it acted from.
     *
     * @param party its number
     * @return by number
     */
    public List<Slot> of(int party) {
        return slots.values().stream().filter(slot -> slot.party() == party).toList();
    }

    /**
     * Those of parties as they were before they were corrected: who, what called, how reached.
     *
     * @param wasThen whether a party, by its number, was at an entry, by its sequence, the one whose slots are wanted
     * @return by number, without what still holds
     */
    public List<Slot> ofFormer(BiPredicate<Integer, Long> wasThen) {
        Map<Integer, Integer> present = new HashMap<>();
        for (int version = 0; version < versions.size(); version++) {
            present.put(versions.get(version).number(), version);
        }
        Set<Integer> stays = new HashSet<>();
        present.values().forEach(version -> stays.addAll(own(version)));
        return ofPerson(wasThen).stream()
                .filter(slot -> !stays.contains(slot.number()))
                .toList();
    }

    /**
     * Those of parties as they were at some time: who, what called, how reached.
     *
     * @param wasThen as above
     * @return by number
     */
    public List<Slot> ofPerson(BiPredicate<Integer, Long> wasThen) {
        Set<Integer> own = new TreeSet<>();
        for (int version = 0; version < versions.size(); version++) {
            if (wasThen.test(versions.get(version).number(), told.get(version))) {
                own.addAll(own(version));
            }
        }
        return own.stream().map(slots::get).filter(Objects::nonNull).toList();
    }

    private static List<Integer> places(Party party) {
        List<Integer> places = new ArrayList<>();
        if (party.identity() != null) {
            places.add(party.identity().slot());
        }
        if (party.name() != null) {
            places.add(party.name().slot());
        }
        party.contacts().forEach(contact -> places.add(contact.value().slot()));
        return places;
    }

    /**
     * Those of the person behind the complaint: everything but who else took part, who handled it, and why
     * something was erased.
     *
     * @return by number
     */
    public List<Slot> ofThePersonBehind() {
        List<Slot> found = new ArrayList<>();
        for (Slot slot : everything()) {
            if (slot.party() == 0 || behind.contains(slot.party())) {
                found.add(slot);
            }
        }
        return List.copyOf(found);
    }

    /**
     * Whether somebody is behind the complaint, and not one of the others who take part.
     *
     * @param party number of the party
     * @return true for complainants, those who act for them, and users through whom they acted
     */
    public boolean isBehind(int party) {
        return behind.contains(party);
    }
}
