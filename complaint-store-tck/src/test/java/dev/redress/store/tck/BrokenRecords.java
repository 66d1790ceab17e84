package dev.redress.store.tck;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Checkpoint;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores that go wrong with scans and with mending. */
final class BrokenRecords {

    private BrokenRecords() {}

    /** Goes on behind the whole complaint, so that the rest of a journal is never seen. */
    static final class SkipsTheRestOfAJournal extends PassThrough {
        @Override
        public List<OfComplaint<JournalEntry>> entriesAfter(
                Tenant tenant, @Nullable ComplaintId after, long sequence, int limit) {
            return right.entriesAfter(tenant, after, Long.MAX_VALUE, limit);
        }
    }

    /** Gives the texts and forgets the identities. */
    static final class ScansTextsOnly extends PassThrough {
        @Override
        public List<OfComplaint<SealedValue>> sealedAfter(
                Tenant tenant, @Nullable ComplaintId after, int slot, int limit) {
            return right.sealedAfter(tenant, after, slot, limit).stream()
                    .filter(value -> value.row().kind() == SealedValue.Kind.TEXT)
                    .toList();
        }
    }

    /** Keeps what is to be erased. */
    static final class KeepsErasedValues extends BrokenCommits.BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            return right.commit(commit.withErased(List.of()));
        }
    }

    /** Keeps who read. */
    static final class RemembersReaders extends PassThrough {
        @Override
        public void forgetReaders(Tenant tenant, List<AccessKey> keys) {
            // Forgets to forget.
        }
    }

    /** Says that it has written whatever it was given. */
    static final class AddsAnyAccess extends PassThrough {
        @Override
        public boolean addAccess(AccessEntry entry) {
            right.addAccess(entry);
            return true;
        }
    }

    /** Gives the accesses of whatever complaint. */
    static final class MixesAccesses extends PassThrough {
        @Override
        public List<AccessEntry> accessesOf(
                Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit) {
            return right.accesses(tenant, after, limit);
        }
    }

    /** Takes a checkpoint whatever came before it, by putting it where it fits. */
    static final class ForksCheckpoints extends PassThrough {
        @Override
        public boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) {
            Head previous = right.latestCheckpoint(checkpoint.tenant())
                    .map(Checkpoint::digest)
                    .orElse(Head.GENESIS);
            return right.addCheckpoint(
                    new Checkpoint(
                            checkpoint.tenant(),
                            checkpoint.number(),
                            checkpoint.madeAt(),
                            checkpoint.complaints(),
                            previous,
                            checkpoint.digest(),
                            checkpoint.keyId(),
                            checkpoint.signature()),
                    heads);
        }
    }

    /** Forgets that a complaint goes on after a checkpoint. */
    static final class SeesEachComplaintOnce extends PassThrough {
        @Override
        public List<HeadAt> headsSinceCheckpoint(Tenant tenant, @Nullable ComplaintId after, int limit) {
            return right.headsSinceCheckpoint(tenant, after, limit).stream()
                    .filter(head -> head.version() == 1)
                    .toList();
        }
    }

    /** Mends whatever it holds, also what has gone on meanwhile. */
    static final class RewritesAnyVersion extends PassThrough {
        @Override
        public boolean rewrite(ComplaintRecord record) {
            return right.find(record.tenant(), record.id())
                    .map(found -> right.rewrite(ComplaintRecord.builder(record.tenant(), record.id())
                            .reference(record.reference())
                            .at(found.record().version(), found.record().head())
                            .stage(record.stage(), record.open())
                            .receivedAt(record.receivedAt())
                            .document(record.document())
                            .build()))
                    .orElse(false);
        }
    }
}
