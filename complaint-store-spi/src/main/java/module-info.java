/**
 * The vocabulary of storage: what a store adapter is given and what it gives back. Knows nothing of complaint handling.
 */
module dev.redress.store {
    requires static transitive org.jspecify;

    exports dev.redress.store;
    exports dev.redress.store.memory;
    exports dev.redress.store.ordered;
}
