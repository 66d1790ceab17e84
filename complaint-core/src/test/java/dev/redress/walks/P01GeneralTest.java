package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static dev.redress.walks.Walk.MANAGER;
import static dev.redress.walks.Walk.OTHER_AGENT;
import static dev.redress.walks.Walk.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.SendMessage;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.StatementKind;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.StageEvent;
import dev.redress.intake.AuthorityKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.Representation;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** P1, the general procedure: raise, accept, investigate, make a solution, feed back, close and sum up. */
class P01GeneralTest {

    @Test
    void raisesInWritingOrOrally() {
        for (Channel channel : List.of(Channel.LETTER, Channel.EMAIL, Channel.TELEPHONE, Channel.FACE_TO_FACE)) {
            Walk walk = Walk.through("general", Walk.intake(channel), AGENT).stands(StageKind.RECEIVED);
            assertThat(walk.complaint().filing().channel()).isEqualTo(channel);
            assertThat(walk.desk()
                            .read(walk.complaint().id())
                            .text(walk.complaint().filing().demand()))
                    .contains("退款");
        }
        Walk organisation = Walk.through(
                "general",
                Intake.from(Organisation.named("海天公司").email("a@example.org"))
                        .by(Channel.LETTER)
                        .stating("交货延误。"),
                AGENT);
        organisation.records(EventKind.FILED);
    }

