package dev.redress.intake;

import dev.redress.party.ExternalRef;
import dev.redress.validation.NotBefore;
import dev.redress.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence that comes with a complaint: what it is and where the host keeps it. {@link #toString()} leaves out
 * title and source. Making one checks nothing; the {@link Intake} is checked as a whole. Immutable.
 *
 * @param title what it is called; one line of 1 to 200 code points
 * @param kind what sort of thing it is
 * @param ref where the host keeps it, for example the key of an attachment; null if it is only announced
 * @param source whom or where it comes from; one line of at most 200 code points, or null
 * @param collectedAt when it was collected, from 1900 on and not in the future; null if not known
 */
public record EvidenceRef(
        @PlainText(max = MAX_TITLE, required = true) String title,
        @NotNull EvidenceKind kind,
        @Valid @Nullable ExternalRef ref,
        @PlainText(max = MAX_SOURCE) @Nullable String source,

        @NotBefore(earliest = Intake.EARLIEST) @PastOrPresent @Nullable
        Instant collectedAt) {

    /** The longest title, in code points. */
    public static final int MAX_TITLE = 200;

    /** The longest source, in code points. */
    public static final int MAX_SOURCE = 200;

    /**
     * A piece of evidence of which only this is known.
     *
     * @param title what it is called
     * @param kind what sort of thing it is
     * @return the evidence
     */
    public static EvidenceRef of(String title, EvidenceKind kind) {
        return new EvidenceRef(title, kind, null, null, null);
    }

    /**
     * A copy that says where the host keeps it.
     *
     * @param key the host's key
     * @return the copy
     */
    public EvidenceRef keptAs(ExternalRef key) {
        return new EvidenceRef(title, kind, key, source, collectedAt);
    }

    /**
     * A copy that says where it comes from and since when it is there.
     *
     * @param origin whom or where it comes from
     * @param at when it was collected
     * @return the copy
     */
    public EvidenceRef collected(String origin, Instant at) {
        return new EvidenceRef(title, kind, ref, origin, at);
    }

    /** The class and the kind; never title or source. */
    @Override
    public String toString() {
        return "EvidenceRef[" + kind + "]";
    }
}
