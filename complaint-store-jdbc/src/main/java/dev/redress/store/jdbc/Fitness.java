package dev.redress.store.jdbc;

import dev.redress.store.AccessEntry;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.Wake;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the records of the SPI let pass and the tables could not keep exactly, before any statement is sent: a
 * statement that the database refuses would end the host's transaction, and its answer might quote the value. Immutable.
 */
final class Fitness {

    /** The longest JSON text, in characters. */
    static final int MAX_BODY = ComplaintRecord.MAX_DOCUMENT;

    private final InstantRange instants;

    Fitness(InstantRange instants) {
        this.instants = instants;
    }

    void require(ComplaintRecord record) {
        String whose = "complaint " + record.id();
        text(whose, "document", record.document());
        instant(whose, "receivedAt", record.receivedAt());
        instant(whose, "wakeAt", record.wakeAt());
        instant(whose, "dueAt", record.dueAt());
    }

    void require(AccessEntry entry) {
        text("access " + entry.key(), "body", entry.body());
        instant("access " + entry.key(), "at", entry.at());
    }

    void require(Commit commit) {
        require(commit.next());
        String whose = "complaint " + commit.next().id();
        for (JournalEntry entry : commit.entries()) {
            text(whose, "entry body", entry.body());
            instant(whose, "occurredAt", entry.occurredAt());
            instant(whose, "recordedAt", entry.recordedAt());
        }
        for (OutboxMessage message : commit.messages()) {
            text("message " + message.key(), "body", message.body());
            instant("message " + message.key(), "dueAt", message.dueAt());
        }
    }

    void require(List<Wake> wakes) {
        for (Wake wake : wakes) {
            instant("complaint " + wake.id(), "wakeAt", wake.wakeAt());
            instant("complaint " + wake.id(), "dueAt", wake.dueAt());
        }
    }

    /** Of a message that is to be tried again. */
    void require(OutboxKey key, Instant dueAt) {
        String whose = "message " + key;
        instant(whose, "dueAt", dueAt);
        if (!dueAt.equals(dueAt.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException(whose + ": dueAt must be in whole microseconds, was " + dueAt);
        }
    }

    void require(Definition definition) {
        String whose = definition.kind().persistedName() + " version " + definition.version();
        text(whose, "id", definition.id());
        text(whose, "body", definition.body());
        text(whose, "publishedBy", definition.publishedBy());
        instant(whose, "publishedAt", definition.publishedAt());
    }

    private static void text(String whose, String what, String value) {
        if (value.length() > MAX_BODY) {
            throw new IllegalArgumentException(
                    whose + ": " + what + " must have at most " + MAX_BODY + " characters, had " + value.length());
        }
        if (!Texts.isKept(value)) {
            throw new IllegalArgumentException(
                    whose + ": " + what + " must have no U+0000 and no unpaired surrogate; escape them in JSON");
        }
    }

    private void instant(String whose, String what, @Nullable Instant value) {
        if (value != null && !instants.isKept(value)) {
            throw new IllegalArgumentException(whose + ": " + what + " must be from " + instants.min() + " to "
                    + instants.max() + ", was " + value);
        }
    }
}
