package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Note;
import dev.redress.classification.Classification;
import dev.redress.complaint.Complaint;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.priority.WeightedPriority;
import dev.redress.routing.TeamMember;
import dev.redress.routing.TeamRouting;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.StoreException;
import dev.redress.store.memory.MemoryStore;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What policies say of a new complaint is one commit; the filing never waits for it. */
class GatheringTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");
    private static final Duration WITHIN = Duration.ofSeconds(10);

    /** Counts commits, and does something before one of them. */
    private static final class Counting extends ForwardingStore {
        private int commits;
        private Runnable beforeSecond = () -> {};

        Counting() {
            super(new MemoryStore());
        }

        @Override
        public CommitResult commit(Commit commit) {
            if (++commits == 2) {
                beforeSecond.run();
            }
            return super.commit(commit);
        }
    }

    private final Counting store = new Counting();
    private final ComplaintDesk desk = ComplaintDesk.using(store)
            .classifier(narrative -> new Classification("cups", 0.9, List.of(), List.of()), WITHIN)
            .priorities(WeightedPriority.shipped(), (complaint, known) -> known, WITHIN)
            .routing(
                    TeamRouting.builder()
                            .send("cups", "goods")
                            .member(TeamMember.of(Actor.of("ann", "handler"), "goods"))
                            .build(),
                    ZoneOffset.UTC,
                    WITHIN)
            .build();

    private Complaint<?> file() {
        return desk.file(
                Intake.from(Person.named("Eva"))
                        .by(Channel.EMAIL)
                        .stating("It broke.")
                        .build(),
                by(CLERK));
    }

    private List<EventKind> kinds(Complaint<?> complaint) {
        return desk.journal(complaint.id(), 0, 50).stream()
                .map(entry -> entry.event().kind())
                .toList();
    }

    @Test
    void allOfItIsOneCommitAfterTheFiling() {
        Complaint<?> complaint = file();
        assertThat(store.commits).isEqualTo(2);
        assertThat(kinds(complaint))
                .containsExactly(
                        EventKind.FILED,
                        EventKind.CLASSIFIED,
                        EventKind.PRIORITISED,
                        EventKind.ASSIGNED,
                        EventKind.NOTED);
        assertThat(desk.get(complaint.id()).handle()).isEqualTo(complaint.handle());
        assertThat(desk.record().verify(complaint.id()).isSound()).isTrue();
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsKeptAndTheRestRecordedAfterIt() {
        store.beforeSecond = () ->
                desk.performUntyped(desk.search(Search.all()).rows().get(0).handle(), Note.that("quicker"), by(CLERK));
        Complaint<?> complaint = file();
        assertThat(kinds(complaint))
                .containsExactly(
                        EventKind.FILED,
                        EventKind.NOTED,
                        EventKind.CLASSIFIED,
                        EventKind.PRIORITISED,
                        EventKind.ASSIGNED,
                        EventKind.NOTED);
        assertThat(desk.get(complaint.id()).handle()).isEqualTo(complaint.handle());
    }

    @Test
    void whereItCannotBeRecordedTheComplaintIsFiledAllTheSame() {
        store.beforeSecond = () -> {
            throw new StoreException("the database went away");
        };
        Complaint<?> complaint = file();
        assertThat(kinds(complaint)).containsExactly(EventKind.FILED);
        assertThat(desk.get(complaint.id()).handle()).isEqualTo(complaint.handle());
    }
}
