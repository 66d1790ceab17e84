package dev.redress.filelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.TallyAdd;
import dev.redress.store.Tenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kit cannot know: what becomes of the file when a process ends in the middle of a write. */
class LogFileTest {

    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    Path directory;

    private Path log() {
        return directory.resolve("complaints.log");
    }

    private static ComplaintId id(int number) {
        return new ComplaintId(new UUID(0, number));
    }

    private static Commit filing(int number) {
        return commit(number, 1, Expect.absent(), List.of(value("sealed of " + number)));
    }

    private static Commit commit(int number, long version, Expect expect, List<SealedValue> sealed) {
        ComplaintRecord record = ComplaintRecord.builder(TENANT, id(number))
                .reference("C-" + number)
                .at(version, head(version))
                .stage("received", true)
                .receivedAt(AT)
                .document("{}")
                .build();
        JournalEntry entry = new JournalEntry(version, "filed", false, AT, AT, null, "{}", head(version));
        return new Commit(expect, record, List.of(entry), sealed);
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

    private long sizeAfter(int... numbers) throws IOException {
        try (FileLogStore store = FileLogStore.open(directory)) {
            for (int number : numbers) {
                assertThat(store.commit(filing(number))).isEqualTo(Committed.INSTANCE);
            }
        }
        return Files.size(log());
    }

    @Test
    void aTornTailLosesNothingThatWasAcknowledged() throws IOException {
        long acknowledged = sizeAfter(1, 2);
        sizeAfter(3);
        byte[] whole = Files.readAllBytes(log());
        for (int size = (int) acknowledged; size < whole.length; size++) {
            Files.write(log(), Arrays.copyOf(whole, size));
            try (FileLogStore store = FileLogStore.open(directory)) {
                assertThat(store.complaintsAfter(TENANT, null, 10))
                        .as("cut at byte %d", size)
                        .extracting(ComplaintRecord::id)
                        .containsExactly(id(1), id(2));
                assertThat(store.sealed(TENANT, id(2))).containsExactly(value("sealed of 2"));
                assertThat(Files.size(log())).isEqualTo(acknowledged);
            }
        }
    }

    @Test
    void whatIsWrittenAfterATornTailIsKept() throws IOException {
        long acknowledged = sizeAfter(1);
        sizeAfter(2);
        Files.write(log(), Arrays.copyOf(Files.readAllBytes(log()), (int) acknowledged + 20));
        sizeAfter(3);
        try (FileLogStore store = FileLogStore.open(directory)) {
            assertThat(store.complaintsAfter(TENANT, null, 10))
                    .extracting(ComplaintRecord::id)
                    .containsExactly(id(1), id(3));
        }
    }

    @Test
    void aTailThatGrewBeforeItsBytesCameIsCutOff() throws IOException {
        long acknowledged = sizeAfter(1);
        Files.write(log(), Arrays.copyOf(Files.readAllBytes(log()), (int) acknowledged + 4096));
        assertThat(sizeAfter()).isEqualTo(acknowledged);
    }

    @Test
    void damageBeforeTheTailIsRefusedAndNotCutOff() throws IOException {
        int first = (int) sizeAfter(1);
        long whole = sizeAfter(2);
        byte[] bytes = Files.readAllBytes(log());
        for (int at : new int[] {0, 8, first - 1, first + 2}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(log(), damaged);
            assertThatThrownBy(() -> FileLogStore.open(directory))
                    .as("damage at byte %d", at)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("complaints.log");
            assertThat(Files.size(log())).isEqualTo(whole);
        }
    }

    @Test
    void anErasedValueIsNowhereInTheFile() throws IOException {
        sizeAfter(1, 2);
        try (FileLogStore store = FileLogStore.open(directory)) {
            Commit erasure = commit(1, 2, Expect.at(1, head(1)), List.of()).withErased(List.of(1));
            assertThat(store.commit(erasure)).isEqualTo(Committed.INSTANCE);
            assertThat(Files.readString(log(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("sealed of 1")
                    .contains("sealed of 2");
        }
        try (FileLogStore store = FileLogStore.open(directory)) {
            assertThat(store.sealed(TENANT, id(1))).isEmpty();
            assertThat(store.journal(TENANT, id(1), 0, 10)).hasSize(2);
        }
    }

    @Test
    void aForgottenReaderIsNowhereInTheFile() throws IOException {
        AccessKey key = new AccessKey("node", 1);
        AccessEntry read = new AccessEntry(TENANT, key, id(1), AT, "{}", Head.GENESIS, head(1), value("who read"));
        try (FileLogStore store = FileLogStore.open(directory)) {
            assertThat(store.addAccess(read)).isTrue();
            assertThat(Files.readString(log(), StandardCharsets.ISO_8859_1)).contains("who read");
            store.forgetReaders(TENANT, List.of(key));
            assertThat(Files.readString(log(), StandardCharsets.ISO_8859_1)).doesNotContain("who read");
        }
        try (FileLogStore store = FileLogStore.open(directory)) {
            assertThat(store.accesses(TENANT, null, 9)).containsExactly(read.withoutReader());
        }
    }

    @Test
    void anErasureThatWasCutShortIsFinishedWhenTheStoreIsOpened() throws IOException {
        Path before = directory.resolve("before");
        try (FileLogStore store = FileLogStore.open(before)) {
            store.commit(filing(1));
        }
        byte[] replaced = Files.readAllBytes(before.resolve("complaints.log"));
        try (LogFile file = new LogFile(before)) {
            while (file.next() != null) {
                // to the end
            }
            file.append(Codec.encode(List.of(Table.SEALED.row(null, TENANT, id(1), 1))));
            file.force();
        }
        assertThat(Files.size(before.resolve("complaints.log"))).isGreaterThan(replaced.length);
        FileLogStore.open(before).close();
        assertThat(Files.readString(before.resolve("complaints.log"), StandardCharsets.ISO_8859_1))
                .doesNotContain("sealed of 1");
    }

    @Test
    void afterAFailureNothingIsAnsweredUntilTheStoreIsOpenedAnew() throws IOException {
        sizeAfter(1, 2);
        Commit erasure = commit(1, 2, Expect.at(1, head(1)), List.of()).withErased(List.of(1));
        try (FileLogStore store = FileLogStore.open(directory)) {
            Files.createDirectory(directory.resolve("complaints.log.new")); // in the way of the log's replacement
            assertThatThrownBy(() -> store.commit(erasure))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("could not be written");
            assertThatThrownBy(() -> store.find(TENANT, id(2))).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.commit(filing(3))).isInstanceOf(StoreException.class);
        }
        try (FileLogStore store = FileLogStore.open(directory)) {
            assertThat(store.sealed(TENANT, id(1))).isEmpty();
            assertThat(store.commit(erasure)).isInstanceOf(CommitResult.Stale.class);
            assertThat(store.find(TENANT, id(3))).isEmpty();
        }
    }

    @Test
    void aSecondStoreIsLockedOut() throws IOException {
        try (FileLogStore store = FileLogStore.open(directory)) {
            assertThatThrownBy(() -> FileLogStore.open(directory))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("locked");
            assertThat(store.complaintsAfter(TENANT, null, 1)).isEmpty();
        }
        FileLogStore.open(directory).close();
    }

    @Test
    void anInterruptedCallerHarmsNobody() throws IOException {
        try (FileLogStore store = FileLogStore.open(directory)) {
            Thread.currentThread().interrupt();
            assertThat(store.commit(filing(1))).isEqualTo(Committed.INSTANCE);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.commit(filing(2))).isEqualTo(Committed.INSTANCE);
        }
    }

    @Test
    void aTextThatCannotBeKeptExactlyIsRefusedAndHarmsNobody() throws IOException {
        try (FileLogStore store = FileLogStore.open(directory)) {
            ComplaintRecord torn = filing(1).next();
            ComplaintRecord unpaired = ComplaintRecord.builder(TENANT, id(1))
                    .reference(torn.reference())
                    .at(torn.version(), torn.head())
                    .stage(torn.stage(), true)
                    .receivedAt(AT)
                    .document("\uD800")
                    .build();
            Commit commit = filing(1);
            assertThatThrownBy(() ->
                            store.commit(new Commit(commit.expect(), unpaired, commit.entries(), commit.sealed())))
                    .isInstanceOf(StoreException.class);
            assertThat(store.find(TENANT, id(1))).isEmpty();
            assertThat(store.tally(TENANT, new TallyAdd("k", "w", 1, 1)).toString())
                    .contains("now=1");
        }
    }
}
