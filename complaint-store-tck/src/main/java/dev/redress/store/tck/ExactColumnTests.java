package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.DefinitionStore.Published;
import dev.redress.store.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-07: instants, numbers, identifiers and nulls come back as they were. */
abstract class ExactColumnTests extends ExactTextTests {

    private static final List<Instant> INSTANTS = Stream.of(
                    "1970-01-01T00:00:00Z",
                    "1970-01-01T00:00:00.000001Z",
                    "1969-12-31T23:59:59.999999Z",
                    "1969-12-31T23:59:59.500001Z",
                    "1901-12-13T20:45:51.123456Z", // just below 32-bit seconds
                    "1850-06-01T12:00:00.000001Z", // local mean times have offsets with seconds
                    "1582-10-10T00:00:00Z", // a day that the Julian calendar of java.util skips
                    "2001-09-09T01:46:40.123457Z",
                    "2024-02-29T23:59:59.999999Z",
                    "2026-03-29T00:59:59.999999Z", // Berlin: the hour before the gap, the gap, after it
                    "2026-03-29T01:00:00Z",
                    "2026-03-29T01:30:00.5Z",
                    "2026-03-29T02:30:00Z", // 02:30 does not exist there as local time
                    "2026-10-25T00:30:00.000001Z", // Berlin: 02:30 local time, for the first time
                    "2026-10-25T01:30:00.000001Z", // and for the second
                    "2026-03-08T02:30:00Z", // New York: the date of its gap, read as local time
                    "2026-03-08T07:30:00Z",
                    "2026-11-01T05:30:00Z", // New York: 01:30 twice
                    "2026-11-01T06:30:00Z",
                    "2016-12-31T23:59:59.999999Z", // before a leap second
                    "2038-01-19T03:14:08Z", // beyond 32-bit seconds
                    "9999-12-31T23:59:59.999999Z")
            .map(Instant::parse)
            .toList();

    @Test
    @DisplayName("S-07 instants come back to the microsecond, of any century and in any clock change")
    void instantsComeBackToTheMicrosecond() {
        for (Instant instant : INSTANTS) {
            Commit filing = committed(data.filing()
                    .receivedAt(instant)
                    .with(columns -> columns.wakeAt(instant, 1).dueAt(instant))
                    .entry("noted", false, instant, instant, null, "{}"));

            ComplaintRecord record = found(filing.next().id());
            assertThat(record.receivedAt()).isEqualTo(instant);
            assertThat(record.wakeAt()).isEqualTo(instant);
            assertThat(record.dueAt()).isEqualTo(instant);
            JournalEntry entry = wholeJournal(record.id()).get(0);
            assertThat(entry.occurredAt()).isEqualTo(instant);
            assertThat(entry.recordedAt()).isEqualTo(instant);
        }
    }

    @Test
    @DisplayName("S-07 the instant of a publication comes back to the microsecond")
    void theInstantOfAPublicationComesBack() {
        Publications publications = new Publications(data);
        for (int i = 0; i < INSTANTS.size(); i++) {
            Definition made = publications.after(store.publicationHead(tenant), Definition.Kind.TAXONOMY, "a", i + 1);
            Definition definition = new Definition(
                    tenant,
                    made.kind(),
                    made.id(),
                    made.version(),
                    made.body(),
                    made.digest(),
                    INSTANTS.get(i),
                    made.publishedBy(),
                    made.previousHead(),
                    made.head());
            assertThat(store.publish(definition)).isEqualTo(Published.PUBLISHED);

            assertThat(store.definition(tenant, Definition.Kind.TAXONOMY, "a", i + 1))
                    .contains(definition);
        }
    }

    @Test
    @DisplayName("S-07 every column that may be null is kept as null, as set, and as null again")
    void everyNullableColumnIsKept() {
        List<Consumer<ComplaintRecord.Builder>> setters = List.of(
                columns -> columns.category("c"),
                columns -> columns.priority("p"),
                columns -> columns.channel("ch"),
                columns -> columns.assignee("who"),
                columns -> columns.wakeAt(Data.NOON, 3));
        Commit current = committed(data.filing());
        assertThat(found(current.next().id())).isEqualTo(current.next());
        for (Consumer<ComplaintRecord.Builder> setter : setters) {
            current = committed(data.change(current).with(setter));
            assertThat(found(current.next().id())).isEqualTo(current.next());
            current = committed(data.change(current)
                    .with(columns -> columns.category(null)
                            .priority(null)
                            .channel(null)
                            .assignee(null)
                            .wakeAt(null, 0)));
            assertThat(found(current.next().id())).isEqualTo(current.next());
        }
        for (Consumer<ComplaintRecord.Builder> setter : setters) {
            current = committed(data.change(current).with(setter));
        }
        assertThat(found(current.next().id())).isEqualTo(current.next());
        assertThat(found(current.next().id()).wakeAt()).isEqualTo(Data.NOON);
    }

    @Test
    @DisplayName("S-07 an empty text is not null")
    void anEmptyTextIsNotNull() {
        Commit filing = committed(data.filing()
                .with(columns -> columns.category("").priority("").channel("").assignee("")));

        ComplaintRecord record = found(filing.next().id());
        assertThat(record).isEqualTo(filing.next());
        assertThat(record.category()).isNotNull();
    }

    @Test
    @DisplayName("S-07 every column of a complaint can change, except its keys")
    void everyColumnCanChange() {
        Commit filing = committed(data.filing());
        Commit change = committed(data.change(filing)
                .with(columns -> columns.stage("closed", false)
                        .receivedAt(Data.NOON.minusSeconds(86_400))
                        .category("c")
                        .priority("p")
                        .channel("ch")
                        .assignee("who")
                        .wakeAt(Data.NOON, 9_007_199_254_740_993L)
                        .document("{\"changed\":true}")));

        assertThat(found(filing.next().id())).isEqualTo(change.next());
        Commit back = committed(data.change(change).with(columns -> columns.stage("received", true)));
        assertThat(found(filing.next().id())).isEqualTo(back.next());
        assertThat(matching()).containsExactly(filing.next().id());
    }

    @Test
    @DisplayName("S-07 identifiers of any bits come back")
    void identifiersOfAnyBitsComeBack() {
        for (UUID value : List.of(
                new UUID(0, 0),
                new UUID(-1, -1),
                new UUID(Long.MIN_VALUE, Long.MAX_VALUE),
                UUID.fromString("0199aabb-ccdd-7eef-8011-223344556677"))) {
            Commit filing = committed(data.filing(new ComplaintId(value)).command(data.command()));

            assertThat(found(new ComplaintId(value))).isEqualTo(filing.next());
            assertThat(store.findCommand(tenant, commandOf(filing, 0))
                            .orElseThrow()
                            .complaintId())
                    .isEqualTo(new ComplaintId(value));
        }
    }

    @Test
    @DisplayName("S-07 neutral and other entries come back as such")
    void neutralEntriesComeBackAsSuch() {
        Commit filing = committed(data.filing()
                .entry("filed", false, Data.NOON, Data.NOON, null, "{}")
                .entry("milestone", true, Data.NOON.minusSeconds(1), Data.NOON, data.command(), "{}")
                .entry("~!@#$%^&*()", true, Data.NOON, Data.NOON.plusSeconds(1), null, "{}"));

        assertThat(wholeJournal(filing.next().id())).isEqualTo(filing.entries());
    }
}
