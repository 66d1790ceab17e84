package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Filter;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-25 and S-26: everything can be scanned, and what stands beside a journal can be mended. */
abstract class RecordTests extends SettledMessageTests {

    /** Complaints on both sides of the sign bit, with journals of different lengths. */
    private List<Commit> several() {
        List<Commit> commits = new ArrayList<>();
        int length = 1;
        for (String first : List.of("f", "8", "7", "0")) {
            String random = UUID.randomUUID().toString();
            Draft draft = data.filing(ComplaintId.parse(first + random.substring(1)))
                    .entries(length)
                    .identity(1, "someone");
            for (int slot = 2; slot <= length; slot++) {
                draft.text(slot, "text " + slot);
            }
            commits.add(committed(draft));
            length += 3;
        }
        commits.sort(Comparator.comparing(commit -> commit.next().id()));
        return commits;
    }

    @Test
    @DisplayName("S-25 a scan gives every complaint once, ascending, on both sides of the sign bit")
    void scansComplaints() {
        List<Commit> commits = several();
        List<ComplaintRecord> all = new ArrayList<>();
        List<ComplaintRecord> page = store.complaintsAfter(tenant, null, 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            all.addAll(page);
            page = store.complaintsAfter(tenant, page.get(page.size() - 1).id(), 3);
        }
        assertThat(all).isEqualTo(commits.stream().map(Commit::next).toList());
        assertThat(store.complaintsAfter(tenant, new ComplaintId(new UUID(0, 0)), 100))
                .isEqualTo(all);
        assertThat(store.complaintsAfter(tenant, new ComplaintId(new UUID(-1, -1)), 100))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> store.complaintsAfter(tenant, null, 0));
    }

    @Test
    @DisplayName("S-25 a scan gives every entry once, by complaint and sequence, also from the middle of a journal")
    void scansEntries() {
        List<OfComplaint<JournalEntry>> expected = new ArrayList<>();
        for (Commit commit : several()) {
            commit.entries()
                    .forEach(entry ->
                            expected.add(new OfComplaint<>(commit.next().id(), entry)));
        }
        List<OfComplaint<JournalEntry>> all = new ArrayList<>();
        List<OfComplaint<JournalEntry>> page = store.entriesAfter(tenant, null, 0, 2);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            all.addAll(page);
            OfComplaint<JournalEntry> last = page.get(page.size() - 1);
            page = store.entriesAfter(tenant, last.complaint(), last.row().sequence(), 2);
        }
        assertThat(all).isEqualTo(expected);
        ComplaintId first = expected.get(0).complaint();
        assertThat(store.entriesAfter(tenant, first, Long.MAX_VALUE, 100))
                .isEqualTo(expected.stream()
                        .filter(row -> !row.complaint().equals(first))
                        .toList());
        assertThat(store.entriesAfter(tenant, new ComplaintId(new UUID(-1, -1)), 0, 100))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> store.entriesAfter(tenant, null, 0, 0));
    }

    @Test
    @DisplayName("S-25 a scan gives every sealed value of every kind once, by complaint and slot")
    void scansSealedValues() {
        List<OfComplaint<SealedValue>> expected = new ArrayList<>();
        for (Commit commit : several()) {
            commit.sealed()
                    .forEach(value ->
                            expected.add(new OfComplaint<>(commit.next().id(), value)));
        }
        List<OfComplaint<SealedValue>> all = new ArrayList<>();
        List<OfComplaint<SealedValue>> page = store.sealedAfter(tenant, null, 0, 2);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            all.addAll(page);
            OfComplaint<SealedValue> last = page.get(page.size() - 1);
            page = store.sealedAfter(tenant, last.complaint(), last.row().slot(), 2);
        }
        assertThat(all).isEqualTo(expected);
        ComplaintId first = expected.get(0).complaint();
        assertThat(store.sealedAfter(tenant, first, Integer.MAX_VALUE, 100))
                .isEqualTo(expected.stream()
                        .filter(row -> !row.complaint().equals(first))
                        .toList());
        assertThatIllegalArgumentException().isThrownBy(() -> store.sealedAfter(tenant, null, 0, 0));
    }

    @Test
    @DisplayName("S-25 each tenant is scanned by itself")
    void scansOneTenant() {
        Data theirs = data.forTenant(new Tenant("tck-" + UUID.randomUUID()));
        ComplaintId id = data.id();
        Commit ours = committed(data.filing(id).text(1, "ours"));
        committed(theirs.filing(id).entries(2).text(1, "theirs").text(2, "more"));

        assertThat(store.complaintsAfter(tenant, null, 10)).containsExactly(ours.next());
        assertThat(store.entriesAfter(tenant, null, 0, 10))
                .containsExactly(new OfComplaint<>(id, ours.entries().get(0)));
        assertThat(store.sealedAfter(tenant, null, 0, 10))
                .containsExactly(new OfComplaint<>(id, ours.sealed().get(0)));
        assertThat(store.entriesAfter(theirs.tenant(), id, 1, 10)).hasSize(1);
    }

    @Test
    @DisplayName("S-26 replaces document, reference and columns, and nothing else")
    void rewrites() {
        Token word = new Token(Token.Kind.WORD, "a");
        Commit before = committed(data.filing().text(1, "kept").token(word));
        ComplaintRecord old = before.next();
        ComplaintRecord right = ComplaintRecord.builder(tenant, old.id())
                .reference(data.reference())
                .at(old.version(), old.head())
                .stage("closed", false)
                .receivedAt(Data.NOON.plusSeconds(5))
                .category("right")
                .priority("high")
                .channel("phone")
                .assignee("someone")
                .wakeAt(Data.NOON.plusSeconds(9), 4)
                .document(data.json())
                .build();

        assertThat(store.rewrite(right)).isTrue();
        assertThat(found(old.id())).isEqualTo(right);
        assertThat(store.findByReference(tenant, right.reference())).isPresent();
        assertThat(store.findByReference(tenant, old.reference())).isEmpty();
        assertThat(matching(new Filter.OpenIs(false))).containsExactly(old.id());
        assertThat(wholeJournal(old.id())).isEqualTo(before.entries());
        assertThat(store.sealed(tenant, old.id())).isEqualTo(before.sealed());
        assertThat(store.findByToken(tenant, word, null, 9)).containsExactly(old.id());
        committed(data.change(right));
    }

    @Test
    @DisplayName("S-26 changes nothing at another version or head, or where there is nothing")
    void rewritesOnlyWhatWasSeen() {
        ComplaintRecord first = committed(data.filing()).next();
        ComplaintRecord second = committed(data.change(first)).next();
        ComplaintRecord otherHead = ComplaintRecord.builder(tenant, second.id())
                .reference(second.reference())
                .at(second.version(), Head.GENESIS)
                .stage("closed", false)
                .receivedAt(Data.NOON)
                .document(data.json())
                .build();

        assertThat(store.rewrite(first)).isFalse();
        assertThat(store.rewrite(otherHead)).isFalse();
        assertThat(store.rewrite(data.filing().commit().next())).isFalse();
        assertThat(found(second.id())).isEqualTo(second);
        assertThat(store.complaintsAfter(tenant, null, 9)).containsExactly(second);
    }

    @Test
    @DisplayName("S-26 does not take the reference of another complaint")
    void doesNotTakeAReference() {
        ComplaintRecord one = committed(data.filing()).next();
        ComplaintRecord other = committed(data.filing()).next();
        ComplaintRecord taken = ComplaintRecord.builder(tenant, one.id())
                .reference(other.reference())
                .at(one.version(), one.head())
                .stage("closed", false)
                .receivedAt(Data.NOON)
                .document(data.json())
                .build();

        assertThatThrownBy(() -> store.rewrite(taken)).isInstanceOf(StoreException.class);
        assertThat(found(one.id())).isEqualTo(one);
        assertThat(found(other.id())).isEqualTo(other);
    }
}
