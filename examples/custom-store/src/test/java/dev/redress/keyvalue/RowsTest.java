package dev.redress.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.Expect;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.Order;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kit cannot know: what becomes of the file when a process ends in the middle of a write, and what stays in it. */
class RowsTest {

    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Commit ERASURE =
            commit(1, 2, Expect.at(1, head(1)), List.of()).withErased(List.of(1));

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("complaints.mv");
    }

    /** All that is in the directory. */
    private String bytes() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path each : files) {
                bytes.append(Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private static ComplaintId id(int number) {
        return new ComplaintId(new UUID(0, number));
    }

    private static Commit filing(int number) {
        return commit(number, 1, Expect.absent(), List.of(value("sealed of " + number)));
    }

    private static Commit commit(int number, long version, Expect expect, List<SealedValue> sealed) {
        return new Commit(expect, record(number, version, "{}"), List.of(entry(version)), sealed);
    }

    private static ComplaintRecord record(int number, long version, String document) {
        return ComplaintRecord.builder(TENANT, id(number))
                .reference("C-" + number)
                .at(version, head(version))
                .stage("received", true)
                .receivedAt(AT)
                .document(document)
                .build();
    }

    private static JournalEntry entry(long version) {
        return new JournalEntry(version, "filed", false, AT, AT, null, "{}", head(version));
    }

    private static Head head(long version) {
        byte[] bytes = new byte[Head.LENGTH];
        Arrays.fill(bytes, (byte) version);
        return Head.of(bytes);
    }

    private static SealedValue value(String text) {
        return SealedValue.of(
                1, SealedValue.Kind.TEXT, new byte[SealedValue.SALT_LENGTH], text.getBytes(StandardCharsets.UTF_8));
    }

    /** Files complaints, and leaves the file as a process does that is killed; answers with its bytes. */
    private byte[] killedAfter(int... numbers) throws IOException {
        byte[] bytes;
        try (KeyValueStore store = new KeyValueStore(directory)) {
            for (int number : numbers) {
                assertThat(store.commit(filing(number))).isEqualTo(Committed.INSTANCE);
            }
            bytes = Files.readAllBytes(file());
        }
        Files.write(file(), bytes);
        return bytes;
    }

    private void assertThatThereAre(int... numbers) {
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThat(store.complaintsAfter(TENANT, null, 10))
                    .extracting(ComplaintRecord::id)
                    .containsExactly(
                            Arrays.stream(numbers).mapToObj(RowsTest::id).toArray(ComplaintId[]::new));
        }
    }

    @Test
    void aTornTailLosesNothingThatWasAcknowledged() throws IOException {
        byte[] acknowledged = killedAfter(1, 2);
        byte[] whole;
        try (KeyValueStore store = new KeyValueStore(directory)) {
            store.commit(filing(3));
            whole = Files.readAllBytes(file());
        }
        assertThat(whole.length).isGreaterThan(acknowledged.length);
        for (int size = acknowledged.length; size < whole.length; size += 97) {
            byte[] torn = Arrays.copyOf(whole, size);
            System.arraycopy(acknowledged, 0, torn, 0, 2 * 4096); // the file's header, which is written last
            Files.write(file(), torn);
            assertThatThereAre(1, 2);
        }
    }

    @Test
    void whatIsWrittenAfterATornTailIsKept() throws IOException {
        byte[] acknowledged = killedAfter(1);
        byte[] whole = killedAfter(2);
        byte[] torn = Arrays.copyOf(whole, acknowledged.length + 20);
        System.arraycopy(acknowledged, 0, torn, 0, acknowledged.length);
        Files.write(file(), torn);
        killedAfter(3);
        assertThatThereAre(1, 3);
    }

    @Test
    void aTailThatGrewBeforeItsBytesCameIsPassedOver() throws IOException {
        byte[] acknowledged = killedAfter(1);
        Files.write(file(), Arrays.copyOf(acknowledged, acknowledged.length + 8192));
        assertThatThereAre(1);
    }

    @Test
    void aFileThatIsNotOfTheStoreIsRefusedAndLeftAlone() throws IOException {
        byte[] other = new byte[10_000];
        Arrays.fill(other, (byte) 'x');
        Files.write(file(), other);
        assertThatThrownBy(() -> new KeyValueStore(directory))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be opened");
        assertThat(Files.readAllBytes(file())).isEqualTo(other);
    }

    @Test
    void aFileOfAnotherFormIsRefused() {
        try (MVStore other = MVStore.open(file().toString())) {
            other.setStoreVersion(Rows.FORM + 1);
        }
        assertThatThrownBy(() -> new KeyValueStore(directory))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another version");
    }

    @Test
    void anErasedValueIsNowhereInTheFiles() throws IOException {
        killedAfter(1, 2);
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThat(bytes()).contains("sealed of 1");
            assertThat(store.commit(ERASURE)).isEqualTo(Committed.INSTANCE);
            assertThat(bytes()).doesNotContain("sealed of 1").contains("sealed of 2");
        }
        assertThat(bytes()).doesNotContain("sealed of 1").contains("sealed of 2");
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThat(store.sealed(TENANT, id(1))).isEmpty();
            assertThat(store.journal(TENANT, id(1), 0, 10)).hasSize(2);
        }
    }

    @Test
    void aForgottenReaderIsNowhereInTheFiles() throws IOException {
        AccessKey key = new AccessKey("node", 1);
        AccessEntry read = new AccessEntry(TENANT, key, id(1), AT, "{}", Head.GENESIS, head(1), value("who read"));
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThat(store.addAccess(read)).isTrue();
            assertThat(bytes()).contains("who read");
            store.forgetReaders(TENANT, List.of(key));
            assertThat(bytes()).doesNotContain("who read");
        }
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThat(store.accesses(TENANT, null, 9)).containsExactly(read.withoutReader());
        }
    }

    @Test
    void anErasureThatWasCutShortDidNotHappenAndCanBeRepeated() throws IOException {
        byte[] before = killedAfter(1, 2);
        Path successor = directory.resolve("complaints.mv.new");
        Files.write(successor, Arrays.copyOf(before, before.length / 2));
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThat(store.sealed(TENANT, id(1))).hasSize(1);
            assertThat(store.commit(ERASURE)).isEqualTo(Committed.INSTANCE);
            assertThat(successor).doesNotExist();
            assertThat(bytes()).doesNotContain("sealed of 1");
        }
    }

    @Test
    void afterAFailureNothingIsAnsweredUntilTheStoreIsOpenedAnew() throws IOException {
        killedAfter(1, 2);
        Path inTheWay = directory.resolve("complaints.mv.new").resolve("of the new file");
        try (KeyValueStore store = new KeyValueStore(directory)) {
            Files.createDirectories(inTheWay);
            assertThatThrownBy(() -> store.commit(ERASURE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("could not be written");
            assertThatThrownBy(() -> store.find(TENANT, id(2))).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.commit(filing(3))).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.epoch(TENANT, Definition.Epoch.CLOCK))
                    .isInstanceOf(StoreException.class);
        }
        Files.delete(inTheWay);
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThat(store.sealed(TENANT, id(1))).hasSize(1);
            assertThat(store.find(TENANT, id(3))).isEmpty();
            assertThat(store.commit(ERASURE)).isEqualTo(Committed.INSTANCE);
        }
    }

    @Test
    void aCallThatFailsHalfWayWritesNothing() throws IOException {
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThat(store.commit(filing(1))).isEqualTo(Committed.INSTANCE);
            Commit wrong = commit(1, 2, Expect.at(1, head(1)), List.of(value("slot 1 is filled")));
            assertThatThrownBy(() -> store.commitAll(List.of(filing(2), wrong))).isInstanceOf(StoreException.class);
            assertThat(store.find(TENANT, id(2))).isEmpty();
            assertThat(store.commit(filing(3))).isEqualTo(Committed.INSTANCE);
        }
        assertThat(bytes()).doesNotContain("slot 1 is filled").doesNotContain("sealed of 2");
        assertThatThereAre(1, 3);
    }

    @Test
    void readingWritesNothing() throws IOException {
        try (KeyValueStore store = new KeyValueStore(directory)) {
            store.commit(filing(1));
            byte[] before = Files.readAllBytes(file());
            assertThat(store.epoch(TENANT, Definition.Epoch.CLOCK)).isZero();
            assertThat(store.search(new Query(TENANT, List.of(), Order.NEWEST_FIRST, null, 10))
                            .rows())
                    .hasSize(1);
            assertThat(Files.readAllBytes(file())).isEqualTo(before);
        }
    }

    @Test
    void aSecondStoreIsLockedOut() {
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThatThrownBy(() -> new KeyValueStore(directory))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("locked");
            assertThat(store.commit(filing(1))).isEqualTo(Committed.INSTANCE);
            assertThat(store.commit(ERASURE)).isEqualTo(Committed.INSTANCE); // by another file
            assertThatThrownBy(() -> new KeyValueStore(directory)).hasMessageContaining("locked");
        }
        assertThatThereAre(1);
    }

    @Test
    void anInterruptedCallerHarmsNobody() {
        try (KeyValueStore store = new KeyValueStore(directory)) {
            Thread.currentThread().interrupt();
            assertThat(store.commit(filing(1))).isEqualTo(Committed.INSTANCE);
            assertThat(store.commit(ERASURE)).isEqualTo(Committed.INSTANCE);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.commit(filing(2))).isEqualTo(Committed.INSTANCE);
        }
        assertThatThereAre(1, 2);
    }

    @Test
    void anUnpairedSurrogateIsKept() {
        ComplaintRecord unpaired = record(1, 1, "\uD800");
        try (KeyValueStore store = new KeyValueStore(directory)) {
            store.commit(new Commit(Expect.absent(), unpaired, List.of(entry(1)), List.of()));
        }
        try (KeyValueStore store = new KeyValueStore(directory)) {
            assertThat(store.complaintsAfter(TENANT, null, 9)).containsExactly(unpaired);
        }
    }
}
