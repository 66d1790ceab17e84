package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.attachment.Attachment;
import dev.redress.attachment.AttachmentRefusedException;
import dev.redress.attachment.AttachmentRules;
import dev.redress.attachment.DamagedAttachmentException;
import dev.redress.attachment.FileAttachmentStore;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.vault.AesVault;
import dev.redress.vault.FileKeyRing;
import dev.redress.vault.KeyState;
import dev.redress.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a vault, files are unreadable without it, and gone from backups when they are gone. */
class VaultedAttachmentsTest {

    private static final int PIECE = 1 << 16;

    @TempDir
    private Path folder;

    private final SettableClock clock = SettableClock.at(Instant.now());
    private Vault vault;
    private ComplaintDesk desk;

    @BeforeEach
    void open() throws IOException {
        vault = AesVault.over(FileKeyRing.in(folder.resolve("keys")));
        desk = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .vault(vault)
                .attachments(FileAttachmentStore.in(folder.resolve("files")))
                .attachmentRules(AttachmentRules.USUAL.upTo(500_000))
                .build();
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'a');
        byte[] canary = "canary".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + canary.length <= size; at += 1_000) {
            System.arraycopy(canary, 0, content, at, canary.length);
        }
        return content;
    }

    private Attachment take(byte[] content) throws IOException {
        return desk.attachments().take("text/plain", new ByteArrayInputStream(content));
    }

    private byte[] read(Attachment attachment) throws IOException {
        try (InputStream in = desk.attachments().open(attachment)) {
            return in.readAllBytes();
        }
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("files"))) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7})
    void whatIsTakenInIsGivenOutAndUnreadableBetween(int size) throws IOException {
        Attachment taken = take(content(size));
        assertThat(taken.size()).isEqualTo(size);
        assertThat(read(taken)).isEqualTo(content(size));
        assertThat(new String(Files.readAllBytes(onlyFile()), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
        try (InputStream in = desk.attachments().open(taken)) {
            assertThat(in.read()).isEqualTo('c');
        }
    }

    @Test
    void aFileThatIsDeletedIsUnreadableInItsBackup() throws IOException {
        Attachment taken = take(content(PIECE + 1));
        byte[] backup = Files.readAllBytes(onlyFile());
        Path file = onlyFile();
        clock.advance(Duration.ofDays(2));
        assertThat(desk.attachments().sweep(Duration.ofDays(1))).isEqualTo(1);
        assertThat(vault.state("attachment/" + taken.id() + "/1")).isEqualTo(KeyState.DESTROYED);
        Files.write(file, backup);
        assertThatThrownBy(() -> read(taken))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("key was destroyed");
    }

    @Test
    void theSweepOfADeskWithAnotherRingDeletesNothing() throws IOException {
        MemoryStore store = new MemoryStore();
        FileAttachmentStore files = FileAttachmentStore.in(folder.resolve("files"));
        desk = ComplaintDesk.using(store)
                .clock(clock)
                .vault(vault)
                .attachments(files)
                .build();
        Attachment taken = take(content(10));
        desk.file(
                Intake.from(Person.named("Kim Lee"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .with(taken.as("Photo", EvidenceKind.PHOTO))
                        .build(),
                By.by(Actor.of("clerk", "intake")));
        clock.advance(Duration.ofDays(2));
        ComplaintDesk wrong = ComplaintDesk.using(store)
                .clock(clock)
                .vault(AesVault.over(FileKeyRing.in(folder.resolve("other"))))
                .attachments(files)
                .build();
        assertThat(wrong.attachments().sweep(Duration.ofDays(1))).isZero();
        assertThat(read(taken)).hasSize(10);
    }

    @Test
    void whatIsCutOffAlteredOrMovedIsFound() throws IOException {
        Attachment taken = take(content(2 * PIECE + 5));
        Path file = onlyFile();
        byte[] sealed = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] wrong = i % 2 == 0 ? Arrays.copyOf(sealed, random.nextInt(sealed.length)) : sealed.clone();
            if (i % 2 == 1) {
                wrong[random.nextInt(wrong.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, wrong);
            assertThatThrownBy(() -> read(taken)).isInstanceOf(DamagedAttachmentException.class);
        }
        Files.write(file, sealed);
        assertThat(read(taken)).hasSize(2 * PIECE + 5);

        Attachment other = take(content(10));
        Path others;
        try (Stream<Path> all = Files.walk(folder.resolve("files"))) {
            others = all.filter(path -> path.endsWith(other.id().toString()))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(others, sealed);
        assertThatThrownBy(() -> read(other)).isInstanceOf(DamagedAttachmentException.class);
    }

    @Test
    void whatIsRefusedLeavesNoKey() throws IOException {
        assertThatThrownBy(() -> take(content(600_000))).isInstanceOf(AttachmentRefusedException.class);
        try (Stream<Path> all = Files.walk(folder.resolve("keys"))) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(path -> path.toFile().length()))
                    .isNotEmpty()
                    .allMatch(length -> length == 0);
        }
    }
}
