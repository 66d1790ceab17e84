package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import java.util.Map;
import java.util.Set;

/**
 * Something that happened after the filing, in the rows that say so. Immutable.
 *
 * @param when which rows
 * @param what the command
 * @param time when it happened
 * @param stated whether the source states that time; if not, the entry is marked
 */
record StepRule(When when, StepCommand what, TimeRule time, boolean stated) {

    static StepRule read(JsonObject json, Map<String, TimeRule> times, Set<String> columns) {
        String at = json.text("at");
        TimeRule time = times.get(at);
        if (time == null) {
            throw json.wrong("at", "names '" + at + "', and times has only " + String.join(", ", times.keySet()));
        }
        return new StepRule(
                When.read(json, "when", columns), StepCommands.read(json, columns), time, json.truth("stated", true));
    }

    /** Makes the command for a row; null if the row has nothing to make it of. */
    @FunctionalInterface
    interface StepCommand {
        dev.redress.lifecycle.@org.jspecify.annotations.Nullable Command of(CsvRow row) throws BadRowException;
    }
}
