package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.complaint.Snapshot;
import dev.redress.complaint.UnreadableComplaintException;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Samples of the released form, as they lie in somebody's database. They are never edited: a change of the code that cannot
 * read them breaks a promise.
 */
class FormSamplesTest {

    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final ComplaintId ID = ComplaintId.parse("019cadc6-9a80-7556-8869-c30ba09c15af");

    private static List<String> sample(String name) throws IOException {
        try (InputStream in = FormSamplesTest.class.getResourceAsStream("/forms/1/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static List<JournalEntry> journal(String name) throws IOException {
        List<JournalEntry> journal = new ArrayList<>();
        Head head = Head.GENESIS;
        for (String line : sample(name + ".jsonl")) {
            Fields in = Fields.parse(line);
            head = Chain.entry(head, TENANT, ID, in.number("sequence"), line);
            journal.add(new JournalEntry(
                    in.number("sequence"),
                    in.string("kind"),
                    false,
                    in.instant("at"),
                    in.instant("recorded"),
                    in.optional("command", CommandId::new),
                    line,
                    head));
        }
        return journal;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whole-life",
                "declined",
                "waiting",
                "casework",
                "clocks",
                "erased",
                "rounds",
                "disclosure",
                "interests"
            })
    void theJournalOfForm1GivesTheDocumentAndTheHeadOfForm1(String name) throws IOException {
        List<JournalEntry> journal = journal(name);
        Snapshot replayed = Replay.all(TENANT, ID, journal);
        JournalEntry last = journal.get(journal.size() - 1);
        assertThat(last.hash()).hasToString(sample(name + ".head.txt").get(0));
        ComplaintRecord record = ComplaintRecord.builder(TENANT, ID)
                .reference(replayed.key().reference())
                .at(last.sequence(), last.hash())
                .stage(
                        replayed.stage().kind().persistedName(),
                        replayed.stage().kind().isOpen())
                .receivedAt(replayed.filing().receivedAt())
                .document(sample(name + ".document.json").get(0))
                .build();
        assertThat(DocumentForm.read(record)).isEqualTo(replayed);
        assertThat(DocumentForm.write(replayed)).isEqualTo(record.document());
    }

    @Test
    void theSamplesHoldEveryKindOfEntry() throws IOException {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (String name :
                List.of("whole-life", "declined", "casework", "clocks", "erased", "disclosure", "interests")) {
            for (JournalEntry entry : journal(name)) {
                kinds.add(EntryForm.read(ID, entry).event().kind());
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(EventKind.values());
    }

    @Test
    void unknownFieldsAreToleratedUnknownKindsAndNewerFormsAreNot() throws IOException {
        String first = sample("whole-life.jsonl").get(1);
        Entry read = EntryForm.read(ID, entry(first));
        assertThat(EntryForm.read(ID, entry(first.replaceFirst("\\{", "{\"later\":{\"a\":[1,null]},"))))
                .isEqualTo(read);
        assertThatThrownBy(() -> EntryForm.read(
                        ID, entry(first.replace("\"" + read.event().kind().persistedName() + "\"", "\"teleported\""))))
                .isInstanceOf(UnreadableComplaintException.class)
                .hasMessageContaining(ID.toString())
                .hasMessageContaining("teleported");
        assertThatThrownBy(() -> EntryForm.read(ID, entry(first.replace("\"form\":1", "\"form\":2"))))
                .isInstanceOf(UnreadableComplaintException.class)
                .hasMessageContaining("form 2");
        assertThatThrownBy(() -> EntryForm.read(ID, entry(first.substring(0, first.length() - 3))))
                .isInstanceOf(UnreadableComplaintException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> EntryForm.read(ID, entry(first.replace("\"by\":", "\"by_\":"))))
                .isInstanceOf(UnreadableComplaintException.class)
                .hasMessageContaining("'by' is missing");
    }

    private static JournalEntry entry(String body) {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        return new JournalEntry(2, "x", false, at, at, null, body, Head.GENESIS);
    }
}
