package dev.redress.console.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path folder;

    private String store;

    @BeforeEach
    void fill() throws IOException {
        store = Run.newStore();
        Path map = Files.writeString(folder.resolve("map.json"), """
                {"source": "old", "key": "id", "zone": "UTC", "language": "en",
                 "times": {"received": {"columns": "day"}}, "channel": {"constant": "letter"},
                 "facts": {"column": "what"}, "complainant": {"name": {"column": "who"}},
                 "steps": [{"do": "accept", "at": "received"}]}
                """);
        Path file = Files.writeString(
                folder.resolve("old.csv"), "id,day,what,who\n1,2024-05-01,It leaks,Ana\n2,2024-05-02,It hums,Ben\n");
        assertThat(Run.console("import", "--file", file.toString(), "--map", map.toString(), "--store", store)
                        .exit())
                .isZero();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store, "sa", "");
                Statement run = connection.createStatement()) {
            assertThat(run.executeUpdate(statement)).isPositive();
        }
    }

    private String reference() {
        String line = Run.console("list", "--store", store, "--json").out();
        return line.replaceAll("(?s).*?\"reference\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void saysThatEverythingFits() {
        Run all = Run.console("verify", "--store", store, "--json");
        assertThat(all.exit()).isZero();
        assertThat(all.out().strip()).isEqualTo("{\"checked\":2,\"entries\":4,\"broken\":[]}");
        Run one = Run.console("verify", "--store", store, reference());
        assertThat(one.exit()).isZero();
        assertThat(one.out()).contains("1 complaints, 2 entries checked", "fits together");
    }

    @Test
    void namesWhatDoesNotFitByReferenceAndSequence() throws SQLException {
        String reference = reference();
        sql("UPDATE redress_journal SET body = REPLACE(body, '\"sequence\":2', '\"sequence\": 2') WHERE sequence = 2"
                + " AND complaint_id = (SELECT id FROM redress_complaint WHERE reference = '" + reference + "')");
        Run all = Run.console("verify", "--store", store, "--json");
        assertThat(all.exit()).isOne();
        assertThat(all.out())
                .startsWith("{\"checked\":2,\"entries\":4,\"broken\":[{\"reference\":\"" + reference
                        + "\",\"sequence\":2,\"what\":\"hash does not fit");
        Run text = Run.console("verify", "--store", store, reference);
        assertThat(text.exit()).isOne();
        assertThat(text.out()).contains(reference + "  entry 2: hash does not fit", "1 flaws");
    }

    @Test
    void seesWhatWasPutBeforeTheFirstEntry() throws SQLException {
        String reference = reference();
        sql(
                "INSERT INTO redress_journal SELECT tenant, complaint_id, 0, kind, neutral, occurred_at, recorded_at, NULL, body,"
                        + " hash FROM redress_journal WHERE sequence = 1");
        for (Run run :
                List.of(Run.console("verify", "--store", store), Run.console("verify", "--store", store, reference))) {
            assertThat(run.exit()).isOne();
            assertThat(run.out()).contains(reference + "  entry 0: a row cannot be read from the store");
        }
    }

    @Test
    void seesRowsThatCannotBeReadAndGoesOn() throws SQLException {
        sql("UPDATE redress_journal SET hash = X'00' WHERE sequence = 1 AND complaint_id ="
                + " (SELECT MIN(id) FROM redress_complaint)");
        sql("UPDATE redress_complaint SET head = X'00' WHERE id = (SELECT MAX(id) FROM redress_complaint)");
        Run all = Run.console("verify", "--store", store, "--json");
        assertThat(all.exit()).isOne();
        assertThat(all.out()).startsWith("{\"checked\":2,").contains("cannot be read from the store\"},{");
    }

    @Test
    void knowsNoComplaintOfAnotherReference() {
        Run run = Run.console("verify", "--store", store, "NONE");
        assertThat(run.exit()).isOne();
        assertThat(run.err()).contains("there is no complaint NONE");
    }
}
