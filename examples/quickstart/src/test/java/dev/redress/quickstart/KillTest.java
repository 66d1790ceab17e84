package dev.redress.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.complaint.Complaint;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Entry;
import dev.redress.event.TimeEvent;
import dev.redress.proof.Verification;
import dev.redress.store.ComplaintId;
import dev.redress.store.Page;
import dev.redress.store.jdbc.JdbcSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer is killed at random, again and again: what it had acknowledged is there, every chain is whole, every milestone came once,
 * and notices left at least once. The long run: {@code -Dredress.kills=200}.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("redress.kills", 5);
    private static final int ALL = 1_000_000;

    @TempDir
    Path folder;

    String url() throws IOException {
        return "jdbc:h2:file:" + folder.resolve("killed") + ";WRITE_DELAY=0";
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void nothingAcknowledgedIsLost() throws Exception {
        String url = url();
        Path acknowledged = Files.createFile(folder.resolve("acknowledged"));
        Path sent = Files.createFile(folder.resolve("sent"));
        Instant begun = Instant.parse(Instant.now().toString());
        DataSource database = KilledWriter.database(url);
        JdbcSchema.on(database).create();
        KilledWriter.desk(database, begun, sent);
        Random random = new Random(7);
        int milestones = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // By what is done and not by time: a slow machine does as much before each kill.
            int enough = Files.readAllLines(acknowledged).size() + 2 + random.nextInt(8);
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledWriter.class.getName(),
                            url,
                            begun.toString(),
                            acknowledged.toString(),
                            sent.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("writer.log").toFile())
                    .start();
            while (Files.readAllLines(acknowledged).size() < enough) {
                assertThat(writer.isAlive())
                        .as(() -> "the writer ended by itself: " + folder.resolve("writer.log"))
                        .isTrue();
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(100));
            writer.destroyForcibly().waitFor();
            milestones = require(KilledWriter.desk(database, begun, sent), Files.readAllLines(acknowledged));
        }
        assertThat(Files.readAllLines(acknowledged)).hasSizeGreaterThan(2 * KILLS);
        assertThat(milestones).as("milestones").isPositive();
        requireNotices(KilledWriter.desk(database, begun, sent), sent);
    }

    /** How many milestones there are. */
    private static int require(ComplaintDesk desk, List<String> acknowledged) {
        Verification found = desk.record().verifyAll();
        assertThat(found.broken()).isEmpty();
        for (String line : acknowledged) {
            String[] parts = line.split(" ", -1);
            if (parts.length == 3 && parts[2].length() == 64) { // the last line may be torn
                long version = Long.parseLong(parts[1]);
                Complaint<?> now = desk.get(ComplaintId.parse(parts[0]));
                assertThat(now.version()).isGreaterThanOrEqualTo(version);
                if (now.version() == version) {
                    assertThat(now.head().toString()).isEqualTo(parts[2]);
                }
            }
        }
        int milestones = 0;
        for (Complaint<?> complaint : all(desk)) {
            Set<Object> keys = new HashSet<>();
            for (Entry entry : desk.journal(complaint.id(), 0, ALL)) {
                if (entry.event() instanceof TimeEvent.MilestoneReached reached) {
                    assertThat(keys.add(reached.milestone().clock()
                                    + reached.milestone().key()))
                            .as("milestone once")
                            .isTrue();
                    milestones++;
                }
            }
        }
        return milestones;
    }

    private static List<Complaint<?>> all(ComplaintDesk desk) {
        List<Complaint<?>> all = new ArrayList<>();
        Search search = Search.all().oldestFirst().limit(500);
        Page<Complaint<?>> page = desk.search(search);
        while (true) {
            all.addAll(page.rows());
            if (page.next() == null) {
                return all;
            }
            page = desk.search(search.after(page.next()));
        }
    }

    /** The successor sends what is left, once the leases of the killed are over; each notice left once or more. */
    private static void requireNotices(ComplaintDesk desk, Path sent) throws Exception {
        Thread.sleep(1_000);
        while (desk.clocks().sweep(500).claimed() > 0
                || desk.deliveries().deliver(500).claimed() > 0) {
            Thread.sleep(50);
        }
        Set<String> keys = new HashSet<>(Files.readAllLines(sent));
        int issued = 0;
        for (Complaint<?> complaint : all(desk)) {
            for (Entry entry : desk.journal(complaint.id(), 0, ALL)) {
                if (entry.event() instanceof DialogueEvent.NoticeIssued) {
                    issued++;
                    String key = complaint.id() + "/" + entry.sequence() + "/1";
                    assertThat(keys).as("a notice that left").anyMatch(each -> each.contains(key));
                }
            }
        }
        assertThat(issued).isGreaterThan(KILLS);
    }
}
