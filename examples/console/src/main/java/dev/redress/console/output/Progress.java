package dev.redress.console.output;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * How far a command has come: rows done, rate, time left; the first time it is asked to tell, then at most once a second.
 * Not thread-safe.
 */
public final class Progress implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    private final PrintWriter err;
    private final boolean shown;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long last = start;
    private boolean told;

    Progress(PrintWriter err, boolean shown, boolean terminal) {
        this.err = err;
        this.shown = shown;
        this.terminal = terminal;
    }

    /**
     * Tells how far it is, if it is time to.
     *
     * @param rows rows done
     * @param fraction how much of the whole that is, 0 to 1
     */
    public void at(long rows, double fraction) {
        long now = System.nanoTime();
        if (shown && (!told || now - last >= SECOND)) {
            last = now;
            tell(rows, fraction, now);
        }
    }

    private void tell(long rows, double fraction, long now) {
        double seconds = (double) (now - start) / SECOND;
        String left = fraction > 0 ? ", " + Math.round(seconds * (1 - fraction) / fraction) + " s left" : "";
        String line = String.format(
                Locale.ROOT, "%,d rows, %,.0f a second, %.0f %%%s", rows, rows / seconds, fraction * 100, left);
        err.print(terminal ? "\r" + line + "    " : line + System.lineSeparator());
        err.flush();
        told = true;
    }

    /** Ends the line that a terminal still shows. */
    @Override
    public void close() {
        if (told && terminal) {
            err.println();
            err.flush();
        }
    }
}
