package dev.redress.store.tck.adapter;

import dev.redress.store.ComplaintStore;
import dev.redress.store.memory.MemoryStore;
import dev.redress.store.tck.ComplaintStoreTck;

/** The reference store keeps every rule. Lives in another package than the kit, as every adapter's test does. */
public class MemoryStoreTckTest extends ComplaintStoreTck {

    @Override
    protected ComplaintStore newStore() {
        return new MemoryStore();
    }
}
