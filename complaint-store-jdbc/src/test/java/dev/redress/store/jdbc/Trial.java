package dev.redress.store.jdbc;

import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One call that is to fail somewhere, on rows of its own.
 *
 * @param tenants whose rows it may touch; each tenant's are changed all or not at all
 * @param call what is called; its answer is never null
 * @param done what it answers when it is done
 * @param again what is called afterwards; mostly the same
 * @param expected what that answers, by which tenants' rows the first call had changed
 * @param holds checks that it is done; called last
 * @param leases whether the call may change leases and attempts as well, and each complaint by itself
 */
record Trial(
        List<Tenant> tenants,
        Function<ComplaintStore, Object> call,
        Object done,
        Function<ComplaintStore, Object> again,
        Function<Predicate<Tenant>, Object> expected,
        Consumer<ComplaintStore> holds,
        boolean leases) {

    /** A call that answers one thing when it does it, and another when it was done before. */
    static Trial writing(
            Tenant tenant,
            Function<ComplaintStore, Object> call,
            Object done,
            Object repeated,
            Consumer<ComplaintStore> holds) {
        return new Trial(List.of(tenant), call, done, call, was -> was.test(tenant) ? repeated : done, holds, false);
    }

    /** A call that changes nothing. */
    static Trial reading(Tenant tenant, ComplaintStore store, Function<ComplaintStore, Object> call) {
        Object done = call.apply(store);
        return new Trial(
                List.of(tenant), call, done, call, was -> was.test(tenant) ? "changed" : done, on -> {}, false);
    }

    /** A call that may be done in part, complaint by complaint. */
    Trial inParts() {
        return new Trial(tenants, call, done, again, expected, holds, true);
    }

    /** The columns that do not count. */
    Set<String> uncounted() {
        return leases ? Set.of("lease_until", "attempts") : Set.of();
    }
}
