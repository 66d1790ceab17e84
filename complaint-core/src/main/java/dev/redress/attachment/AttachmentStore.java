package dev.redress.attachment;

import dev.redress.store.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the content of attachments, for hosts that do not want them among their own files. It knows nothing of complaints: a file
 * is written before the commit that names it, and whatever no complaint names is found and deleted later. Implementations are
 * thread-safe; an identifier is written once.
 */
public interface AttachmentStore {

    /**
     * Writes a file. When it returns, the content is there after a crash.
     *
     * @param tenant whose
     * @param id a new identifier
     * @param content what to write, read to its end and not closed; whatever it throws leaves nothing behind that can be opened
     * @throws IOException if it cannot be written, or the content cannot be read
     */
    void write(Tenant tenant, UUID id, InputStream content) throws IOException;

    /**
     * Opens a file.
     *
     * @param tenant whose
     * @param id which
     * @return its content from the beginning, to be closed by the caller
     * @throws java.nio.file.NoSuchFileException if there is none
     * @throws IOException if it cannot be read
     */
    InputStream open(Tenant tenant, UUID id) throws IOException;

    /**
     * Deletes a file.
     *
     * @param tenant whose
     * @param id which
     * @return whether there was one
     * @throws IOException if it cannot be deleted
     */
    boolean delete(Tenant tenant, UUID id) throws IOException;

    /**
     * Lists files by identifier, in the order of its text.
     *
     * @param tenant whose
     * @param after identifiers after this one, or null for the beginning
     * @param limit how many at most, 1 or more
     * @return the files, fewer than the limit only at the end
     * @throws IOException if they cannot be listed
     */
    List<Kept> list(Tenant tenant, @Nullable UUID after, int limit) throws IOException;

    /**
     * A file that is there.
     *
     * @param id which
     * @param writtenAt when it was written
     */
    record Kept(UUID id, Instant writtenAt) {}
}
