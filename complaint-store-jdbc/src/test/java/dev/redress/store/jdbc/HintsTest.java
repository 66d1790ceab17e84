package dev.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.store.StoreException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** What a failure of the database says to do. */
class HintsTest {

    private record Advice(String state, int code, String said) {}

    @Test
    void eachCodeHasItsAdvice() {
        List.of(
                        new Advice("42P01", 0, "create() makes them"),
                        new Advice("42S02", 1146, "create() makes them"),
                        new Advice("3D000", 0, "there is no such database"),
                        new Advice("42000", 1049, "there is no such database"),
                        new Advice("42501", 0, "lacks a right"),
                        new Advice("42000", 1142, "lacks a right"),
                        new Advice("28P01", 0, "check name and password"),
                        new Advice("08001", 0, "that it runs"),
                        new Advice("08S01", 0, "that it runs"),
                        new Advice("23505", 0, "the cause of this exception"))
                .forEach(each -> assertThat(Hints.of(new SQLException("a row: Kim Lee", each.state(), each.code())))
                        .as(each.state())
                        .contains(each.said())
                        .doesNotContain("Kim"));
        assertThat(Hints.of(new SQLException("no code at all"))).contains("the cause of this exception");
    }

    @Test
    void aWrongPasswordAndADatabaseThatIsNotThereAreToldByH2() throws SQLException {
        String url = "jdbc:h2:mem:hints";
        try (Connection kept = DriverManager.getConnection(url, "owner", "right")) {
            DataSource wrong = JdbcConnectionPool.create(url, "owner", "wrong");
            assertThat(kept.isValid(1)).isTrue();
            assertThatThrownBy(() -> JdbcStore.on(wrong))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("check name and password")
                    .hasMessageNotContaining("owner");
        }
        DataSource nowhere = JdbcConnectionPool.create("jdbc:h2:mem:hints-nowhere;IFEXISTS=TRUE", "sa", "");
        assertThatThrownBy(() -> JdbcSchema.on(nowhere).create())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no such database");
    }
}
