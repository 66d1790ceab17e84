package dev.redress.record;

import com.google.common.collect.ImmutableSortedMap;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.KnownParties;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.store.Head;
import dev.redress.store.SealedValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parties of one complaint by who they are in the host's system. Immutable. */
public final class Identities implements KnownParties {

    /** Of a complaint that has none, or whose identities were not loaded. */
    public static final Identities NONE = new Identities(ImmutableSortedMap.of(), Map.of(), Map.of(), null, null);

    private static final int COMPLAINED_OF = 2;

    /** By the number of the party, all of them: somebody may be there more than once. */
    private final ImmutableSortedMap<Integer, Known> parties;

    private final Map<String, Integer> numbers;

    /** Whom parties were taken for before they were corrected, by slot. */
    private final Map<Integer, String> former;

    private final @Nullable Snapshot of;
    private final @Nullable Head at;

    /** Who a party is, where that is sealed, and as what. */
    private record Known(String identity, int slot, PartyRole role) {}

    private Identities(
            ImmutableSortedMap<Integer, Known> parties,
            Map<String, Integer> numbers,
            Map<Integer, String> former,
            @Nullable Snapshot of,
            @Nullable Head at) {
        this.parties = parties;
        this.numbers = numbers;
        this.former = former;
        this.of = of;
        this.at = at;
    }

    /**
     * Somebody is the first party of their identity; but one who complains is that, and one complained of above all, whatever else they
     * are: nobody escapes it by having acted earlier.
     */
    private static Map<String, Integer> numbers(ImmutableSortedMap<Integer, Known> parties) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int side = 0; side <= COMPLAINED_OF; side++) {
            Set<String> placed = new HashSet<>();
            for (Map.Entry<Integer, Known> party : parties.entrySet()) {
                Known known = party.getValue();
                if (side(known.role()) == side && placed.add(known.identity())) {
                    numbers.put(known.identity(), party.getKey());
                }
            }
        }
        return numbers;
    }

    private static int side(PartyRole role) {
        if (role == PartyRole.RESPONDENT) {
            return COMPLAINED_OF;
        }
        return role.isComplaining() ? 1 : 0;
    }

    /**
     * Makes the complaint whose identities these are, so that {@link #vouchFor} knows it again.
     *
     * @param snapshot its state
     * @param head hash of its latest entry
     * @return the complaint
     */
    public Complaint<?> complaint(Snapshot snapshot, Head head) {
        return Complaint.of(snapshot, head, new Identities(parties, numbers, former, snapshot, head));
    }

    /**
     * Whether a complaint is one that the desk made, as the desk made it.
     *
     * @param complaint the complaint
     * @return false for one that was put together otherwise
     */
    @SuppressWarnings("ReferenceEquality") // an equal snapshot could have been made up; the same one could not
    public boolean vouchFor(Complaint<?> complaint) {
        return at != null && of == complaint.snapshot() && at.equals(complaint.head());
    }

    /**
     * Reads the identities of a stored complaint.
     *
     * @param parties its parties
     * @param sealed its sealed identities that were not erased
     * @return who is who
     */
    public static Identities of(List<Party> parties, List<SealedValue> sealed) {
        Map<Integer, String> bySlot = new HashMap<>();
        for (SealedValue value : sealed) {
            if (Unreadable.isNot(value)) {
                bySlot.put(value.slot(), new String(value.value(), StandardCharsets.UTF_8));
            }
        }
        Changing changing = new Changing(new HashMap<>(), new HashMap<>());
        for (Party party : parties) {
            String identity = party.identity() == null
                    ? null
                    : bySlot.remove(party.identity().slot());
            if (identity != null) {
                changing.put(identity, party);
            }
        }
        changing.former().putAll(bySlot);
        return changing.done();
    }

    /**
     * The same, with those whom a decision introduces.
     *
     * @param decision the decision
     * @return who is who after it
     */
    public Identities after(Decision decision) {
        Changing more = null;
        for (Entry entry : decision.entries()) {
            if (entry.event() instanceof FactEvent.PartyCorrected corrected) {
                more = more == null ? changing() : more;
                more.correct(corrected.party(), decision.drafts());
            }
            if (entry.event() instanceof FactEvent.Erased erased) {
                if (!former.isEmpty()) {
                    more = more == null ? changing() : more;
                    more.former().keySet().removeAll(erased.slots());
                }
                for (Party party : decision.next().parties()) {
                    if (party.identity() != null
                            && erased.slots().contains(party.identity().slot())) {
                        more = more == null ? changing() : more;
                        more.remove(party.number());
                    }
                }
            }
            for (Party party : entry.introduced()) {
                if (party.identity() != null && !erases(entry, party.identity())) {
                    more = more == null ? changing() : more;
                    more.add(party, decision.drafts());
                }
            }
        }
        return more == null ? this : more.done();
    }

    /** An erasure that a complainant records does not name them. */
    private static boolean erases(Entry entry, SealedText place) {
        return entry.event() instanceof FactEvent.Erased erased
                && erased.slots().contains(place.slot());
    }

    private Changing changing() {
        return new Changing(new HashMap<>(parties), new HashMap<>(former));
    }

    /** Identities in the making. */
    private record Changing(Map<Integer, Known> parties, Map<Integer, String> former) {

        void add(Party party, List<SealedDraft> drafts) {
            for (SealedDraft draft : drafts) {
                if (party.identity() != null && party.identity().slot() == draft.slot()) {
                    put(draft.value(), party);
                }
            }
        }

        /** Whom the party was taken for is still in its slot, unless the correction left it there. */
        void correct(Party party, List<SealedDraft> drafts) {
            Known before = parties.remove(party.number());
            int slot = party.identity() == null ? 0 : party.identity().slot();
            if (before != null && before.slot() == slot) {
                put(before.identity(), party);
            } else if (before != null) {
                former.put(before.slot(), before.identity());
            }
            add(party, drafts);
        }

        void put(String identity, Party party) {
            parties.put(
                    party.number(),
                    new Known(identity, Objects.requireNonNull(party.identity()).slot(), party.role()));
        }

        void remove(int party) {
            parties.remove(party);
        }

        Identities done() {
            ImmutableSortedMap<Integer, Known> known = ImmutableSortedMap.copyOf(parties);
            return new Identities(known, numbers(known), Map.copyOf(former), null, null);
        }
    }

    /**
     * Who a party is.
     *
     * @param number the party's number
     * @return the identity, or null if it has none or it was erased
     */
    public @Nullable String identityOf(int number) {
        Known known = parties.get(number);
        return known == null ? null : known.identity();
    }

    /**
     * Whom parties were taken for before they were corrected, where that was not erased.
     *
     * @return identities by slot
     */
    public Map<Integer, String> former() {
        return former;
    }

    @Override
    public boolean isKnownAs(int party, String identity) {
        return identity.equals(identityOf(party));
    }

    @Override
    public @Nullable String identityIn(int slot) {
        for (Known known : parties.values()) {
            if (known.slot() == slot) {
                return known.identity();
            }
        }
        return former.get(slot);
    }

    @Override
    public int numberOf(String identity) {
        return numbers.getOrDefault(identity, 0);
    }
}
