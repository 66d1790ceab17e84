package dev.redress.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.attachment.AttachmentRefusedException.Reason;
import dev.redress.party.ExternalRef;
import dev.redress.store.Tenant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken in, and whether it is what comes out. */
class AttachmentsTest {

    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @TempDir
    private Path directory;

    private Attachments attachments;

    @BeforeEach
    void open() throws IOException {
        attachments = with(AttachmentRules.USUAL.upTo(100), AttachmentScanner.NONE);
    }

    private Attachments with(AttachmentRules rules, AttachmentScanner scanner) throws IOException {
        return new Attachments(FileAttachmentStore.in(directory), rules, scanner);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path file() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private void refused(Attachments by, String type, String text, Reason reason) throws IOException {
        AttachmentRefusedException refused =
                catchThrowableOfType(AttachmentRefusedException.class, () -> by.take(TENANT, ID, type, content(text)));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsTakenComesOutAsItWas() throws IOException {
        Attachment taken = attachments.take(TENANT, ID, "Text/Plain; charset=utf-8", content("It leaks."));
        assertThat(taken.mediaType()).isEqualTo("text/plain");
        assertThat(taken.size()).isEqualTo(9);
        // printf 'It leaks.' | sha256sum
        assertThat(taken.digest()).isEqualTo("b59169a75a02998b7c7164a0804a966f239c8ff59b3ab468eacd190641cce8ba");
        try (InputStream in = attachments.open(TENANT, taken)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("It leaks.");
        }
        assertThat(Attachment.of(taken.ref())).contains(taken);
    }

    @Test
    void theLimitIsInclusive() throws IOException {
        refused(attachments, "text/plain", "x".repeat(101), Reason.TOO_LARGE);
        assertThat(attachments
                        .take(TENANT, ID, "text/plain", content("x".repeat(100)))
                        .size())
                .isEqualTo(100);
    }

    @Test
    void onlyWhatItSaysAndWhatIsTaken() throws IOException {
        refused(attachments, "application/x-msdownload", "MZ", Reason.MEDIA_TYPE);
        refused(attachments, "image/png", "MZ\u0090\u0000 a program", Reason.OTHER_CONTENT);
        refused(attachments, "image/png", "\u0089PN", Reason.OTHER_CONTENT);
        refused(attachments, "text/plain", "", Reason.EMPTY);
        assertThat(attachments
                        .take(TENANT, ID, "image/png", content("\u0089PNG\r\n\u001a\n...."))
                        .size())
                .isEqualTo(12);
    }

    @Test
    void theScannerSeesTheWholeAndMayRefuse() throws IOException {
        Attachments scanned = with(
                AttachmentRules.USUAL,
                (type, in) -> !new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("virus"));
        refused(scanned, "text/plain", "a virus", Reason.HARMFUL);
        assertThat(scanned.take(TENANT, ID, "text/plain", content("a photo")).size())
                .isEqualTo(7);
    }

    @Test
    void whatCannotBeScannedIsNotKept() throws IOException {
        Attachments broken = with(AttachmentRules.USUAL, (type, in) -> {
            throw new IOException("scanner is down");
        });
        assertThatThrownBy(() -> broken.take(TENANT, ID, "text/plain", content("x")))
                .hasMessage("scanner is down");
        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aChangedFileIsNoticedAtItsEnd() throws IOException {
        Attachment taken = attachments.take(TENANT, ID, "text/plain", content("It leaks."));
        for (String changed : new String[] {"It leaks!", "It leaks", "It leaks. And more."}) {
            Files.writeString(file(), changed);
            assertThatThrownBy(() -> {
                        try (InputStream in = attachments.open(TENANT, taken)) {
                            in.readAllBytes();
                        }
                    })
                    .as(changed)
                    .isInstanceOf(DamagedAttachmentException.class)
                    .hasMessageContaining("restore the file");
        }
    }

    @Test
    void otherReferencesNameNoFile() {
        assertThat(Attachment.of(ExternalRef.of("dms", "4711"))).isEmpty();
        for (String id :
                new String[] {"", "../../etc/passwd", ID + "/00/1/text/plain", ID + "/" + "0".repeat(64) + "/0/a/b"}) {
            assertThat(Attachment.of(ExternalRef.of(Attachment.SYSTEM, id)))
                    .as(id)
                    .isEmpty();
        }
    }

    @Test
    void rulesAreChecked() {
        assertThatThrownBy(() -> AttachmentRules.USUAL.upTo(0)).hasMessageContaining("was 0");
        assertThatThrownBy(() -> new AttachmentRules(1, Set.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new AttachmentRules(1, Set.of("Image/PNG"))).hasMessageContaining("Image/PNG");
    }
}
