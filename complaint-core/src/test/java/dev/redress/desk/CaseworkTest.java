package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.Approve;
import dev.redress.activity.Archive;
import dev.redress.activity.Assign;
import dev.redress.activity.Consult;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.Link;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RateHandling;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.Remind;
import dev.redress.activity.RequestApproval;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.SendBack;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.Unlink;
import dev.redress.activity.VerifyAllegation;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Closed;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Duty;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.LinkKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.StatementKind;
import dev.redress.complaint.Verdict;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.ResumeCause;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.CounterPropose;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.LapseProposal;
import dev.redress.move.Propose;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.validation.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the activities beside the main path come to, and when they are refused; without any procedure. */
class CaseworkTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANN = Actor.of("ann", "agent");
    private static final Actor BEN = Actor.of("ben", "agent");
    private static final Actor EVA = Actor.of("eva.lopes");

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).clock(clock).build();

    private Complaint<Received> received() {
        return desk.file(
                Intake.from(Person.named("Eva Lopes").email("eva@example.org").knownAs(ExternalRef.USERS, "eva.lopes"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(ANN));
    }

    private Complaint<Accepted> accepted() {
        return desk.perform(received(), Accept.inScope(), by(ANN));
    }

    private List<EventKind> kinds(Complaint<?> complaint) {
        return desk.journal(complaint.id(), 0, 200).stream()
                .map(entry -> entry.event().kind())
                .toList();
    }

    private void later(Duration span) {
        clock.advance(span);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, Condition condition) {
        assertThatThrownBy(what).isInstanceOfSatisfying(UnmetConditionException.class, refused -> {
            assertThat(refused.condition()).isEqualTo(condition);
            assertThat(refused.refusals()).extracting("code").containsExactly(condition.code());
        });
    }

    @Test
    void allegationsAreVerifiedOneByOne() {
        Complaint<Received> complaint = received();
        refused(() -> desk.perform(complaint, VerifyAllegation.number(1, Verdict.FOUNDED), by(ANN)), Condition.EXISTS);
        Complaint<Received> stated = desk.perform(complaint, StateAllegation.that("They knew."), by(ANN));
        refused(() -> desk.perform(stated, VerifyAllegation.number(2, Verdict.FOUNDED), by(ANN)), Condition.EXISTS);
        Complaint<Received> verified = desk.perform(stated, VerifyAllegation.number(1, Verdict.UNCLEAR), by(ANN));
        assertThat(verified.snapshot().casework().inquiry().allegations())
                .extracting("verdict")
                .containsExactly(Verdict.UNCLEAR);
    }

    @Test
    void whatWasAskedForEndsTheWaitingWhenItComesByAnyWay() {
        Complaint<Accepted> asked = desk.perform(accepted(), RequestMaterial.of("The bill", "receipt"), by(ANN));
        assertThat(asked.suspension()).isPresent();
        later(Duration.ofHours(1));
        Complaint<Accepted> answered =
                desk.perform(asked, ReceiveMessage.by(Channel.TELEPHONE, "It is in the post."), by(ANN));
        assertThat(answered.suspension()).isEmpty();
        assertThat(answered.snapshot().casework().dialogue().request()).isNotNull();
        Complaint<Accepted> given =
                desk.perform(answered, ProvideMaterial.of(EvidenceRef.of("Bill", EvidenceKind.RECEIPT)), by(EVA));
        assertThat(given.snapshot().casework().dialogue().request()).isNull();
        assertThat(given.snapshot().casework().inquiry().evidenceKinds()).containsExactly("receipt");
        assertThat(kinds(given))
                .containsSubsequence(
                        EventKind.MATERIAL_REQUESTED,
                        EventKind.SUSPENDED,
                        EventKind.MESSAGE_RECEIVED,
                        EventKind.RESUMED,
                        EventKind.MATERIAL_PROVIDED,
                        EventKind.EVIDENCE_ADDED);
        refused(() -> desk.perform(given, ProvideMaterial.of().saying("again"), by(EVA)), Condition.EXISTS);
    }

    @Test
    void evidenceEndsTheWaitingOnlyIfTheComplainantBringsIt() {
        Complaint<Accepted> asked = desk.perform(accepted(), RequestMaterial.of("The bill"), by(ANN));
        AddEvidence photo = AddEvidence.item(EvidenceRef.of("Photo", EvidenceKind.PHOTO));
        Complaint<Accepted> ours = desk.perform(asked, photo, by(BEN));
        assertThat(ours.suspension()).isPresent();
        Complaint<Accepted> theirs = desk.perform(ours, photo, by(EVA));
        assertThat(theirs.suspension()).isEmpty();
        Entry last = desk.journal(theirs.id(), theirs.version() - 1, 1).get(0);
        assertThat(last.event()).isEqualTo(new FactEvent.Resumed(ResumeCause.ANSWERED));
    }

    @Test
    void whatCameByPostAndIsEnteredByStaffEndsTheWaitingForIt() {
        Complaint<Accepted> asked =
                desk.perform(accepted(), RequestMaterial.of("Bill and photo", "receipt", "photo"), by(ANN));
        Complaint<Accepted> half =
                desk.perform(asked, AddEvidence.item(EvidenceRef.of("Bill", EvidenceKind.RECEIPT)), by(BEN));
        assertThat(half.suspension()).isPresent();
        Complaint<Accepted> whole =
                desk.perform(half, AddEvidence.item(EvidenceRef.of("Photo", EvidenceKind.PHOTO)), by(BEN));
        assertThat(whole.suspension()).isEmpty();
        assertThat(whole.snapshot().casework().dialogue().request()).isNull();
    }

    @Test
    void whatWasAskedForBeforeIsStillAskedForUnlessItIsReplaced() {
        Complaint<Accepted> first = desk.perform(accepted(), RequestMaterial.of("The bill", "receipt"), by(ANN));
        Complaint<Accepted> more = desk.perform(first, RequestMaterial.of("And a photo", "photo"), by(ANN));
        assertThat(more.snapshot().casework().dialogue().request().kinds()).containsExactly("receipt", "photo");
        Complaint<Accepted> half =
                desk.perform(more, AddEvidence.item(EvidenceRef.of("Photo", EvidenceKind.PHOTO)), by(BEN));
        assertThat(half.suspension()).isPresent();
        Complaint<Accepted> other = desk.perform(
                half, RequestMaterial.of("The contract will do", "contract").insteadOfBefore(), by(ANN));
        assertThat(other.snapshot().casework().dialogue().request().kinds()).containsExactly("contract");
    }

    @Test
    void aHandOverIsTakenOrSentBack() {
        Complaint<Accepted> complaint = accepted();
        refused(() -> desk.perform(complaint, AcceptHandOver.here(), by(BEN)), Condition.HANDED_OVER);
        Complaint<Accepted> sent =
                desk.perform(complaint, HandOver.to("quality", "Seals").anonymised(), by(ANN));
        refused(() -> desk.perform(sent, HandOver.to("legal", "Law"), by(ANN)), Condition.NOT_HANDED_OVER);
        Complaint<Accepted> back = desk.perform(sent, SendBack.because("Not ours"), by(BEN));
        assertThat(back.snapshot().casework().conferral().department()).isNull();
        Complaint<Accepted> again =
                desk.perform(back, HandOver.to("legal", "Law").anonymised(), by(ANN));
        Complaint<Accepted> taken = desk.perform(again, AcceptHandOver.here(), by(BEN));
        assertThat(taken.snapshot().casework().conferral().department()).isEqualTo("legal");
        assertThat(taken.snapshot().casework().conferral().identityWithheld()).isTrue();
    }

    @Test
    void aConsultationWaitsUntilItIsAnswered() {
        Complaint<Accepted> asked = desk.perform(accepted(), Consult.asking("legal", "May we?"), by(ANN));
        asked = desk.perform(asked, Consult.asking("quality", "Why?"), by(ANN));
        Complaint<Accepted> answered = desk.perform(asked, GiveOpinion.on(1, "Yes."), by(BEN));
        assertThat(answered.snapshot().casework().conferral().consultations())
                .extracting("number")
                .containsExactly(2);
        refused(() -> desk.perform(answered, GiveOpinion.on(1, "No."), by(BEN)), Condition.EXISTS);
    }

    @Test
    void anApprovalIsDecidedOnce() {
        Complaint<Accepted> asked =
                desk.perform(accepted(), RequestApproval.of(Money.of("500", "EUR"), "Much harm"), by(ANN));
        Complaint<Accepted> approved = desk.perform(asked, Approve.request(1), by(BEN));
        assertThat(approved.snapshot().casework().conferral().approvals().get(0))
                .satisfies(approval -> assertThat(approval.state()).isEqualTo(ApprovalState.APPROVED));
        refused(() -> desk.perform(approved, Approve.request(1), by(BEN)), Condition.EXISTS);
        assertThatThrownBy(() -> desk.perform(approved, RequestApproval.of(Money.of("0", "EUR"), "?"), by(ANN)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void remindingIsRefusedBeforeThePromisedTimeWhichIsNamed() {
        Complaint<Accepted> complaint = accepted();
        Instant promised = START.plus(Duration.ofHours(24));
        Complaint<Accepted> told = desk.perform(
                complaint, SendMessage.by(Channel.EMAIL, "We look.").promising(promised), by(ANN));
        assertThatThrownBy(() -> desk.perform(told, Remind.ofPromise(), by(EVA)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining(promised.toString());
        later(Duration.ofHours(24));
        assertThat(desk.perform(told, Remind.ofPromise().saying("Well?"), by(EVA))
                        .version())
                .isEqualTo(told.version() + 1);
    }

    @Test
    void aProposalIsAnsweredByAnotherOneOrLapsesAfterItsTime() {
        Instant answerBy = START.plus(Duration.ofDays(14));
        Complaint<Proposed> proposed = desk.perform(
                accepted(),
                Propose.solution("A refund").worth(Money.of("20", "EUR")).answerBy(answerBy),
                by(ANN));
        Complaint<Investigating> countered =
                desk.perform(proposed, CounterPropose.asking("Double").worth(Money.of("40", "EUR")), by(EVA));
        assertThat(countered.stage().round()).isEqualTo(1);
        Complaint<Proposed> second =
                desk.perform(countered, Propose.solution("A bit more").answerBy(answerBy), by(ANN));
        assertThat(second.stage().proposal().round()).isEqualTo(2);
        LapseProposal lapse = LapseProposal.with(Outcome.UPHELD, "The offer stands.");
        refused(() -> desk.perform(second, lapse, by(ANN)), Condition.ANSWER_TIME_PASSED);
        later(Duration.ofDays(14));
        Complaint<Proposed> wrote =
                desk.perform(second, ReceiveMessage.by(Channel.EMAIL, "Give me a moment."), by(ANN));
        refused(() -> desk.perform(wrote, lapse, by(ANN)), Condition.REPLIED);
        Complaint<Proposed> before = desk.perform(
                wrote,
                SendMessage.by(Channel.EMAIL, "A reminder"),
                by(ANN).at(clock.instant().minus(Duration.ofDays(1))));
        refused(() -> desk.perform(before, lapse, by(ANN)), Condition.REPLIED);
        Complaint<Proposed> answered = desk.perform(before, SendMessage.by(Channel.EMAIL, "Please do."), by(ANN));
        Complaint<Resolved> lapsed = desk.perform(answered, lapse, by(ANN));
        assertThat(lapsed.stage().resolution().direct()).isFalse();
    }

    @Test
    void anAppealGoesOneLevelUpAndIsNobodysUntilAssigned() {
        Complaint<Accepted> assigned = desk.perform(accepted(), Assign.to(ANN), by(ANN));
        Complaint<Resolved> resolved = desk.perform(assigned, ResolveDirectly.with(Outcome.NOT_UPHELD, "No."), by(ANN));
        Complaint<Investigating> appealed = desk.perform(resolved, Appeal.because("Wrong."), by(EVA));
        assertThat(appealed.assignee()).isEmpty();
        assertThat(appealed.snapshot().casework().ties().level()).isEqualTo(1);
        Complaint<?> declined = desk.perform(
                received(), Decline.because(DeclineReason.TOO_LATE, "Late").pointingTo("Court"), by(ANN));
        assertThat(desk.performUntyped(declined, Appeal.because("Not late"), by(EVA))
                        .in(Investigating.class))
                .isPresent();
    }

    @Test
    void complainantsJoinAndLeaveOneByOne() {
        Complaint<Accepted> two = desk.perform(accepted(), JoinComplainant.of(Person.named("Rui Dias")), by(ANN));
        int rui = two.snapshot().parties().size();
        assertThat(two.party(rui).orElseThrow().role()).isEqualTo(PartyRole.COMPLAINANT);
        refused(() -> desk.perform(two, WithdrawComplainant.number(2), by(ANN)), Condition.FITS);
        Complaint<Accepted> one = desk.perform(two, WithdrawComplainant.number(rui), by(ANN));
        assertThat(one.snapshot().casework().ties().withdrawn()).containsExactly(rui);
        refused(() -> desk.perform(one, WithdrawComplainant.number(1), by(ANN)), Condition.OTHERS_TAKE_PART);
        assertThat(one.snapshot().casework().ties().pursued()).isFalse();
    }

    @Test
    void aComplaintIsCarriedByOneOtherAtMost() {
        Complaint<Received> problem = received();
        Complaint<Received> child = desk.perform(received(), Link.childOf(problem.id()), by(ANN));
        assertThat(child.snapshot().casework().ties().merged()).isTrue();
        refused(() -> desk.perform(child, Link.relatedTo(child.id()), by(ANN)), Condition.FITS);
        refused(() -> desk.perform(child, Link.duplicateOf(received().id()), by(ANN)), Condition.NOT_DONE_BEFORE);
        Complaint<Received> free = desk.perform(child, Unlink.number(1, "Another seal"), by(ANN));
        assertThat(free.snapshot().casework().ties().merged()).isFalse();
        Complaint<Received> again = desk.perform(free, Link.duplicateOf(problem.id()), by(ANN));
        assertThat(again.snapshot().casework().ties().links()).singleElement().satisfies(link -> {
            assertThat(link.number()).isEqualTo(2);
            assertThat(link.kind()).isEqualTo(LinkKind.DUPLICATE_OF);
        });
    }

    @Test
    void whatIsReopenedComesOutOfTheArchive() {
        Complaint<Resolved> resolved = desk.perform(accepted(), ResolveDirectly.with(Outcome.UPHELD, "Done."), by(ANN));
        Complaint<Closed> closed = desk.perform(
                resolved,
                Close.with("Summary")
                        .judging("Quick", "Rude")
                        .improving("Train", BEN, START.plus(Duration.ofDays(30)))
                        .distributedTo(BEN)
                        .distributedToDepartments("quality"),
                by(ANN));
        assertThat(closed.stage().report().improvements()).hasSize(1);
        assertThat(closed.stage().report().distribution()).hasSize(1);
        Complaint<Closed> archived = desk.perform(closed, Archive.now().at("Room 7"), by(ANN));
        refused(() -> desk.perform(archived, Archive.now(), by(ANN)), Condition.NOT_DONE_BEFORE);
        Complaint<Investigating> reopened = desk.perform(archived, Reopen.because("Leaks again"), by(ANN));
        assertThat(reopened.snapshot().casework().ties().archived()).isFalse();
    }

    @Test
    void dutiesAndInterestsAreRemembered() {
        Complaint<Accepted> complaint = desk.perform(accepted(), Assign.to(BEN), by(ANN));
        Complaint<Investigating> investigating = desk.perform(complaint, Investigate.begin(), by(BEN));
        Complaint<Investigating> heard = desk.perform(
                investigating,
                RecordStatement.ofWitness(StatementKind.INTERVIEW, Person.named("Wit Ness"), "Saw it."),
                by(BEN));
        Complaint<Investigating> declared =
                desk.perform(heard, DeclareInterest.of(ANN, InterestKind.RELATIVE), by(BEN));
        int ann = declared.knownParties().numberOf(dev.redress.complaint.HostIdentity.ofActor("ann"));
        int ben = declared.knownParties().numberOf(dev.redress.complaint.HostIdentity.ofActor("ben"));
        assertThat(declared.snapshot().casework().ties().had(ann, Duty.REGISTRAR))
                .isTrue();
        assertThat(declared.snapshot().casework().ties().had(ben, Duty.HANDLER)).isTrue();
        assertThat(declared.snapshot().casework().ties().had(ben, Duty.INVESTIGATOR))
                .isTrue();
        assertThat(declared.snapshot().casework().ties().interests())
                .extracting("party")
                .containsExactly(ann);
        refused(
                () -> desk.perform(declared, DeclareInterest.of(ANN, InterestKind.RELATIVE), by(BEN)),
                Condition.NOT_DONE_BEFORE);
    }

    @Test
    void acceptedProposalsAddUp() {
        Complaint<Proposed> first =
                desk.perform(accepted(), Propose.solution("A").worth(Money.of("20", "EUR")), by(ANN));
        Complaint<?> resolved = desk.perform(
                desk.perform(first, AcceptProposal.asOffered(), by(EVA)),
                Resolve.with(Outcome.UPHELD, "Paid"),
                by(ANN));
        assertThat(resolved.snapshot().casework().conferral().accepted()).containsExactly(Money.of("20", "EUR"));
    }

    @Test
    void aScoreIsFromOneToFive() {
        Complaint<Resolved> resolved = desk.perform(accepted(), ResolveDirectly.with(Outcome.UPHELD, "Done."), by(ANN));
        assertThatThrownBy(() -> desk.perform(resolved, RateHandling.with(6), by(EVA)))
                .isInstanceOf(InvalidInputException.class);
        Complaint<Resolved> rated = desk.perform(resolved, RateHandling.with(5).saying("Kind"), by(EVA));
        assertThat(desk.journal(rated.id(), rated.version() - 1, 1).get(0).event())
                .isInstanceOf(DialogueEvent.HandlingRated.class);
    }
}
