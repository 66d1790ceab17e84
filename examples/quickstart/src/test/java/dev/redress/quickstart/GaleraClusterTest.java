package dev.redress.quickstart;

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
}
