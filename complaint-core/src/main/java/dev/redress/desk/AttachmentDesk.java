package dev.redress.desk;

import dev.redress.attachment.Attachment;
import dev.redress.attachment.AttachmentStore;
import dev.redress.attachment.Attachments;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.HostIdentity;
import dev.redress.party.ExternalRef;
import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintId;
import dev.redress.store.SealedValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of complaints, kept by an {@link AttachmentStore}. A file is taken in first, then named by a commit; if that never
 * comes, or what named it is erased, {@link #sweep} deletes it. Thread-safe.
 */
public final class AttachmentDesk {

    private static final int PAGE = 200;
    private static final String PREFIX = HostIdentity.of(ExternalRef.of(Attachment.SYSTEM, ""));

    private final Office office;
    private final Ledger ledger;
    private final Attachments attachments;

    AttachmentDesk(Office office, Ledger ledger, Attachments attachments) {
        this.office = office;
        this.ledger = ledger;
        this.attachments = attachments;
    }

    /**
     * Takes a file in. Name it in a complaint by {@link Attachment#as}, within the time that the sweep gives.
     *
     * @param mediaType what it is said to be
     * @param content its content; read once and not closed
     * @return what was taken in
     * @throws dev.redress.attachment.AttachmentRefusedException if it is empty, too large, of a type that is not taken, of other
     *     content than it says, or harmful; nothing of it is kept
     * @throws IOException if it cannot be read or written; nothing of it is kept
     */
    public Attachment take(String mediaType, InputStream content) throws IOException {
        return attachments.take(ledger.tenant(), office.newId().value(), mediaType, content);
    }

    /**
     * Which file an item of evidence is.
     *
     * @param dossier the complaint as its reader may see it
     * @param item the item
     * @return the file; empty if it is kept elsewhere, was erased, or is withheld from the reader
     */
    public Optional<Attachment> find(Dossier dossier, Evidence item) {
        return dossier.text(item.reference()).flatMap(AttachmentDesk::parse);
    }

    private static Optional<Attachment> parse(String reference) {
        return reference.startsWith(PREFIX)
                ? Attachment.of(ExternalRef.of(Attachment.SYSTEM, reference.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** Which file a reference to evidence names, as it is sealed; null if it is kept elsewhere. */
    static Optional<UUID> named(String reference) {
        return parse(reference).map(Attachment::id);
    }

    /**
     * Opens a file. Whether it is what was taken in is known when it has been read to its end.
     *
     * @param attachment which
     * @return its content, to be closed by the caller; it ends with a {@link dev.redress.attachment.DamagedAttachmentException} if
     *     it is not what the journal says
     * @throws java.nio.file.NoSuchFileException if it is not there any more
     * @throws IOException if it cannot be read
     */
    public InputStream open(Attachment attachment) throws IOException {
        return attachments.open(ledger.tenant(), attachment);
    }

    /**
     * Deletes the files that no complaint names: those of commits that never came, and those whose naming was erased. What a complaint
     * with altered values names is not known, so its files stay. Reads one
     * token and one complaint's sealed values for each file; for a quiet hour.
     *
     * @param olderThan how long ago a file must have been written, so that a commit under way is waited for; an hour or more
     * @return how many were deleted
     * @throws IllegalArgumentException if the time is shorter than an hour
     * @throws IOException if the files cannot be listed or deleted; run it again
     * @throws dev.redress.store.StoreException if the store fails; run it again
     */
    public int sweep(Duration olderThan) throws IOException {
        if (olderThan.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("files must be an hour old or more to be swept, was " + olderThan);
        }
        Instant before = office.now().minus(olderThan);
        int deleted = 0;
        UUID after = null;
        List<AttachmentStore.Kept> page;
        do {
            page = attachments.store().list(ledger.tenant(), after, PAGE);
            for (AttachmentStore.Kept file : page) {
                after = file.id();
                if (file.writtenAt().isBefore(before) && !isNamed(file.id())) {
                    deleted += attachments.store().delete(ledger.tenant(), file.id()) ? 1 : 0;
                }
            }
        } while (page.size() == PAGE);
        return deleted;
    }

    private boolean isNamed(UUID id) {
        ComplaintId after = null;
        List<ComplaintId> page;
        do {
            page = ledger.store().findByToken(ledger.tenant(), Tokens.attachment(id), after, PAGE);
            for (ComplaintId complaint : page) {
                after = complaint;
                if (isNamed(id, complaint)) {
                    return true;
                }
            }
        } while (page.size() == PAGE);
        return false;
    }

    private boolean isNamed(UUID id, ComplaintId complaint) {
        for (SealedValue value : ledger.store().sealed(ledger.tenant(), complaint)) {
            if (!Unreadable.isNot(value) && !Unreadable.isLocked(value)) {
                return true; // what it names is not known
            }
            if (named(new String(value.value(), StandardCharsets.UTF_8))
                    .filter(id::equals)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
