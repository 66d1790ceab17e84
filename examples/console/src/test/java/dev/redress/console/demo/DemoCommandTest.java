package dev.redress.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import dev.redress.console.json.JsonFile;
import dev.redress.console.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    @Test
    void tellsSevenLivesFromFilingToEnd() {
        Run run = Run.console("demo");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("=== 1. 电水壶漏水", "=== 7. A refund that never came", "=== Statistics")
                .contains("complaints        7, open 0", "clock solve", "Clocks, and why they are due when they are")
                .contains("clock solve: warning near", "notice clock-escalation for role manager")
                .contains("complainant refuses the proposal", "complainant accepts the proposal", "reopened")
                .contains("corrected: it was received 2026-03-08 09:00", "not taken up: out-of-scope")
                .contains("taken back by the complainant", "anonymous (box-5521@drop.example.org)");
    }

    @Test
    void showsWhatTheUserSeesOfWhatWasRefused() {
        assertThat(Run.console("demo").out())
                .containsPattern("is stale: version [0-9]+")
                .contains("cannot close in stage received; possible moves: accept, decline,")
                .contains("cannot resolve: not yet completed: measure 2;");
    }

    @Test
    void writesTheSameAsOneDocument() {
        Run run = Run.console("demo", "--json");
        JsonObject document = JsonFile.parse("demo", run.out());

        assertThat(run.out().strip()).doesNotContain("\n").doesNotContain("null");
        List<JsonObject> complaints = document.objects("complaints");
        assertThat(complaints).hasSize(7);
        assertThat(complaints)
                .extracting(complaint -> complaint.text("stage"))
                .containsExactly("closed", "closed", "closed", "closed", "declined", "withdrawn", "closed");
        assertThat(complaints.get(0).objects("refused"))
                .extracting(refusal -> refusal.text("error"))
                .containsExactly("StaleComplaintException", "UnmetConditionException");
        assertThat(complaints.get(0).objects("timeline"))
                .extracting(entry -> entry.text("event"))
                .startsWith("filed", "clocks-bound", "acknowledged")
                .endsWith("satisfaction-rated", "closed");
        assertThat(run.out()).contains("\"by_stage\":{\"closed\":5,\"declined\":1,\"withdrawn\":1}");
    }
}
