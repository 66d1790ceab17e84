package dev.redress.store.tck;

import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that go wrong with claims and messages. */
final class BrokenClaims {

    private static final Duration MICRO = Duration.ofNanos(1_000);

    private BrokenClaims() {}

    /** Gives out each complaint a second time while it is leased. */
    static final class GivesOutTwice extends PassThrough {
        private final Set<Set<Object>> released = ConcurrentHashMap.newKeySet();

        @Override
        public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
            List<StoredComplaint> found = right.claimDue(tenant, claim);
            List<Wake> again = found.stream()
                    .map(StoredComplaint::record)
                    .filter(record -> released.add(Set.of(tenant, record.id())))
                    .map(record -> new Wake(
                            record.id(),
                            record.version(),
                            record.head(),
                            record.wakeAt(),
                            record.dueAt(),
                            record.epoch()))
                    .toList();
            right.settle(tenant, again);
            return found;
        }
    }

    /** Leases for ever. */
    static final class LeasesNeverEnd extends PassThrough {
        @Override
        public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
            Instant never = Instant.parse("9999-01-01T00:00:00Z");
            return right.claimDue(tenant, new Claim(claim.now(), claim.epoch(), never, claim.limit()));
        }
    }

    /** Goes on withholding a complaint that was changed while it was leased. */
    static final class CommitsKeepTheLease extends PassThrough {
        private final Map<Set<Object>, Instant> leases = new ConcurrentHashMap<>();

        @Override
        public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
            List<StoredComplaint> given = new ArrayList<>(right.claimDue(tenant, claim));
            given.removeIf(each -> leases.getOrDefault(key(tenant, each.record().id()), Instant.MIN)
                    .isAfter(claim.now()));
            given.forEach(each -> leases.put(key(tenant, each.record().id()), claim.leaseUntil()));
            return given;
        }

        @Override
        public int settle(Tenant tenant, List<Wake> wakes) {
            int set = right.settle(tenant, wakes);
            if (set > 0) {
                wakes.forEach(wake -> leases.remove(key(tenant, wake.id())));
            }
            return set;
        }

        private static Set<Object> key(Tenant tenant, ComplaintId id) {
            return Set.of(tenant, id);
        }
    }

    /** Forgets the due date when it settles. */
    static final class SettlesWithoutTheDueDate extends PassThrough {
        @Override
        public int settle(Tenant tenant, List<Wake> wakes) {
            return right.settle(
                    tenant,
                    wakes.stream()
                            .map(wake ->
                                    new Wake(wake.id(), wake.version(), wake.head(), wake.wakeAt(), null, wake.epoch()))
                            .toList());
        }
    }

    /** Settles by the version alone. */
    static final class SettlesWhateverTheHead extends PassThrough {
        @Override
        public int settle(Tenant tenant, List<Wake> wakes) {
            return right.settle(
                    tenant,
                    wakes.stream()
                            .map(wake -> new Wake(
                                    wake.id(),
                                    wake.version(),
                                    head(tenant, wake),
                                    wake.wakeAt(),
                                    wake.dueAt(),
                                    wake.epoch()))
                            .toList());
        }

        private Head head(Tenant tenant, Wake wake) {
            return right.find(tenant, wake.id())
                    .map(found -> found.record().head())
                    .orElse(wake.head());
        }
    }

    /** Writes the messages of commits that are refused, as those of another complaint that nobody looks at otherwise. */
    static final class TellsOfRefusedCommits extends BrokenCommits.BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            CommitResult answer = right.commit(commit);
            if (!answer.equals(Committed.INSTANCE) && !commit.messages().isEmpty()) {
                Data data = new Data(commit.next().tenant());
                Draft other = data.filing(ComplaintId.parse(UUID.randomUUID().toString()))
                        .reference("told " + UUID.randomUUID().toString().substring(0, 20));
                for (OutboxMessage message : commit.messages()) {
                    other.message(message.lane(), message.dueAt());
                }
                right.commit(other.commit());
            }
            return answer;
        }
    }

    /** Takes all lanes of a complaint for one. */
    static final class MixesLanes extends PassThrough {
        @Override
        public List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
            List<OutboxEntry> given = new ArrayList<>();
            Set<ComplaintId> seen = ConcurrentHashMap.newKeySet();
            for (OutboxEntry entry : right.claimMessages(tenant, now, leaseUntil, limit)) {
                if (seen.add(entry.message().key().complaint())) {
                    given.add(entry);
                } else {
                    right.postpone(
                            tenant,
                            entry.message().key(),
                            entry.attempts(),
                            entry.message().dueAt());
                }
            }
            return given;
        }
    }

    /** Says of each attempt that it is the first. */
    static final class CountsNoAttempts extends PassThrough {
        @Override
        public List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
            return right.claimMessages(tenant, now, leaseUntil, limit).stream()
                    .map(entry -> new OutboxEntry(entry.message(), 1, entry.dead()))
                    .toList();
        }
    }

    /** Lets whoever had the message postpone it. */
    static final class PostponesForEarlierOwners extends PassThrough {
        @Override
        public boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt) {
            for (int any = 0; any < 9; any++) {
                if (right.postpone(tenant, key, any, dueAt)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Makes a dead message due a moment later than it was said. */
    static final class RevivesTooLate extends PassThrough {
        @Override
        public boolean revive(Tenant tenant, OutboxKey key, Instant dueAt) {
            return right.revive(tenant, key, dueAt.plus(MICRO));
        }
    }
}
