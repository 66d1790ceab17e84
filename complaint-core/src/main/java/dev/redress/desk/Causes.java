package dev.redress.desk;

import org.jspecify.annotations.Nullable;

/**
 * Names what a host's code threw, for a log. Only the classes: the messages of mail servers and models repeat addresses and texts, and a
 * log never holds those. Pure.
 */
final class Causes {

    private static final int DEEPEST = 5;

    private Causes() {}

    /** For example {@code org.example.SendFailed, caused by java.net.ConnectException}. */
    static String of(@Nullable Throwable thrown) {
        StringBuilder names = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            names.append(depth == 0 ? "" : ", caused by ")
                    .append(cause.getClass().getName());
            cause = cause.getCause();
        }
        return names.toString();
    }
}
