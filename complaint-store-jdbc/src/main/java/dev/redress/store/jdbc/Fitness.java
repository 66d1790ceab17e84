package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.JournalEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the tables could not keep exactly, before any statement is sent: a statement that the database refuses would end
 * the host's transaction, and its answer might quote the value.
 */
final class Fitness {

    /** The longest JSON text, in characters. */
    static final int MAX_BODY = ComplaintRecord.MAX_DOCUMENT;

    static final int MAX_REFERENCE = 40;
    static final int MAX_NAME = 40;
    static final int MAX_CATEGORY = 100;
    static final int MAX_HOST_ID = 200;
    static final int MAX_DEFINITION_ID = 100;

    private Fitness() {}

    static void require(Commit commit) {
        ComplaintRecord next = commit.next();
        String whose = "complaint " + next.id();
        text(whose, "reference", next.reference(), MAX_REFERENCE);
        text(whose, "stage", next.stage(), MAX_NAME);
        text(whose, "category", next.category(), MAX_CATEGORY);
        text(whose, "priority", next.priority(), MAX_NAME);
        text(whose, "channel", next.channel(), MAX_NAME);
        text(whose, "assignee", next.assignee(), MAX_HOST_ID);
        text(whose, "document", next.document(), ComplaintRecord.MAX_DOCUMENT);
        instant(whose, "receivedAt", next.receivedAt());
        instant(whose, "wakeAt", next.wakeAt());
        for (JournalEntry entry : commit.entries()) {
            text(whose, "entry body", entry.body(), MAX_BODY);
            instant(whose, "occurredAt", entry.occurredAt());
            instant(whose, "recordedAt", entry.recordedAt());
        }
    }

    static void require(Definition definition) {
        String whose = definition.kind().persistedName() + " version " + definition.version();
        text(whose, "id", definition.id(), MAX_DEFINITION_ID);
        text(whose, "body", definition.body(), MAX_BODY);
        text(whose, "publishedBy", definition.publishedBy(), MAX_HOST_ID);
        instant(whose, "publishedAt", definition.publishedAt());
    }

    private static void text(String whose, String what, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    whose + ": " + what + " must have at most " + longest + " characters, had " + value.length());
        }
        if (!Texts.isKept(value)) {
            throw new IllegalArgumentException(
                    whose + ": " + what + " must have no U+0000 and no unpaired surrogate; escape them in JSON");
        }
    }

    private static void instant(String whose, String what, @Nullable Instant value) {
        if (value != null && !Instants.isKept(value)) {
            throw new IllegalArgumentException(
                    whose + ": " + what + " must be from " + Instants.MIN + " to " + Instants.MAX + ", was " + value);
        }
    }
}
