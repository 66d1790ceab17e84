package dev.redress.record;

import com.google.common.collect.ImmutableMap;
import dev.redress.complaint.KnownParties;
import dev.redress.complaint.Party;
import dev.redress.event.Entry;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.store.SealedValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parties of one complaint by who they are in the host's system. Immutable. */
public final class Identities implements KnownParties {

    /** Of a complaint that has none, or whose identities were not loaded. */
    public static final Identities NONE = new Identities(ImmutableMap.of());

    /** Of a complaint whose identities were not loaded: a search leaves them where they are. */
    public static final Identities UNLOADED = new Identities(ImmutableMap.of());

    private final ImmutableMap<String, Integer> numbers;

    private Identities(ImmutableMap<String, Integer> numbers) {
        this.numbers = numbers;
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
            bySlot.put(value.slot(), new String(value.value(), StandardCharsets.UTF_8));
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (Party party : parties) {
            String identity = party.identity() == null
                    ? null
                    : bySlot.get(party.identity().slot());
            if (identity != null) {
                numbers.putIfAbsent(identity, party.number());
            }
        }
        return new Identities(ImmutableMap.copyOf(numbers));
    }

    /**
     * The same, with those whom a decision introduces.
     *
     * @param decision the decision
     * @return who is who after it
     */
    public Identities after(Decision decision) {
        if (decision.drafts().stream().noneMatch(SealedDraft::identity)) {
            return this;
        }
        Map<String, Integer> more = new HashMap<>(numbers);
        for (Entry entry : decision.entries()) {
            for (Party party : entry.introduced()) {
                for (SealedDraft draft : decision.drafts()) {
                    if (party.identity() != null && party.identity().slot() == draft.slot()) {
                        more.putIfAbsent(draft.value(), party.number());
                    }
                }
            }
        }
        return new Identities(ImmutableMap.copyOf(more));
    }

    /**
     * Who a party is.
     *
     * @param number the party's number
     * @return the identity, or null if it has none or it was erased
     */
    public @Nullable String identityOf(int number) {
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            if (entry.getValue() == number) {
                return entry.getKey();
            }
        }
        return null;
    }

    @Override
    public int numberOf(String identity) {
        return numbers.getOrDefault(identity, 0);
    }
}
