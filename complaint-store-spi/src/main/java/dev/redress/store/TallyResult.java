package dev.redress.store;

/** How adding to a tally ended. Immutable. */
public sealed interface TallyResult {

    /**
     * The amount was added.
     *
     * @param now the tally afterwards, 0 or more
     */
    record Added(long now) implements TallyResult {}

    /**
     * The tally would have been above its limit; it is as it was.
     *
     * @param current the tally
     * @param limit the limit that was asked for
     */
    record LimitReached(long current, long limit) implements TallyResult {}
}
