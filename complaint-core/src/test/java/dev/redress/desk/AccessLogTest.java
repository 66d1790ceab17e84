package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.activity.Assign;
import dev.redress.activity.Involve;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Decline;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.proof.Flaw;
import dev.redress.proof.Verification;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Head;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.view.Reader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whoever reads a confidential complaint is written down first, or does not read it. */
class AccessLogTest {

    private static final Instant START = Instant.parse("2026-01-02T09:00:00Z");
    private static final Actor AMY = Actor.of("amy", "agent").withFrom("10.0.0.7");
    private static final Actor BEN = Actor.of("ben", "agent").withOnBehalfOf("carl");
    private static final Actor MOB = Actor.of("mob", "agent");

    private final SettableClock clock = SettableClock.at(START);
    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = over(store);

    private ComplaintDesk over(ComplaintStore kept) {
        return ComplaintDesk.using(kept)
                .clock(clock)
                .retention(Retention.none())
                .build();
    }

    private Complaint<?> file(boolean confidential) {
        var intake = Intake.from(Person.named("Eva")).by(Channel.EMAIL).stating("Somebody takes money.");
        var received = desk.file((confidential ? intake.confidential() : intake).build(), by(AMY));
        received = desk.perform(received, Assign.to(AMY), by(AMY));
        return desk.perform(received, Involve.admitting(BEN), by(AMY));
    }

    private List<Access> accesses(Complaint<?> of) {
        return desk.accesses().of(of.id(), null, 100);
    }

    @Test
    void everyWayToReadIsWrittenDownWithWhoWhenAndAsWhat() {
        Complaint<?> complaint = file(true);
        assertThat(accesses(complaint)).isEmpty();
        desk.read(complaint.id(), AMY);
        clock.advance(Duration.ofMinutes(1));
        desk.view(complaint.id(), Reader.HANDLER, BEN);
        desk.view(complaint.id(), Reader.AUDITOR);
        desk.read(complaint.id());
        assertThat(accesses(complaint))
                .extracting(Access::reader, Access::onBehalfOf, Access::from, Access::as, Access::at)
                .containsExactly(
                        tuple("amy", null, "10.0.0.7", "dossier", START),
                        tuple("ben", "carl", null, "handler", START.plusSeconds(60)),
                        tuple(null, null, null, "auditor", START.plusSeconds(60)),
                        tuple(null, null, null, "dossier", START.plusSeconds(60)));
        assertThat(accesses(complaint).get(0).roles()).containsExactly("agent");
        assertThat(accesses(complaint).toString()).doesNotContain("amy", "ben", "carl", "10.0.0.7");
        assertThat(desk.get(complaint.id()).handle()).isEqualTo(complaint.handle());
        assertThat(desk.accesses().verify()).isEqualTo(new Verification(0, 4, List.of(), 0));
    }

    @Test
    void anExportIsAReadingAndSoIsAReceipt() throws java.io.IOException {
        Complaint<?> complaint = file(true);
        desk.record().export(complaint.id(), new StringBuilder());
        assertThat(desk.record().receipt(complaint.id())).isNotEmpty();
        assertThat(accesses(complaint)).extracting(Access::as).containsExactly("export", "receipt");
    }

    @Test
    void whatIsNotConfidentialOrTellsNothingIsNotWrittenDown() {
        Complaint<?> open = file(false);
        desk.read(open.id(), AMY);
        desk.view(open.id(), Reader.HANDLER, AMY);
        Complaint<?> confidential = file(true);
        desk.view(confidential.id(), Reader.STATISTICS);
        assertThatThrownBy(() -> desk.read(confidential.id(), MOB)).isInstanceOf(ReadingRefusedException.class);
        assertThatThrownBy(() -> desk.view(confidential.id(), Reader.COMPLAINANT, AMY))
                .isInstanceOf(ReadingRefusedException.class);
        assertThat(store.accesses(Tenant.DEFAULT, null, 9)).isEmpty();
    }

