package dev.redress.console.record;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.console.Run;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.RecordKeeping;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.proof.BrokenRecordException;
import dev.redress.proof.Flaw;
import dev.redress.proof.Flaw.Where;
import dev.redress.proof.Verification;
import dev.redress.store.Checkpoint;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.time.SettableClock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody writes into the tables past the library, also what cannot be read any more, is named and hides nothing else. */
class AlteredRowsTest {

    private static final String CANNOT = "a row cannot be read from the store";
    private static final Actor CLERK = Actor.of("ana", "agent").withFrom("10.0.0.1");

    private String url;
    private RecordKeeping record;
    private Complaint<?> one;
    private Complaint<?> other;

    @BeforeEach
    void fill() {
        url = Run.newStore();
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        database.setUser("sa");
        JdbcSchema.on(database).create();
        // Time stands still: all entries are recorded at one instant, as those of one commit are.
        ComplaintDesk desk = ComplaintDesk.using(JdbcStore.on(database))
                .clock(SettableClock.at(Instant.parse("2026-03-02T09:00:00Z")))
                .build();
        one = filed(desk, "Kim");
        other = filed(desk, "Lee");
        record = desk.record();
        assertThat(one.version()).isEqualTo(5);
        assertThat(record.verifyAll().isSound()).isTrue();
    }

