package dev.redress.desk;

import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintId;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import dev.redress.vault.AlteredValueException;
import dev.redress.vault.KeyState;
import dev.redress.vault.Vault;
import dev.redress.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Uses a vault's keys. What is called one key here is a row of them: when one is destroyed, what is sealed later lies under the next.
 * Thread-safe.
 */
final class KeyChain {

    private static final int MOST = 1_000;

    private final Vault vault;

    KeyChain(Vault vault) {
        this.vault = vault;
    }

    String token(String text) {
        return vault.token(text);
    }

    SealedValue seal(String key, Tenant tenant, ComplaintId id, SealedValue value) {
        return SealedValue.of(
                value.slot(), value.kind(), value.salt(), seal(key, value.value(), context(tenant, id, value)));
    }

    /** What is sealed, under the first key of the row that was not destroyed. */
    byte[] seal(String key, byte[] value, byte[] context) {
        for (int generation = 1; generation <= MOST; generation++) {
            Optional<byte[]> hidden = vault.seal(key + "/" + generation, value, context);
            if (hidden.isPresent()) {
                return hidden.get();
            }
        }
        throw new VaultException("key '" + key + "' was destroyed " + MOST + " times; nothing can be put under it");
    }

    /** What was sealed; empty if its key was destroyed. */
    Optional<byte[]> open(byte[] sealed, byte[] context) {
        return vault.open(sealed, context);
    }

    /** The value, or in its slot a mark that tells why it cannot be read. */
    SealedValue open(Tenant tenant, ComplaintId id, SealedValue value) {
        try {
            return vault.open(value.value(), context(tenant, id, value))
                    .map(open -> SealedValue.of(value.slot(), value.kind(), value.salt(), open))
                    .orElseGet(() -> Unreadable.locked(value));
        } catch (AlteredValueException e) {
            return Unreadable.altered(value);
        }
    }

    /** Destroys what there is of it, and nothing where there is nothing, so that it can be asked for again. */
    void destroy(String key) {
        KeyState state = vault.state(key + "/1");
        for (int generation = 1; state != KeyState.ABSENT && generation <= MOST; generation++) {
            if (state == KeyState.HELD) {
                vault.destroy(key + "/" + generation);
            }
            state = vault.state(key + "/" + (generation + 1));
        }
    }

    /** Whether any of the row was destroyed: the first is before the others. */
    boolean wasDestroyed(String key) {
        return vault.state(key + "/1") == KeyState.DESTROYED;
    }

    boolean holds(String key) {
        int generation = 1;
        KeyState state = vault.state(key + "/1");
        while (state == KeyState.DESTROYED && generation <= MOST) {
            generation++;
            state = vault.state(key + "/" + generation);
        }
        return state == KeyState.HELD;
    }

    private static byte[] context(Tenant tenant, ComplaintId id, SealedValue value) {
        return (tenant.name() + "\n" + id + "\n" + value.slot() + "\n" + value.kind()).getBytes(StandardCharsets.UTF_8);
    }
}
