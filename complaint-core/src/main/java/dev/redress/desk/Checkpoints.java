package dev.redress.desk;

import dev.redress.proof.Flaw;
import dev.redress.proof.Signer;
import dev.redress.proof.Verification;
import dev.redress.record.Chain;
import dev.redress.store.Checkpoint;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.StoreException;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes checkpoints, and holds what is stored against them. Thread-safe. */
final class Checkpoints {

    private static final int ATTEMPTS = 10;
    private static final int PAGE = 100;
    private static final ComplaintId NOBODY = new ComplaintId(new UUID(0, 0));

    private final ComplaintStore store;
    private final Tenant tenant;
    private final @Nullable Signer signer;

    Checkpoints(ComplaintStore store, Tenant tenant, @Nullable Signer signer) {
        this.store = store;
        this.tenant = tenant;
        this.signer = signer;
    }

    /** As many checkpoints as it takes; the latest, which is one of before if nothing has changed since. */
    Optional<Checkpoint> make(Instant now) {
        for (int collisions = 0; collisions < ATTEMPTS; ) {
            List<HeadAt> heads = store.headsSinceCheckpoint(tenant, null, Checkpoint.MAX_HEADS);
            Optional<Checkpoint> latest = store.latestCheckpoint(tenant);
            if (heads.isEmpty()) {
                return latest;
            }
            Instant madeAt =
                    latest.map(Checkpoint::madeAt).filter(now::isBefore).orElse(now);
            collisions += store.addCheckpoint(next(latest, madeAt, heads), heads) ? 0 : 1;
        }
        throw new StoreException("tenant " + tenant + ": others made checkpoints during " + ATTEMPTS + " attempts");
    }

    private Checkpoint next(Optional<Checkpoint> latest, Instant madeAt, List<HeadAt> heads) {
        long number = latest.map(Checkpoint::number).orElse(0L) + 1;
        Head previous = latest.map(Checkpoint::digest).orElse(Head.GENESIS);
        Head digest = Chain.checkpoint(previous, tenant, number, madeAt, heads);
        return new Checkpoint(
                tenant,
                number,
                madeAt,
                heads.size(),
                previous,
                digest,
                signer == null ? null : signer.keyId(),
                signer == null
                        ? null
                        : Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign(message(digest))));
    }

    /** What is signed: the digest says everything else. */
    private static byte[] message(Head digest) {
        return ("redress checkpoint 1 " + digest).getBytes(StandardCharsets.US_ASCII);
    }

    /** Holds what is stored against one checkpoint that was kept elsewhere, or against all that are stored. */
    Verification verify(@Nullable Checkpoint held) {
        if (held != null && !held.tenant().equals(tenant)) {
            throw new IllegalArgumentException(
                    "checkpoint is of tenant " + held.tenant() + ", this desk works for " + tenant);
        }
        Walk walk = new Walk(held);
        if (held != null) {
            walk.signature(held);
        }
        walk.all();
        return new Verification(walk.heads, walk.heads, walk.flaws, 0);
    }

    private final class Walk {

        private final @Nullable Checkpoint held;
        private final List<Flaw> flaws = new ArrayList<>();
        private long heads;

        Walk(@Nullable Checkpoint held) {
            this.held = held;
        }

        void all() {
            Head previous = Head.GENESIS;
            long number = 0;
            for (List<Checkpoint> page = page(0); !page.isEmpty(); page = page(number)) {
                for (Checkpoint each : page) {
                    if (each.number() != number + 1 || !each.previous().equals(previous)) {
                        flaw(each.number(), "checkpoint does not follow the one before");
                    }
                    one(each);
                    number = each.number();
                    previous = each.digest();
                    if (held != null && number == held.number()) {
                        return;
                    }
                }
            }
            if (held != null) {
                flaw(held.number(), "checkpoint is missing: there are only " + number);
            }
        }

        private List<Checkpoint> page(long after) {
            return store.checkpoints(tenant, after, PAGE);
        }

        private void one(Checkpoint each) {
            List<HeadAt> of = store.checkpointed(tenant, each.number());
            Head digest = Chain.checkpoint(each.previous(), tenant, each.number(), each.madeAt(), of);
            if (!digest.equals(each.digest()) || of.size() != each.complaints()) {
                flaw(each.number(), "checkpoint does not hold the heads that its digest covers");
            }
            if (held != null && each.number() == held.number() && !digest.equals(held.digest())) {
                flaw(each.number(), "checkpoint is not the one that was kept elsewhere");
            }
            if (held != null && each.number() == held.number() && !isSame(each, held)) {
                flaw(
                        each.number(),
                        "the text that was kept elsewhere was altered: it is not what its own digest covers");
            }
            signature(each);
            of.forEach(this::stands);
        }

        private static boolean isSame(Checkpoint stored, Checkpoint text) {
            return !stored.digest().equals(text.digest())
                    || (stored.madeAt().equals(text.madeAt())
                            && stored.complaints() == text.complaints()
                            && stored.previous().equals(text.previous()));
        }

        void signature(Checkpoint each) {
            if (signer != null && each.keyId() != null && each.signature() != null) {
                byte[] signature;
                try {
                    signature = Base64.getUrlDecoder().decode(each.signature());
                } catch (IllegalArgumentException e) {
                    signature = new byte[0];
                }
                if (!signer.verify(each.keyId(), message(each.digest()), signature)) {
                    flaw(each.number(), "checkpoint was not signed by its key");
                }
            } else if (signer != null) {
                flaw(each.number(), "checkpoint is not signed");
            }
        }

        private void stands(HeadAt head) {
            heads++;
            List<JournalEntry> entry = store.journal(tenant, head.complaint(), head.version() - 1, 1);
            boolean there = !entry.isEmpty() && entry.get(0).sequence() == head.version();
            if (!there || !entry.get(0).hash().equals(head.head())) {
                flaws.add(new Flaw(
                        head.complaint(),
                        store.find(tenant, head.complaint())
                                .map(StoredComplaint::record)
                                .map(record -> record.reference())
                                .orElse(null),
                        head.version(),
                        Flaw.Where.CHECKPOINT,
                        there
                                ? "entry is not the one that a checkpoint saw"
                                : "entry that a checkpoint saw is missing"));
            }
        }

        private void flaw(long number, String what) {
            flaws.add(new Flaw(NOBODY, "checkpoint " + number, number, Flaw.Where.CHECKPOINT, what));
        }
    }
}
