package dev.redress.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The same on PostgreSQL, where a failed statement would end the host's transaction. */
class SpringTransactionsPostgresIT extends SpringTransactionsTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void begin() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the embedded PostgreSQL is for linux-amd64");
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void end() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    ApplicationContextRunner host() {
        return super.host()
                .withPropertyValues(
                        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "redress.store.schema=create");
    }
}
