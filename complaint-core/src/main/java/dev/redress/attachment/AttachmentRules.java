package dev.redress.attachment;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files are taken. Immutable.
 *
 * @param maxBytes the largest file in bytes, inclusive, 1 to 100,000,000,000
 * @param mediaTypes the media types that are taken, lower case, without parameters; one or more, copied
 */
public record AttachmentRules(long maxBytes, Set<String> mediaTypes) {

    private static final long MOST = 100_000_000_000L;

    /** Documents, pictures, sound and film as people send them, up to 20 MiB. */
    public static final AttachmentRules USUAL = new AttachmentRules(
            20L << 20,
            Set.of(
                    "application/pdf",
                    "image/jpeg",
                    "image/png",
                    "image/gif",
                    "image/webp",
                    "image/heic",
                    "text/plain",
                    "message/rfc822",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "audio/mpeg",
                    "audio/mp4",
                    "video/mp4"));

    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if the size is out of range, there is no type, or one is not a media type
     */
    public AttachmentRules {
        if (maxBytes < 1 || maxBytes > MOST) {
            throw new IllegalArgumentException("maxBytes must be 1 to " + MOST + ", was " + maxBytes);
        }
        mediaTypes = Set.copyOf(mediaTypes);
        if (mediaTypes.isEmpty()) {
            throw new IllegalArgumentException("at least one media type must be taken");
        }
        for (String type : mediaTypes) {
            if (!type.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+") || type.length() > Attachment.MAX_MEDIA_TYPE) {
                throw new IllegalArgumentException("'" + type + "' is not a media type in lower case, of at most "
                        + Attachment.MAX_MEDIA_TYPE + " characters and without parameters");
            }
        }
    }

    /**
     * The same with another limit.
     *
     * @param bytes the largest file in bytes, inclusive
     * @return a copy
     */
    public AttachmentRules upTo(long bytes) {
        return new AttachmentRules(bytes, mediaTypes);
    }

    /**
     * The media type to keep a file under.
     *
     * @param said what it was said to be, in any case, perhaps with parameters
     * @return the type
     * @throws AttachmentRefusedException if it is not taken
     */
    public String require(String said) {
        int parameters = said.indexOf(';');
        String type =
                (parameters < 0 ? said : said.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
        if (!mediaTypes.contains(type)) {
            throw new AttachmentRefusedException(
                    AttachmentRefusedException.Reason.MEDIA_TYPE,
                    "files of this media type are not taken; taken are "
                            + String.join(", ", new TreeSet<>(mediaTypes)));
        }
        return type;
    }
}
