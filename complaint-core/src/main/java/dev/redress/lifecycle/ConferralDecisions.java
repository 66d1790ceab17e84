package dev.redress.lifecycle;

import dev.redress.activity.Activity;
import dev.redress.activity.Approve;
import dev.redress.activity.Chase;
import dev.redress.activity.Consult;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.RefuseApproval;
import dev.redress.activity.RequestApproval;
import dev.redress.activity.SendBack;
import dev.redress.complaint.ApprovalState;
import dev.redress.event.ConferralEvent;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import dev.redress.validation.Violation;
import java.util.List;
import java.util.Map;

/** What the activities within the organisation come to. */
final class ConferralDecisions {

    static final TextRule DEPARTMENT = TextRule.singleLine(100).required();

    private ConferralDecisions() {}

    static boolean decide(Drafting draft, Activity<?> activity, CommandKind kind) {
        switch (kind) {
            case HAND_OVER -> handOver(draft, (HandOver) activity);
            case ACCEPT_HAND_OVER -> draft.add(arrived(draft, new ConferralEvent.HandOverAccepted()));
            case SEND_BACK ->
                draft.add(arrived(
                        draft,
                        new ConferralEvent.HandOverSentBack(
                                draft.text("reason", ((SendBack) activity).reason(), Drafting.REQUIRED_SHORT_TEXT),
                                Withholding.keptFrom(draft))));
            case CONSULT -> consult(draft, (Consult) activity);
            case GIVE_OPINION -> answer(draft, (GiveOpinion) activity);
            case REQUEST_APPROVAL -> request(draft, (RequestApproval) activity);
            case APPROVE -> approve(draft, (Approve) activity);
            case REFUSE_APPROVAL -> refuse(draft, (RefuseApproval) activity);
            case CHASE ->
                draft.add(new ConferralEvent.Chased(
                        draft.text("text", ((Chase) activity).text(), Drafting.REQUIRED_SHORT_TEXT)));
            case MONITOR_MEASURE -> monitor(draft, (MonitorMeasure) activity);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void handOver(Drafting draft, HandOver activity) {
        draft.add(new ConferralEvent.HandedOver(
                draft.code("department", activity.department(), DEPARTMENT),
                draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT),
                activity.withholdingIdentity(),
                activity.withholdingIdentity() ? Withholding.knowing(draft) : List.of()));
    }

    private static ConferralEvent arrived(Drafting draft, ConferralEvent event) {
        Corrections.latest(draft.state(), EventKind.HANDED_OVER)
                .ifPresent(fact -> draft.notBefore(fact.at(), "it was handed over at"));
        return event;
    }

    private static void consult(Drafting draft, Consult activity) {
        draft.requireRoom(
                draft.casework().conferral().consultations().size() + 1,
                Limits.CONSULTATIONS,
                "consultations without an answer",
                "待答复的会商");
        String own = draft.casework().conferral().department();
        if (own != null && own.equals(activity.department())) {
            throw draft.unmet(
                    Condition.FITS,
                    "lies with department " + own + " itself; consult another one",
                    "投诉就在部门 " + own + ",请会商其他部门");
        }
        draft.add(new ConferralEvent.Consulted(
                draft.next(EventKind.CONSULTED),
                draft.code("department", activity.department(), DEPARTMENT),
                draft.text("question", activity.question(), Drafting.REQUIRED_LONG_TEXT)));
    }

    private static void answer(Drafting draft, GiveOpinion activity) {
        boolean open = draft.casework().conferral().consultations().stream()
                .anyMatch(asked -> asked.number() == activity.number());
        if (!open) {
            throw draft.unmet(
                    Condition.EXISTS,
                    "has no consultation " + activity.number() + " that waits for an answer",
                    "没有编号为 " + activity.number() + " 的待答复会商");
        }
        draft.add(new ConferralEvent.OpinionGiven(
                activity.number(), draft.text("text", activity.text(), Drafting.REQUIRED_LONG_TEXT)));
    }

    private static void request(Drafting draft, RequestApproval activity) {
        if (activity.amount().amount().signum() <= 0) {
            draft.violated(List.of(
                    Violation.of("amount", Rule.OUT_OF_RANGE, Map.of("min", "0.01", "max", "999999999999999"))));
        }
        int number = draft.casework().conferral().approvals().size() + 1;
        draft.requireRoom(number, Limits.APPROVALS, "requests for approval", "审批申请");
        draft.add(new ConferralEvent.ApprovalRequested(
                number, activity.amount(), draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    private static void approve(Drafting draft, Approve activity) {
        requirePending(draft, activity.number());
        draft.add(new ConferralEvent.Approved(
                activity.number(), draft.optionalText("note", activity.note(), Drafting.SHORT_TEXT)));
    }

    private static void refuse(Drafting draft, RefuseApproval activity) {
        requirePending(draft, activity.number());
        draft.add(new ConferralEvent.ApprovalRefused(
                activity.number(), draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    private static void requirePending(Drafting draft, int number) {
        ApprovalState state = draft.casework()
                .conferral()
                .approval(number)
                .orElseThrow(() -> draft.unmet(
                        Condition.EXISTS, "has no request for approval " + number, "没有编号为 " + number + " 的审批申请"))
                .state();
        if (state != ApprovalState.PENDING) {
            throw draft.unmet(
                    Condition.NOT_DONE_BEFORE,
                    "request for approval " + number + " was " + state.persistedName(),
                    "审批申请 " + number + (state == ApprovalState.APPROVED ? " 已批准" : " 已有决定"));
        }
    }

    private static void monitor(Drafting draft, MonitorMeasure activity) {
        // Also once it is carried out: what was not looked after before is looked at then.
        ActivityDecisions.requireStanding(draft, activity.number());
        draft.add(new ConferralEvent.MeasureMonitored(
                activity.number(),
                activity.onTrack(),
                draft.optionalText("text", activity.text(), Drafting.SHORT_TEXT)));
    }
}
