package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The CRM on the database that it is for, migrations included: a complaint from its form to its last page. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the embedded PostgreSQL is for linux-amd64")
@DirtiesContext // its database ends with the class
class PostgresTest extends PagesTest {

    private static final EmbeddedPostgres POSTGRES = start();

    @Autowired
    private JdbcClient jdbc;

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void end() throws IOException {
        POSTGRES.close();
    }

    @Test
    void aComplaintIsFiledMovedListedAndTracked() throws Exception {
        assertThat(jdbc.sql("SELECT version()").query(String.class).single()).startsWith("PostgreSQL");
        Filed filed = file("kim", "facts", "The kettle leaks. 热水壶漏水。 \uD83E\uDED6", "order", "A-5001");
        assertThat(page("amy", "/complaints")).contains(filed.reference(), "Kettle K2");
        assertThat(page("amy", "/complaints/" + filed.reference())).contains("热水壶漏水。 \uD83E\uDED6");

        does("amy", filed.reference(), "acknowledge", "channel", "email");
        does("amy", filed.reference(), "accept");
        does("amy", filed.reference(), "assign", "handler", "ivo");
        assertThat(page("amy", "/complaints/" + filed.reference())).contains("<span class=\"stage accepted\"");
        assertThat(page("ivo", "/complaints?handler=ivo&stage=accepted")).contains(filed.reference());
        assertThat(page("ivo", "/complaints?stage=received")).doesNotContain(filed.reference());

        assertThat(tracked(filed.reference(), filed.secret())).contains("<span class=\"stage accepted\"");
        assertThat(tracked(filed.reference(), "WRONG-SECRET")).doesNotContain("class=\"stage");
        assertThat(jdbc.sql("SELECT count(*) FROM contact").query(Long.class).single())
                .as("what the CRM notes in the same transaction")
                .isPositive();
    }

    private String tracked(String reference, String secret) throws Exception {
        return mvc.perform(
                        form("/track", "reference", reference, "secret", secret).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
