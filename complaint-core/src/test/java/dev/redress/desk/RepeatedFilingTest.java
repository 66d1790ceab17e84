package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.NoticeReader;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Notice;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;

/** A filing that is sent again is the same filing, also where it told somebody in the same commit. */
class RepeatedFilingTest {

    @Test
    void aFilingThatIssuedNoticesIsKnownAgain() {
        Procedure telling = Procedure.named("telling", 1)
                .title("Telling", "通知")
                .tell(EventKind.FILED, new Notice("arrived", NoticeReader.COMPLAINANT, null))
                .tell(EventKind.FILED, new Notice("arrived", NoticeReader.ROLE, "manager"))
                .build();
        ComplaintDesk desk =
                ComplaintDesk.using(new MemoryStore()).procedure(telling).build();
        Intake intake = Intake.from(Person.named("Wang Fang"))
                .by(Channel.EMAIL)
                .stating("The kettle leaks.")
                .build();
        By clerk = By.by(Actor.of("clara", "agent")).command("import-17");
        Complaint<?> first = desk.file(intake, clerk);
        Complaint<?> again = desk.file(intake, clerk);
        assertThat(again.handle()).isEqualTo(first.handle());
        assertThat(desk.journal(first.id(), 0, 10))
                .extracting(entry -> entry.event().kind())
                .containsExactly(EventKind.FILED, EventKind.NOTICE_ISSUED, EventKind.NOTICE_ISSUED);
    }
}
