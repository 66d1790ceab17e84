package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Who may know what of a complaint. Immutable.
 *
 * @param reveals requests to be told who complains, by number; copied
 * @param redactions passages that are blackened for most; copied
 */
public record Disclosure(List<Reveal> reveals, List<Redaction> redactions) {

    /** Nothing asked for, nothing blackened. */
    public static final Disclosure NONE = new Disclosure(List.of(), List.of());

    /** Copies the lists, unless they are immutable already. */
    public Disclosure {
        reveals = ImmutableList.copyOf(reveals);
        redactions = ImmutableList.copyOf(redactions);
    }

    /**
     * Finds a request.
     *
     * @param number 1 for the first
     * @return the request, or empty
     */
    public Optional<Reveal> reveal(int number) {
        return number >= 1 && number <= reveals.size() ? Optional.of(reveals.get(number - 1)) : Optional.empty();
    }

    /**
     * Whether somebody was told who complains.
     *
     * @param party number of their party
     * @return true if a request of theirs was granted
     */
    public boolean isRevealedTo(int party) {
        return reveals.stream().anyMatch(each -> each.requester() == party && each.state() == ApprovalState.APPROVED);
    }

    /**
     * Whether somebody's request waits for a decision.
     *
     * @param party number of their party
     * @return true if so
     */
    public boolean isAskedBy(int party) {
        return reveals.stream().anyMatch(each -> each.requester() == party && each.state() == ApprovalState.PENDING);
    }

    /**
     * The same, with a request added or decided.
     *
     * @param changed the request
     * @return a copy
     */
    public Disclosure with(Reveal changed) {
        return new Disclosure(Lists.put(reveals, changed.number(), changed), redactions);
    }

    /**
     * The same, with one more passage blackened.
     *
     * @param passage the passage
     * @return a copy
     */
    public Disclosure with(Redaction passage) {
        return new Disclosure(reveals, Lists.and(redactions, passage));
    }
}
