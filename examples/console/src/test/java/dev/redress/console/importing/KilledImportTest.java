package dev.redress.console.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.complaint.Complaint;
import dev.redress.console.Console;
import dev.redress.console.Run;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.store.Cursor;
import dev.redress.store.Page;
import dev.redress.store.jdbc.JdbcStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {

    private static final int ROWS = 4_000;

    @TempDir
    Path folder;

    @Test
    void bringsEachRowInExactlyOnceAfterItWasKilledHalfWay() throws IOException, InterruptedException {
        Path map = Files.writeString(folder.resolve("map.json"), """
                {"source": "old", "key": "id", "zone": "UTC",
                 "times": {"received": {"columns": "day"}}, "channel": {"constant": "import"},
                 "facts": {"column": "what"}, "fields": {"row": {"column": "id"}},
                 "steps": [{"do": "accept", "at": "received"}]}
                """);
        StringBuilder rows = new StringBuilder("id,day,what\n");
        IntStream.rangeClosed(1, ROWS).forEach(i -> rows.append(i).append(",2014-02-03,It broke.\n"));
        Path file = Files.writeString(folder.resolve("old.csv"), rows);
        String store = "jdbc:h2:" + folder.resolve("store");
        String[] args = {"import", "--file", file.toString(), "--map", map.toString(), "--store", store, "--json"};

        killAfterTheFirstProgress(args);
        int before = keys(store).size();
        Run again = Run.console(args);

        assertThat(before).isBetween(500, ROWS - 1);
        assertThat(again.exit()).isZero();
        assertThat(again.out())
                .startsWith("{\"rows\":" + ROWS + ",\"imported\":" + (ROWS - before)
                        + ",\"rejected\":0,\"already_present\":" + before + ",");
        assertThat(keys(store))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, ROWS).mapToObj(String::valueOf).toList());
    }

    /** The first progress comes when the first batch is in the store; destroying a process forcibly is SIGKILL. */
    private static void killAfterTheFirstProgress(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Console.class.getName()));
        command.addAll(List.of(args));
        command.add("--progress");
        Process process = new ProcessBuilder(command).start();
        try (BufferedReader progress =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            assertThat(progress.readLine()).startsWith("500 rows, ");
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isNotZero();
    }

    private static List<String> keys(String store) {
        List<String> keys = new ArrayList<>();
        try (HikariDataSource source = new HikariDataSource()) {
            source.setJdbcUrl(store);
            source.setUsername("sa");
            ComplaintDesk desk = ComplaintDesk.using(JdbcStore.on(source)).build();
            Cursor next = null;
            do {
                Search search = Search.all().limit(1_000);
                Page<Complaint<?>> page = desk.search(next == null ? search : search.after(next));
                page.rows()
                        .forEach(each ->
                                keys.add(each.filing().customFields().get("row").toString()));
                next = page.next();
            } while (next != null);
        }
        return keys;
    }
}
