package dev.redress.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three nodes of MariaDB, each written to; one is killed. */
class GaleraClusterTest extends ClusterTests {

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void survivesTheDeathOfANode() throws Exception {
        List<String> servers = List.of(given("redress.galera").split(",", -1));
        List<String> urls = new ArrayList<>();
        for (int first = 0; first < servers.size(); first++) {
            List<String> order = new ArrayList<>(servers);
            Collections.rotate(order, -first);
            urls.add("jdbc:mariadb:sequential://" + String.join(",", order) + "/redress?user=redress&password=redress"
                    + "&connectTimeout=1000&socketTimeout=10000&retriesAllDown=6"
                    + "&sessionVariables=wsrep_sync_wait=7");
        }
        survives("Galera", urls, given("redress.galera.kill"));
    }

    /** How often nodes collided. Clients were seldom told: the store repeats. */
    @Override
    void look(List<ClusterNode> nodes, ClusterNumbers numbers) throws SQLException {
        for (ClusterNode node : nodes.subList(1, nodes.size())) {
            try (Connection connection = node.pool().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS WHERE variable_name IN"
                            + " ('wsrep_local_cert_failures', 'wsrep_local_bf_aborts')")) {
                while (row.next()) {
                    numbers.add("collisions of nodes: " + row.getString(1), row.getLong(2));
                }
            }
        }
        assertThat(numbers.all("collisions of nodes")).isPositive();
    }
}
