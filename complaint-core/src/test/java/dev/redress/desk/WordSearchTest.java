package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.activity.Redact;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import dev.redress.store.Page;
import dev.redress.store.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordSearchTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");

    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).retention(Retention.none()).build();

    private Complaint<?> file(String text, boolean confidential) {
        var intake = Intake.from(Person.named("Eva")).by(Channel.EMAIL);
        return desk.file(
                (confidential ? intake.confidential() : intake).stating(text).build(), by(CLERK));
    }

    private List<ComplaintId> found(Search search, String words) {
        return desk.search(search, words).rows().stream()
                .<ComplaintId>map(Complaint::id)
                .toList();
    }

    @Test
    void allWordsHaveToBeThereInAnyCase() {
        Complaint<?> kettle = file("The Kettle leaks.", false);
        Complaint<?> cup = file("The cup leaks 漏水.", false);
        file("The kettle leaks in secret.", true);
        assertThat(found(Search.all(), "LEAKS kettle")).containsExactly(kettle.id());
        assertThat(found(Search.all().oldestFirst(), "leak")).containsExactlyInAnyOrder(kettle.id(), cup.id());
        assertThat(found(Search.all(), "漏水")).containsExactly(cup.id());
        assertThat(found(Search.all().ended(), "leak")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> desk.search(Search.all(), " \n"));
        desk.performUntyped(kettle, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"), by(CLERK));
        assertThat(found(Search.all().ended(), "leak")).containsExactly(kettle.id());
        desk.record().erase(kettle.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));
        assertThat(found(Search.all(), "kettle")).isEmpty();
    }

    @Test
    void aBlackenedWordIsNotFound() {
        Complaint<?> complaint = file("My neighbour Ann saw the kettle.", false);
        assertThat(found(Search.all(), "ann")).containsExactly(complaint.id());
        desk.performUntyped(
                complaint,
                Redact.passage(complaint.filing().facts(), 13, 16, "a third person"),
                by(Actor.of("lee", "privacy")));
        assertThat(found(Search.all(), "ann")).isEmpty();
        assertThat(found(Search.all(), "neighbour")).containsExactly(complaint.id());
    }

    @Test
    void pagesHoldEachOnceAndEnd() {
        List<ComplaintId> right = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            ComplaintId id =
                    file(i % 3 == 0 ? "It leaks." : "It is late.", false).id();
            if (i % 3 == 0) {
                right.add(id);
            }
        }
        List<ComplaintId> all = new ArrayList<>();
        Search search = Search.all().oldestFirst().limit(40);
        Page<Complaint<?>> page = desk.search(search, "leaks");
        while (true) {
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(40);
            page.rows().forEach(each -> all.add(each.id()));
            if (page.next() == null) {
                break;
            }
            page = desk.search(search.after(page.next()), "leaks");
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(right);
    }
}
