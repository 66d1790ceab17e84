package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.ProjectedEntry;
import dev.redress.store.ProjectionStore;
import dev.redress.store.Tenant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-40 and S-41: a store whose journals can be followed as one. */
abstract class FeedTests extends GroupTests {

    private static final int WRITERS = 4;
    private static final int COMMITS = 30;
    private static final int FIRST_TIMES = 20;

    /** A pool of one connection lets nobody read while a transaction is open. */
    private static final int PATIENCE_MILLIS = 5_000;

    private ProjectionStore feed() {
        return capability(ProjectionStore.class);
    }

    /** Reads on to the end, some entries at a time. */
    private static List<ProjectedEntry> follow(
            ProjectionStore feed, Tenant tenant, @Nullable String cursor, int limit) {
        List<ProjectedEntry> all = new ArrayList<>();
        List<ProjectedEntry> some = feed.entriesSince(tenant, cursor, limit);
        while (!some.isEmpty()) {
            assertThat(some).hasSizeLessThanOrEqualTo(limit);
            all.addAll(some);
            some = feed.entriesSince(tenant, last(some), limit);
        }
        return all;
    }

    private static String last(List<ProjectedEntry> entries) {
        return entries.get(entries.size() - 1).cursor();
    }

    private Map<ComplaintId, List<JournalEntry>> byComplaint(List<ProjectedEntry> followed) {
        Map<ComplaintId, List<JournalEntry>> byComplaint = new LinkedHashMap<>();
        followed.forEach(each -> byComplaint
                .computeIfAbsent(each.complaint(), unused -> new ArrayList<>())
                .add(each.entry()));
        return byComplaint;
    }

    private void assertWhole(List<ProjectedEntry> followed) {
        assertThat(followed).extracting(ProjectedEntry::cursor).doesNotHaveDuplicates();
        byComplaint(followed).forEach((id, entries) -> assertThat(entries).isEqualTo(wholeJournal(id)));
    }

    @Test
    @DisplayName("S-40 whoever follows gets every entry once, each complaint's in order, whatever the page")
    void followersGetEveryEntryOnce() {
        ProjectionStore feed = feed();
        assertThat(feed.entriesSince(tenant, null, 10)).isEmpty();
        Commit first = committed(data.filing().entries(3));
        Commit second = committed(data.filing().entries(2));
        committed(data.change(first).entries(4));
        committed(data.forTenant(new Tenant("tck-" + UUID.randomUUID())).filing());

        List<ProjectedEntry> followed = follow(feed, tenant, null, 2);
        assertThat(followed).hasSize(9);
        assertWhole(followed);
        committed(data.change(second).entries(2));
        List<ProjectedEntry> more = follow(feed, tenant, last(followed), 1);
        assertThat(more)
                .hasSize(2)
                .allMatch(each -> each.complaint().equals(second.next().id()));

        List<ProjectedEntry> again = follow(feed, tenant, null, ProjectionStore.MAX_LIMIT);
        followed.addAll(more);
        assertThat(again).as("the order of what was given stays").isEqualTo(followed);
    }

