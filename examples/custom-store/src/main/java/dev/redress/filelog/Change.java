package dev.redress.filelog;

import dev.redress.filelog.Tables.Kept;
import dev.redress.filelog.Tables.TallyKey;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Checkpoint;
import dev.redress.store.CommandRecord;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.SealedValue;
import dev.redress.store.Token;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One row of a tenant that is set or removed. All conditions were judged before, so a change always applies, whether it was just
 * decided or is read from the log. {@link Codec} has its form in the log.
 */
sealed interface Change {

    void applyTo(Tables tables);

    /** The complaint's row, and until when it is given out. */
    record PutComplaint(ComplaintRecord record, @Nullable Instant leaseUntil) implements Change {
        @Override
        public void applyTo(Tables tables) {
            Kept kept = tables.complaints.computeIfAbsent(record.id(), id -> new Kept(record));
            tables.references.remove(kept.record.reference());
            tables.references.put(record.reference(), record.id());
            kept.record = record;
            kept.leaseUntil = leaseUntil;
        }
    }

    /** A journal entry, and its command's place. */
    record AddEntry(ComplaintId complaint, JournalEntry entry) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.kept(complaint).journal.add(entry);
            if (entry.commandId() != null) {
                tables.commands.put(
                        entry.commandId(), new CommandRecord(entry.commandId(), complaint, entry.sequence()));
            }
        }
    }

    /** A sealed value. */
    record Seal(ComplaintId complaint, SealedValue value) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.kept(complaint).sealed.put(value.slot(), value);
        }
    }

    /** A sealed value that is to be nowhere any more, not in the log either: see {@link Database#force}. */
    record Erase(ComplaintId complaint, int slot) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.kept(complaint).sealed.remove(slot);
            tables.erased = true;
        }
    }

    /** A token that a complaint has. */
    record AddToken(ComplaintId complaint, Token token) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.tokens.computeIfAbsent(token, t -> new TreeSet<>()).add(complaint);
            tables.kept(complaint).tokens.add(token);
        }
    }

    /** A token that a complaint has no longer. */
    record RemoveToken(ComplaintId complaint, Token token) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.tokens.getOrDefault(token, new TreeSet<>()).remove(complaint);
            tables.kept(complaint).tokens.remove(token);
        }
    }

    /** What a tally is now. */
    record SetTally(TallyKey key, long amount) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.tallies.put(key, amount);
        }
    }

    /** A message of the outbox, and until when it is given out. */
    record PutMessage(OutboxEntry entry, @Nullable Instant leaseUntil) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.outbox.put(entry.message().key(), this);
        }
    }

    /** A message that was delivered or dropped. */
    record RemoveMessage(OutboxKey key) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.outbox.remove(key);
        }
    }

    /** A definition, the next of the tenant's chain. */
    record Publish(Definition definition) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.definitions.add(definition);
        }
    }

    /** A checkpoint, the next of the tenant's chain. */
    record AddCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.checkpoints.add(this);
            tables.checkpointed.addAll(heads);
        }
    }

    /** That somebody read a complaint. */
    record AddAccess(AccessEntry entry) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.accesses.put(entry.key(), entry);
        }
    }

    /** A reader that is to be nowhere any more, not in the log either. */
    record ForgetReader(AccessKey key) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.accesses.computeIfPresent(key, (same, entry) -> entry.withoutReader());
            tables.erased = true;
        }
    }
}
