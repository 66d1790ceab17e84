package dev.redress.console.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureDiagram;
import dev.redress.procedure.ShippedProcedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcedureCommandsTest {

    @Test
    void listsWhatShips() {
        Run run = Run.console("procedures", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("[{\"id\":\"general\",\"title\":\"").endsWith("]}]" + System.lineSeparator());
        for (Procedure procedure : ShippedProcedures.all()) {
            assertThat(run.out()).contains("{\"id\":\"" + procedure.id() + "\",\"title\":");
        }
        assertThat(run.out()).contains("\"title_zh\":\"", "\"title_en\":\"");
        assertThat(Run.console("procedures").out())
                .contains("general: " + ShippedProcedures.get("general").title().en());
    }

    @Test
    void drawsForBothPrograms() {
        assertThat(Run.console("diagram", "--procedure", "general", "--format", "mermaid")
                        .out())
                .isEqualTo(ProcedureDiagram.mermaid(ShippedProcedures.get("general")));
        assertThat(Run.console("diagram", "--procedure", "front-line", "--format", "dot")
                        .out())
                .startsWith("digraph \"front-line\" {");
    }

    @Test
    void namesTheProceduresThereAre() {
        Run run = Run.console("diagram", "--procedure", "none", "--format", "dot");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no shipped procedure is called 'none'; there are general,");
        assertThat(Run.console("diagram", "--procedure", "general", "--format", "png")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void theReadmeShowsTheGeneralProcedure() throws IOException {
        Path readme = Path.of(System.getProperty("user.dir")).resolve("../../README.md");
        assertThat(Files.readString(readme))
                .contains("```mermaid\n" + ProcedureDiagram.mermaid(ShippedProcedures.get("general")) + "```");
    }

    @Test
    void replaysUnderAProcedure() throws IOException {
        Path log = Run.data("log_wabo_receipt.csv.gz");
        Run run = Run.console(
                "replay",
                "--log",
                log.toString(),
                "--case",
                "case:concept:name",
                "--activity",
                "concept:name",
                "--time",
                "time:timestamp",
                "--map",
                Run.map("log_wabo_receipt").toString(),
                "--procedure",
                "general",
                "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("{\"cases\":727,\"events\":4384,");
    }
}
