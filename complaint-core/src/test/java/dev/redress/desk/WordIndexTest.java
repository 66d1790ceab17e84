package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.similarity.SimilarityPolicy;
import dev.redress.similarity.TermStatistics;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.vault.AesVault;
import dev.redress.vault.FileKeyRing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are looked up and not read for. */
class WordIndexTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");

    /** Cannot be searched but by words; tells how many complaints' texts were read. */
    private static final class OnlyWords extends ForwardingStore {
        private int read;

        OnlyWords() {
            super(new MemoryStore());
        }

        @Override
        public Page<ComplaintRecord> search(Query query) {
            throw new AssertionError("searched without the index");
        }

        @Override
        public List<SealedValue> sealed(Tenant tenant, ComplaintId id) {
            read++;
            return super.sealed(tenant, id);
        }
    }

    /** Can do nothing beside what every store can. */
    private static final class Plain extends ForwardingStore {
        Plain() {
            super(new MemoryStore());
        }

        @Override
        public <T> Optional<T> capability(Class<T> type) {
            return Optional.empty();
        }
    }

    @TempDir
    private Path folder;

    private final OnlyWords store = new OnlyWords();

    private static Complaint<?> file(ComplaintDesk desk, String text, boolean confidential) {
        var intake = Intake.from(Person.named("Eva")).by(Channel.EMAIL);
        return desk.file(
                (confidential ? intake.confidential() : intake).stating(text).build(), by(CLERK));
    }

    private static List<ComplaintId> found(ComplaintDesk desk, String words) {
        return desk.search(Search.all().oldestFirst(), words).rows().stream()
                .<ComplaintId>map(Complaint::id)
                .toList();
    }

    private ComplaintDesk desk(boolean vaulted) throws IOException {
        DeskBuilder builder =
                ComplaintDesk.using(store).retention(Retention.none()).indexWords();
        return (vaulted ? builder.vault(AesVault.over(FileKeyRing.in(folder))) : builder).build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onlyComplaintsWithTheWordsAreRead(boolean vaulted) throws IOException {
        ComplaintDesk desk = desk(vaulted);
        Complaint<?> kettle = file(desk, "The Kettle-3000 leaks.", false);
        Complaint<?> cup = file(desk, "The cup leaks, \u6c34\u58f6\u6f0f\u6c34\u3002", false);
        file(desk, "The kettle leaks in secret.", true);
        for (int i = 0; i < 20; i++) {
            file(desk, "It is late.", false);
        }
        store.read = 0;
        assertThat(found(desk, "LEAKS kettle")).containsExactly(kettle.id());
        assertThat(found(desk, "kettle-3000")).containsExactly(kettle.id());
        assertThat(found(desk, "\u6f0f\u6c34")).containsExactly(cup.id());
        assertThat(found(desk, "\u6c34\u58f6\u6f0f")).containsExactly(cup.id());
        assertThat(found(desk, "\u58f6\u6c34")).isEmpty();
        assertThat(found(desk, "leak")).as("part of a word").isEmpty();
        assertThat(found(desk, kettle.reference())).containsExactly(kettle.id());
        assertThat(store.read).as("texts read").isLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wordsGoWithTheTextAndDoNotComeBack(boolean vaulted) throws IOException {
        ComplaintDesk desk = desk(vaulted);
        Complaint<?> complaint = file(desk, "The kettle leaks.", false);
        desk.performUntyped(complaint, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"), by(CLERK));
        assertThat(candidates(desk, "kettle")).isEqualTo(1);
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));
        assertThat(candidates(desk, "kettle")).isZero();
        assertThat(desk.record().indexWords()).isEqualTo(1);
        assertThat(candidates(desk, "kettle")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsLeftOfTheTextsIsFoundWithoutIndexingAgain(boolean vaulted) throws IOException {
        DeskBuilder builder = ComplaintDesk.using(store)
                .retention(Retention.none())
                .similarity(SimilarityPolicy.byTerms(TermStatistics.of(List.of())))
                .indexWords();
        ComplaintDesk desk = (vaulted ? builder.vault(AesVault.over(FileKeyRing.in(folder))) : builder).build();
        List<Complaint<?>> two = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            two.add(desk.file(
                    Intake.from(Person.named("Eva"))
                            .by(Channel.EMAIL)
                            .stating("The kettle leaks at the spout.")
                            .demanding("A voucher of Harrods")
                            .build(),
                    by(CLERK)));
        }
        Complaint<?> complaint = two.get(0);
        assertThat(found(desk, "voucher")).hasSize(2);
        Erasure demand = Erasure.field(Objects.requireNonNull(complaint.filing().demand()));
        desk.record().erase(complaint.id(), demand, "typed in the wrong place", by(CLERK));
        assertThat(found(desk, "voucher")).containsExactly(two.get(1).id());
        assertThat(found(desk, "kettle")).hasSize(2);
        assertThat(found(desk, complaint.reference())).containsExactly(complaint.id());
        assertThat(desk.similar(two.get(1).id(), 5)).hasSize(1);
        desk.record().erase(complaint.id(), Erasure.field(complaint.filing().facts()), "also", by(CLERK));
        assertThat(found(desk, "kettle")).containsExactly(two.get(1).id());
        assertThat(desk.similar(two.get(1).id(), 5)).isEmpty();
        assertThat(desk.record().verifyAll().broken()).isEmpty();
    }

    /** How many complaints a search for words reads. */
    private int candidates(ComplaintDesk desk, String words) {
        store.read = 0;
        Page<Complaint<?>> unused = desk.search(Search.all(), words);
        return store.read;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasFiledBeforeIsIndexedOnRequest(boolean vaulted) throws IOException {
        DeskBuilder builder = ComplaintDesk.using(store).retention(Retention.none());
        if (vaulted) {
            builder.vault(AesVault.over(FileKeyRing.in(folder)));
        }
        ComplaintDesk without = builder.build();
        ComplaintId early = file(without, "The kettle leaks.", false).id();
        assertThatIllegalStateException()
                .isThrownBy(() -> without.record().indexWords())
                .withMessageContaining("DeskBuilder.indexWords()");
        ComplaintDesk desk = builder.indexWords().build();
        ComplaintId late = file(desk, "Another kettle.", false).id();

        assertThat(found(desk, "kettle")).containsExactly(late);
        assertThat(desk.record().indexWords()).isEqualTo(2);
        assertThat(found(desk, "kettle")).containsExactly(early, late);
        assertThat(found(desk, "kettle another")).containsExactly(late);
        assertThat(desk.record().verifyAll().broken()).isEmpty();
    }

    @Test
    void oneChineseCharacterIsLookedForWithoutTheIndex() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).indexWords().build();
        ComplaintId leaks = file(desk, "\u6c34\u58f6\u6f0f\u6c34", false).id();
        assertThat(found(desk, "\u6f0f")).containsExactly(leaks);
    }

    @Test
    void aStoreThatCannotIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintDesk.using(new Plain()).indexWords().build())
                .withMessageContaining("TextSearchStore");
    }
}
