package dev.redress.store.memory;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.ProjectedEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All entries of one tenant in the order in which they were committed. Not thread-safe: the shelf has the lock. */
final class Feed {

    private final List<ProjectedEntry> entries = new ArrayList<>();

    void add(Commit commit) {
        ComplaintId id = commit.next().id();
        for (JournalEntry entry : commit.entries()) {
            entries.add(new ProjectedEntry(String.valueOf(entries.size() + 1), id, entry));
        }
    }

    List<ProjectedEntry> since(@Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : place(cursor);
        return List.copyOf(entries.subList(from, Math.min(entries.size(), from + limit)));
    }

    private int place(String cursor) {
        try {
            int place = Integer.parseInt(cursor);
            if (place >= 1 && place <= entries.size() && String.valueOf(place).equals(cursor)) {
                return place;
            }
        } catch (NumberFormatException e) {
            // Told below, like one that leads nowhere.
        }
        throw new IllegalArgumentException("cursor is not one that this store gave out");
    }
}
