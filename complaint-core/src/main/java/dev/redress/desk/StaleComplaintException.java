package dev.redress.desk;

import dev.redress.complaint.Handle;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
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

    StaleComplaintException(Handle expected, ComplaintRecord actual) {
        super(describe(
                "complaint " + actual.reference() + " (" + expected.id() + ")",
                expected,
                "it is at version " + actual.version() + " head " + shown(actual.head())));
        this.expected = expected;
        this.actualVersion = actual.version();
        this.actualHead = actual.head();
    }

    /** For a complaint that the store does not hold. */
    StaleComplaintException(Handle expected) {
        super(describe("complaint " + expected.id(), expected, "the store has no such complaint"));
        this.expected = expected;
        this.actualVersion = 0;
        this.actualHead = null;
    }

    private static String describe(String complaint, Handle expected, String actual) {
        return complaint + " is stale: version " + expected.version() + " head " + shown(expected.head())
                + " was expected, " + actual + "; load it again and decide anew";
    }

    private static String shown(Head head) {
        return head.toString().substring(0, 12);
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
