package dev.redress.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Compares what is read with what was taken in, at the end of it. Not thread-safe. */
final class Verified extends FilterInputStream {

    private final Attachment expected;
    private final MessageDigest digest = Intaking.sha256();
    private long size;
    private boolean compared;

    /**
     * Begins.
     *
     * @param content what to read; closed with this stream
     * @param expected what was taken in
     */
    Verified(InputStream content, Attachment expected) {
        super(content);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            digest.update(into, offset, read);
            size += read;
        }
        if ((read < 0 && !compared) || size > expected.size()) {
            compare();
        }
        return read;
    }

    private void compare() throws IOException {
        compared = true;
        if (size != expected.size()
                || !HexFormat.of().formatHex(digest.digest()).equals(expected.digest())) {
            throw new DamagedAttachmentException("attachment " + expected.id() + " is not what the journal says: "
                    + expected.size() + " bytes of digest " + expected.digest() + " were expected; restore the file");
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
}
