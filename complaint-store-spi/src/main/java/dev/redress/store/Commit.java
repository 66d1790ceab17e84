package dev.redress.store;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Everything that one commit writes, on condition of what the caller saw. Immutable.
 *
 * @param expect what the store must hold of the complaint
 * @param next the complaint as it is after the commit
 * @param entries the new journal entries, one or more, numbered without gaps up to {@code next.version()}; copied
 * @param sealed the new sealed values, in slots not used before; copied
 */
public record Commit(Expect expect, ComplaintRecord next, List<JournalEntry> entries, List<SealedValue> sealed) {

    /** The most entries in one commit. */
    public static final int MAX_ENTRIES = 1_000;

    /**
     * Copies the lists and checks the numbering.
     *
     * @throws IllegalArgumentException if there are no entries or too many, if they are not numbered from the expected
     *     version on up to the new one, if a command or a slot occurs twice, or if the last hash is not the new head
     */
    public Commit {
        entries = List.copyOf(entries);
        sealed = List.copyOf(sealed);
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("complaint " + next.id() + ": commit must have 1 to " + MAX_ENTRIES
                    + " entries, had " + entries.size());
        }
        long before = expect instanceof Expect.At at ? at.version() : 0;
        for (int i = 0; i < entries.size(); i++) {
            long wanted = before + 1 + i;
            if (entries.get(i).sequence() != wanted) {
                throw new IllegalArgumentException("complaint " + next.id() + ": entry must have sequence " + wanted
                        + ", was " + entries.get(i).sequence());
            }
        }
        requireOnce(
                next,
                entries.stream()
                        .map(JournalEntry::commandId)
                        .filter(Objects::nonNull)
                        .toList(),
                "command");
        requireOnce(next, sealed.stream().map(SealedValue::slot).toList(), "slot");
        JournalEntry last = entries.get(entries.size() - 1);
        if (last.sequence() != next.version() || !last.hash().equals(next.head())) {
            throw new IllegalArgumentException("complaint " + next.id()
                    + ": version and head must be those of the last entry " + last.sequence() + ", version was "
                    + next.version());
        }
    }

    private static void requireOnce(ComplaintRecord next, List<?> values, String what) {
        if (new HashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException("complaint " + next.id() + ": each " + what + " must occur once");
        }
    }
}
