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
import dev.redress.store.Tenant;
import dev.redress.store.UnreadableRowException;
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
            List<HeadAt> heads = new CarefulReads(store, tenant).headsSinceCheckpoint(Checkpoint.MAX_HEADS);
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
        private long last;
        private @Nullable Head digest = Head.GENESIS;

        Walk(@Nullable Checkpoint held) {
            this.held = held;
        }

        void all() {
            CarefulReads.each(
                    (after, limit) -> store.checkpoints(tenant, after, limit),
                    Long.MIN_VALUE,
                    Checkpoint::number,
                    this::next,
                    this::unreadable);
            if (held != null && last < held.number()) {
                flaw(held.number(), "checkpoint is missing: there are only " + last);
            }
        }

        /** What was made after the one that is held says nothing about it. */
        private boolean isBeyond(long number) {
            return held != null && number > held.number();
        }

        private void next(Checkpoint each) {
            if (isBeyond(each.number())) {
                return;
            }
            if (each.number() != last + 1 || (digest != null && !each.previous().equals(digest))) {
                flaw(each.number(), "checkpoint does not follow the one before");
            }
            one(each);
            last = each.number();
            digest = each.digest();
        }

        /** The heads that it holds say as much as before; against its digest they can be held only if it was kept elsewhere. */
        private void unreadable(long number) {
            if (isBeyond(number)) {
                return;
            }
            flaw(number, "checkpoint cannot be read from the store");
            List<HeadAt> of = store.checkpointed(tenant, number);
            if (held != null
                    && number == held.number()
                    && !Chain.checkpoint(held.previous(), tenant, number, held.madeAt(), of)
                            .equals(held.digest())) {
                flaw(number, "checkpoint does not hold the heads of the one that was kept elsewhere");
            }
            of.forEach(this::stands);
            last = number;
            digest = null;
        }

        private void one(Checkpoint each) {
            List<HeadAt> of = store.checkpointed(tenant, each.number());
            Head covered = Chain.checkpoint(each.previous(), tenant, each.number(), each.madeAt(), of);
            if (!covered.equals(each.digest()) || of.size() != each.complaints()) {
                flaw(each.number(), "checkpoint does not hold the heads that its digest covers");
            }
            if (held != null && each.number() == held.number() && !covered.equals(held.digest())) {
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
            String what = unlike(head);
            if (what != null) {
                flaws.add(new Flaw(
                        head.complaint(),
                        new CarefulReads(store, tenant).reference(head.complaint()),
                        head.version(),
                        Flaw.Where.CHECKPOINT,
                        what));
            }
        }

        private @Nullable String unlike(HeadAt head) {
            List<JournalEntry> entry;
            try {
                entry = store.journal(tenant, head.complaint(), head.version() - 1, 1);
            } catch (UnreadableRowException e) {
                return e.number() == head.version()
                        ? "entry that a checkpoint saw cannot be read from the store"
                        : "entry that a checkpoint saw is missing";
            }
            if (entry.isEmpty() || entry.get(0).sequence() != head.version()) {
                return "entry that a checkpoint saw is missing";
            }
            return entry.get(0).hash().equals(head.head()) ? null : "entry is not the one that a checkpoint saw";
        }

        private void flaw(long number, String what) {
            flaws.add(new Flaw(NOBODY, "checkpoint " + number, number, Flaw.Where.CHECKPOINT, what));
        }
    }
}
