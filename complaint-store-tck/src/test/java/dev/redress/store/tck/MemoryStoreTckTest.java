package dev.redress.store.tck;

import dev.redress.store.ComplaintStore;
import dev.redress.store.memory.MemoryStore;

/** The reference store keeps every rule. */
class MemoryStoreTckTest extends ComplaintStoreTck {

    @Override
    protected ComplaintStore newStore() {
        return new MemoryStore();
    }
}
