package dev.redress.console.replay;

import dev.redress.console.csv.CsvRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of a log. Immutable.
 *
 * @param row where it stands
 * @param activity what it says, several columns joined by a slash
 * @param at when it happened, or null if the log does not say it readably
 * @param order its number within the case, or its row
 */
record LogEvent(CsvRow row, String activity, @Nullable Instant at, long order) {}