    /** The same store, with one method that answers otherwise. */
    private ComplaintStore with(String method, UnaryOperator<Object> answer) {
        return (ComplaintStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ComplaintStore.class}, (proxy, called, arguments) -> {
                    try {
                        Object right = called.invoke(store, arguments);
                        return called.getName().equals(method) ? answer.apply(right) : right;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aStoreThatIsAwaySaysNothingAboutAComplaint() {
        Complaint<?> complaint = file(true);
        for (String method : List.of("find", "journal", "sealed")) {
            RecordKeeping record = over(with(method, right -> {
                        throw new StoreException("the database is away");
                    }))
                    .record();
            for (ThrowingCallable asked : List.<ThrowingCallable>of(
                    () -> record.verify(complaint.id()),
                    () -> record.rebuild(complaint.id()),
                    () -> record.export(complaint.id(), new StringBuilder()))) {
                assertThatThrownBy(asked).isInstanceOf(StoreException.class).hasMessage("the database is away");
            }
        }
    }

    @Test
    void aReaderInAnotherPlaceIsFound() {
        Complaint<?> complaint = file(true);
        desk.read(complaint.id(), AMY);
        ComplaintDesk altered = over(with(
                "accesses",
                right -> ((List<?>) right)
                        .stream()
                                .map(AccessEntry.class::cast)
                                .map(entry -> new AccessEntry(
                                        entry.tenant(),
                                        entry.key(),
                                        entry.complaint(),
                                        entry.at(),
                                        entry.body(),
                                        entry.previous(),
                                        entry.hash(),
                                        moved(entry.reader())))
                                .toList()));
        assertThat(desk.accesses().verify().isSound()).isTrue();
        assertThat(altered.accesses().verify().broken())
                .extracting(Flaw::what)
                .containsExactly("access: reader is not the one that its entry says");
    }

    private static SealedValue moved(SealedValue reader) {
        return SealedValue.of(reader.slot() + 1, reader.kind(), reader.salt(), reader.value());
    }

    @Test
    void whatCannotBeWrittenDownIsNotRead() {
        Complaint<?> complaint = file(true);
        ComplaintDesk mute = over(with("addAccess", right -> {
            throw new StoreException("the host's transaction is read-only");
        }));
        for (Runnable reading : List.<Runnable>of(
                () -> mute.read(complaint.id()),
                () -> mute.read(complaint.id(), AMY),
                () -> mute.view(complaint.id(), Reader.HANDLER, AMY),
                () -> mute.view(complaint.id(), Reader.FULL))) {
            assertThatThrownBy(reading::run)
                    .isInstanceOf(ReadingRefusedException.class)
                    .hasMessageContaining(complaint.reference())
                    .hasMessageContaining("has to be logged first")
                    .hasMessageContaining("read-only");
        }
        ComplaintDesk full = over(with("addAccess", right -> false));
        assertThatThrownBy(() -> full.read(complaint.id(), AMY)).isInstanceOf(ReadingRefusedException.class);
    }

    @SuppressWarnings("unchecked") // the answer of accesses()
    private Verification verified(UnaryOperator<List<AccessEntry>> altered) {
        return over(with("accesses", right -> altered.apply(new ArrayList<>((List<AccessEntry>) right))))
                .record()
                .verifyAll();
    }

    private static AccessEntry altered(AccessEntry entry, String body, Instant at, Head hash) {
        return new AccessEntry(
                entry.tenant(), entry.key(), entry.complaint(), at, body, entry.previous(), hash, entry.reader());
    }

    @Test
    void whateverIsAlteredIsFoundByItsPlace() {
        Complaint<?> complaint = file(true);
        for (int i = 0; i < 4; i++) {
            desk.read(complaint.id(), i == 2 ? BEN : AMY);
        }
        assertThat(verified(all -> all).isSound()).isTrue();
        List<UnaryOperator<List<AccessEntry>>> tamperings = List.of(
                all -> {
                    all.remove(1);
                    return all;
                },
                all -> {
                    all.remove(0);
                    return all;
                },
                all -> {
                    AccessEntry one = all.get(1);
                    all.set(1, altered(one, one.body().replace("agent", "admin"), one.at(), one.hash()));
                    return all;
                },
                all -> {
                    AccessEntry one = all.get(1);
                    all.set(1, altered(one, one.body(), one.at().plusSeconds(1), one.hash()));
                    return all;
                },
                all -> {
                    AccessEntry one = all.get(1);
                    all.set(1, altered(one, one.body(), one.at(), Head.GENESIS));
                    return all;
                },
                all -> {
                    AccessEntry one = all.get(1);
                    AccessEntry two = all.get(2);
                    all.set(
                            1,
                            new AccessEntry(
                                    one.tenant(),
                                    one.key(),
                                    one.complaint(),
                                    one.at(),
                                    one.body(),
                                    one.previous(),
                                    one.hash(),
                                    two.reader()));
                    return all;
                });
        for (UnaryOperator<List<AccessEntry>> tampering : tamperings) {
            Verification found = verified(tampering);
            assertThat(found.isSound()).isFalse();
            assertThat(found.broken()).allSatisfy(flaw -> {
                assertThat(flaw.where()).isEqualTo(Flaw.Where.ACCESS);
                assertThat(flaw.reference()).startsWith("access ");
            });
        }
    }

    @Test
    void readersAreForgottenAndTheLogStillVerifies() {
        Complaint<?> complaint = file(true);
        Complaint<?> other = file(true);
        desk.read(complaint.id(), AMY);
        desk.read(complaint.id(), BEN);
        desk.read(other.id(), AMY);
        assertThat(desk.accesses().forget("amy")).isEqualTo(2);
        assertThat(desk.accesses().forget("amy")).isZero();
        assertThat(accesses(complaint)).extracting(Access::reader).containsExactly(null, "ben");
        assertThat(desk.accesses().forget("carl")).isEqualTo(1);
        desk.read(complaint.id(), AMY);

        var ended = desk.performUntyped(
                desk.get(complaint.id()), Decline.because(DeclineReason.OUT_OF_SCOPE, "no"), by(AMY));
        desk.record().erase(ended.id(), Erasure.everything(), "time is up", by(AMY));
        assertThat(accesses(complaint)).hasSize(3).extracting(Access::reader).containsOnlyNulls();
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void aComplainantWhoReadTheDossierIsForgottenWithTheRest() {
        Actor eva = Actor.of("eva", "staff").withFrom("10.0.0.9");
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Eva").knownAs("user", "eva"))
                        .by(Channel.EMAIL)
                        .stating("Somebody takes money.")
                        .confidential()
                        .build(),
                by(AMY));
        desk.performUntyped(complaint, Withdraw.because("no more"), by(eva));
        desk.read(complaint.id(), eva);
        desk.read(complaint.id(), AMY);
        assertThat(accesses(complaint)).extracting(Access::reader).containsExactly("eva", "amy");
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked for", by(AMY));
        assertThat(accesses(complaint)).extracting(Access::reader).containsExactly(null, "amy");
        assertThat(accesses(complaint)).extracting(Access::as).containsExactly("complainant", "dossier");
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void readersDoNotWaitForEachOtherAndEachChainIsWhole() throws Exception {
        Complaint<?> complaint = file(true);
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> readings = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                readings.add(pool.submit(() -> desk.read(complaint.id(), AMY)));
            }
            for (Future<?> each : readings) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(desk.accesses().verify()).isEqualTo(new Verification(0, 200, List.of(), 0));
        assertThat(store.accesses(Tenant.DEFAULT, null, 1_000).stream()
                        .map(AccessEntry::key)
                        .map(AccessKey::chain)
                        .distinct())
                .hasSizeBetween(1, threads);
    }

    @Test
    void aRowThatCannotEvenBeReadHidesNothingElse() {
        Complaint<?> complaint = file(true);
        desk.read(complaint.id(), AMY);
        ComplaintDesk damaged = over((ComplaintStore) Proxy.newProxyInstance(
                ComplaintStore.class.getClassLoader(),
                new Class<?>[] {ComplaintStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("accesses")) {
                        throw new IllegalArgumentException("hash must have 32 bytes");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
        Verification found = damaged.record().verifyAll();
        assertThat(found.checked()).isEqualTo(1);
        assertThat(found.broken())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.where()).isEqualTo(Flaw.Where.ACCESS));
    }
}
