package dev.redress.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.store.Tenant;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on a file system. */
class FileAttachmentStoreTest {

    private static final Tenant ONE = new Tenant("..");
    private static final Tenant OTHER = new Tenant("other");
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @TempDir
    private Path directory;

    private AttachmentStore store;

    @BeforeEach
    void open() throws IOException {
        store = FileAttachmentStore.in(directory.resolve("files"));
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputStream content) throws IOException {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aFileIsReadAsItWasWrittenByItsTenantOnly() throws IOException {
        store.write(ONE, ID, content("a leak"));
        assertThat(text(store.open(ONE, ID))).isEqualTo("a leak");
        assertThat(text(FileAttachmentStore.in(directory.resolve("files")).open(ONE, ID)))
                .isEqualTo("a leak");
        assertThatThrownBy(() -> store.open(OTHER, ID)).isInstanceOf(NoSuchFileException.class);
        assertThat(store.delete(OTHER, ID)).isFalse();
        assertThat(store.delete(ONE, ID)).isTrue();
        assertThat(store.delete(ONE, ID)).isFalse();
        assertThatThrownBy(() -> store.open(ONE, ID))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageNotContaining(directory.toString());
    }

    @Test
    void noNameFromOutsideBecomesAPath() throws IOException {
        store.write(ONE, ID, content("x"));
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file).startsWith(directory.resolve("files"));
            assertThat(directory.resolve("files").relativize(file).toString()).matches("[0-9a-f]{32}.57.[0-9a-f-]{36}");
        });
    }

    @Test
    void anIdentifierIsWrittenOnce() throws IOException {
        store.write(ONE, ID, content("first"));
        assertThatThrownBy(() -> store.write(ONE, ID, content("second")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(text(store.open(ONE, ID))).isEqualTo("first");
    }

    @Test
    void contentThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new FilterInputStream(content("x".repeat(20_000))) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                if (read < 0) {
                    throw new IOException("connection lost");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> store.write(ONE, ID, broken)).hasMessage("connection lost");
        assertThat(files()).isEmpty();
        store.write(ONE, ID, content("again"));
        assertThat(text(store.open(ONE, ID))).isEqualTo("again");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "not theirs");
        store.write(ONE, ID, content("x"));
        Path file = files().stream()
                .filter(each -> !each.equals(secret))
                .findFirst()
                .orElseThrow();
        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        assertThatThrownBy(() -> store.open(ONE, ID)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.write(ONE, ID, content("x"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(secret).hasContent("not theirs");

        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path shelf = file.getParent();
        Files.delete(file);
        Files.delete(shelf);
        Files.createSymbolicLink(shelf, elsewhere);
        assertThatThrownBy(() -> store.write(ONE, ID, content("x"))).hasMessageContaining("symbolic link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void filesAreListedByIdentifierAPageAtATime() throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            ids.add(UUID.nameUUIDFromBytes(new byte[] {(byte) i}));
            store.write(ONE, ids.get(i), content("x" + i));
        }
        store.write(OTHER, ID, content("theirs"));
        ids.sort((one, other) -> one.toString().compareTo(other.toString()));
        List<UUID> read = new ArrayList<>();
        List<AttachmentStore.Kept> page;
        do {
            page = store.list(ONE, read.isEmpty() ? null : read.get(read.size() - 1), 10);
            page.forEach(kept -> read.add(kept.id()));
        } while (page.size() == 10);
        assertThat(read).isEqualTo(ids);
        assertThat(store.list(new Tenant("nobody"), null, 10)).isEmpty();
    }
}
