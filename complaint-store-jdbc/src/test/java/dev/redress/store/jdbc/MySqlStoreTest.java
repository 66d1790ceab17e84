package dev.redress.store.jdbc;

import org.junit.jupiter.api.BeforeAll;

class MySqlStoreTest extends InnoDbStoreTests {

    @BeforeAll
    static void open() {
        open(MySqlServer.newDatabase());
    }
}
