package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.AddEvidence;
import dev.redress.activity.Erase;
import dev.redress.attachment.Attachment;
import dev.redress.attachment.AttachmentStore;
import dev.redress.attachment.FileAttachmentStore;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Evidence;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that complaints name, and those that none does. */
class AttachmentDeskTest {

    private static final Actor ANA = Actor.of("ana", "agent");

    @TempDir
    private Path directory;

    /** Files carry the system's time; the desk's is moved from there. */
    private final SettableClock clock = SettableClock.at(Instant.now());

    private AttachmentStore files;
    private ComplaintDesk desk;

    @BeforeEach
    void open() throws IOException {
        files = FileAttachmentStore.in(directory);
        desk = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .attachments(files)
                .retention(Retention.none())
                .build();
    }

    private Attachment take(String text) throws IOException {
        return desk.attachments().take("text/plain", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Complaint<?> filed(EvidenceRef... evidence) {
        var intake = Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x");
        for (EvidenceRef item : evidence) {
            intake.with(item);
        }
        return desk.file(intake.build(), by(ANA));
    }

    private List<AttachmentStore.Kept> kept() throws IOException {
        return files.list(Tenant.DEFAULT, null, 100);
    }

    @Test
    void aFileIsFoundThroughTheComplaintThatNamesIt() throws IOException {
        Attachment taken = take("It leaks.");
        Complaint<?> complaint = filed(taken.as("Photo", EvidenceKind.PHOTO));
        Dossier dossier = desk.read(complaint.id());
        Evidence item = dossier.complaint().progress().recentEvidence().get(0);
        Attachment found = desk.attachments().find(dossier, item).orElseThrow();
        assertThat(found).isEqualTo(taken);
        try (InputStream in = desk.attachments().open(found)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("It leaks.");
        }
    }

    @Test
    void whatIsKeptElsewhereIsNoAttachment() {
        Complaint<?> complaint =
                filed(EvidenceRef.of("Photo", EvidenceKind.PHOTO).keptAs(ExternalRef.of("dms", "4711")));
        Dossier dossier = desk.read(complaint.id());
        assertThat(desk.attachments()
                        .find(
                                dossier,
                                dossier.complaint().progress().recentEvidence().get(0)))
                .isEmpty();
    }

    @Test
    void onlyWhatNobodyNamesIsSweptAndOnlyWhenItIsOld() throws IOException {
        Attachment filed = take("filed with it");
        Attachment added = take("added later");
        Attachment orphan = take("never named");
        Complaint<?> complaint = filed(filed.as("One", EvidenceKind.OTHER));
        desk.performUntyped(complaint, AddEvidence.item(added.as("Two", EvidenceKind.OTHER)), by(ANA));
        assertThat(desk.attachments().sweep(Duration.ofDays(1))).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(desk.attachments().sweep(Duration.ofDays(1))).isEqualTo(1);
        assertThat(kept())
                .extracting(AttachmentStore.Kept::id)
                .containsExactlyInAnyOrder(filed.id(), added.id())
                .doesNotContain(orphan.id());
    }

    @Test
    void whatNamedItWasErasedSoItIsSwept() throws IOException {
        Attachment taken = take("It leaks.");
        Complaint<?> complaint = filed(taken.as("Photo", EvidenceKind.PHOTO));
        int slot = desk.get(complaint.id())
                .progress()
                .recentEvidence()
                .get(0)
                .reference()
                .slot();
        desk.performUntyped(complaint, Erase.slots(List.of(slot), "asked for"), by(ANA));
        clock.advance(Duration.ofDays(2));
        assertThat(desk.attachments().sweep(Duration.ofDays(1))).isEqualTo(1);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aDeskWithoutAStoreSaysSo() {
        assertThatThrownBy(() -> ComplaintDesk.using(new MemoryStore()).build().attachments())
                .hasMessageContaining("DeskBuilder.attachments");
        assertThatThrownBy(() -> desk.attachments().sweep(Duration.ofMinutes(5)))
                .hasMessageContaining("an hour old");
    }
}
