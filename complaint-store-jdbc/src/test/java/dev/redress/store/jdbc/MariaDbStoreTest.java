package dev.redress.store.jdbc;

import org.junit.jupiter.api.BeforeAll;

class MariaDbStoreTest extends InnoDbStoreTests {

    @BeforeAll
    static void open() {
        open(MariaDbServer.newDatabase());
    }
}
