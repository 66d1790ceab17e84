package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.complaint.Complaint;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.proof.BrokenRecordException;
import dev.redress.proof.Flaw;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.JournalEntry;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");

    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = ComplaintDesk.using(store)
            .clock(SettableClock.at(Instant.parse("2026-03-02T09:00:00Z")))
            .build();
    private Complaint<?> complaint;

    @BeforeEach
    void file() {
        var received = desk.file(
                Intake.from(Person.named("Ana Lima"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        received = desk.perform(received, Classify.as("quality"), by(CLERK));
        complaint = desk.perform(received, Assign.to(CLERK), by(CLERK));
    }

    private ComplaintRecord stored() {
        return store.find(Tenant.DEFAULT, complaint.id()).orElseThrow().record();
    }

    @Test
    void makesDocumentAndColumnsAgain() {
        ComplaintRecord right = stored();
        ComplaintRecord wrong = LooseStore.builder(right, right.id())
                .reference("OTHER")
                .stage("closed", false)
                .assignee("somebody")
                .category(null)
                .document("{}")
                .build();
        assertThat(store.rewrite(wrong)).isTrue();
        assertThatThrownBy(() -> desk.get(complaint.id())).hasMessageContaining("damaged document");
        assertThat(desk.record().verify("OTHER").broken())
                .extracting(Flaw::reference, Flaw::sequence, Flaw::where, Flaw::what)
                .containsExactly(
                        tuple(
                                complaint.reference(),
                                3L,
                                Flaw.Where.COPY,
                                "the journal disagrees with column reference, stage, is_open, category, assignee"),
                        tuple(
                                complaint.reference(),
                                3L,
                                Flaw.Where.COPY,
                                "the document is not what the journal gives"));

        assertThat(desk.record().rebuild(complaint.id())).hasSize(2);

        assertThat(stored())
                .isEqualTo(LooseStore.builder(right, right.id())
                        .wakeAt(null, 0)
                        .dueAt(null)
                        .build());
        assertThat(desk.get(complaint.id())).isEqualTo(complaint);
        assertThat(desk.record().rebuild(complaint.id())).isEmpty();
        desk.perform(desk.get(complaint.id()).handle(), Classify.as("noise"), by(CLERK));
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void refusesWhereTheJournalItselfIsBroken() {
        LooseStore loose = new LooseStore(store, Tenant.DEFAULT);
        loose.journals.get(complaint.id()).remove(2);
        loose.records.replaceAll(
                (id, record) -> LooseStore.builder(record, id).document("{}").build());
        RecordKeeping keeping = ComplaintDesk.using(loose.store()).build().record();
        assertThatThrownBy(() -> keeping.rebuild(complaint.id()))
                .isInstanceOfSatisfying(
                        BrokenRecordException.class,
                        broken -> assertThat(broken.flaws())
                                .singleElement()
                                .satisfies(flaw -> assertThat(flaw.what())
                                        .isEqualTo(
                                                "entry is missing: the journal ends before the complaint's version 3")))
                .hasMessageContaining(complaint.id().toString());
        assertThat(store.find(Tenant.DEFAULT, complaint.id()).orElseThrow().record())
                .isEqualTo(stored());
    }

    @Test
    void knowsNothingOfOthers() {
        ComplaintId nobody = new ComplaintId(new UUID(1, 1));
        assertThatThrownBy(() -> desk.record().verify(nobody)).isInstanceOf(ComplaintNotFoundException.class);
        assertThatThrownBy(() -> desk.record().rebuild(nobody)).isInstanceOf(ComplaintNotFoundException.class);
        assertThatThrownBy(() -> desk.record().verify("NOBODY")).isInstanceOf(ComplaintNotFoundException.class);
        assertThat(ComplaintDesk.using(store)
                        .tenant(new Tenant("other"))
                        .build()
                        .record()
                        .verifyAll()
                        .checked())
                .isZero();
    }

    @Test
    void listsNoMoreFlawsThanAskedForAndCountsTheRest() {
        store.rewrite(LooseStore.builder(stored(), complaint.id())
                .category("x")
                .document("{}")
                .build());
        assertThat(desk.record().verifyAll(1)).satisfies(found -> {
            assertThat(found.broken()).hasSize(1);
            assertThat(found.unlisted()).isEqualTo(1);
            assertThat(found.isSound()).isFalse();
        });
        assertThat(desk.record().verifyAll(0).isSound()).isFalse();
    }

    /** Entries of one commit are recorded at one time. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anEndThatWasCutOffIsNotMendedAway(int hoursBetween) {
        MemoryStore kept = new MemoryStore();
        SettableClock time = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
        ComplaintDesk own = ComplaintDesk.using(kept).clock(time).build();
        Complaint<?> filed = own.file(
                Intake.from(Person.named("Ana Lima"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        time.advance(Duration.ofHours(hoursBetween));
        ComplaintId id =
                own.performUntyped(filed, Classify.as("quality"), by(CLERK)).id();
        ForwardingStore cut = new ForwardingStore(kept) {
            @Override
            public Optional<StoredComplaint> find(Tenant tenant, ComplaintId which) {
                return super.find(tenant, which)
                        .map(found -> new StoredComplaint(
                                LooseStore.builder(found.record(), which)
                                        .at(1, filed.head())
                                        .build(),
                                found.identities()));
            }

            @Override
            public List<JournalEntry> journal(Tenant tenant, ComplaintId which, long after, int limit) {
                return super.journal(tenant, which, after, limit).stream()
                        .filter(entry -> entry.sequence() == 1)
                        .toList();
            }
        };
        RecordKeeping record = ComplaintDesk.using(cut).clock(time).build().record();
        assertThat(record.verify(id).broken()).singleElement().satisfies(flaw -> {
            assertThat(flaw.where()).isEqualTo(Flaw.Where.JOURNAL);
            assertThat(flaw.sequence()).isEqualTo(2);
            assertThat(flaw.what()).startsWith("entries are missing at the end");
        });
        assertThatThrownBy(() -> record.rebuild(id)).isInstanceOf(BrokenRecordException.class);
    }
}
