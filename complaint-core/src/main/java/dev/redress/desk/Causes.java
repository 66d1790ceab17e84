package dev.redress.desk;

import org.jspecify.annotations.Nullable;

/**
 * What was thrown, for a log: the classes and where it happened. The messages of mail servers, models and databases repeat addresses,
 * texts and rows, and a log never holds those. Pure.
 */
public final class Causes {

    private static final int DEEPEST = 5;

    private Causes() {}

    /**
     * Names the classes, for example {@code org.example.SendFailed, caused by java.net.ConnectException}.
     *
     * @param thrown what was thrown, or null
     * @return the names, at most five; empty for null
     */
    public static String of(@Nullable Throwable thrown) {
        StringBuilder names = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            names.append(depth == 0 ? "" : ", caused by ")
                    .append(cause.getClass().getName());
            cause = cause.getCause();
        }
        return names.toString();
    }

    /**
     * Something to log in its place, with the same stack, and of the messages only the library's own.
     *
     * @param thrown what was thrown
     * @return not to be thrown
     */
    public static Throwable traced(Throwable thrown) {
        return new Traced(thrown, DEEPEST);
    }

    private static final class Traced extends Throwable {

        private static final long serialVersionUID = 1L;

        Traced(Throwable thrown, int deeper) {
            super(
                    isOurs(thrown) ? thrown.toString() : thrown.getClass().getName(),
                    deeper > 1 && thrown.getCause() != null ? new Traced(thrown.getCause(), deeper - 1) : null,
                    false,
                    true);
            setStackTrace(thrown.getStackTrace());
        }

        private static boolean isOurs(Throwable thrown) {
            return thrown.getClass().getName().startsWith("dev.redress.");
        }

        @Override
        @SuppressWarnings("OverrideThrowableToString") // it stands for another, and says so by that one's class only
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
