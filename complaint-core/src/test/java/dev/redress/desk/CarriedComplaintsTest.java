package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.Link;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A complaint is carried only by one that exists and is open, and is not left without clocks when that one ends. */
class CarriedComplaintsTest {

    private static final Actor AMY = Actor.of("amy", "agent");

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();

    private Complaint<?> file() {
        return desk.file(
                Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x").build(), by(AMY));
    }

    private Complaint<?> does(Complaint<?> complaint, Command... commands) {
        Complaint<?> now = complaint;
        for (Command command : commands) {
            now = desk.performUntyped(now, command, by(AMY));
        }
        return now;
    }

    private void refused(Complaint<?> complaint, Link link) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> desk.performUntyped(complaint, link, by(AMY)));
        assertThat(refused).isNotNull();
        assertThat(refused.refusals()).extracting("code").containsExactly("link-target");
        assertThat(desk.get(complaint.id()).version()).isEqualTo(complaint.version());
    }

    private List<EventKind> kinds(ComplaintId id) {
        return desk.journal(id, 0, 50).stream()
                .map(Entry::event)
                .map(event -> event.kind())
                .toList();
    }

    @Test
    void aLinkNeedsAComplaintAtItsOtherEnd() {
        ComplaintId nowhere = ComplaintId.parse("019cadc6-9a80-7556-8869-c30ba09c15af");
        refused(file(), Link.relatedTo(nowhere));
        refused(file(), Link.childOf(nowhere));
    }

    @Test
    void whatHasEndedCarriesNothing() {
        Complaint<?> ended = does(file(), Decline.because(DeclineReason.OUT_OF_SCOPE, "x"));
        refused(file(), Link.childOf(ended.id()));
        refused(file(), Link.duplicateOf(ended.id()));
        assertThat(does(file(), Link.relatedTo(ended.id())).version()).isEqualTo(2);
    }

    @Test
    void thoseCarriedAreLetGoWhenTheProblemEndsUnsolved() {
        for (Command end : List.of(Withdraw.because("x"), Decline.because(DeclineReason.OUT_OF_SCOPE, "x"))) {
            Complaint<?> problem = file();
            Complaint<?> child = does(file(), Link.childOf(problem.id()));
            Complaint<?> related = does(file(), Link.relatedTo(problem.id()));
            does(problem, end);
            assertThat(kinds(child.id())).endsWith(EventKind.LINKED, EventKind.UNLINKED);
            assertThat(desk.get(child.id()).snapshot().casework().ties().merged())
                    .isFalse();
            assertThat(kinds(related.id())).endsWith(EventKind.LINKED);
        }
    }

    @Test
    void theyStayWithAProblemThatWasSolvedToBePassedOn() {
        Complaint<?> problem = file();
        Complaint<?> child = does(file(), Link.childOf(problem.id()));
        does(problem, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "x"), Close.with("x"));
        assertThat(desk.get(child.id()).snapshot().casework().ties().merged()).isTrue();
        assertThat(desk.problem(problem.id()).carried()).hasSize(1);
    }
}
