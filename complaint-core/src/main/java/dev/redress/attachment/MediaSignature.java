package dev.redress.attachment;

import dev.redress.attachment.AttachmentRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How files of well-known media types begin, so that a program does not pass for a picture. The signatures are those of the
 * formats' own specifications; a type that is not listed is not looked at. Stateless.
 */
final class MediaSignature {

    /** How many bytes a judgement needs. */
    static final int LENGTH = 12;

    private static final Map<String, List<String>> BEGINNINGS = Map.of(
            "application/pdf", List.of("%PDF-"),
            "image/jpeg", List.of("\u00ff\u00d8\u00ff"),
            "image/png", List.of("\u0089PNG\r\n\u001a\n"),
            "image/gif", List.of("GIF87a", "GIF89a"),
            "image/webp", List.of("RIFF"),
            "application/zip", List.of("PK"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("PK"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("PK"));

    private MediaSignature() {}

    /**
     * Refuses a file that begins otherwise than its media type says.
     *
     * @param mediaType what it is said to be
     * @param beginning its first bytes, {@link #LENGTH} of them or all there are
     * @throws AttachmentRefusedException if it is empty, or something else
     */
    static void require(String mediaType, byte[] beginning) {
        if (beginning.length == 0) {
            throw new AttachmentRefusedException(Reason.EMPTY, "the file is empty; send one with content");
        }
        List<String> expected = BEGINNINGS.get(mediaType);
        if (expected != null && expected.stream().noneMatch(each -> begins(beginning, each))) {
            throw new AttachmentRefusedException(
                    Reason.OTHER_CONTENT,
                    "the file does not begin as " + mediaType + " does; send it under the media type that it has");
        }
    }

    private static boolean begins(byte[] beginning, String signature) {
        byte[] bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
        return beginning.length >= bytes.length && Arrays.equals(beginning, 0, bytes.length, bytes, 0, bytes.length);
    }
}
