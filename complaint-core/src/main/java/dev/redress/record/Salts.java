package dev.redress.record;

import dev.redress.store.SealedValue;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the salt of a slot comes from. */
@FunctionalInterface
public interface Salts {

    /**
     * The salt for a slot.
     *
     * @param slot the slot
     * @return 16 bytes, or null if the slot's value was erased
     */
    byte @Nullable [] of(int slot);

    /**
     * Fresh random salts.
     *
     * @param random where they come from
     * @return a new salt for every slot
     */
    static Salts fresh(SecureRandom random) {
        return slot -> {
            byte[] salt = new byte[SealedValue.SALT_LENGTH];
            random.nextBytes(salt);
            return salt;
        };
    }

    /**
     * The salts that were used before, to write the same entries again.
     *
     * @param sealed the values that were sealed and not erased since
     * @return their salts by slot
     */
    static Salts recorded(List<SealedValue> sealed) {
        Map<Integer, byte[]> bySlot = new HashMap<>();
        for (SealedValue value : sealed) {
            bySlot.put(value.slot(), value.salt());
        }
        return bySlot::get;
    }
}
