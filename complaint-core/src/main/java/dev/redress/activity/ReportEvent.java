package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that something happened which no other command stands for and clocks ask for: a meeting was held, a copy was served.
 * Immutable.
 *
 * @param name what, as clock definitions call it: 1 to 60 of a-z 0-9 _
 */
public record ReportEvent(String name) implements Activity<Stage> {

    /**
     * Records it.
     *
     * @param name what, as clock definitions call it
     * @return the activity
     */
    public static ReportEvent of(String name) {
        return new ReportEvent(name);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REPORT_EVENT;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
