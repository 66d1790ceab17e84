package dev.redress.attachment;

import dev.redress.attachment.AttachmentRefusedException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what is read through it, and ends with an exception beyond a size. Not thread-safe. */
final class Intaking extends FilterInputStream {

    private final long most;
    private final MessageDigest digest;
    private long size;

    /**
     * Begins.
     *
     * @param content what to read; closing this stream leaves it open
     * @param most the largest size in bytes
     */
    Intaking(InputStream content, long most) {
        super(content);
        this.most = most;
        this.digest = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            digest.update((byte) read);
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            digest.update(into, offset, read);
            count(read);
        }
        return read;
    }

    private void count(int read) {
        size += read;
        if (size > most) {
            throw new AttachmentRefusedException(
                    Reason.TOO_LARGE, "the file is larger than " + most + " bytes, the most that is taken");
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] over = new byte[(int) Math.min(8192, Math.max(0, bytes))];
        int read = over.length == 0 ? 0 : read(over, 0, over.length);
        return Math.max(0, read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Whoever gave the content closes it. */
    @Override
    public void close() {}

    /**
     * How much was read.
     *
     * @return in bytes
     */
    long size() {
        return size;
    }

    /**
     * The digest of what was read; ends the digesting.
     *
     * @return 64 lower-case hexadecimal digits
     */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
