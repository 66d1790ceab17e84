package dev.redress.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The hash of a complaint's latest journal entry: 32 bytes. Together with the version it names one state of one complaint,
 * also after a rollback, when the same version can come again with other content. Immutable.
 */
public final class Head {

    /** Length in bytes: that of SHA-256. */
    public static final int LENGTH = 32;

    /** What the first entry of every complaint chains from: 32 zero bytes. */
    public static final Head GENESIS = new Head(new byte[LENGTH]);

    private final byte[] bytes;

    private Head(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Wraps a hash.
     *
     * @param bytes 32 bytes; copied
     * @return the head
     * @throws IllegalArgumentException if there are not 32 bytes
     */
    public static Head of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("head must have " + LENGTH + " bytes, had " + bytes.length);
        }
        return new Head(bytes.clone());
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param hex 64 hexadecimal digits
     * @return the head
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Head parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /**
     * The hash.
     *
     * @return a new array of 32 bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    /** Lower-case hexadecimal, 64 digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
