package dev.redress.lifecycle;

import dev.redress.complaint.Approval;
import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Casework;
import dev.redress.complaint.Happenings;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a command needs of the complaint, beside its stage and whatever the command says. Pure functions. */
final class Preconditions {

    /** Something that is missing. */
    record Unmet(Condition condition, String en, String zh) {

        Refusal refusal() {
            return new Refusal(condition.code(), en, zh);
        }
    }

    /** How long an answer is awaited where the proposal says nothing. */
    static final Duration UNSTATED_ANSWER_TIME = Duration.ofDays(30);

    private Preconditions() {}

    static @Nullable Unmet unmet(Snapshot complaint, CommandKind command, Circumstances circumstances) {
        Casework casework = complaint.casework();
        return switch (command) {
            case RESOLVE, RESOLVE_DIRECTLY -> measuresCompleted(complaint);
            case WITHDRAW ->
                exists(
                        takingPart(complaint) <= 1,
                        Condition.OTHERS_TAKE_PART,
                        "has other complainants who take part; record that one of them withdraws instead",
                        "还有其他投诉人参与,请登记其中一人退出");
            case RESUME ->
                exists(
                        complaint.handling().suspension() != null
                                || RanOut.findBeginning(complaint, circumstances.occurredAt())
                                        .isPresent(),
                        Condition.SUSPENDED,
                        "cannot resume: nothing is waited for",
                        "没有正在等待的事项");
            case MONITOR_MEASURE ->
                exists(
                        complaint.progress().measures().stream().anyMatch(measure -> !measure.cancelled()),
                        Condition.EXISTS,
                        "has no measure that could be looked after",
                        "没有可监督的措施");
            case COMPLETE_MEASURE, CANCEL_MEASURE ->
                complaint.progress().measures().stream().anyMatch(Measure::isOpen)
                        ? null
                        : new Unmet(Condition.EXISTS, "has no measure that is still open", "没有尚未完成的措施");
            case VERIFY_ALLEGATION ->
                exists(
                        !casework.inquiry().allegations().isEmpty(),
                        Condition.EXISTS,
                        "has no allegation; state one first",
                        "尚未列出任何指控,请先列出");
            case HAND_OVER ->
                exists(
                        casework.conferral().pending() == null,
                        Condition.NOT_HANDED_OVER,
                        "is on its way to another department already; it has to be accepted or sent back first",
                        "正在转交其他部门,须先接收或退回");
            case ACCEPT_HAND_OVER, SEND_BACK ->
                exists(
                        casework.conferral().pending() != null,
                        Condition.HANDED_OVER,
                        "was not handed over",
                        "没有待接收的转交");
            case GIVE_OPINION ->
                exists(
                        !casework.conferral().consultations().isEmpty(),
                        Condition.EXISTS,
                        "has no consultation that waits for an answer",
                        "没有等待答复的会商");
            case APPROVE, REFUSE_APPROVAL ->
                exists(pending(casework), Condition.EXISTS, "has no request for approval to decide", "没有待审批的申请");
            case LIFT_INTEREST ->
                exists(
                        !casework.ties().interests().isEmpty(),
                        Condition.EXISTS,
                        "has no declared interest",
                        "没有已登记的利害关系");
            case REQUEST_REVEAL -> Reveals.mayAsk(casework.disclosure(), circumstances);
            case REVEAL_IDENTITY, REFUSE_REVEAL -> Reveals.mayDecide(casework.disclosure(), circumstances);
            case PROVIDE_MATERIAL ->
                exists(
                        casework.dialogue().request() != null,
                        Condition.EXISTS,
                        "has no request for material to answer",
                        "没有待答复的材料要求");
            case UNLINK -> exists(!casework.ties().links().isEmpty(), Condition.EXISTS, "has no link", "没有任何关联");
            case ARCHIVE ->
                exists(!casework.ties().archived(), Condition.NOT_DONE_BEFORE, "is in the archive already", "已经归档");
            case REMIND -> promisePassed(complaint, circumstances);
            case LAPSE_PROPOSAL -> {
                Unmet early = answerTimePassed(complaint, circumstances.occurredAt());
                yield early == null ? replied(casework) : early;
            }
            case WITHDRAW_COMPLAINANT -> mayLeave(complaint, circumstances.rules());
            default -> null;
        };
    }

