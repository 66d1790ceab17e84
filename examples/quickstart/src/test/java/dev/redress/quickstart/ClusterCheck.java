package dev.redress.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.desk.ComplaintDesk;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.TimeEvent;
import dev.redress.proof.Verification;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at what is there after the load, from one node. */
final class ClusterCheck {

    private static final int PAGE = 1_000;
    private static final int ALL = 1_000_000;

    private final ClusterNode node;
    private final Map<ComplaintId, List<JournalEntry>> journals = new HashMap<>();

    ClusterCheck(ClusterNode node) {
        this.node = node;
        ComplaintId after = null;
        long sequence = 0;
        List<OfComplaint<JournalEntry>> page;
        do {
            page = node.store().entriesAfter(Tenant.DEFAULT, after, sequence, PAGE);
            for (OfComplaint<JournalEntry> each : page) {
                journals.computeIfAbsent(each.complaint(), id -> new ArrayList<>())
                        .add(each.row());
                after = each.complaint();
                sequence = each.row().sequence();
            }
        } while (page.size() == PAGE);
    }

    /** What the writers were told is there, in that place. */
    void requireAcknowledged(ClusterLoad load) {
        List<ClusterLoad.Acknowledged> missing =
                load.acknowledged.stream().filter(each -> !isThere(each)).toList();
        load.numbers.add("acknowledged and missing, seen from " + node.name(), missing.size());
        assertThat(missing).as("acknowledged and missing").isEmpty();
    }

    private boolean isThere(ClusterLoad.Acknowledged done) {
        List<JournalEntry> journal = journals.getOrDefault(done.id(), List.of());
        return journal.size() >= done.version()
                && journal.get((int) done.version() - 1).hash().equals(done.head())
                && journal.stream().anyMatch(entry -> done.command().equals(entry.commandId()));
    }

    void requireWhole(ClusterNumbers numbers) {
        for (ComplaintDesk desk : List.of(node.desk(), node.desk().forTenant(ClusterClaims.POOL))) {
            Verification found = desk.record().verifyAll();
            numbers.add("complaints verified", found.checked());
            numbers.add("entries verified", found.entries());
            assertThat(found.broken()).isEmpty();
            assertThat(found.isSound()).isTrue();
        }
    }

    void requireMilestonesOnce(ClusterNumbers numbers) {
        for (Map.Entry<ComplaintId, List<JournalEntry>> each : journals.entrySet()) {
            if (each.getValue().stream()
                    .noneMatch(entry -> entry.kind().equals(EventKind.MILESTONE_REACHED.persistedName()))) {
                continue;
            }
            Set<String> keys = new HashSet<>();
            for (Entry entry : node.desk().journal(each.getKey(), 0, ALL)) {
                if (entry.event() instanceof TimeEvent.MilestoneReached reached) {
                    numbers.add("milestones");
                    assertThat(keys.add(reached.milestone().clock() + " "
                                    + reached.milestone().key()))
                            .as("milestone once")
                            .isTrue();
                }
            }
        }
        assertThat(numbers.of("milestones")).isPositive();
    }

    /** Sends what is left; then each notice left once or more. */
    void requireNotices(Path sent, ClusterNumbers numbers) throws IOException {
        while (node.desk().deliveries().deliver(500).claimed() > 0) {
            ClusterLoad.pause(20);
        }
        Set<String> left = new HashSet<>();
        Files.readAllLines(sent).forEach(key -> left.add(key.substring(key.indexOf('/') + 1)));
        numbers.add("notices sent", Files.readAllLines(sent).size());
        for (Map.Entry<ComplaintId, List<JournalEntry>> each : journals.entrySet()) {
            for (JournalEntry entry : each.getValue()) {
                if (entry.kind().equals(EventKind.NOTICE_ISSUED.persistedName())) {
                    numbers.add("notices issued");
                    assertThat(left).contains(each.getKey() + "/" + entry.sequence() + "/1");
                }
            }
        }
    }

    /** The host's rows and the commands of its transactions are the same. */
    void requireBothOrNeither(ClusterNumbers numbers) throws SQLException {
        Set<String> rows = new HashSet<>();
        try (Connection connection = node.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT command FROM host_row")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        Set<String> commands = journals.values().stream()
                .flatMap(List::stream)
                .map(entry -> entry.commandId() == null ? "" : entry.commandId().value())
                .filter(command -> command.startsWith(ClusterLoad.HOST))
                .collect(Collectors.toSet());
        numbers.add("rows of the host's", rows.size());
        assertThat(commands).isEqualTo(rows);
        assertThat(rows.size()).isGreaterThanOrEqualTo((int) numbers.of("transactions of the host's"));
    }

    /** What was counted is counted once, and no more than allowed. */
    void requireTallies(ClusterNumbers numbers) {
        long unlimited = node.store().tallied(ClusterClaims.POOL, "hot", "unlimited");
        long limited = node.store().tallied(ClusterClaims.POOL, "hot", "limited");
        numbers.add("unlimited tally at the end", unlimited);
        numbers.add("limited tally at the end", limited);
        long counted = numbers.of("unlimited tally: Added");
        assertThat(unlimited).isBetween(counted, counted + numbers.all("unlimited tally failed"));
        assertThat(limited)
                .isLessThanOrEqualTo(ClusterLoad.LIMITED.limit())
                .isGreaterThanOrEqualTo(numbers.of("limited tally: Added"));
    }
}
