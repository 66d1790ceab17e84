package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that the complainant was given a secret to look the complaint up with; an earlier one ends. Usually done by the desk. Immutable.
 *
 * @param digest digest of the secret: 64 of 0-9 a-f
 */
public record IssueSecret(String digest) implements Activity<Stage> {

    /**
     * Issues.
     *
     * @param digest digest of the secret
     * @return the activity
     */
    public static IssueSecret withDigest(String digest) {
        return new IssueSecret(digest);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ISSUE_SECRET;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
