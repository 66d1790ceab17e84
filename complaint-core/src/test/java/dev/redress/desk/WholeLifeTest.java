package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Correct;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Closed;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Correction;
import dev.redress.event.Entry;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.record.Replay;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WholeLifeTest {

    private static final Actor CLERK = Actor.of("clerk-7", "intake");
    private static final Actor HANDLER = Actor.of("handler-3", "handler");

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final ComplaintDesk desk = ComplaintDesk.using(store).clock(clock).build();

    private By after(Actor actor) {
        clock.advance(Duration.ofHours(3));
        return by(actor);
    }

    @Test
    void leadsFromFilingToClosingAndIsFoundAgainAsItStood() {
        Complaint<Received> received = desk.file(
                Intake.from(Person.named("Ana Lima").email("ana@example.org").knownAs("crm", "4711"))
                        .by(Channel.EMAIL)
                        .stating("The kettle leaks.\nIt did from the first day.")
                        .demanding("A refund.")
                        .build(),
                after(CLERK));
        received = desk.perform(received, Acknowledge.by(Channel.EMAIL), after(CLERK));
        received = desk.perform(received, Classify.as("product-quality"), after(CLERK));
        received = desk.perform(received, Prioritise.as(Priority.HIGH).because("hot water"), after(CLERK));
        received = desk.perform(received, Assign.to(HANDLER), after(CLERK));
        Complaint<Accepted> accepted = desk.perform(received, Accept.inScope(), after(HANDLER));
        Complaint<Investigating> investigating = desk.perform(accepted, Investigate.begin(), after(HANDLER));
        investigating = desk.perform(
                investigating, AddEvidence.item(EvidenceRef.of("Photograph", EvidenceKind.PHOTO)), after(HANDLER));
        investigating =
                desk.perform(investigating, Suspend.waitingFor(WaitingFor.COMPLAINANT, "the receipt"), after(HANDLER));
        assertThat(investigating.suspension()).isPresent();
        investigating = desk.perform(investigating, Resume.now(), after(HANDLER));
        investigating = desk.perform(investigating, ReportProgress.saying("We are looking into it."), after(HANDLER));
        Complaint<Proposed> proposed = desk.perform(
                investigating, Propose.solution("A new kettle.").worth(Money.of("35.00", "EUR")), after(HANDLER));
        Complaint<Implementing> implementing = desk.perform(proposed, AcceptProposal.asOffered(), after(CLERK));
        implementing = desk.perform(
                implementing,
                AgreeMeasure.of(
                        RemedyKind.REPLACEMENT,
                        "send a kettle",
                        HANDLER,
                        clock.instant().plus(Duration.ofDays(9))),
                after(HANDLER));
        implementing = desk.perform(implementing, CompleteMeasure.number(1).resulting("sent"), after(HANDLER));
        Complaint<Resolved> resolved =
                desk.perform(implementing, Resolve.with(Outcome.UPHELD, "A new kettle was sent."), after(HANDLER));
        resolved = desk.perform(resolved, RateSatisfaction.as(Satisfaction.SATISFIED), after(CLERK));
        Complaint<Closed> closed = desk.perform(
                resolved,
                Close.with("Leaking kettle replaced.")
                        .judging("quick", "late acknowledgement")
                        .learning("check seals"),
                after(HANDLER));

        Complaint<?> found = desk.get(closed.id());
        assertThat(found).isEqualTo(closed);
        assertThat(found.snapshot()).isEqualTo(closed.snapshot());
        assertThat(desk.findByReference(closed.reference())).contains(found);
        assertThat(Replay.all(closed.tenant(), closed.id(), store.journal(closed.tenant(), closed.id(), 0, 100)))
                .isEqualTo(closed.snapshot());

        Complaint<Investigating> again = desk.perform(closed, Reopen.because("leaks again"), after(CLERK));
        again = desk.perform(again, Note.that("seal batch 12"), after(HANDLER));
        again = desk.perform(again, Correct.fact(new Correction.CategoryIs("safety"), "hot water"), after(HANDLER));
        assertThat(again.category()).contains("safety");
        assertThat(again.progress().counts().reopenings()).isEqualTo(1);

        Dossier dossier = desk.read(again.id());
        assertThat(dossier.text(again.filing().facts())).contains("The kettle leaks.\nIt did from the first day.");
        assertThat(dossier.nameOf(1)).contains("Ana Lima");
        assertThat(dossier.journal())
                .extracting(Entry::sequence)
                .startsWith(1L, 2L)
                .hasSize((int) again.version());
        assertThat(desk.search(Search.all().open()).rows()).containsExactly(desk.get(again.id()));
    }
}
