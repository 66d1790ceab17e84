package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.CorrectParty;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.NoticeReader;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Notice;
import dev.redress.move.Accept;
import dev.redress.move.Decline;
import dev.redress.notification.Notification;
import dev.redress.notification.Sent;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.store.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A notice goes to whom it is still for when it is sent, by what is known of them. */
class AddresseeTest {

    private static final Actor CLERK = Actor.of("clerk", "agent");

    private final List<Notification> sent = new ArrayList<>();
    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .retention(Retention.none())
            .sender(notification -> {
                sent.add(notification);
                return Sent.by(Channel.EMAIL);
            })
            .procedure(told().build())
            .build();
    private Complaint<?> complaint = desk.file(
            Intake.from(Person.named("Eva Elm").email("eva@x.org").knownAs(ExternalRef.USERS, "eva"))
                    .and(Person.named("Bob Beech").email("bob@x.org"))
                    .by(Channel.EMAIL)
                    .stating("facts")
                    .build(),
            by(CLERK));

    private static ProcedureBuilder told() {
        ProcedureBuilder procedure = Procedure.named("p", 1).title("P", "流程");
        for (EventKind kind : List.of(EventKind.ACCEPTED, EventKind.DECLINED, EventKind.COMPLAINANT_WITHDREW)) {
            procedure.tell(kind, new Notice("told", NoticeReader.COMPLAINANT, null));
        }
        return procedure;
    }

    private void does(Command command) {
        complaint = desk.performUntyped(desk.get(complaint.id()), command, by(CLERK));
    }

    private List<Notification> delivered() {
        sent.clear();
        int delivered = 0;
        DeliveryDesk.Delivered counts = desk.deliveries().deliver(10);
        while (counts.claimed() > 0) {
            delivered += counts.delivered();
            assertThat(counts.postponed() + counts.buried()).isZero();
            counts = desk.deliveries().deliver(10);
        }
        assertThat(delivered).isEqualTo(sent.size());
        return sent;
    }

    @Test
    void whoTookThePlaceOfAnotherIsNotToldByTheNameAndAddressOfThatOne() {
        does(Accept.inScope());
        desk.persons().move(complaint.id(), ExternalRef.user("eva"), new ExternalRef("crm", "77"), "two", by(CLERK));
        assertThat(delivered())
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.text().body()).doesNotContain("Eva"));
        Notification.Recipient first = sent.get(0).recipient();
        assertThat(first.name()).isNull();
        assertThat(first.contacts()).isEmpty();
        assertThat(first.hostId()).isEqualTo("crm/77");
        assertThat(sent.get(1).recipient().name()).isEqualTo("Bob Beech");
        does(CorrectParty.number(1, Person.named("New").email("new@x.org").knownAs("crm", "77"), "x"));
        does(Decline.because(DeclineReason.OUT_OF_SCOPE, "x"));
        assertThat(delivered()).extracting(notice -> notice.recipient().name()).containsExactly("New", "Bob Beech");
    }

    @Test
    void whoEndedTheirPartIsToldNothingAnyMore() {
        does(Accept.inScope());
        does(WithdrawComplainant.number(1));
        assertThat(delivered()).extracting(notice -> notice.recipient().party()).containsExactly(2, 2);
    }

    @Test
    void whoWasErasedIsToldNothing() {
        does(Decline.because(DeclineReason.OUT_OF_SCOPE, "x"));
        desk.record().erase(complaint.id(), Erasure.everything(), "x", by(CLERK));
        assertThat(delivered()).isEmpty();
    }
}
