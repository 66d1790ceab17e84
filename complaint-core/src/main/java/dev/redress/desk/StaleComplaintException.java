package dev.redress.desk;

import dev.redress.complaint.Handle;
import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import org.jspecify.annotations.Nullable;

/**
 * The complaint has changed since the caller saw it. Nothing was written. Load it again, look at what changed, decide anew.
 */
public final class StaleComplaintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Handle expected;
    private final long actualVersion;
    private final transient @Nullable Head actualHead;

    StaleComplaintException(Handle expected, long actualVersion, @Nullable Head actualHead) {
        super(describe(expected, actualVersion, actualHead));
        this.expected = expected;
        this.actualVersion = actualVersion;
        this.actualHead = actualHead;
    }

    private static String describe(Handle expected, long version, @Nullable Head head) {
        String actual = head == null
                ? "the store has no such complaint"
                : "it is at version " + version + " head " + head.toString().substring(0, 12);
        return "complaint " + expected.id() + " is stale: version " + expected.version() + " head "
                + expected.head().toString().substring(0, 12) + " was expected, " + actual
                + "; load it again and decide anew";
    }

    /**
     * Which complaint.
     *
     * @return its identifier
     */
    public ComplaintId id() {
        return expected.id();
    }

    /**
     * What the caller saw.
     *
     * @return version and head
     */
    public Handle expected() {
        return expected;
    }

    /**
     * The version the store holds.
     *
     * @return 0 if it holds no such complaint
     */
    public long actualVersion() {
        return actualVersion;
    }

    /**
     * The head the store holds.
     *
     * @return null if it holds no such complaint
     */
    public @Nullable Head actualHead() {
        return actualHead;
    }
}
