package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that the complainant was told how the handling is getting on. Immutable.
 *
 * @param text what the complainant was told; at most 10,000 characters
 */
public record ReportProgress(String text) implements Activity<Open> {

    /**
     * Reports.
     *
     * @param text what the complainant was told
     * @return the activity
     */
    public static ReportProgress saying(String text) {
        return new ReportProgress(text);
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