    private static Complaint<?> filed(ComplaintDesk desk, String name) {
        var received = desk.file(
                Intake.from(Person.named(name).knownAs("crm", name))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        var accepted = desk.perform(received, Accept.inScope(), by(CLERK));
        for (int i = 0; i < 3; i++) {
            accepted = desk.perform(accepted, Note.that("note " + i), by(CLERK));
        }
        return accepted;
    }

    /** In the rows of the first complaint alone. */
    private void inOne(String statement, String complaint) {
        sql(statement + " AND " + complaint + " = '" + one.id() + "'");
    }

    private void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement run = connection.createStatement()) {
            assertThat(run.executeUpdate(statement)).isPositive();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** By identifier, by reference and among all it is the same, and the other one is not touched. */
    private void assertOnly(Object... sequenceWhereWhat) {
        for (Verification found :
                List.of(record.verify(one.id()), record.verify(one.reference()), record.verifyAll())) {
            assertThat(found.broken())
                    .extracting(Flaw::reference, Flaw::sequence, Flaw::where, Flaw::what)
                    .containsExactly(
                            tuple(one.reference(), sequenceWhereWhat[0], sequenceWhereWhat[1], sequenceWhereWhat[2]));
        }
        assertThat(record.verify(other.id()).isSound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind = 'no ted'", "hash = X'00'", "command_id = ''"})
    void anEntryThatCannotBeReadIsNamed(String set) {
        inOne("UPDATE redress_journal SET " + set + " WHERE sequence = 4", "complaint_id");
        assertOnly(4L, Where.JOURNAL, CANNOT);
        Run run = Run.console("verify", "--store", url, "--json", one.reference());
        assertThat(run.exit()).isOne();
        assertThat(run.out())
                .contains("{\"reference\":\"" + one.reference() + "\",\"sequence\":4,\"what\":\"" + CANNOT);
    }

    @Test
    void whatElseIsWrongIsStillFound() {
        inOne("UPDATE redress_journal SET kind = 'no ted' WHERE sequence = 3", "complaint_id");
        inOne("UPDATE redress_journal SET kind = 'x' WHERE sequence = 5", "complaint_id");
        inOne("UPDATE redress_journal SET neutral = NOT neutral WHERE sequence = 4", "complaint_id");
        inOne("UPDATE redress_sealed SET salt = X'00' WHERE slot = 2", "complaint_id");
        inOne("UPDATE redress_complaint SET version = 0 WHERE TRUE", "id");
        sql("UPDATE redress_journal SET hash = X'00' WHERE sequence = 5 AND complaint_id = '" + other.id() + "'");
        assertThat(record.verify(one.id()).broken())
                .extracting(Flaw::reference, Flaw::sequence, Flaw::where)
                .containsExactly(
                        tuple(one.reference(), 3L, Where.JOURNAL),
                        tuple(one.reference(), 4L, Where.JOURNAL),
                        tuple(one.reference(), 5L, Where.JOURNAL),
                        tuple(one.reference(), 1L, Where.SEALED),
                        tuple(one.reference(), 5L, Where.HEAD));
        assertThat(record.verifyAll().broken())
                .hasSize(6)
                .extracting(Flaw::reference)
                .contains(other.reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind = 'zz'", "salt = X'00'"})
    void aSealedValueThatCannotBeReadIsNamedByTheEntryThatFiledIt(String set) {
        inOne("UPDATE redress_sealed SET " + set + " WHERE slot = 2", "complaint_id");
        assertOnly(1L, Where.SEALED, "slot 2 holds what cannot be read from the store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"salt = X'00'", "salt = NULL", "slot = NULL", "reader = NULL", "hash = X'00'"})
    void aReadingThatCannotBeReadIsNamedAndHidesNoOther(String set) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        database.setUser("sa");
        ComplaintDesk desk = ComplaintDesk.using(JdbcStore.on(database)).build();
        Complaint<?> confidential = desk.file(
                Intake.from(Person.named("Max"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .confidential()
                        .build(),
                by(CLERK));
        desk.performUntyped(confidential, Accept.inScope(), by(CLERK));
        for (int i = 0; i < 4; i++) {
            desk.read(confidential.id(), CLERK);
        }
        assertThat(record.verifyAll().isSound()).isTrue();
        sql("UPDATE redress_access SET " + set + " WHERE sequence = 2");
        sql("UPDATE redress_access SET body = REPLACE(body, 'dossier', 'auditor') WHERE sequence = 4");
        assertThat(record.verifyAll().broken())
                .extracting(Flaw::complaint, Flaw::sequence, Flaw::where, Flaw::what)
                .containsExactly(
                        tuple(confidential.id(), 2L, Where.ACCESS, "access: " + CANNOT),
                        tuple(
                                confidential.id(),
                                4L,
                                Where.ACCESS,
                                "access: hash does not fit body and the entry before: altered, inserted, removed or"
                                        + " swapped"));
    }

    @Test
    void aValueThatNoEntryNamesIsFoundInAnySlot() {
        inOne(
                "INSERT INTO redress_sealed SELECT tenant, complaint_id, -2147483648, kind, salt, content FROM"
                        + " redress_sealed WHERE slot = 1",
                "complaint_id");
        assertOnly(
                0L, Where.SEALED, "slot -2147483648 holds what cannot be read from the store, and no entry names it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version = 0", "head = X'00'", "stage = ''"})
    void aComplaintThatCannotBeReadIsFoundByItsReference(String set) {
        inOne("UPDATE redress_complaint SET " + set + " WHERE TRUE", "id");
        assertOnly(5L, Where.HEAD, "the complaint's row cannot be read from the store");
        Run run = Run.console("verify", "--store", url, "--json", one.reference());
        assertThat(run.exit()).isOne();
        assertThat(run.out()).contains("\"reference\":\"" + one.reference() + "\",\"sequence\":5,");
        assertThatThrownBy(() -> record.rebuild(one.id())).isInstanceOf(BrokenRecordException.class);
    }

    @Test
    void aReferenceThatIsGoneIsToldByTheFirstEntry() {
        inOne("UPDATE redress_complaint SET reference = '' WHERE TRUE", "id");
        for (Verification found : List.of(record.verify(one.id()), record.verifyAll())) {
            assertThat(found.broken())
                    .extracting(Flaw::reference, Flaw::sequence, Flaw::where)
                    .containsExactly(tuple(one.reference(), 5L, Where.HEAD));
        }
    }

    @Test
    void aComplaintOfWhichNothingCanBeReadDoesNotStopTheCheckOfAll() {
        inOne("UPDATE redress_complaint SET version = 0 WHERE TRUE", "id");
        inOne("UPDATE redress_journal SET kind = '' WHERE TRUE", "complaint_id");
        inOne("UPDATE redress_sealed SET kind = 'zz' WHERE TRUE", "complaint_id");
        Verification found = record.verifyAll();
        assertThat(found.checked()).isEqualTo(2);
        assertThat(found.broken())
                .hasSizeGreaterThan(6)
                .allSatisfy(flaw -> assertThat(flaw.complaint()).isEqualTo(one.id()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE + 1, Long.MIN_VALUE})
    void whatWasPutBeforeTheFirstEntryIsFoundAtAnyPlace(long sequence) {
        inOne(
                "INSERT INTO redress_journal SELECT tenant, complaint_id, " + sequence + ", kind, neutral, occurred_at,"
                        + " recorded_at, NULL, body, hash FROM redress_journal WHERE sequence = 1",
                "complaint_id");
        assertOnly(sequence, Where.JOURNAL, CANNOT + ", and lies before the first entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind = 'no ted'", "hash = X'00'"})
    void aCheckpointSaysThatItsEntryCannotBeRead(String set) {
        Checkpoint held = record.checkpoint().orElseThrow();
        inOne("UPDATE redress_journal SET " + set + " WHERE sequence = 5", "complaint_id");
        sql("DELETE FROM redress_journal WHERE sequence = 5 AND complaint_id = '" + other.id() + "'");
        for (Verification found : List.of(record.verify(held), record.verifyCheckpoints())) {
            assertThat(found.broken())
                    .extracting(Flaw::reference, Flaw::sequence, Flaw::what)
                    .containsExactlyInAnyOrder(
                            tuple(one.reference(), 5L, "entry that a checkpoint saw cannot be read from the store"),
                            tuple(other.reference(), 5L, "entry that a checkpoint saw is missing"));
        }
    }

    @Test
    void aHeadThatIsNoneAnyMoreDoesNotHideTheOthers() {
        Checkpoint held = record.checkpoint().orElseThrow();
        inOne("UPDATE redress_checkpointed SET head = X'00' WHERE TRUE", "complaint_id");
        sql("DELETE FROM redress_journal WHERE sequence = 5 AND complaint_id = '" + other.id() + "'");
        for (Verification found : List.of(record.verify(held), record.verifyCheckpoints())) {
            assertThat(found.broken())
                    .extracting(Flaw::reference, Flaw::what)
                    .contains(
                            tuple("checkpoint 1", "checkpoint does not hold the heads that its digest covers"),
                            tuple(other.reference(), "entry that a checkpoint saw is missing"));
        }
    }

    @Test
    void aCheckpointThatCannotBeReadIsNamedAndItsHeadsAreLookedAt() {
        Checkpoint held = record.checkpoint().orElseThrow();
        sql("UPDATE redress_checkpoint SET digest = X'00'");
        for (Verification found : List.of(record.verify(held), record.verifyCheckpoints())) {
            assertThat(found.checked()).isEqualTo(2);
            assertThat(found.broken())
                    .extracting(Flaw::reference, Flaw::sequence, Flaw::what)
                    .containsExactly(tuple("checkpoint 1", 1L, "checkpoint cannot be read from the store"));
        }
        inOne("DELETE FROM redress_checkpointed WHERE TRUE", "complaint_id");
        assertThat(record.verify(held).broken())
                .extracting(Flaw::what)
                .containsExactly(
                        "checkpoint cannot be read from the store",
                        "checkpoint does not hold the heads of the one that was kept elsewhere");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 3})
    void aCheckpointThatWasRenumberedIsNamed(long number) {
        assertThat(record.checkpoint()).isPresent();
        sql("UPDATE redress_checkpoint SET number = " + number);
        assertThat(record.verifyCheckpoints().broken())
                .isNotEmpty()
                .allSatisfy(flaw -> assertThat(flaw.reference()).isEqualTo("checkpoint " + number));
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherFromACheckpoint() {
        inOne("UPDATE redress_complaint SET head = X'00' WHERE TRUE", "id");
        Checkpoint made = record.checkpoint().orElseThrow();
        assertThat(made.complaints()).isOne();
        assertThat(record.checkpoint()).contains(made);
        inOne(
                "UPDATE redress_complaint SET head = (SELECT j.hash FROM redress_journal j WHERE"
                        + " j.complaint_id = redress_complaint.id AND j.sequence = 5) WHERE TRUE",
                "id");
        assertThat(record.checkpoint().orElseThrow().number()).isEqualTo(2);
        assertThat(record.verifyCheckpoints().isSound()).isTrue();
    }

    /** Version and head are set back too, so that only what stands beside the journal knows of more. */
    private void cutOff() {
        inOne("DELETE FROM redress_journal WHERE sequence = 5", "complaint_id");
        inOne(
                "UPDATE redress_complaint SET version = 4, head = (SELECT j.hash FROM redress_journal j WHERE"
                        + " j.complaint_id = redress_complaint.id AND j.sequence = 4) WHERE TRUE",
                "id");
    }

    private void assertCutOff() {
        assertThat(record.verify(one.id()).broken())
                .filteredOn(flaw -> flaw.where() != Where.SEALED)
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.sequence()).isEqualTo(5);
                    assertThat(flaw.where()).isEqualTo(Where.JOURNAL);
                    assertThat(flaw.what()).startsWith("entries are missing at the end");
                });
        assertThatThrownBy(() -> record.rebuild(one.id())).isInstanceOf(BrokenRecordException.class);
    }

    @Test
    void anEndThatWasCutOffWithinOneCommitIsToldByTheDocument() {
        cutOff();
        inOne("DELETE FROM redress_sealed WHERE slot = (SELECT MAX(slot) FROM redress_sealed)", "complaint_id");
        assertCutOff();
    }

    @Test
    void anEndThatWasCutOffIsToldByAValueThatWasLeft() {
        cutOff();
        inOne("UPDATE redress_complaint SET document = '{}' WHERE TRUE", "id");
        assertCutOff();
    }

    @Test
    void anEndThatWasCutOffIsToldByAValueThatWasLeftAlsoWhereThatCannotBeRead() {
        cutOff();
        inOne("UPDATE redress_complaint SET document = '{}' WHERE TRUE", "id");
        inOne(
                "UPDATE redress_sealed SET kind = 'zz' WHERE slot = (SELECT MAX(slot) FROM redress_sealed)",
                "complaint_id");
        assertCutOff();
    }

    @Test
    void swappedReferencesAreNotMendedUntilOneGivesWay() {
        sql("UPDATE redress_complaint SET reference = 'X' WHERE id = '" + one.id() + "'");
        sql("UPDATE redress_complaint SET reference = '" + one.reference() + "' WHERE id = '" + other.id() + "'");
        sql("UPDATE redress_complaint SET reference = '" + other.reference() + "' WHERE id = '" + one.id() + "'");
        assertThatThrownBy(() -> record.rebuild(one.id()))
                .isInstanceOf(BrokenRecordException.class)
                .hasMessageContaining("complaint " + other.id())
                .hasMessageContaining("then rebuild both");
        sql("UPDATE redress_complaint SET reference = 'X' WHERE id = '" + other.id() + "'");
        assertThat(record.rebuild(one.id())).hasSize(1);
        assertThat(record.rebuild(other.id())).hasSize(1);
        assertThat(record.verifyAll().isSound()).isTrue();
    }
}
