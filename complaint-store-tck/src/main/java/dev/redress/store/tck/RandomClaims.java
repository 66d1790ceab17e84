package dev.redress.store.tck;

import dev.redress.store.Claim;
import dev.redress.store.ComplaintId;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.Tenant;
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The part of a random walk that claims, settles, delivers. Leases end within a few seconds of the walk's few. Not thread-safe. */
final class RandomClaims {

    private final RandomWalk walk;
    private final RandomCommits commits;
    private final Random random;
    private final List<OutboxEntry> given = new ArrayList<>();

    RandomClaims(RandomWalk walk, RandomCommits commits, Random random) {
        this.walk = walk;
        this.commits = commits;
        this.random = random;
    }

    void step(Data data, ComplaintId id) {
        Tenant tenant = data.tenant();
        switch (random.nextInt(6)) {
            case 0 -> {
                Instant now = someNow();
                Claim claim = new Claim(now, random.nextInt(4), someEnd(now), 1 + random.nextInt(6));
                walk.same("claim of complaints " + claim, asked -> asked.claimDue(tenant, claim));
            }
            case 1 -> {
                List<Wake> wakes = new ArrayList<>();
                for (ComplaintId each : commits.ids()) {
                    if (random.nextInt(3) == 0) {
                        commits.wake(data, each).ifPresent(wakes::add);
                    }
                }
                walk.same("settling " + wakes, asked -> asked.settle(tenant, wakes));
            }
            case 2, 3 -> {
                Instant now = someNow();
                Instant end = someEnd(now);
                int limit = 1 + random.nextInt(6);
                given.addAll(walk.same(
                        "claim of messages at " + now + " until " + end,
                        asked -> asked.claimMessages(tenant, now, end, limit)));
            }
            case 4 -> settleMessage(tenant, id);
            default -> {
                OutboxKey after = random.nextBoolean() ? commits.someKey(id) : null;
                int limit = 1 + random.nextInt(6);
                walk.same("dead letters after " + after, asked -> asked.deadLetters(tenant, after, limit));
            }
        }
    }

    /** One that was given out to this tenant or the other, now or long ago; or any. */
    private void settleMessage(Tenant tenant, ComplaintId id) {
        boolean known = !given.isEmpty() && random.nextInt(8) > 0;
        // The last ones are likely to be held still.
        OutboxEntry entry = known ? given.get(given.size() - 1 - random.nextInt(Math.min(9, given.size()))) : null;
        OutboxKey key = entry == null ? commits.someKey(id) : entry.message().key();
        int attempts = entry == null ? random.nextInt(2) : entry.attempts();
        Instant dueAt = commits.someInstant();
        switch (random.nextInt(5)) {
            case 0, 1 -> walk.same("delivered " + key, asked -> asked.delivered(tenant, key));
            case 2 -> walk.same("postpone " + key, asked -> asked.postpone(tenant, key, attempts, dueAt));
            case 3 -> walk.same("bury " + key, asked -> asked.bury(tenant, key, attempts));
            default -> walk.same("revive " + key, asked -> asked.revive(tenant, key, dueAt));
        }
    }

    private Instant someNow() {
        return Data.NOON.plusSeconds(random.nextInt(8) * 10L);
    }

    private Instant someEnd(Instant now) {
        return now.plusSeconds(1 + random.nextInt(3) * 10L);
    }
}
