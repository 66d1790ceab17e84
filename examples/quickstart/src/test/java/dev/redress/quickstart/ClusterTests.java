package dev.redress.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.jdbc.JdbcSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;

/** Load on a cluster of databases of which a part is killed. {@code .ci/cluster} starts them and says where they are. */
abstract class ClusterTests {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("redress.cluster.seconds", 15));

    @TempDir
    Path folder;

    /** A setting of {@code .ci/cluster}; without it the test is skipped. */
    static String given(String name) {
        String value = System.getProperty(name);
        Assumptions.assumeTrue(value != null, "no " + name + "; .ci/cluster starts a cluster and gives it");
        return value;
    }

    /** The nodes of a host, which make the tables at once, work while the command kills a part, and look at what is there then. */
    void survives(String name, List<String> urls, String outage) throws Exception {
        Instant begun = Instant.now();
        Path sent = folder.resolve("sent");
        List<ClusterNode> nodes = new ArrayList<>();
        try {
            urls.parallelStream()
                    .forEach(url -> JdbcSchema.on(KilledWriter.database(url)).create());
            try (Connection connection = KilledWriter.database(urls.get(0)).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(ClusterHost.TABLE);
            }
            for (String url : urls) {
                nodes.add(ClusterNode.of("node " + (nodes.size() + 1), url, begun, sent));
            }
            ClusterLoad load = new ClusterLoad(nodes);
            try {
                load.run(LENGTH, () -> call(outage));
                assertThat(load.numbers.of("acknowledged"))
                        .as("acknowledged, also after the outage")
                        .isGreaterThan(load.numbers.of("acknowledged before the outage") + 100);
                for (ClusterNode node : nodes) {
                    new ClusterCheck(node).requireAcknowledged(load);
                }
                ClusterCheck check = new ClusterCheck(nodes.get(nodes.size() - 1));
                check.requireWhole(load.numbers);
                check.requireMilestonesOnce(load.numbers);
                check.requireNotices(sent, load.numbers);
                check.requireTallies(load.numbers);
                check.requireBothOrNeither(load.numbers);
                look(nodes, load.numbers);
                load.claims.require();
            } finally {
                System.out.println(name + " in " + LENGTH.toSeconds() + " s:\n" + load.numbers);
            }
        } finally {
            nodes.forEach(ClusterNode::close);
        }
    }

    /** What else is to be seen afterwards. */
    void look(List<ClusterNode> nodes, ClusterNumbers numbers) throws SQLException {}

    private void call(String command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("outage").toFile())
                    .start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(command).isTrue();
            assertThat(process.exitValue()).as(command).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(command, e);
        }
    }
}
