package dev.redress.desk;

import dev.redress.attachment.AttachmentStore;
import dev.redress.attachment.DamagedAttachmentException;
import dev.redress.store.Tenant;
import dev.redress.vault.AlteredValueException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store of files in which each is encrypted under a key of its own, in pieces that open only in their place, the last one only at the
 * end. Deleting a file destroys its key first, so that backups of it are unreadable as well. Thread-safe.
 */
final class VaultedAttachments implements AttachmentStore {

    private static final int PIECE = 1 << 16;

    /** A vault adds at most a hundred bytes and the name. */
    private static final int MOST_SEALED = PIECE + 1_000;

    private final AttachmentStore store;
    private final KeyChain keys;

    VaultedAttachments(AttachmentStore store, KeyChain keys) {
        this.store = store;
        this.keys = keys;
    }

    private static String key(UUID id) {
        return "attachment/" + id;
    }

    private static byte[] context(Tenant tenant, UUID id, long piece, boolean last) {
        return ("attachment\n" + tenant.name() + "\n" + id + "\n" + piece + (last ? "\nlast" : "\nmore"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(Tenant tenant, UUID id, InputStream content) throws IOException {
        boolean written = false;
        try {
            store.write(tenant, id, new Sealing(tenant, id, content));
            written = true;
        } finally {
            if (!written) {
                keys.destroy(key(id));
            }
        }
    }

    @Override
    public InputStream open(Tenant tenant, UUID id) throws IOException {
        return new Opening(tenant, id, store.open(tenant, id));
    }

    @Override
    public boolean delete(Tenant tenant, UUID id) throws IOException {
        keys.destroy(key(id));
        return store.delete(tenant, id);
    }

    @Override
    public List<Kept> list(Tenant tenant, @Nullable UUID after, int limit) throws IOException {
        return store.list(tenant, after, limit);
    }

    /** Gives out what it is given piece by piece, something else for each. Not thread-safe. */
    private abstract static class Pieces extends InputStream {

        private ByteBuffer piece = ByteBuffer.allocate(0);
        private boolean last;

        /** The next piece; {@link #end} has been called if it is the last one. */
        abstract byte[] next() throws IOException;

        final void end() {
            last = true;
        }

        @Override
        public final int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public final int read(byte[] into, int offset, int length) throws IOException {
            while (!piece.hasRemaining() && length > 0) {
                if (last) {
                    return -1;
                }
                piece = ByteBuffer.wrap(next());
            }
            int read = Math.min(length, piece.remaining());
            piece.get(into, offset, read);
            return read;
        }
    }

    private final class Sealing extends Pieces {

        private final Tenant tenant;
        private final UUID id;
        private final InputStream content;
        private long number;
        private byte[] ahead = new byte[0];

        Sealing(Tenant tenant, UUID id, InputStream content) {
            this.tenant = tenant;
            this.id = id;
            this.content = content;
        }

        @Override
        byte[] next() throws IOException {
            byte[] plain = number == 0 ? content.readNBytes(PIECE) : ahead;
            ahead = content.readNBytes(PIECE);
            boolean isLast = ahead.length == 0;
            byte[] sealed = keys.seal(key(id), plain, context(tenant, id, number++, isLast));
            if (isLast) {
                end();
            }
            return ByteBuffer.allocate(1 + Integer.BYTES + sealed.length)
                    .put((byte) (isLast ? 1 : 0))
                    .putInt(sealed.length)
                    .put(sealed)
                    .array();
        }
    }

    private final class Opening extends Pieces {

        private final Tenant tenant;
        private final UUID id;
        private final DataInputStream sealed;
        private long number;

        Opening(Tenant tenant, UUID id, InputStream sealed) {
            this.tenant = tenant;
            this.id = id;
            this.sealed = new DataInputStream(sealed);
        }

        @Override
        byte[] next() throws IOException {
            try {
                boolean isLast = sealed.readByte() != 0;
                int length = sealed.readInt();
                if (length < 0 || length > MOST_SEALED) {
                    throw damaged();
                }
                byte[] hidden = new byte[length];
                sealed.readFully(hidden);
                Optional<byte[]> plain = keys.open(hidden, context(tenant, id, number++, isLast));
                if (isLast) {
                    end();
                }
                return plain.orElseThrow(() -> new NoSuchFileException("attachment " + id + ": its key was destroyed"));
            } catch (EOFException | AlteredValueException e) {
                throw damaged();
            }
        }

        private DamagedAttachmentException damaged() {
            return new DamagedAttachmentException("attachment " + id
                    + " is not what this vault sealed: altered, cut off, or stored without the vault");
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
