package dev.redress.filelog;

import dev.redress.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file of records, each behind its length and a checksum. A record is forced before the next one is written, so only the last one
 * can be torn, and then nobody was told that it is kept. Not thread-safe.
 */
final class LogFile implements Closeable {

    /** Begins the file, and says which form its values have. */
    static final byte[] MAGIC = "redress2".getBytes(StandardCharsets.US_ASCII);

    /** Length, its complement, checksum of the bytes that follow. */
    private static final int HEADER = 12;

    /** What is pending becomes a record when it is forced, or when it is larger than this. */
    private static final int LARGE = 16 << 20;

    private final Path directory;
    private final FileChannel lock;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    // Not a FileChannel: that is closed for all when one caller's thread is interrupted.
    private RandomAccessFile file;

    LogFile(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        lock = lock(directory.resolve("complaints.lock"));
        try {
            Files.deleteIfExists(directory.resolve("complaints.log.new"));
            Path path = directory.resolve("complaints.log");
            file = Files.exists(path) ? new RandomAccessFile(path.toFile(), "rw") : create(directory, List.of());
            byte[] magic = new byte[MAGIC.length];
            file.seek(0);
            file.readFully(magic);
            if (!Arrays.equals(magic, MAGIC)) {
                throw new StoreException(path + " is no log of this store, or of another version");
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // A store of this very process has it: the same answer.
        }
        channel.close();
        throw new StoreException(path + " is locked: another store has the directory open; close that one first");
    }

    /** The next record; null at the end, where a torn one is cut off, and where writing goes on. */
    byte @Nullable [] next() throws IOException {
        long at = file.getFilePointer();
        byte[] bytes = record(at);
        if (bytes == null && at < file.length()) {
            file.setLength(at);
            file.getFD().sync();
        }
        file.seek(bytes == null ? at : at + HEADER + bytes.length);
        return bytes;
    }

    /** The record there, or null if there is none that was ever forced. */
    private byte @Nullable [] record(long at) throws IOException {
        long left = file.length() - at;
        if (left < HEADER) {
            return null;
        }
        file.seek(at);
        int length = file.readInt();
        int complement = file.readInt();
        int checksum = file.readInt();
        if (length == 0 && complement == 0) {
            return null; // the file had grown before its bytes came
        }
        if (length != ~complement || length < 0) {
            throw damaged(at);
        }
        if (length > left - HEADER) {
            return null;
        }
        byte[] bytes = new byte[length];
        file.readFully(bytes);
        if (checksum == checksum(bytes)) {
            return bytes;
        }
        if (length < left - HEADER) {
            throw damaged(at);
        }
        return null;
    }

    private StoreException damaged(long at) {
        return new StoreException(directory + ": complaints.log is damaged at byte " + at
                + ", and not because a write was cut short; restore it from a copy");
    }

    /** Adds to what the next {@link #force} writes. */
    void append(byte[] bytes) throws IOException {
        pending.writeBytes(bytes);
        if (pending.size() > LARGE) {
            force();
        }
    }

    /** Writes what is pending as one record; when this returns, it survives a loss of power. */
    void force() throws IOException {
        if (pending.size() > 0) {
            write(file, pending.toByteArray());
            pending.reset();
            file.getFD().sync();
        }
    }

    /** Puts a log of these rows alone in the place of this one. A crash leaves one of the two, whole. */
    void replace(List<Table.Row> rows) throws IOException {
        file.close(); // some systems do not replace an open file
        file = create(directory, rows);
    }

    private static RandomAccessFile create(Path directory, List<Table.Row> rows) throws IOException {
        Path path = directory.resolve("complaints.log");
        Path successor = directory.resolve("complaints.log.new");
        try (RandomAccessFile log = new RandomAccessFile(successor.toFile(), "rw")) {
            log.write(MAGIC);
            for (Table.Row row : rows) {
                write(log, Codec.encode(List.of(row)));
            }
            log.getFD().sync();
        }
        Files.move(successor, path, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(directory)) {
            names.force(true);
        }
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.seek(file.length());
        return file;
    }

    private static void write(RandomAccessFile to, byte[] bytes) throws IOException {
        to.write(ByteBuffer.allocate(HEADER + bytes.length)
                .putInt(bytes.length)
                .putInt(~bytes.length)
                .putInt(checksum(bytes))
                .put(bytes)
                .array());
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            file.close();
        }
    }
}