    @Test
    @DisplayName("S-40 cursors of nobody and limits out of range are refused")
    void badCursorsAreRefused() {
        ProjectionStore feed = feed();
        committed(data.filing());
        for (String cursor : List.of("", "x", "-1", "' OR 1=1", "\u4e2d")) {
            assertThatIllegalArgumentException().isThrownBy(() -> feed.entriesSince(tenant, cursor, 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> feed.entriesSince(tenant, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feed.entriesSince(tenant, null, ProjectionStore.MAX_LIMIT + 1));
    }

    @Test
    @DisplayName("S-41 what is written while others follow is given once to each of them, in one order")
    void whatIsWrittenMeanwhileIsGivenOnce() throws InterruptedException {
        ProjectionStore feed = feed();
        CountDownLatch writing = new CountDownLatch(WRITERS);
        List<List<ProjectedEntry>> followed = Together.run(WRITERS + 2, thread -> {
            List<ProjectedEntry> read = new ArrayList<>();
            if (thread < WRITERS) {
                try {
                    write();
                } finally {
                    writing.countDown();
                }
                return read;
            }
            boolean isLast;
            do {
                isLast = writing.getCount() == 0;
                read.addAll(follow(feed, tenant, read.isEmpty() ? null : last(read), 1 + 9 * (thread - WRITERS)));
            } while (!isLast);
            return read;
        });

        List<ProjectedEntry> one = followed.get(WRITERS);
        assertThat(one).hasSize(WRITERS * COMMITS * 2);
        assertWhole(one);
        assertThat(followed.get(WRITERS + 1)).isEqualTo(one);
    }

    @Test
    @DisplayName("S-41 many who follow a tenant for the first time at once get the same order")
    void theFirstToFollowDoNotCollide() throws InterruptedException {
        ProjectionStore feed = feed();
        for (int i = 0; i < FIRST_TIMES; i++) {
            Tenant fresh = new Tenant("tck-" + UUID.randomUUID());
            committed(data.forTenant(fresh).filing().entries(2));
            List<List<ProjectedEntry>> followed =
                    Together.run(WRITERS, thread -> feed.entriesSince(fresh, null, ProjectionStore.MAX_LIMIT));
            assertThat(followed.get(0)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(followed).containsOnly(followed.get(0));
        }
    }

    private void write() {
        Commit latest = committed(data.filing().entries(2));
        for (int i = 1; i < COMMITS; i++) {
            latest = i % 3 == 0
                    ? committed(data.filing().entries(2))
                    : committed(data.change(latest).entries(2));
        }
    }

    @Test
    @DisplayName("S-41 a writer held open in the host's transaction is not passed over")
    void anOpenWriterIsNotPassedOver() throws Exception {
        ProjectionStore feed = feed();
        Commit before = committed(data.filing());
        List<ProjectedEntry> followed = new ArrayList<>(follow(feed, tenant, null, 10));
        List<ComplaintId> others = new ArrayList<>();
        Commit late = data.change(before).entries(2).commit();
        Draft another = data.filing().entries(2);

        AtomicBoolean isOpen = new AtomicBoolean(true);

        withOpenTransaction(late, isOpen, () -> {
            others.add(committed(another).next().id());
            List<ProjectedEntry> meanwhile = follow(feed, tenant, last(followed), 10);
            if (isOpen.get()) {
                assertThat(meanwhile)
                        .as("nothing of the open transaction")
                        .noneMatch(each -> late.entries().contains(each.entry()));
            }
            followed.addAll(meanwhile);
        });
        followed.addAll(follow(feed, tenant, last(followed), 10));
        assertThat(byComplaint(followed).keySet())
                .containsExactlyInAnyOrder(before.next().id(), others.get(0));
        assertThat(followed).hasSize(5);
        assertWhole(followed);
    }

    @Test
    @DisplayName("S-41 what the host rolls back is never given, and inside its transaction nothing is")
    void whatIsRolledBackIsNeverGiven() throws Exception {
        ProjectionStore feed = feed();
        Commit before = committed(data.filing());
        runInHostTransaction(false, inside -> {
            assertThat(inside.commit(data.change(before).commit())).isNotNull();
            ProjectionStore within = inside.capability(ProjectionStore.class).orElseThrow();
            assertThatIllegalStateException().isThrownBy(() -> within.entriesSince(tenant, null, 10));
        });

        Commit after = committed(data.change(before));
        assertThat(follow(feed, tenant, null, 10))
                .extracting(ProjectedEntry::entry)
                .containsExactly(before.entries().get(0), after.entries().get(0));
    }

    /**
     * Has something done by another thread while this one holds a transaction of the host open in which a commit was written. A pool of one
     * connection lets nobody read meanwhile: then it is done after the transaction.
     */
    private void withOpenTransaction(Commit held, AtomicBoolean isOpen, Runnable work) throws Exception {
        List<Thread> others = new ArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        runInHostTransaction(true, inside -> {
            assertThat(inside.commit(held)).isEqualTo(Committed.INSTANCE);
            Thread other = new Thread(work, Together.THREAD_NAME);
            other.setDaemon(true);
            other.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            others.add(other);
            other.start();
            join(other, PATIENCE_MILLIS);
            isOpen.set(false);
        });
        for (Thread other : others) {
            join(other, 10 * PATIENCE_MILLIS);
            assertThat(other.isAlive())
                    .as("still reading after the transaction")
                    .isFalse();
        }
        assertThat(failures).isEmpty();
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
