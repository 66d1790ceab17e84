package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.BOARD;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.HR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.OTHER_AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assess;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.Consult;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.LiftInterest;
import dev.redress.activity.Link;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.Suspend;
import dev.redress.activity.Unlink;
import dev.redress.activity.VerifyAllegation;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Verdict;
import dev.redress.complaint.WaitingFor;
import dev.redress.desk.ReadingRefusedException;
import dev.redress.event.Correction;
import dev.redress.event.DialogueEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Possibility;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Investigate;
import dev.redress.move.Refer;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.ComplaintId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an appeal changes: who decides, who knows, who is told. */
class HigherLevelTest {

    private static final Actor LEGAL = Actor.of("lei", "legal");

    private static Walk grievance() {
        Walk walk = Walk.through("employee-grievance", Walk.intake(Channel.FACE_TO_FACE), HR);
        return walk.does(HR, Accept.inScope(), RecordStatement.interview(1, "x"), Investigate.begin())
                .does(HR, Assess.as(Severity.LOW, Complexity.SIMPLE), Consult.asking("legal", "x"))
                .does(LEGAL, GiveOpinion.on(1, "x"))
                .does(HR, RecordFindings.of(Outcome.NOT_UPHELD, "x"), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
    }

    @Test
    void whoIsBelowNeitherFindsNorPromisesNorSendsItAway() {
        Walk walk = Walk.through("general")
                .does(AGENT, Acknowledge.by(Channel.SMS), Accept.inScope(), StateAllegation.that("x"))
                .does(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .does(COMPLAINANT, Appeal.because("x"));
        AgreeMeasure measure = AgreeMeasure.of(RemedyKind.REPAIR, "x", OTHER_AGENT, walk.in(Duration.ofDays(9)));
        walk.denies(OTHER_AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"), "appeal-level")
                .denies(OTHER_AGENT, VerifyAllegation.number(1, Verdict.UNFOUNDED), "appeal-level")
                .denies(OTHER_AGENT, measure, "appeal-level")
                .denies(MANAGER, Refer.to(ReferralKind.OMBUDSMAN, "x"), "appeal-level")
                .denies(MANAGER, Withdraw.because("x"), "appeal-level")
                .denies(OTHER_AGENT, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "x"), "appeal-level")
                .denies(OTHER_AGENT, RequestMaterial.of("x", "receipt"), "appeal-level")
                .refuses(MANAGER, Correct.fact(Correction.FiledByMistake.INSTANCE, "x"), "appeal-level")
                .does(BOARD, VerifyAllegation.number(1, Verdict.FOUNDED), measure)
                .denies(MANAGER, CancelMeasure.number(1, "x"), "appeal-level")
                .does(BOARD, Refer.to(ReferralKind.OMBUDSMAN, "x"))
                .stands(StageKind.REFERRED);
    }

    @Test
    void whoIsBelowNeitherLinksNorHandsOverNorChangesWhoTakesPart() {
        Walk walk = Walk.through("general").does(AGENT, Acknowledge.by(Channel.SMS), Accept.inScope());
        ComplaintId other = walk.files(Walk.intake(Channel.TELEPHONE), AGENT);
        walk.does(AGENT, Link.relatedTo(other))
                .does(MANAGER, DeclareInterest.of(OTHER_AGENT, InterestKind.RELATIVE))
                .does(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .does(COMPLAINANT, Appeal.because("x"));
        Actor boss = Actor.of("max", "manager");
        walk.denies(boss, Link.duplicateOf(other), "appeal-level")
                .denies(boss, Unlink.number(1, "x"), "appeal-level")
                .denies(boss, CorrectParty.number(1, Person.named("x"), "x"), "appeal-level")
                .denies(boss, HandOver.to("sales", "x"), "appeal-level")
                .denies(
                        boss,
                        JoinComplainant.of(Person.named("x").knownAs(ExternalRef.USERS, BOARD.id())),
                        "appeal-level")
                .denies(boss, NameRespondent.as(Respondent.of(RespondentKind.PERSON, "Zhao")), "appeal-level")
                .denies(boss, LiftInterest.of(OTHER_AGENT, InterestKind.RELATIVE, "x"), "appeal-level")
                .refuses(boss, DeclareInterest.of(BOARD, InterestKind.OTHER), "appeal-level")
                .does(boss, DeclareInterest.own(InterestKind.OTHER))
                .does(COMPLAINANT, JoinComplainant.of(Person.named("李雷")))
                .denies(boss, WithdrawComplainant.number(1), "appeal-level")
                .does(BOARD, Unlink.number(1, "x"), HandOver.to("sales", "x"));
    }

    @Test
    void itTakesForFiledByMistakeWhatWas() {
        Walk walk = Walk.through("general")
                .does(AGENT, Acknowledge.by(Channel.SMS), Accept.inScope())
                .does(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"))
                .does(COMPLAINANT, Appeal.because("x"))
                .does(BOARD, Correct.fact(Correction.FiledByMistake.INSTANCE, "x"));
        assertThat(walk.complaint().snapshot().filing().filedByMistake()).isTrue();
    }

    @Test
    void inAllFourteenTheHigherLevelMayDoWhatIsLeftToIt() {
        assertThat(ShippedProcedures.all())
                .allSatisfy(procedure -> assertThat(List.of(
                                CommandKind.PROPOSE,
                                CommandKind.RESOLVE,
                                CommandKind.LAPSE_PROPOSAL,
                                CommandKind.RECONSIDER,
                                CommandKind.REFER,
                                CommandKind.VERIFY_ALLEGATION,
                                CommandKind.RECORD_FINDINGS,
                                CommandKind.AGREE_MEASURE,
                                CommandKind.CANCEL_MEASURE,
                                CommandKind.SUSPEND,
                                CommandKind.REQUEST_MATERIAL,
                                CommandKind.CORRECT,
                                CommandKind.EXTEND_CLOCK,
                                CommandKind.WITHDRAW,
                                CommandKind.HAND_OVER,
                                CommandKind.LINK,
                                CommandKind.UNLINK,
                                CommandKind.CORRECT_PARTY,
                                CommandKind.NAME_RESPONDENT,
                                CommandKind.JOIN_COMPLAINANT,
                                CommandKind.WITHDRAW_COMPLAINANT,
                                CommandKind.DECLARE_INTEREST,
                                CommandKind.LIFT_INTEREST,
                                CommandKind.ASSIGN,
                                CommandKind.ASSESS,
                                CommandKind.CLASSIFY,
                                CommandKind.PRIORITISE,
                                CommandKind.CONSULT,
                                CommandKind.APPROVE,
                                CommandKind.REFUSE_APPROVAL,
                                CommandKind.CLOSE))
                        .allSatisfy(command -> assertThat(
                                        procedure.roles().getOrDefault(command, procedure.appealDeciders()))
                                .as("%s of %s", command, procedure.id())
                                .containsAll(procedure.appealDeciders())));
    }

    @Test
    void itIsToldOfTheAppeal() {
        assertThat(ShippedProcedures.all())
                .allSatisfy(procedure -> assertThat(procedure.notices())
                        .as(procedure.id())
                        .anySatisfy(rule -> assertThat(rule.notice().role()).isEqualTo("appeal-board")));
        Walk walk = grievance().does(COMPLAINANT, Appeal.because("x"));
        DialogueEvent.NoticeIssued told = walk.last(DialogueEvent.NoticeIssued.class);
        assertThat(told.reader()).isEqualTo(NoticeReader.ROLE);
        assertThat(told.to()).isEqualTo("appeal-board");
    }

    @Test
    void itBelongsToTheCircleOfAConfidentialComplaintFromTheAppealOn() {
        Walk walk = grievance();
        assertThatThrownBy(() -> walk.desk().read(walk.complaint().id(), BOARD))
                .isInstanceOf(ReadingRefusedException.class);
        walk.does(COMPLAINANT, Appeal.because("x"));
        assertThat(walk.desk().read(walk.complaint().id(), BOARD).journal()).isNotEmpty();
        assertThat(walk.desk().possible(walk.complaint(), BOARD))
                .filteredOn(Possibility::isAllowed)
                .extracting(Possibility::command)
                .contains(CommandKind.RECORD_FINDINGS, CommandKind.INVOLVE);
        assertThatThrownBy(() -> walk.desk().read(walk.complaint().id(), Actor.of("x", "hr")))
                .isInstanceOf(ReadingRefusedException.class);
    }
}
