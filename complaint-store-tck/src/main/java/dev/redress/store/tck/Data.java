package dev.redress.store.tck;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes what a test writes for one tenant; names and contents never repeat within a test. Thread-safe. */
final class Data {

    /** A whole second, so that only the tests of exactness depend on fractions. */
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Tenant tenant;
    private final AtomicInteger count;

    Data(Tenant tenant) {
        this(tenant, new AtomicInteger());
    }

    private Data(Tenant tenant, AtomicInteger count) {
        this.tenant = tenant;
        this.count = count;
    }

    Data forTenant(Tenant other) {
        return new Data(other, count);
    }

    Tenant tenant() {
        return tenant;
    }

    ComplaintId id() {
        long n = count.incrementAndGet();
        return new ComplaintId(new UUID(0x0199_0000_0000_7000L | n << 16, 0x8000_0000_0000_0000L | n));
    }

    String reference() {
        return "R-" + count.incrementAndGet();
    }

    CommandId command() {
        return new CommandId("command-" + count.incrementAndGet());
    }

    String json() {
        return "{\"n\":" + count.incrementAndGet() + "}";
    }

    Draft filing() {
        return filing(id());
    }

    Draft filing(ComplaintId id) {
        return Draft.filing(this, id);
    }

    Draft change(Commit before) {
        return change(before.next());
    }

    Draft change(ComplaintRecord before) {
        return Draft.change(this, before);
    }

    static Head hash(Object... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                sha.update(part.toString().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return Head.of(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