    private static @Nullable Unmet exists(boolean met, Condition condition, String en, String zh) {
        return met ? null : new Unmet(condition, en, zh);
    }

    private static boolean pending(Casework casework) {
        for (Approval approval : casework.conferral().approvals()) {
            if (approval.state() == ApprovalState.PENDING) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Unmet measuresCompleted(Snapshot complaint) {
        List<Measure> measures = complaint.progress().measures();
        if (measures.isEmpty()) {
            return null;
        }
        String open = measures.stream()
                .filter(Measure::isOpen)
                .map(Measure::number)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return open.isEmpty()
                ? null
                : new Unmet(
                        Condition.MEASURES_COMPLETED,
                        "cannot resolve: not yet completed: measure " + open + "; complete or cancel it first",
                        "措施 " + open + " 尚未完成,须先完成或取消");
    }

    private static @Nullable Unmet promisePassed(Snapshot complaint, Circumstances circumstances) {
        Instant promised = awaited(complaint, circumstances.rules(), circumstances.occurredAt());
        return promised == null || !circumstances.occurredAt().isBefore(promised)
                ? null
                : new Unmet(
                        Condition.PROMISED_TIME_PASSED,
                        "cannot be reminded of yet: word is promised by " + promised,
                        "尚不能催促:承诺的答复时间为 " + promised);
    }

    /** By when word is due: as promised, or as the procedure prescribes if that is sooner, so that no promise puts off what was missed. */
    static @Nullable Instant awaited(Snapshot complaint, Rules rules, Instant at) {
        Instant promised = complaint.casework().dialogue().promisedBy();
        List<Promise> promises = rules.promises(complaint, at);
        Instant prescribed = promises.isEmpty() ? null : promises.get(0).due();
        return promised == null || (prescribed != null && prescribed.isBefore(promised)) ? prescribed : promised;
    }

    private static @Nullable Unmet answerTimePassed(Snapshot complaint, Instant now) {
        if (!(complaint.stage() instanceof Proposed proposed)) {
            return null;
        }
        Instant stated = proposed.proposal().answerBy();
        Instant due = stated == null ? complaint.since().plus(UNSTATED_ANSWER_TIME) : stated;
        return now.isBefore(due)
                ? new Unmet(
                        Condition.ANSWER_TIME_PASSED,
                        "cannot let the proposal lapse: an answer is awaited until " + due
                                + (stated == null ? ", as none was stated" : ""),
                        "方案的答复期限为 " + due + ",尚未届满")
                : null;
    }

    /** Who wrote after the proposal was not silent; they are answered before their silence counts. */
    private static @Nullable Unmet replied(Casework casework) {
        Happenings happened = casework.happened();
        boolean unanswered = casework.dialogue().unanswered() != null
                && happened.last(EventKind.MESSAGE_RECEIVED.persistedName())
                        > happened.last(EventKind.PROPOSED.persistedName());
        return exists(
                !unanswered,
                Condition.REPLIED,
                "cannot let the proposal lapse: the complainant wrote after it; record what they said of it, or answer them",
                "投诉人在方案之后已来信,请登记其答复,或先回复投诉人");
    }

    /** How many complainants take part. */
    static int takingPart(Snapshot complaint) {
        int count = 0;
        for (Party party : complaint.parties()) {
            if (party.role() == PartyRole.COMPLAINANT
                    && !complaint.casework().ties().withdrawn().contains(party.number())) {
                count++;
            }
        }
        return count;
    }

    private static @Nullable Unmet mayLeave(Snapshot complaint, Rules rules) {
        int left = takingPart(complaint);
        if (left == 0) {
            return new Unmet(Condition.EXISTS, "has no complainant who takes part", "已没有参与的投诉人");
        }
        return left > 1 || rules.pursuesAfterWithdrawal()
                ? null
                : new Unmet(
                        Condition.OTHERS_TAKE_PART,
                        "has only one complainant who takes part; record a withdrawal instead",
                        "只剩一名投诉人,请登记撤回投诉");
    }
}
