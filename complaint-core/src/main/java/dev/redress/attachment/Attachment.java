package dev.redress.attachment;

import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.party.ExternalRef;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that was taken in. Its reference holds its digest, so whatever journal names it proves what it was. Immutable.
 *
 * @param id its identifier in the attachment store
 * @param mediaType for example {@code image/jpeg}
 * @param size in bytes, 1 or more
 * @param digest SHA-256 of the content, 64 lower-case hexadecimal digits
 */
public record Attachment(UUID id, String mediaType, long size, String digest) {

    /** The system of references to attachments. */
    public static final String SYSTEM = "redress-attachment";

    /** The longest media type. */
    static final int MAX_MEDIA_TYPE = 80;

    private static final Pattern REFERENCE =
            Pattern.compile("([0-9a-f-]{36})/([0-9a-f]{64})/([1-9][0-9]{0,11})/([a-z0-9!#$&^_.+/-]{3,80})");

    /**
     * The file as evidence of a complaint.
     *
     * @param title what it is called; one line of 1 to 200 code points
     * @param kind what sort of thing it is
     * @return what an intake or {@code AddEvidence} takes
     */
    public EvidenceRef as(String title, EvidenceKind kind) {
        return EvidenceRef.of(title, kind).keptAs(ref());
    }

    /**
     * What names the file in a complaint.
     *
     * @return the reference
     */
    public ExternalRef ref() {
        return ExternalRef.of(SYSTEM, id + "/" + digest + "/" + size + "/" + mediaType);
    }

    /**
     * Reads a reference.
     *
     * @param ref any reference
     * @return the file, or empty if it names something else
     */
    public static Optional<Attachment> of(ExternalRef ref) {
        Matcher parts = REFERENCE.matcher(ref.id());
        if (!ref.system().equals(SYSTEM) || !parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Attachment(
                    UUID.fromString(parts.group(1)), parts.group(4), Long.parseLong(parts.group(3)), parts.group(2)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
