package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Records how a measure is getting on, or how it was carried out. Immutable.
 *
 * @param number which measure, from 1
 * @param onTrack whether it is getting on as planned
 * @param text what was seen; at most 2,000 characters, or null
 */
public record MonitorMeasure(
        int number, boolean onTrack, @Nullable String text) implements Activity<Open> {

    /**
     * Records.
     *
     * @param number which measure, from 1
     * @param onTrack whether it is getting on as planned
     * @return the activity
     */
    public static MonitorMeasure of(int number, boolean onTrack) {
        return new MonitorMeasure(number, onTrack, null);
    }

    /**
     * The same, with what was seen.
     *
     * @param what what was seen
     * @return a copy
     */
    public MonitorMeasure noting(String what) {
        return new MonitorMeasure(number, onTrack, what);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.MONITOR_MEASURE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
