package dev.redress.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.procedure.ShippedProcedures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReplayTest {

    private static final String WORK = "\"work\": ["
            + "{\"in\": \"received\", \"do\": [\"accept\", \"investigate\", \"assign {who}\"]},"
            + "{\"in\": \"investigating\", \"do\": [\"resume?\", \"assign? {who}\"]},"
            + "{\"in\": \"closed\", \"do\": [\"reopen\", \"assign? {who}\"]}]";
    private static final String REST = ", \"wait\": [{\"do\": [\"suspend? complainant\"]}],"
            + " \"done\": [{\"do\": [\"resolve-directly\", \"close\"]}],"
            + " \"urgent\": [{\"do\": [\"prioritise\"]}]";

    @TempDir
    Path directory;

    private LogScript script;

    @BeforeEach
    void setUp() {
        script = new LogScript(directory);
    }

    private static String row(String name, int number, String activity, String time, String who) {
        return name + "," + number + "," + activity + ",2026-01-" + time + ":00Z," + who + ",1";
    }

    @Test
    void meansDifferentThingsInDifferentStages() throws IOException {
        Tally tally = script.replay(
                WORK + REST,
                row("a", 1, "work", "01T10:00", "ann"),
                row("a", 2, "work", "01T11:00", "bob"),
                row("a", 3, "work", "01T12:00", "bob"),
                row("a", 4, "done", "01T13:00", "bob"),
                row("a", 5, "work", "02T10:00", "ann"),
                row("a", 6, "done", "02T11:00", "ann"));
        assertThat(tally.refused()).isEmpty();
        assertThat(tally.applied()).isEqualTo(6);
        assertThat(tally.notes()).as("bob again changes nothing").isEqualTo(1);
        assertThat(tally.closed()).isEqualTo(1);
        assertThat(tally.reopened()).isEqualTo(1);
    }

    @Test
    void filesUnderAProcedureThatDoesNotOfferImports() throws IOException {
        Tally tally = script.replay(
                ShippedProcedures.get("company-departments"), WORK + REST, row("a", 1, "lunch", "01T10:00", "ann"));
        assertThat(tally.refused()).isEmpty();
        assertThat(tally.cases()).isEqualTo(1);
    }

    @Test
    void notesWhatTheMapDoesNotName() throws IOException {
        Tally tally = script.replay(WORK + REST, row("a", 1, "lunch", "01T10:00", "ann"));
        assertThat(tally.applied()).isEqualTo(1);
        assertThat(tally.notes()).isEqualTo(1);
        assertThat(tally.cases()).isEqualTo(1);
    }

    @Test
    void refusesAnEventInFullWhenOneOfItsStepsIsNotPossible() throws IOException {
        Tally tally = script.replay(
                "\"odd\": [{\"do\": [\"accept\", \"close\"]}], \"done\": [{\"do\": [\"accept\", \"resolve-directly\", \"close\"]}]",
                row("a", 1, "odd", "01T10:00", "ann"),
                row("a", 2, "done", "01T11:00", "ann"));
        assertThat(tally.refused()).containsOnly(entry("illegal-move: close in accepted"));
        assertThat(tally.applied())
                .as("the first event left the complaint where it was")
                .isEqualTo(1);
        assertThat(tally.closed()).isEqualTo(1);
        Refusal refusal = tally.firstRefusals().get(0);
        assertThat(refusal.caseName()).isEqualTo("a");
        assertThat(refusal.row()).isEqualTo(1);
        assertThat(refusal.stage()).isEqualTo("received");
        assertThat(refusal.detail()).contains("cannot close in stage accepted");
    }

    private static java.util.Map.Entry<String, Long> entry(String reason) {
        return java.util.Map.entry(reason, 1L);
    }

    @Test
    void refusesWhatContradictsTheLifecycle() throws IOException {
        Tally tally = script.replay(
                WORK + REST,
                row("a", 1, "work", "01T10:00", "ann"),
                row("a", 2, "done", "01T11:00", "ann"),
                row("a", 3, "done", "01T11:00", "ann"),
                row("a", 4, "wait", "01T12:00", "ann"));
        assertThat(tally.refused())
                .containsOnly(
                        entry("illegal-move: resolve-directly in closed"), entry("illegal-move: suspend in closed"));
        assertThat(tally.applied() + tally.refusals()).isEqualTo(tally.events()).isEqualTo(4);
    }

    @Test
    void refusesWhereTheMapHasNoRuleForTheStage() throws IOException {
        Tally tally = script.replay(
                "\"work\": [{\"in\": \"accepted\", \"do\": [\"investigate\"]}]",
                row("a", 1, "work", "01T10:00", "ann"));
        assertThat(tally.refused()).containsOnly(entry("no-rule: work in received"));
    }

    @Test
    void refusesTimesThatRunBackwardsInTheOrderOfTheLog() throws IOException {
        Tally tally = script.replay(
                WORK + REST, row("a", 1, "work", "02T10:00", "ann"), row("a", 2, "done", "01T10:00", "ann"));
        assertThat(tally.refused()).containsOnly(entry("implausible-time: resolve-directly"));
    }

    @Test
    void takesTheOrderFromTheColumnThatNumbersTheEventsAndLetsCasesInterleave() throws IOException {
        Tally tally = script.replay(
                WORK + REST,
                row("a", 2, "done", "01T12:00", "ann"),
                row("b", 1, "work", "01T11:00", "bob"),
                row("a", 1, "work", "01T10:00", "ann"),
                row("b", 2, "done", "01T11:30", "bob"));
        assertThat(tally.refused()).isEmpty();
        assertThat(tally.cases()).isEqualTo(2);
        assertThat(tally.closed()).isEqualTo(2);
    }

    @Test
    void addsUpWaitsThatEndedWhateverEndedThem() throws IOException {
        Tally tally = script.replay(
                WORK + REST,
                row("a", 1, "work", "01T10:00", "ann"),
                row("a", 2, "wait", "01T11:00", "ann"),
                row("a", 3, "wait", "01T12:00", "ann"),
                row("a", 4, "work", "01T13:00", "ann"),
                row("a", 5, "wait", "02T10:00", "ann"),
                row("a", 6, "done", "02T11:00", "ann"),
                row("b", 1, "work", "01T10:00", "ann"),
                row("b", 2, "wait", "01T11:00", "ann"));
        assertThat(tally.suspendedMillis()).isEqualTo(Duration.ofHours(3).toMillis());
        assertThat(tally.notes())
                .as("a second wait for the same party changes nothing")
                .isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeReadAndCountsIt() throws IOException {
        Tally tally = script.replay(
                WORK + REST,
                "a,1,work,yesterday,ann,1",
                "a,2,work,2026-01-01 10:00:00+00:00,,1",
                "a,3,urgent,2026-01-01T11:00Z,ann,9");
        assertThat(tally.refused())
                .containsOnly(entry("unreadable-time"), entry("invalid-input: by"), entry("unknown-priority"));
        assertThat(tally.events()).isEqualTo(3);
    }

    @Test
    void filesOnce() throws IOException {
        Tally tally = script.replay(
                "\"new\": [{\"do\": [\"file\"]}]",
                row("a", 1, "new", "01T10:00", "ann"),
                row("a", 2, "new", "01T11:00", "ann"));
        assertThat(tally.refused()).containsOnly(entry("already-filed"));
        assertThat(tally.notes()).isZero();
    }
}
