package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Assign;
import dev.redress.activity.Consult;
import dev.redress.activity.Redact;
import dev.redress.complaint.Closed;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Outcome;
import dev.redress.event.DialogueEvent;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Notice;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.notification.Notification;
import dev.redress.notification.Sent;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.InvalidProcedureException;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches people who need not be able to read the complaint: a report, a question. */
class TellingOutsideTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANA = Actor.of("ana", "agent");

    private final SettableClock clock = SettableClock.at(START);
    private final List<Notification> sent = new ArrayList<>();

    private ComplaintDesk desk(boolean confidential) {
        Procedure procedure = Procedure.named("telling", 1)
                .title("Telling", "通知")
                .tell(EventKind.CLOSED, new Notice("closing-report", NoticeReader.DISTRIBUTION, null))
                .tell(EventKind.CONSULTED, new Notice("consultation", NoticeReader.DEPARTMENT, null))
                .build();
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(
                        confidential
                                ? Procedure.parse(procedure
                                        .toJson()
                                        .replaceFirst("\\{", "{\"readers\":{\"needToKnow\":true,\"roles\":[\"dpo\"]},"))
                                : procedure)
                .sender(notification -> {
                    sent.add(notification);
                    return Sent.by(Channel.EMAIL);
                })
                .build();
    }

    private static Complaint<?> through(ComplaintDesk desk, Complaint<?> complaint, Command... commands) {
        Complaint<?> now = complaint;
        for (Command command : commands) {
            now = desk.performUntyped(now, command, by(ANA));
        }
        return now;
    }

    private static Complaint<?> file(ComplaintDesk desk, String language) {
        return desk.file(
                Intake.from(Person.named("Kim Lee"))
                        .by(Channel.EMAIL)
                        .in(language)
                        .stating("It leaks.")
                        .build(),
                by(ANA));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theReportGoesToEachPersonAndDepartmentThatItNames(boolean confidential) {
        ComplaintDesk desk = desk(confidential);
        Complaint<?> closed = through(
                desk,
                file(desk, "en"),
                Assign.to(ANA),
                Accept.inScope(),
                ResolveDirectly.with(Outcome.UPHELD, "New seals."),
                Close.with("Seals were old.")
                        .judging("quick", "late")
                        .learning("test seals")
                        .improving("test bench", Actor.of("qin", "quality"), START.plus(Duration.ofDays(30)))
                        .distributedTo(Actor.of("inv", "quality"), Actor.of("qin", "quality"))
                        .distributedToDepartments("production", "sales"));
        while (desk.deliveries().deliver(100).claimed() > 0) {
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(sent)
                .extracting(each ->
                        each.recipient() == null ? each.to() : each.recipient().hostId())
                .containsExactlyInAnyOrder("inv", "qin", "production", "sales");
        assertThat(sent)
                .allSatisfy(each -> assertThat(each.text().body())
                        .contains(closed.reference(), "Seals were old.", "quick", "late", "test seals", "test bench")
                        .doesNotContain("It leaks.", "Kim"));
    }

    @Test
    void whatWasBlackenedIsNotToldEither() {
        ComplaintDesk desk = desk(false);
        Complaint<?> closed = through(
                desk,
                file(desk, "zh"),
                Accept.inScope(),
                ResolveDirectly.with(Outcome.UPHELD, "New seals."),
                Close.with("Kim was right.").distributedToDepartments("sales"));
        through(desk, closed, Redact.passage(((Closed) closed.stage()).report().summary(), 0, 3, "a name"));
        desk.deliveries().deliver(100);
        assertThat(sent)
                .singleElement()
                .satisfies(each -> assertThat(each.text().body())
                        .contains("总结: " + Admission.BLACK + " was right.")
                        .doesNotContain("Kim"));
    }

    @Test
    void eachGetsTheReportThatNamesThemAlsoIfItWasClosedAgainSince() {
        ComplaintDesk desk = desk(false);
        Complaint<?> closed = through(
                desk,
                file(desk, "en"),
                Accept.inScope(),
                ResolveDirectly.with(Outcome.UPHELD, "New seals."),
                Close.with("First report.").distributedToDepartments("sales"),
                Reopen.because("It leaks again."));
        through(
                desk,
                closed,
                ResolveDirectly.with(Outcome.UPHELD, "Better seals."),
                Close.with("Second report.").distributedToDepartments("production"));
        desk.deliveries().deliver(100);
        assertThat(sent)
                .extracting(each -> each.to() + ": "
                        + each.text().body().lines().skip(2).findFirst().orElse(""))
                .containsExactlyInAnyOrder("sales: Summary: First report.", "production: Summary: Second report.");
    }

    @Test
    void theDepartmentThatIsAskedIsToldTheQuestion() {
        ComplaintDesk desk = desk(true);
        through(
                desk,
                file(desk, "en"),
                Assign.to(ANA),
                Accept.inScope(),
                Consult.asking("legal", "Are we liable?"),
                Consult.asking("production", "Which batch?"),
                Consult.asking("legal", "Since when?"));
        while (desk.deliveries().deliver(100).claimed() > 0) {
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(sent)
                .extracting(each -> each.to() + ": "
                        + each.text().body().lines().skip(2).findFirst().orElse(""))
                .containsExactlyInAnyOrder("legal: Are we liable?", "production: Which batch?", "legal: Since when?");
    }

    @Test
    void allProceduresThatShipTellThem() {
        ShippedProcedures.all()
                .forEach(procedure -> assertThat(procedure.notices())
                        .as(procedure.id())
                        .anySatisfy(rule -> assertThat(rule.notice().reader()).isEqualTo(NoticeReader.DISTRIBUTION))
                        .anySatisfy(rule -> assertThat(rule.on()).isEqualTo(EventKind.CONSULTED)));
    }

    @Test
    void whoTheyAreStandsInTheJournal() {
        ComplaintDesk desk = desk(false);
        Complaint<?> closed = through(
                desk,
                file(desk, "en"),
                Accept.inScope(),
                ResolveDirectly.with(Outcome.UPHELD, "x"),
                Close.with("x").distributedTo(Actor.of("inv", "quality")));
        Dossier dossier = desk.read(closed.id());
        assertThat(dossier.journal())
                .filteredOn(entry -> entry.event() instanceof DialogueEvent.NoticeIssued)
                .singleElement()
                .satisfies(entry -> assertThat(((DialogueEvent.NoticeIssued) entry.event()).parties())
                        .singleElement()
                        .satisfies(party -> assertThat(dossier.nameOf(party)).contains("inv")));
    }

    @Test
    void aReportIsNotToldOfAnythingElse() {
        assertThatThrownBy(() -> Procedure.named("x", 1)
                        .title("X", "某")
                        .tell(EventKind.RESOLVED, new Notice("n", NoticeReader.DISTRIBUTION, null))
                        .build())
                .isInstanceOf(InvalidProcedureException.class)
                .hasMessageContaining("notices[0].reader 'distribution' are those whom a closing report goes to");
    }
}
