package dev.redress.store.jdbc;

class H2ExactTest extends ExactTests {

    @Override
    String newDatabase() {
        return Databases.h2Memory();
    }
}
