package dev.redress.attachment;

import dev.redress.attachment.AttachmentRefusedException.Reason;
import dev.redress.store.Tenant;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Takes files in by the rules, and gives them out as they were taken in. Part of the engine: hosts need not use it, and it may
 * change in any version. Immutable, thread-safe if its parts are.
 *
 * @param store where they are kept
 * @param rules which are taken
 * @param scanner looks into them
 */
public record Attachments(AttachmentStore store, AttachmentRules rules, AttachmentScanner scanner) {

    /**
     * Takes a file in. Nothing names it yet.
     *
     * @param tenant whose
     * @param id a new identifier
     * @param mediaType what it is said to be
     * @param content its content; read once and not closed
     * @return what was taken in
     * @throws AttachmentRefusedException if it is not taken; nothing of it is kept
     * @throws IOException if it cannot be read, written or judged; nothing of it is kept
     */
    public Attachment take(Tenant tenant, UUID id, String mediaType, InputStream content) throws IOException {
        String type = rules.require(mediaType);
        BufferedInputStream buffered = new BufferedInputStream(content);
        buffered.mark(MediaSignature.LENGTH);
        MediaSignature.require(type, buffered.readNBytes(MediaSignature.LENGTH));
        buffered.reset();
        Intaking intaking = new Intaking(buffered, rules.maxBytes());
        store.write(tenant, id, intaking);
        Attachment taken = new Attachment(id, type, intaking.size(), intaking.digest());
        scan(tenant, taken);
        return taken;
    }

    private void scan(Tenant tenant, Attachment taken) throws IOException {
        if (scanner == AttachmentScanner.NONE) {
            return;
        }
        boolean harmless = false;
        try (InputStream again = open(tenant, taken)) {
            harmless = scanner.isHarmless(taken.mediaType(), again);
        } finally {
            if (!harmless) {
                store.delete(tenant, taken.id());
            }
        }
        if (!harmless) {
            throw new AttachmentRefusedException(Reason.HARMFUL, "the scanner does not let the file pass");
        }
    }

    /**
     * Opens a file. Whether it is what was taken in is known when it has been read to its end.
     *
     * @param tenant whose
     * @param attachment which
     * @return its content, to be closed by the caller; it ends with a {@link DamagedAttachmentException} if it is something else
     * @throws java.nio.file.NoSuchFileException if it is not there any more
     * @throws IOException if it cannot be read
     */
    public InputStream open(Tenant tenant, Attachment attachment) throws IOException {
        return new Verified(store.open(tenant, attachment.id()), attachment);
    }
}
