package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.ComplaintStore;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.memory.MemoryStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host's own projections and lists are made of. */
class ChangesTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");

    /** Can do nothing beside what every store can. */
    private static final class Plain extends ForwardingStore {
        Plain(ComplaintStore store) {
            super(store);
        }

        @Override
        public <T> Optional<T> capability(Class<T> type) {
            return Optional.empty();
        }
    }

    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = ComplaintDesk.using(store).build();

    private static Intake intake(Channel channel) {
        return Intake.from(Person.named("Eva")).by(channel).stating("It leaks.").build();
    }

    @Test
    void changesOfAllComplaintsAreFollowedInPages() {
        Complaint<?> one = desk.file(intake(Channel.EMAIL), by(CLERK));
        Complaint<?> other = desk.file(intake(Channel.TELEPHONE), by(CLERK));
        desk.performUntyped(one, Note.that("seen"), by(CLERK));

        List<Change> first = desk.changesSince(null, 2);
        List<Change> rest = desk.changesSince(first.get(1).cursor(), 100);
        assertThat(first).extracting(Change::complaint).containsExactly(one.id(), other.id());
        assertThat(first).extracting(change -> change.entry().event().kind()).containsOnly(EventKind.FILED);
        assertThat(rest).extracting(Change::complaint).containsOnly(one.id());
        assertThat(rest.get(rest.size() - 1).entry().event().kind()).isEqualTo(EventKind.NOTED);
        assertThat(desk.changesSince(rest.get(rest.size() - 1).cursor(), 100)).isEmpty();
    }

    @Test
    void aStoreThatCannotBeFollowedSaysWhatToDo() {
        ComplaintDesk plain = ComplaintDesk.using(new Plain(store)).build();
        assertThatThrownBy(() -> plain.changesSince(null, 1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("JdbcSchema.createProjections()");
    }

    @Test
    void groupsAreCountedWhetherTheStoreCanOrNot() {
        for (int i = 0; i < 3; i++) {
            desk.file(intake(Channel.EMAIL), by(CLERK));
        }
        Complaint<?> phoned = desk.file(intake(Channel.TELEPHONE), by(CLERK));
        desk.performUntyped(phoned, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"), by(CLERK));
        ComplaintDesk plain = ComplaintDesk.using(new Plain(store)).build();

        for (ComplaintDesk each : List.of(desk, plain)) {
            assertThat(each.count(Search.all(), GroupBy.CHANNEL))
                    .containsExactly(new GroupCount("email", 3), new GroupCount("telephone", 1));
            assertThat(each.count(Search.all().open(), GroupBy.CHANNEL)).containsExactly(new GroupCount("email", 3));
            assertThat(each.count(Search.all().limit(1), GroupBy.STAGE))
                    .containsExactly(new GroupCount("received", 3), new GroupCount("declined", 1));
            assertThat(each.count(Search.all(), GroupBy.CATEGORY)).containsExactly(new GroupCount(null, 4));
        }
    }
}
