package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that a complainant was given a secret to look the complaint up with; an earlier one of theirs ends. Usually done by the desk.
 * Immutable.
 *
 * @param digest digest of the secret: 64 of 0-9 a-f
 * @param party number of the complainant whose own it is, or 0 if it is for all of them
 */
public record IssueSecret(String digest, int party) implements Activity<Stage> {

    /**
     * Issues one for all complainants.
     *
     * @param digest digest of the secret
     * @return the activity
     */
    public static IssueSecret withDigest(String digest) {
        return new IssueSecret(digest, 0);
    }

    /**
     * The same, for one of several complainants alone.
     *
     * @param number number of the complainant
     * @return a copy
     */
    public IssueSecret toComplainant(int number) {
        return new IssueSecret(digest, number);
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
