package dev.redress.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps each key as a file of its own below a directory, in 256 of them, under the digest of its name; an empty file says that the key
 * was destroyed. Put it on a volume that the backups of the database do not reach, readable to the application only. The file system
 * has to know hard links, as those of Linux, macOS and Windows (NTFS) do. What a solid-state disk keeps of an overwritten block
 * is for the encryption of the volume to hide. Thread-safe, also between processes.
 */
public final class FileKeyRing implements KeyRing {

    private final Path root;
    private final SecureRandom random = new SecureRandom();

    private FileKeyRing(Path root) {
        this.root = root;
    }

    /**
     * Keeps keys below a directory.
     *
     * @param directory the directory; made if it is not there
     * @return the ring
     * @throws IOException if it cannot be made, or is no directory
     */
    public static FileKeyRing in(Path directory) throws IOException {
        Files.createDirectories(directory);
        return new FileKeyRing(directory.toRealPath());
    }

    private Path file(String name) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            return root.resolve(digest.substring(0, 2)).resolve(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Optional<byte[]> key(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_LENGTH];
                random.nextBytes(key);
                publish(file, key);
            }
            return read(file);
        } catch (IOException e) {
            throw new VaultException("key ring: key '" + name + "' cannot be made or read", e);
        }
    }

    @Override
    public Optional<byte[]> find(String name) {
        try {
            return read(file(name));
        } catch (NoSuchFileException e) {
            throw new AlteredValueException(
                    "key ring: there was never a key '" + name + "' here; is it another ring?", e);
        } catch (IOException e) {
            throw new VaultException("key ring: key '" + name + "' cannot be read", e);
        }
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        byte[] key = Files.readAllBytes(file);
        if (key.length != 0 && key.length != KEY_LENGTH) {
            throw new IOException("a key must have " + KEY_LENGTH + " bytes, had " + key.length);
        }
        return key.length == 0 ? Optional.empty() : Optional.of(key);
    }

    /** Makes a file appear complete and forced to the disk, or leaves the one that is there. */
    private void publish(Path file, byte[] content) throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        Path part = root.resolve(UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(channel, content);
            }
            Files.createLink(file, part);
            force(folder);
        } catch (FileAlreadyExistsException e) {
            // Somebody else made it: theirs is the key.
            return;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** So that the name is durable as well; where directories cannot be opened, the file system does that by itself. */
    @SuppressWarnings("EmptyCatch")
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException ignored) {
            // See above.
        }
    }

    @Override
    public KeyState state(String name) {
        try {
            return read(file(name)).isEmpty() ? KeyState.DESTROYED : KeyState.HELD;
        } catch (NoSuchFileException e) {
            return KeyState.ABSENT;
        } catch (IOException e) {
            throw new VaultException("key ring: key '" + name + "' cannot be read", e);
        }
    }

    @Override
    public void destroy(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                publish(file, new byte[0]);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (channel.size() > 0) {
                    write(channel, new byte[KEY_LENGTH]);
                    channel.truncate(0);
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            throw new VaultException("key ring: key '" + name + "' cannot be destroyed", e);
        }
    }
}
