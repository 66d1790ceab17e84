package dev.redress.quickstart;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.Claim;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.OutboxEntry;
import dev.redress.store.StoreException;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.Wake;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Claims complaints and messages on every node, holds them for a moment and gives them back, or lets the lease end, as a node
 * does that died. Nobody writes these complaints meanwhile, as that would end a lease. Thread-safe.
 */
final class ClusterClaims {

    /** Whose complaints are only claimed. */
    static final Tenant POOL = new Tenant("pool");

    private static final int COMPLAINTS = 60;
    private static final int AT_ONCE = 5;

    /** Longer than any outage here: whoever gives back late would give back what is another's. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration ABANDONED = Duration.ofMillis(700);

    /** From when until when somebody had something. */
    private record Held(String what, String by, Instant from, Instant until) {}

    private final Queue<Held> held = new ConcurrentLinkedQueue<>();
    private final ClusterNumbers numbers;

    ClusterClaims(ClusterNumbers numbers) {
        this.numbers = numbers;
    }

    static void file(ClusterNode node) {
        for (int i = 0; i < COMPLAINTS; i++) {
            node.desk()
                    .forTenant(POOL)
                    .file(
                            Intake.from(Person.named("Eva"))
                                    .by(Channel.EMAIL)
                                    .stating("It leaks.")
                                    .build(),
                            by(Actor.of("clerk", "agent")));
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** When all that is filed here has long been due. */
    private static Instant due(Instant now) {
        return now.plus(Duration.ofDays(1_000));
    }

    void complaints(ClusterNode node) {
        boolean abandon = ThreadLocalRandom.current().nextInt(4) == 0;
        Duration lease = abandon ? ABANDONED : LEASE;
        Instant asked = now();
        List<StoredComplaint> claimed;
        try {
            claimed = node.store()
                    .claimDue(POOL, new Claim(due(asked), 0, due(asked).plus(lease), AT_ONCE));
        } catch (StoreException e) {
            numbers.failed("claim of complaints", e);
            return;
        }
        Instant from = now();
        numbers.add("claims of complaints");
        Instant until = abandon ? asked.plus(lease) : end(claimed.isEmpty());
        List<Wake> wakes = new ArrayList<>();
        for (StoredComplaint each : claimed) {
            ComplaintRecord record = each.record();
            numbers.add(abandon ? "complaints claimed and left" : "complaints claimed and given back");
            held.add(new Held("complaint " + record.id(), node.name(), from, until));
            wakes.add(new Wake(
                    record.id(), record.version(), record.head(), record.wakeAt(), record.dueAt(), record.epoch()));
        }
        if (!abandon && !wakes.isEmpty()) {
            try {
                node.store().settle(POOL, wakes);
            } catch (StoreException e) {
                numbers.failed("giving complaints back", e);
            }
        }
    }

    void messages(ClusterNode node) {
        boolean abandon = ThreadLocalRandom.current().nextInt(4) == 0;
        Duration lease = abandon ? ABANDONED : LEASE;
        Instant asked = now();
        List<OutboxEntry> claimed;
        try {
            claimed = node.store().claimMessages(POOL, due(asked), due(asked).plus(lease), AT_ONCE);
        } catch (StoreException e) {
            numbers.failed("claim of messages", e);
            return;
        }
        Instant from = now();
        numbers.add("claims of messages");
        Instant until = abandon ? asked.plus(lease) : end(claimed.isEmpty());
        for (OutboxEntry each : claimed) {
            numbers.add(abandon ? "messages claimed and left" : "messages claimed and given back");
            held.add(new Held("message " + each.message().key(), node.name(), from, until));
        }
        for (OutboxEntry each : abandon ? List.<OutboxEntry>of() : claimed) {
            try {
                node.store()
                        .postpone(
                                POOL,
                                each.message().key(),
                                each.attempts(),
                                each.message().dueAt());
            } catch (StoreException e) {
                numbers.failed("giving a message back", e);
            }
        }
    }

    /** Works for a moment, and then is about to give back. */
    private static Instant end(boolean idle) {
        ClusterLoad.pause(idle ? 20 : 2 + ThreadLocalRandom.current().nextInt(10));
        return now();
    }

    /** Nothing was somebody's while it was another's. */
    void require() {
        Map<String, List<Held>> byWhat = held.stream().collect(Collectors.groupingBy(Held::what));
        List<String> twice = new ArrayList<>();
        byWhat.values().forEach(all -> {
            all.sort(Comparator.comparing(Held::from));
            for (int i = 1; i < all.size(); i++) {
                if (all.get(i).from().isBefore(all.get(i - 1).until())) {
                    twice.add(all.get(i - 1) + " and " + all.get(i));
                }
            }
        });
        numbers.add("things claimed by two at a time", twice.size());
        assertThat(twice).as("claimed by two at a time").isEmpty();
        assertThat(byWhat).as("what was claimed at all").hasSizeGreaterThan(COMPLAINTS);
    }
}
