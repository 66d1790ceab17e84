package dev.redress.store;

import org.jspecify.annotations.Nullable;

/**
 * How a commit ended. Everything but {@link Committed} means that nothing at all was written. Immutable.
 *
 * <p>Where several apply, the store answers with the first of: {@link Repeated}, {@link Stale}, {@link ReferenceTaken},
 * {@link LimitReached}.
 */
public sealed interface CommitResult {

    /** Everything was written. */
    enum Committed implements CommitResult {
        /** The only value. */
        INSTANCE
    }

    /**
     * The complaint is not what the caller expected.
     *
     * @param version the version the store holds, or 0 if it holds no such complaint
     * @param head the head the store holds, or null if it holds no such complaint
     */
    record Stale(long version, @Nullable Head head) implements CommitResult {}

    /**
     * One of the commands was recorded before.
     *
     * @param commandId the command
     * @param complaintId the complaint it was recorded for, not always the one of this commit
     * @param sequence the journal entry that carries it
     */
    record Repeated(CommandId commandId, ComplaintId complaintId, long sequence) implements CommitResult {}

    /**
     * Another complaint of the tenant has this reference.
     *
     * @param reference the reference
     */
    record ReferenceTaken(String reference) implements CommitResult {}

    /**
     * One of the commit's tallies would have been above its limit: of several, the first in the order of
     * {@link Commit#tallies()}.
     *
     * @param key the tally's key
     * @param window the tally's window
     * @param current the tally, as it was and still is
     * @param limit the limit that was asked for
     */
    record LimitReached(String key, String window, long current, long limit) implements CommitResult {}
}
