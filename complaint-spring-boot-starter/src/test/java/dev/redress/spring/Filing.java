package dev.redress.spring;

import static dev.redress.desk.By.by;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Received;
import dev.redress.desk.ComplaintDesk;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Notice;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.sla.ComplaintClock;
import dev.redress.words.Words;
import java.time.ZoneOffset;

/** What the tests file, and under which procedure. */
final class Filing {

    static final Actor ANA = Actor.of("ana", "agent");
    static final BusinessCalendar OFFICE =
            BusinessCalendar.in(ZoneOffset.UTC).named("office").build();

    private Filing() {}

    static Complaint<Received> file(ComplaintDesk desk) {
        return desk.file(
                Intake.from(Person.named("Kim Lee").email("kim@example.org"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(ANA));
    }

    /** Tells the complainant of the receipt; wants a reply within two business days by the calendar {@code office}. */
    static Procedure timed() {
        return Procedure.named("timed", 1)
                .title("Timed", "计时")
                .calendar("office")
                .clock(ComplaintClock.of(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                        .stopsOn("resolved")
                        .cancelledOn("ended")
                        .limit(Term.businessDays(2))
                        .build()))
                .tell(EventKind.FILED, new Notice("received", NoticeReader.COMPLAINANT, null))
                .build();
    }
}
