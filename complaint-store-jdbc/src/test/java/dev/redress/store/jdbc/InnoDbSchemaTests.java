package dev.redress.store.jdbc;

import org.junit.jupiter.api.Test;

/** What {@link JdbcSchemaTest} asks of the other engines, asked of MariaDB and MySQL. */
abstract class InnoDbSchemaTests {

    abstract String newDatabase();

    @Test
    void isMadeOnceHoweverOftenAsked() throws Exception {
        JdbcSchemaTest.madeOnce(newDatabase());
    }

    @Test
    void projectionsAreAddedOnceAndGiveTheAbility() {
        JdbcSchemaTest.projectionsAreAdded(newDatabase());
    }

    @Test
    void isMissedAndSaysWhatToDo() {
        JdbcSchemaTest.isMissed(newDatabase());
    }

    @Test
    void aTableThatIsMissingIsNamedAndMade() {
        JdbcSchemaTest.missingTablesAreMade(newDatabase());
    }

    @Test
    void anOlderVersionIsBroughtUpToDateWithAllItHolds() {
        JdbcSchemaTest.olderIsBroughtUpToDate(newDatabase());
    }
}
