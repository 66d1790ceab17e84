package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records that the complainant was told how the handling is getting on. Immutable.
 *
 * @param text what the complainant was told; at most 10,000 characters
 * @param expectedBy by when further word is promised, exclusive; or null
 */
public record ReportProgress(String text, @Nullable Instant expectedBy) implements Activity<Open> {

    /**
     * Reports.
     *
     * @param text what the complainant was told
     * @return the activity
     */
    public static ReportProgress saying(String text) {
        return new ReportProgress(text, null);
    }

    /**
     * The same, promising further word.
     *
     * @param when by when, exclusive
     * @return a copy
     */
    public ReportProgress promising(Instant when) {
        return new ReportProgress(text, when);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REPORT_PROGRESS;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
