package dev.redress.store;

import java.util.Arrays;

/**
 * One value of personal data or free text, kept beside the chain so that it can be erased without breaking it: the journal
 * names the slot and a digest over salt and value. Immutable.
 *
 * <p>Only {@link ComplaintStore#find} hands out identities, and only {@link ComplaintStore#sealed} the rest, so that texts
 * are loaded when somebody reads them and not before.
 */
public final class SealedValue {

    /** The length of a salt in bytes: 128 bits. */
    public static final int SALT_LENGTH = 16;

    /** The largest value, in bytes. */
    public static final int MAX_LENGTH = 1_000_000;

    /** What a value is for, which decides when it is loaded. */
    public enum Kind {
        /** Who a party or an actor is in the host's system: needed to decide who may do what, so loaded with the complaint. */
        IDENTITY,
        /** Names, contacts, free text: loaded only when somebody reads them. */
        TEXT
    }

    private final int slot;
    private final Kind kind;
    private final byte[] salt;
    private final byte[] value;

    private SealedValue(int slot, Kind kind, byte[] salt, byte[] value) {
        this.slot = slot;
        this.kind = kind;
        this.salt = salt;
        this.value = value;
    }

    /**
     * Makes a value.
     *
     * @param slot number of the slot within the complaint, 1 or more
     * @param kind what the value is for
     * @param salt 16 random bytes; copied
     * @param value at most 1,000,000 bytes; copied
     * @return the value
     * @throws IllegalArgumentException if the slot is less than 1 or a length is wrong
     */
    public static SealedValue of(int slot, Kind kind, byte[] salt, byte[] value) {
        if (slot < 1) {
            throw new IllegalArgumentException("slot must be 1 or more, was " + slot);
        }
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException(
                    "slot " + slot + ": salt must have " + SALT_LENGTH + " bytes, had " + salt.length);
        }
        if (value.length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "slot " + slot + ": value must have at most " + MAX_LENGTH + " bytes, had " + value.length);
        }
        return new SealedValue(slot, kind, salt.clone(), value.clone());
    }

    /**
     * Number of the slot within the complaint.
     *
     * @return 1 or more
     */
    public int slot() {
        return slot;
    }

    /**
     * What the value is for.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The salt.
     *
     * @return a new array of 16 bytes
     */
    public byte[] salt() {
        return salt.clone();
    }

    /**
     * The value.
     *
     * @return a new array
     */
    public byte[] value() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedValue that
                && slot == that.slot
                && kind == that.kind
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * slot + Arrays.hashCode(salt);
    }

    /** Slot and length only: a sealed value never reaches a log. */
    @Override
    public String toString() {
        return "SealedValue[slot=" + slot + ", kind=" + kind + ", " + value.length + " bytes]";
    }
}
