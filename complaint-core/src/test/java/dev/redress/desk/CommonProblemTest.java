package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.Link;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.SendMessage;
import dev.redress.activity.TellOutcome;
import dev.redress.activity.Unlink;
import dev.redress.complaint.Closed;
import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.Fault;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Received;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.event.DialogueEvent;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.IllegalMoveException;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.procedure.Requirement;
import dev.redress.procedure.RequirementKind;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonProblemTest {

    private static final Actor AGENT = Actor.of("amy", "agent");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = ComplaintDesk.using(store).clock(clock).build();

    private Complaint<Received> filed(String customer) {
        return desk.file(
                Intake.from(Person.named(customer).knownAs("crm", customer))
                        .by(Channel.EMAIL)
                        .stating("Seals leak.")
                        .build(),
                by(AGENT));
    }

    private Complaint<?> child(Complaint<?> problem, String customer) {
        return desk.perform(filed(customer), Link.childOf(problem.id()), by(AGENT));
    }

    private Complaint<?> solved(Complaint<Received> problem) {
        return desk.perform(
                desk.perform(problem, Accept.inScope(), by(AGENT)),
                ResolveDirectly.with(Outcome.UPHELD, "New seals for all."),
                by(AGENT));
    }

    @Test
    void whatIsDecidedOnceReachesEachAndLateJoinersWhenItIsPassedOnAgain() {
        Complaint<Received> problem = filed("p");
        Complaint<?> first = child(problem, "a");
        Complaint<?> second = child(problem, "b");
        assertThatThrownBy(() -> desk.problem(problem.id()).passOnSolution(by(AGENT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was not resolved");
        solved(problem);
        assertThat(desk.problem(problem.id()).passOnSolution(by(AGENT)))
                .hasSize(2)
                .allSatisfy(
                        passed -> assertThat(passed.complaint().stage().kind()).isEqualTo(StageKind.RESOLVED));
        long version = desk.get(first.id()).version();
        Complaint<?> late = child(problem, "c");
        assertThat(desk.get(late.id()).stage().kind()).isEqualTo(StageKind.RECEIVED);
        List<PassedOn> again = desk.problem(problem.id()).passOnSolution(by(AGENT));
        assertThat(again)
                .hasSize(3)
                .allSatisfy(passed -> assertThat(passed.refused()).isEmpty());
        assertThat(desk.get(first.id()).version()).isEqualTo(version);
        assertThat(desk.get(late.id()).stage().kind()).isEqualTo(StageKind.RESOLVED);
        Dossier dossier = desk.read(second.id());
        assertThat(dossier.text(
                        ((dev.redress.complaint.Resolved) dossier.complaint().stage())
                                .resolution()
                                .explanation()))
                .contains("New seals for all.");
    }

    @Test
    void oneThatCannotTakeItSaysWhyAndTheOthersGoOn() {
        Complaint<Received> problem = filed("p");
        Complaint<?> proposed = desk.performUntyped(
                desk.performUntyped(child(problem, "a"), Accept.inScope(), by(AGENT)),
                Propose.solution("x"),
                by(AGENT));
        Complaint<?> other = child(problem, "b");
        solved(problem);
        assertThat(desk.problem(problem.id()).passOnSolution(by(AGENT))).anySatisfy(passed -> {
            assertThat(passed.complaint().id()).isEqualTo(proposed.id());
            assertThat(passed.refused()).containsInstanceOf(IllegalMoveException.class);
        });
        assertThat(desk.get(other.id()).stage().kind()).isEqualTo(StageKind.RESOLVED);
    }

    @Test
    void progressAndClosingArePassedOnToo() {
        Complaint<Received> problem = filed("p");
        Complaint<?> child = child(problem, "a");
        Complaint<Received> told = desk.perform(problem, ReportProgress.saying("We test seals."), by(AGENT));
        desk.problem(problem.id()).passOnProgress(by(AGENT));
        assertThat(desk.get(child.id()).progress().counts().reports()).isEqualTo(1);
        desk.performUntyped(solved(told), Close.with("Seals replaced."), by(AGENT));
        desk.problem(problem.id()).passOnSolution(by(AGENT));
        desk.problem(problem.id()).passOnClosing(by(AGENT));
        assertThat(desk.get(child.id()).stage().kind()).isEqualTo(StageKind.CLOSED);
    }

    @Test
    void aConfidentialProblemIsPassedOnByThoseOfItsCircleAloneAndWrittenDown() {
        Complaint<Received> problem = desk.file(
                Intake.from(Person.named("p"))
                        .by(Channel.EMAIL)
                        .confidential()
                        .stating("Seals leak.")
                        .build(),
                by(AGENT));
        Complaint<?> child = child(problem, "a");
        desk.perform(
                desk.perform(problem, Assign.to(AGENT), by(AGENT)), ReportProgress.saying("We test seals."), by(AGENT));
        Actor mob = Actor.of("mob", "agent");
        assertThatThrownBy(() -> desk.problem(problem.id()).passOnProgress(by(mob)))
                .isInstanceOf(ReadingRefusedException.class);
        assertThat(desk.get(child.id()).progress().counts().reports()).isZero();
        int before = desk.accesses().of(problem.id(), null, 100).size();
        desk.problem(problem.id()).passOnProgress(by(AGENT));
        assertThat(desk.get(child.id()).progress().counts().reports()).isEqualTo(1);
        assertThat(desk.accesses().of(problem.id(), null, 100)).hasSize(before + 1);
    }

    private static ComplaintDesk under(UnaryOperator<ProcedureBuilder> ways, SettableClock clock) {
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(ways.apply(Procedure.named("ours", 1).title("Ours", "本单位"))
                        .build())
                .build();
    }

    private static Complaint<Received> filed(ComplaintDesk at) {
        return at.file(
                Intake.from(Person.named("x")).by(Channel.EMAIL).stating("x").build(), by(AGENT));
    }

    @Test
    void theWholeReportIsPassedOnSoThatWhatItHasToSayIsSaidOfEach() {
        ComplaintDesk strict = under(
                ours -> ours.gate("a", CommandKind.CLOSE, Requirement.that(RequirementKind.REPORT_COMPLETE), "x", "x")
                        .gate("b", CommandKind.CLOSE, Requirement.that(RequirementKind.LESSONS_GIVEN), "x", "x")
                        .gate("c", CommandKind.CLOSE, Requirement.that(RequirementKind.IMPROVEMENTS_GIVEN), "x", "x")
                        .gate("d", CommandKind.CLOSE, Requirement.that(RequirementKind.DISTRIBUTED), "x", "x"),
                clock);
        Complaint<Received> problem = filed(strict);
        Complaint<?> child = strict.perform(filed(strict), Link.childOf(problem.id()), by(AGENT));
        Actor owner = Actor.of("qin", "quality");
        strict.performUntyped(
                strict.perform(
                        strict.perform(problem, Accept.inScope(), by(AGENT)),
                        ResolveDirectly.with(Outcome.UPHELD, "New seals."),
                        by(AGENT)),
                Close.with("Seals replaced.")
                        .judging("quick", "late")
                        .learning("test seals")
                        .improving("test bench", owner, clock.instant().plus(Duration.ofDays(30)))
                        .improving("at once", owner, clock.instant().plus(Duration.ofDays(1)))
                        .distributedTo(owner),
                by(AGENT));
        clock.advance(Duration.ofDays(2));
        CommonProblem passing = strict.problem(problem.id());
        passing.passOnSolution(by(AGENT));
        assertThat(passing.passOnClosing(by(AGENT)))
                .allSatisfy(passed -> assertThat(passed.refused()).isEmpty());
        Dossier dossier = strict.read(child.id());
        ClosingReport report = ((Closed) dossier.complaint().stage()).report();
        assertThat(List.of(
                        dossier.text(report.strengths()).orElseThrow(),
                        dossier.text(report.weaknesses()).orElseThrow(),
                        dossier.text(report.lessons()).orElseThrow()))
                .containsExactly("quick", "late", "test seals");
        assertThat(report.improvements()).singleElement().satisfies(improvement -> {
            assertThat(dossier.text(improvement.what())).contains("test bench");
            assertThat(dossier.nameOf(improvement.owner())).contains("qin");
        });
        assertThat(report.distribution())
                .singleElement()
                .satisfies(party -> assertThat(dossier.nameOf(party)).contains("qin"));
    }

    @Test
    void whatWasFoundOutAboutTheProblemIsPassedOnWithItsSolution() {
        ComplaintDesk steps = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(ShippedProcedures.get("eight-steps"))
                .build();
        Complaint<Received> problem = filed(steps);
        Complaint<?> child =
                steps.performUntyped(filed(steps), SendMessage.by(Channel.EMAIL, "We look into it."), by(AGENT));
        child = steps.performUntyped(child, Link.childOf(problem.id()), by(AGENT));
        Complaint<?> solved = steps.performUntyped(problem, Accept.inScope(), by(AGENT));
        for (Command command : List.of(
                Assess.as(Severity.HIGH, Complexity.COMPLEX),
                SendMessage.by(Channel.EMAIL, "We look into it."),
                RecordFindings.of(Outcome.UPHELD, "The seals.")
                        .causedBy("seals")
                        .faultOf(Fault.ORGANISATION),
                ResolveDirectly.with(Outcome.UPHELD, "New seals."))) {
            solved = steps.performUntyped(solved, command, by(AGENT));
        }
        assertThat(steps.problem(problem.id()).passOnSolution(by(AGENT)))
                .allSatisfy(passed -> assertThat(passed.refused()).isEmpty());
        Complaint<?> after = steps.get(child.id());
        assertThat(after.stage().kind()).isEqualTo(StageKind.RESOLVED);
        assertThat(after.snapshot().casework().inquiry().findings().rootCause()).isEqualTo("seals");
        assertThat(after.snapshot().casework().inquiry().findings().fault()).isEqualTo(Fault.ORGANISATION);
        assertThat(after.snapshot().casework().inquiry().assessment().severity())
                .isEqualTo(Severity.HIGH);
    }

    private static Complaint<?> through(ComplaintDesk at, Complaint<?> complaint, Command... commands) {
        Complaint<?> now = complaint;
        for (Command command : commands) {
            now = at.performUntyped(now, command, by(AGENT));
        }
        return now;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneInvestigationIsThatOfEachWhereOnlyWhoTookItOrInvestigatedSolvesDirectly(boolean investigated) {
        ComplaintDesk frontLine = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(ShippedProcedures.get("front-line"))
                .build();
        Complaint<Received> problem = filed(frontLine);
        Complaint<Received> takenByAnother = frontLine.file(
                Intake.from(Person.named("y")).by(Channel.EMAIL).stating("y").build(), by(Actor.of("bob", "agent")));
        Complaint<?> child = through(frontLine, takenByAnother, Classify.as("quality"), Link.childOf(problem.id()));
        Complaint<?> accepted = through(
                frontLine,
                problem,
                Classify.as("quality"),
                Assess.as(Severity.HIGH, Complexity.SIMPLE),
                Accept.inScope());
        through(
                frontLine,
                investigated ? through(frontLine, accepted, Investigate.begin()) : accepted,
                RecordFindings.of(Outcome.UPHELD, "The seals.").causedBy("seals"),
                ResolveDirectly.with(Outcome.UPHELD, "New seals."));
        assertThat(frontLine.problem(problem.id()).passOnSolution(by(AGENT)))
                .singleElement()
                .satisfies(passed -> assertThat(passed.refused()).isEmpty());
        // Solved as a simple one by whoever took it says nothing of what somebody else took: that is an offer.
        assertThat(frontLine.get(child.id()).stage().kind())
                .isEqualTo(investigated ? StageKind.RESOLVED : StageKind.PROPOSED);
        assertThat(frontLine.read(child.id()).journal().stream()
                        .anyMatch(entry -> entry.event().kind() == EventKind.INVESTIGATION_BEGUN))
                .isEqualTo(investigated);
    }

    @Test
    void whatTheComplainantsOfTheProblemWereToldTheOthersAreTold() {
        ComplaintDesk general = under(
                ours -> ours.gate("told", CommandKind.CLOSE, Requirement.that(RequirementKind.OUTCOME_TOLD), "x", "x"),
                clock);
        Complaint<Received> problem = filed(general);
        Complaint<?> first = general.perform(filed(general), Link.childOf(problem.id()), by(AGENT));
        Complaint<?> second = general.perform(filed(general), Link.childOf(problem.id()), by(AGENT));
        CommonProblem passing = general.problem(problem.id());
        Complaint<?> solved =
                through(general, problem, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "New seals."));
        passing.passOnSolution(by(AGENT));
        assertThatThrownBy(() -> passing.passOnOutcome(by(AGENT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("were not told");
        Complaint<?> told = through(general, solved, TellOutcome.by(Channel.LETTER, "All get new seals."));
        through(general, general.get(first.id()), Unlink.number(1, "later"));
        assertThat(passing.passOnOutcome(by(AGENT))).hasSize(1);
        through(general, general.get(first.id()), Link.childOf(problem.id()));
        through(general, told, Close.with("Seals replaced."));
        assertThat(passing.passOnClosing(by(AGENT)))
                .hasSize(2)
                .allSatisfy(passed -> assertThat(passed.refused()).isEmpty());
        assertThat(passing.passOnClosing(by(AGENT)))
                .allSatisfy(passed -> assertThat(passed.refused()).isEmpty());
        for (Complaint<?> child : List.of(first, second)) {
            Dossier dossier = general.read(child.id());
            assertThat(dossier.complaint().stage().kind()).isEqualTo(StageKind.CLOSED);
            assertThat(dossier.journal())
                    .filteredOn(entry -> entry.event() instanceof DialogueEvent.OutcomeTold)
                    .singleElement()
                    .satisfies(entry -> {
                        DialogueEvent.OutcomeTold telling = (DialogueEvent.OutcomeTold) entry.event();
                        assertThat(telling.channel()).isEqualTo(Channel.LETTER);
                        assertThat(dossier.text(telling.text())).contains("All get new seals.");
                    });
        }
    }

    @Test
    void whatWasDecidedOtherwiseIsToldAndClosedByItsHandler() {
        Complaint<Received> problem = filed("p");
        Complaint<?> otherwise = child(problem, "a");
        Complaint<?> inOtherWords = child(problem, "b");
        through(desk, otherwise, Accept.inScope(), ResolveDirectly.with(Outcome.NOT_UPHELD, "Nothing is paid."));
        through(desk, inOtherWords, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "A voucher."));
        Complaint<?> told = through(desk, solved(problem), TellOutcome.by(Channel.LETTER, "New seals for you."));
        CommonProblem passing = desk.problem(problem.id());
        assertThat(passing.passOnOutcome(by(AGENT)))
                .hasSize(2)
                .allSatisfy(passed ->
                        assertThat(passed.refused().orElseThrow()).hasMessageContaining("was decided otherwise"));
        Complaint<?> again = through(desk, told, Reconsider.because("not for all"));
        assertThatThrownBy(() -> passing.passOnOutcome(by(AGENT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("were not told an outcome that stands");
        through(
                desk,
                again,
                ResolveDirectly.with(Outcome.UPHELD, "New seals for all."),
                TellOutcome.by(Channel.LETTER, "New seals for you."),
                Close.with("x"));
        assertThat(passing.passOnClosing(by(AGENT)))
                .filteredOn(passed -> passed.refused().isPresent())
                .extracting(passed -> passed.complaint().id())
                .containsExactly(otherwise.id());
        assertThat(desk.read(inOtherWords.id()).journal())
                .noneMatch(entry -> entry.event() instanceof DialogueEvent.OutcomeTold);
        assertThat(desk.get(inOtherWords.id()).stage().kind()).isEqualTo(StageKind.CLOSED);
    }

    @Test
    void whereTellingIsNotTheirsTheyCloseAllTheSame() {
        ComplaintDesk split = under(ours -> ours.only(CommandKind.TELL_OUTCOME, "press"), clock);
        Complaint<Received> problem = filed(split);
        Complaint<?> child = split.perform(filed(split), Link.childOf(problem.id()), by(AGENT));
        Complaint<?> solved =
                through(split, problem, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "New seals."));
        solved = split.performUntyped(
                solved, TellOutcome.by(Channel.LETTER, "All get new seals."), by(Actor.of("pia", "press")));
        through(split, solved, Close.with("Seals replaced."));
        split.problem(problem.id()).passOnSolution(by(AGENT));
        split.problem(problem.id()).passOnClosing(by(AGENT));
        assertThat(split.get(child.id()).stage().kind()).isEqualTo(StageKind.CLOSED);
    }

    @Test
    void whereNothingIsSolvedDirectlyTheSolutionIsProposedToEach() {
        ComplaintDesk negotiating = under(ours -> ours.forbid(CommandKind.RESOLVE_DIRECTLY), clock);
        Complaint<Received> problem = filed(negotiating);
        Complaint<?> child = negotiating.perform(filed(negotiating), Link.childOf(problem.id()), by(AGENT));
        Complaint<?> solved = negotiating.performUntyped(
                negotiating.perform(problem, Accept.inScope(), by(AGENT)), Propose.solution("New seals."), by(AGENT));
        solved = negotiating.performUntyped(solved, AcceptProposal.asOffered(), by(AGENT));
        negotiating.performUntyped(solved, Resolve.with(Outcome.UPHELD, "New seals."), by(AGENT));
        assertThat(negotiating.problem(problem.id()).passOnSolution(by(AGENT)))
                .allSatisfy(passed -> assertThat(passed.refused()).isEmpty());
        assertThat(negotiating.get(child.id()).stage().kind()).isEqualTo(StageKind.PROPOSED);
    }

    @Test
    void whereAnOfferComesBeforeASolutionItIsProposedToEachAndOnce() {
        ComplaintDesk offering = under(
                ours -> ours.gate(
                        "offer", CommandKind.RESOLVE_DIRECTLY, Requirement.that(RequirementKind.OFFER_MADE), "x", "x"),
                clock);
        Complaint<Received> problem = filed(offering);
        Complaint<?> child = offering.perform(filed(offering), Link.childOf(problem.id()), by(AGENT));
        through(
                offering,
                problem,
                Accept.inScope(),
                Propose.solution("New seals."),
                AcceptProposal.asOffered(),
                Resolve.with(Outcome.UPHELD, "New seals."));
        assertThat(offering.problem(problem.id()).passOnSolution(by(AGENT)))
                .allSatisfy(passed -> assertThat(passed.refused()).isEmpty());
        Complaint<?> proposed = offering.get(child.id());
        assertThat(proposed.stage().kind()).isEqualTo(StageKind.PROPOSED);
        through(offering, proposed, RefuseProposal.because("too little"));
        offering.problem(problem.id()).passOnSolution(by(AGENT));
        assertThat(offering.get(child.id()).stage().kind()).isEqualTo(StageKind.INVESTIGATING);
    }

    @Test
    void anUndoneLinkCarriesNothing() {
        Complaint<Received> problem = filed("p");
        Complaint<?> child = child(problem, "a");
        desk.performUntyped(child, Unlink.number(1, "Another seal"), by(AGENT));
        assertThat(desk.problem(problem.id()).carried()).isEmpty();
        desk.performUntyped(filed("b"), Link.relatedTo(problem.id()), by(AGENT));
        assertThat(desk.problem(problem.id()).carried()).isEmpty();
    }

    @Test
    void aMergedChildHasNoTargetsOfItsOwn() {
        ComplaintDesk steps = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(ShippedProcedures.get("eight-steps"))
                .build();
        Complaint<Received> free = steps.file(
                Intake.from(Person.named("d")).by(Channel.EMAIL).stating("x").build(), by(AGENT));
        assertThat(steps.complainants().track(free, AGENT).promisedBy()).isPresent();
        Complaint<Received> merged = steps.perform(free, Link.childOf(filed("p").id()), by(AGENT));
        assertThat(steps.complainants().track(merged, AGENT).promisedBy()).isEmpty();
    }

    @Test
    void allComplaintsOfAPersonAreOneLookUp() {
        Complaint<?> one = filed("a");
        Complaint<?> two = filed("a");
        filed("b");
        assertThat(desk.complaintsOf(ExternalRef.of("crm", "a"), null, 10))
                .extracting(complaint -> complaint.id())
                .containsExactlyInAnyOrder(one.id(), two.id());
    }
}
