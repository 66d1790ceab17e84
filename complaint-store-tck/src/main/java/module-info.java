/**
 * The tests that the author of a store adapter runs against his store.
 */
module dev.redress.store.tck {
    requires transitive dev.redress.store;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static transitive org.jspecify;

    exports dev.redress.store.tck;

    // The tests are package-private, so that no adapter can silence one by overriding it; JUnit calls them by
    // reflection.
    opens dev.redress.store.tck;
}
