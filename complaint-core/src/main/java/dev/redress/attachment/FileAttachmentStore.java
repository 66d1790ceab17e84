package dev.redress.attachment;

import dev.redress.store.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps attachments as files below a directory of their own: one directory for each tenant, in it 256, in them the files, all named
 * by digits, so that no name from outside ever becomes a path. Symbolic links below the directory are not followed. A file appears
 * under its name only when it is complete and forced to the disk. Thread-safe, also between processes.
 */
public final class FileAttachmentStore implements AttachmentStore {

    private static final String PART = ".part";

    private final Path root;

    private FileAttachmentStore(Path root) {
        this.root = root;
    }

    /**
     * Keeps files below a directory.
     *
     * @param directory the directory; made if it is not there
     * @return the store
     * @throws IOException if it cannot be made, or is no directory
     */
    public static FileAttachmentStore in(Path directory) throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new FileAlreadyExistsException(
                    directory.toString(), null, "attachments need a directory, this is a file; name another");
        }
        Files.createDirectories(directory);
        return new FileAttachmentStore(directory.toRealPath());
    }

    private Path shelf(Tenant tenant) throws IOException {
        byte[] name = Intaking.sha256().digest(tenant.name().getBytes(StandardCharsets.UTF_8));
        return plain(root.resolve(HexFormat.of().formatHex(name, 0, 16)));
    }

    private Path file(Tenant tenant, UUID id) throws IOException {
        String name = id.toString();
        return plain(shelf(tenant).resolve(name.substring(34))).resolve(name);
    }

    /** Somebody who can write into the directory could have put a link in the place of one of ours. */
    private static Path plain(Path directory) throws IOException {
        if (Files.isSymbolicLink(directory)) {
            throw new IOException("a directory of the attachment store is a symbolic link, which is not followed");
        }
        return directory;
    }

    @Override
    public void write(Tenant tenant, UUID id, InputStream content) throws IOException {
        Path file = file(tenant, id);
        Files.createDirectories(file.getParent());
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException("attachment " + id);
        }
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                content.transferTo(out);
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        force(file.getParent());
    }

    /** Makes the name durable too; where a directory cannot be opened, as on Windows, the system sees to it. */
    private static void force(@Nullable Path directory) {
        if (directory != null) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                // Not every system lets directories be forced.
                return;
            }
        }
    }

    @Override
    public InputStream open(Tenant tenant, UUID id) throws IOException {
        try {
            return Files.newInputStream(file(tenant, id), LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException("attachment " + id);
        }
    }

    @Override
    public boolean delete(Tenant tenant, UUID id) throws IOException {
        return Files.deleteIfExists(file(tenant, id));
    }

    @Override
    public List<Kept> list(Tenant tenant, @Nullable UUID after, int limit) throws IOException {
        List<Path> files = new ArrayList<>();
        Path shelf = shelf(tenant);
        if (Files.isDirectory(shelf, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> directories = Files.list(shelf)) {
                for (Path directory : directories
                        .filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                        .toList()) {
                    try (Stream<Path> all = Files.list(directory)) {
                        all.filter(each -> isAfter(each, after)).forEach(files::add);
                    }
                }
            }
        }
        List<Kept> kept = new ArrayList<>();
        for (Path file : files.stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .limit(limit)
                .toList()) {
            kept.add(new Kept(
                    UUID.fromString(name(file)),
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant()));
        }
        return kept;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean isAfter(Path file, @Nullable UUID after) {
        String name = name(file);
        return name.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                && (after == null || name.compareTo(after.toString()) > 0);
    }
}
