package dev.redress.quickstart;

import static dev.redress.desk.By.by;

import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Handle;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.StaleComplaintException;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.StoreException;
import dev.redress.store.TallyAdd;
import dev.redress.store.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What a host's nodes do at a time: file complaints and move them, some of them together, sweep, deliver, claim and count. What
 * fails is done again under the same command, as a host would. Remembers what was acknowledged.
 */
final class ClusterLoad {

    /** What a host was told that it had done. */
    record Acknowledged(CommandId command, ComplaintId id, long version, Head head) {}

    private interface Task {
        void run(ClusterNode node);
    }

    static final TallyAdd UNLIMITED = new TallyAdd("hot", "unlimited", 1, 1_000_000);
    static final TallyAdd LIMITED = new TallyAdd("hot", "limited", 1, 300);

    /** What commands of the host's own transactions begin with. */
    static final String HOST = "host-";

    private static final Actor CLERK = Actor.of("clerk", "agent");
    private static final int WRITERS = 2;
    private static final int SHARED = 4;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);

    final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    final ClusterNumbers numbers = new ClusterNumbers();
    final ClusterClaims claims = new ClusterClaims(numbers);

    private final List<ClusterNode> nodes;
    private final List<ComplaintId> shared = new ArrayList<>();
    private final AtomicLong last = new AtomicLong(System.nanoTime());
    private final AtomicLong gap = new AtomicLong();

    ClusterLoad(List<ClusterNode> nodes) {
        this.nodes = List.copyOf(nodes);
        ClusterClaims.file(nodes.get(0));
        for (int i = 0; i < SHARED; i++) {
            shared.add(file(nodes.get(0)).id());
        }
    }

    static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Works for so long; after a third of it, the outage happens. */
    void run(Duration length, Runnable outage) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<?>> all = new ArrayList<>();
        try {
            for (ClusterNode node : nodes) {
                for (int i = 0; i < WRITERS; i++) {
                    all.add(threads.submit(() -> until(end, node, this::live)));
                }
                all.add(threads.submit(() -> until(end, node, this::host)));
                all.add(threads.submit(() -> until(end, node, claims::complaints)));
                all.add(threads.submit(() -> until(end, node, claims::messages)));
                all.add(threads.submit(() -> until(end, node, this::count)));
                all.add(threads.submit(() -> until(end, node, this::serve)));
            }
            pause(length.toMillis() / 3);
            numbers.add("acknowledged before the outage", acknowledged.size());
            outage.run();
            for (Future<?> each : all) {
                each.get(length.toSeconds() + 60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        numbers.add("acknowledged", acknowledged.size());
        numbers.add("longest time in which nothing was acknowledged, ms", gap.get());
    }

    private static void until(long end, ClusterNode node, Task task) {
        while (System.nanoTime() < end) {
            task.run(node);
        }
    }

    private Complaint<?> file(ClusterNode node) {
        Intake intake = Intake.from(Person.named("Eva"))
                .by(Channel.EMAIL)
                .stating("It leaks.")
                .build();
        return insist(node, "", by -> node.desk().file(intake, by));
    }

    /** A complaint of its own, and a word on one that others work on as well. */
    private void live(ClusterNode node) {
        Complaint<?> complaint = file(node);
        for (Command command : List.of(Note.that("Seen."), Accept.inScope(), Note.that("In hand."))) {
            Handle seen = complaint.handle();
            complaint = insist(node, "", by -> node.desk().performUntyped(seen, command, by));
        }
        ComplaintId common = shared.get(ThreadLocalRandom.current().nextInt(SHARED));
        insist(node, "", by -> onWhatIsThere(node, common, by));
    }

    private Complaint<?> onWhatIsThere(ClusterNode node, ComplaintId id, By by) {
        while (true) {
            try {
                return node.desk().performUntyped(node.desk().get(id).handle(), Note.that("Looked at."), by);
            } catch (StaleComplaintException e) {
                numbers.add("stale, loaded again");
            }
        }
    }

    /** A row of the host's and a word on a complaint that others work on as well: both or neither. */
    private void host(ClusterNode node) {
        ComplaintId common = shared.get(ThreadLocalRandom.current().nextInt(SHARED));
        insist(node, HOST, by -> inHostsTransaction(node, common, by));
        numbers.add("transactions of the host's");
    }

    private Complaint<?> inHostsTransaction(ClusterNode node, ComplaintId id, By by) {
        CommandId command = Objects.requireNonNull(by.commandId());
        while (true) {
            if (node.store().findCommand(Tenant.DEFAULT, command).isPresent()) {
                return node.desk().get(id);
            }
            try {
                return node.host().inTransaction(connection -> {
                    ClusterHost.insert(connection, command.value());
                    ComplaintDesk desk = node.host().desk();
                    return desk.performUntyped(desk.get(id).handle(), Note.that("By the host."), by);
                });
            } catch (StaleComplaintException e) {
                numbers.add("transactions of the host's that were stale, done again");
            } catch (StoreException e) {
                if (!ClusterNumbers.answer(e).contains("SQLState 40001")) {
                    throw e;
                }
                numbers.add("transactions of the host's that collided, done again");
            }
        }
    }

    private interface Attempt {
        Complaint<?> by(By by);
    }

    /** Until there is an answer, under one command. */
    private Complaint<?> insist(ClusterNode node, String prefix, Attempt attempt) {
        CommandId command = new CommandId(prefix + UUID.randomUUID());
        By by = by(CLERK).command(command.value());
        long begun = System.nanoTime();
        boolean failed = false;
        while (true) {
            try {
                Complaint<?> done = attempt.by(by);
                acknowledged.add(new Acknowledged(command, done.id(), done.version(), done.head()));
                long now = System.nanoTime();
                gap.accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(now - last.getAndSet(now)), Math::max);
                return done;
            } catch (StoreException e) {
                numbers.failed("command", e);
                if (System.nanoTime() - begun > PATIENCE) {
                    throw e;
                }
                if (!failed) {
                    failed = true;
                    numbers.add("commands that failed at first");
                }
                pause(50);
                lookFor(node, command);
            }
        }
    }

    private void lookFor(ClusterNode node, CommandId command) {
        try {
            if (node.store().findCommand(Tenant.DEFAULT, command).isPresent()) {
                numbers.add("commands that had been recorded although they failed");
            }
        } catch (StoreException e) {
            numbers.failed("look-up of a command", e);
        }
    }

    private void serve(ClusterNode node) {
        try {
            numbers.add("swept", node.desk().clocks().sweep(20).claimed());
            numbers.add("delivered", node.desk().deliveries().deliver(20).delivered());
        } catch (StoreException e) {
            numbers.failed("sweep or delivery", e);
        }
        pause(30);
    }

    /** One row that all nodes want. */
    private void count(ClusterNode node) {
        for (TallyAdd tally : List.of(UNLIMITED, LIMITED)) {
            try {
                numbers.add(tally.window() + " tally: "
                        + node.store()
                                .tally(ClusterClaims.POOL, tally)
                                .getClass()
                                .getSimpleName());
            } catch (StoreException e) {
                numbers.failed(tally.window() + " tally", e);
            }
        }
        pause(5);
    }
}
