package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Approves an amount. Never by whoever asked for it. Immutable.
 *
 * @param number which request, from 1
 * @param note a condition or remark; at most 2,000 characters, or null
 */
public record Approve(int number, @Nullable String note) implements Activity<Open> {

    /**
     * Approves.
     *
     * @param number which request, from 1
     * @return the activity
     */
    public static Approve request(int number) {
        return new Approve(number, null);
    }

    /**
     * The same, with a remark.
     *
     * @param what a condition or remark
     * @return a copy
     */
    public Approve noting(String what) {
        return new Approve(number, what);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.APPROVE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