    @Test
    void goesThroughEveryStep() {
        Walk walk = Walk.through("general");
        walk.does(
                        COMPLAINANT,
                        AddEvidence.item(
                                EvidenceRef.of("购物小票", EvidenceKind.RECEIPT).collected("王芳", walk.in(Duration.ZERO))))
                .does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Accept.inScope(), Acknowledge.by(Channel.SMS))
                .does(AGENT, Assign.to(INVESTIGATOR));
        walk.later(Duration.ofDays(1))
                .does(INVESTIGATOR, Investigate.begin())
                .does(INVESTIGATOR, RecordStatement.interview(1, "第一次修好一周后又漏。"))
                .does(INVESTIGATOR, RecordStatement.ofWitness(StatementKind.STATEMENT, Person.named("李工"), "换过密封圈。"))
                .does(
                        INVESTIGATOR,
                        AddEvidence.item(
                                EvidenceRef.of("维修记录", EvidenceKind.RECORD).collected("维修部", walk.in(Duration.ZERO))))
                .does(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "密封圈有缺陷").causedBy("seals"));
        walk.later(Duration.ofDays(1))
                .does(INVESTIGATOR, Propose.solution("道歉并更换新壶"))
                .does(AGENT, SendMessage.by(Channel.TELEPHONE, "说明方案细节和时间。"))
                .does(COMPLAINANT, ReceiveMessage.by(Channel.TELEPHONE, "什么时候能收到?"))
                .does(AGENT, SendMessage.by(Channel.TELEPHONE, "三天之内。"))
                .does(COMPLAINANT, AcceptProposal.asOffered())
                .does(
                        INVESTIGATOR,
                        AgreeMeasure.of(RemedyKind.REPLACEMENT, "寄出新壶", AGENT, walk.in(Duration.ofDays(3))));
        walk.later(Duration.ofDays(2))
                .does(AGENT, CompleteMeasure.number(1))
                .does(INVESTIGATOR, Resolve.with(Outcome.UPHELD, "已更换。"))
                .does(AGENT, TellOutcome.by(Channel.TELEPHONE, "新壶已寄出,如不满意可以申诉。"))
                .does(AGENT, AskSatisfaction.by(Channel.SMS))
                .does(COMPLAINANT, RateSatisfaction.as(Satisfaction.SATISFIED));
        walk.does(
                        MANAGER,
                        Close.with("水壶密封圈有缺陷,已退款。")
                                .judging("受理及时", "两次维修未查明原因")
                                .learning("同批次密封圈应抽检")
                                .improving("抽检密封圈", QUALITY, walk.in(Duration.ofDays(30)))
                                .distributedTo(MANAGER)
                                .distributedToDepartments("quality"))
                .stands(StageKind.CLOSED);
        walk.records(
                EventKind.FILED,
                EventKind.EVIDENCE_ADDED,
                EventKind.RECORD_CONFIRMED,
                EventKind.ACCEPTED,
                EventKind.ACKNOWLEDGED,
                EventKind.NOTICE_ISSUED,
                EventKind.INVESTIGATION_BEGUN,
                EventKind.STATEMENT_TAKEN,
                EventKind.STATEMENT_TAKEN,
                EventKind.EVIDENCE_ADDED,
                EventKind.FINDINGS_RECORDED,
                EventKind.PROPOSED,
                EventKind.MESSAGE_SENT,
                EventKind.MESSAGE_RECEIVED,
                EventKind.MESSAGE_SENT,
                EventKind.PROPOSAL_ACCEPTED,
                EventKind.MEASURE_AGREED,
                EventKind.MEASURE_COMPLETED,
                EventKind.RESOLVED,
                EventKind.OUTCOME_TOLD,
                EventKind.SATISFACTION_RATED,
                EventKind.CLOSED);
        assertThat(walk.last(FactEvent.Acknowledged.class).promises()).isNotEmpty();
        assertThat(walk.last(StageEvent.Closed.class).report().departments()).containsExactly("quality");
    }

    @Test
    void doesNotCloseWithoutAReportThatJudgesTheHandlingAndReachesSomebody() {
        Walk walk = Walk.through("general");
        walk.does(AGENT, Accept.inScope())
                .denies(AGENT, Investigate.begin(), "gate:acknowledged")
                .does(AGENT, Acknowledge.by(Channel.SMS), Investigate.begin())
                .denies(AGENT, Propose.solution("x"), "gate:findings-recorded")
                .does(AGENT, RecordFindings.of(Outcome.UPHELD, "x").causedBy("c"))
                .does(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"))
                .denies(MANAGER, Close.with("x"), "gate:outcome-told")
                .does(AGENT, TellOutcome.by(Channel.SMS, "x"))
                .does(AGENT, AgreeMeasure.of(RemedyKind.APOLOGY, "x", AGENT, walk.in(Duration.ofDays(1))))
                .denies(MANAGER, Close.with("x"), "gate:no-measure-open")
                .does(AGENT, CompleteMeasure.number(1))
                .denies(AGENT, Close.with("x"), "role")
                .refuses(MANAGER, Close.with("x").distributedTo(MANAGER), "gate:report-complete")
                .refuses(MANAGER, Close.with("x").judging("a", "b"), "gate:report-distributed")
                .does(MANAGER, Close.with("x").judging("a", "b").distributedTo(MANAGER))
                .stands(StageKind.CLOSED);
    }

    @Test
    void somebodyMaySpeakForTheComplainantAndEverySideIsHeard() {
        Walk walk = Walk.through(
                "general",
                Walk.intake(Channel.TELEPHONE)
                        .representedBy(Representation.by(Person.named("王明"), AuthorityKind.CONSENT))
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "李工")),
                AGENT);
        assertThat(walk.complaint().snapshot().parties())
                .extracting(Party::role)
                .contains(PartyRole.REPRESENTATIVE, PartyRole.RESPONDENT);
        walk.does(AGENT, ConfirmRecord.by(Channel.TELEPHONE), Accept.inScope(), Acknowledge.by(Channel.SMS))
                .does(INVESTIGATOR, Investigate.begin(), RecordStatement.interview(1, "投诉人的说法"))
                .does(INVESTIGATOR, RecordStatement.statement(respondent(walk), "被投诉人的说法"))
                .does(INVESTIGATOR, Assess.as(Severity.LOW, Complexity.SIMPLE).noting("诉求合理,可行,效果可期"))
                .records(
                        EventKind.FILED,
                        EventKind.RECORD_CONFIRMED,
                        EventKind.ACCEPTED,
                        EventKind.STATEMENT_TAKEN,
                        EventKind.STATEMENT_TAKEN,
                        EventKind.ASSESSED);
    }

    private static int respondent(Walk walk) {
        return walk.complaint().snapshot().parties().stream()
                .filter(party -> party.role() == PartyRole.RESPONDENT)
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void declinesOnlyWithAReasonAndFurtherWays() {
        Walk walk = Walk.through("general");
        walk.refuses(AGENT, Decline.because(DeclineReason.TOO_LATE, "太迟"), "gate:further-ways-told")
                .does(AGENT, Decline.because(DeclineReason.TOO_LATE, "太迟").pointingTo("可向消费者协会投诉"))
                .stands(StageKind.DECLINED)
                .does(AGENT, TellOutcome.by(Channel.LETTER, "不予受理"))
                .does(COMPLAINANT, Appeal.because("并未逾期"))
                .stands(StageKind.INVESTIGATING)
                .records(EventKind.DECLINED, EventKind.OUTCOME_TOLD, EventKind.APPEALED);
    }

    @Test
    void isReopenedWithinItsWindowAsOftenAsItMay() {
        Walk walk = Walk.through("general");
        walk.does(COMPLAINANT, Withdraw.because("已解决")).denies(INVESTIGATOR, Reopen.because("x"), "role");
        walk.later(Duration.ofDays(89)).does(COMPLAINANT, Reopen.because("又漏了"));
        walk.does(COMPLAINANT, Withdraw.because("好了")).does(COMPLAINANT, Reopen.because("又漏了"));
        walk.does(COMPLAINANT, Withdraw.because("好了")).denies(COMPLAINANT, Reopen.because("x"), "count");
        walk.records(EventKind.WITHDRAWN, EventKind.REOPENED, EventKind.WITHDRAWN, EventKind.REOPENED);
        Walk late = Walk.through("general").does(AGENT, Withdraw.because(null)).later(Duration.ofDays(90));
        late.denies(COMPLAINANT, Reopen.because("x"), "window");
    }

    @Test
    void whoeverTakesItUpIsNeutral() {
        Walk walk = Walk.through(
                "general",
                Walk.intake(Channel.LETTER)
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "阿宝")
                                .withRef(ExternalRef.user(OTHER_AGENT.id()))),
                AGENT);
        walk.denies(OTHER_AGENT, Accept.inScope(), "fairness:not-about-oneself")
                .does(MANAGER, DeclareInterest.of(INVESTIGATOR, InterestKind.OTHER))
                .denies(INVESTIGATOR, RecordFindings.of(Outcome.UPHELD, "x"), "fairness:no-declared-interest")
                .does(AGENT, Accept.inScope())
                .records(EventKind.FILED, EventKind.INTEREST_DECLARED, EventKind.ACCEPTED);
    }
}
