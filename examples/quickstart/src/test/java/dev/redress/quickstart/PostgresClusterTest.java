package dev.redress.quickstart;

import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A primary that is killed, and a synchronous standby that takes its place. */
class PostgresClusterTest extends ClusterTests {

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void survivesTheDeathOfThePrimary() throws Exception {
        String url = "jdbc:postgresql://" + given("redress.postgres") + "/postgres?user=postgres"
                + "&targetServerType=primary&hostRecheckSeconds=0&connectTimeout=2&socketTimeout=10&loginTimeout=5";
        survives("PostgreSQL", Collections.nCopies(3, url), given("redress.postgres.failover"));
    }
}
