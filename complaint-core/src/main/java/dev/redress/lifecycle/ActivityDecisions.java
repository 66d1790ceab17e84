package dev.redress.lifecycle;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Activity;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.Erase;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordDelivery;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Suspend;
import dev.redress.complaint.MaterialRequest;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Suspension;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.ResumeCause;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import dev.redress.validation.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each activity comes to. */
final class ActivityDecisions {

    private static final TextRule CATEGORY = TextRule.singleLine(100).required();
    private static final TextRule NOTICE = TextRule.singleLine(40).required();

    /** A code, so that no word about anybody is stored in the clear. */
    private static final String NOTICE_CODE = "[a-z0-9-]{1,40}";

    private ActivityDecisions() {}

    static void decide(Drafting draft, Activity<?> activity, CommandKind kind) {
        switch (kind) {
            case ACKNOWLEDGE -> acknowledge(draft, (Acknowledge) activity);
            case CLASSIFY -> classify(draft, (Classify) activity);
            case PRIORITISE -> prioritise(draft, (Prioritise) activity);
            case ASSIGN -> draft.add(new FactEvent.Assigned(draft.party(((Assign) activity).handler())));
            case ADD_EVIDENCE -> bringEvidence(draft, (AddEvidence) activity);
            case REPORT_PROGRESS ->
                draft.add(new FactEvent.ProgressReported(
                        draft.text("text", ((ReportProgress) activity).text(), Drafting.REQUIRED_LONG_TEXT),
                        DialogueDecisions.promise(draft, ((ReportProgress) activity).expectedBy())));
            case NOTE ->
                draft.add(
                        new FactEvent.Noted(draft.text("text", ((Note) activity).text(), Drafting.REQUIRED_LONG_TEXT)));
            case AGREE_MEASURE -> agree(draft, (AgreeMeasure) activity);
            case COMPLETE_MEASURE -> complete(draft, (CompleteMeasure) activity);
            case CANCEL_MEASURE -> cancel(draft, (CancelMeasure) activity);
            case RATE_SATISFACTION -> rate(draft, (RateSatisfaction) activity);
            case SUSPEND -> suspend(draft, (Suspend) activity);
            case RESUME -> resume(draft);
            case CORRECT -> Corrections.decide(draft, (Correct) activity);
            case CORRECT_PARTY -> Corrections.decide(draft, (CorrectParty) activity);
            case ERASE -> ErasureDecisions.decide(draft, (Erase) activity);
            case RECORD_DELIVERY -> delivery(draft, (RecordDelivery) activity);
            default -> others(draft, activity, kind);
        }
    }

    private static void others(Drafting draft, Activity<?> activity, CommandKind kind) {
        if (!InquiryDecisions.decide(draft, activity, kind)
                && !ConferralDecisions.decide(draft, activity, kind)
                && !DialogueDecisions.decide(draft, activity, kind)
                && !TieDecisions.decide(draft, activity, kind)
                && !DisclosureDecisions.decide(draft, activity, kind)
                && !TimeDecisions.decide(draft, activity, kind)) {
            throw new AssertionError("not an activity: " + activity.kind());
        }
    }

    static void addEvidence(Drafting draft, AddEvidence activity) {
        PartyDrafts.requireFit(draft, activity.evidence());
        int number = draft.state().progress().counts().evidence() + 1;
        draft.add(new FactEvent.EvidenceAdded(PartyDrafts.evidence(draft, "evidence", activity.evidence(), number)));
    }

    /** Evidence that the complainant brings is an answer to whatever they were waited for. */
    private static void bringEvidence(Drafting draft, AddEvidence activity) {
        boolean kindsAsked = asksForKinds(draft);
        addEvidence(draft, activity);
        if (!asksForKinds(draft) && (kindsAsked || draft.byComplainant())) {
            DialogueDecisions.endWaiting(draft);
        }
    }

    private static boolean asksForKinds(Drafting draft) {
        MaterialRequest request = draft.casework().dialogue().request();
        return request != null && !request.kinds().isEmpty();
    }

    private static void acknowledge(Drafting draft, Acknowledge activity) {
        FactEvent.Acknowledged plain = new FactEvent.Acknowledged(activity.channel(), List.of());
        List<Promise> promises = draft.rules().promises(draft.preview(plain), draft.occurredAt());
        draft.add(new FactEvent.Acknowledged(activity.channel(), promises));
    }

    private static void classify(Drafting draft, Classify activity) {
        draft.add(new FactEvent.Classified(
                draft.code("category", activity.category(), CATEGORY),
                draft.optionalText("reason", activity.reason(), Drafting.SHORT_TEXT)));
    }

    private static void prioritise(Drafting draft, Prioritise activity) {
        draft.add(new FactEvent.Prioritised(
                activity.priority(), draft.optionalText("reason", activity.reason(), Drafting.SHORT_TEXT)));
    }

    private static void agree(Drafting draft, AgreeMeasure activity) {
        int number = draft.state().progress().measures().size() + 1;
        if (number > Limits.MEASURES) {
            throw draft.unmet(
                    Condition.WITHIN_LIMITS,
                    "has " + Limits.MEASURES + " measures already; no more can be added",
                    "措施已达上限 " + Limits.MEASURES + ",不能再增加");
        }
        draft.notBefore("the measure's due date", activity.due(), "before it is set at", draft.occurredAt());
        draft.add(new FactEvent.MeasureAgreed(
                number,
                activity.remedy(),
                draft.text("what", activity.what(), Drafting.REQUIRED_SHORT_TEXT),
                draft.party(activity.owner()),
                draft.storable("the measure's due date", activity.due()),
                draft.amount(activity.amount()),
                activity.asProposed()));
    }

    private static void complete(Drafting draft, CompleteMeasure activity) {
        requireOpen(draft, activity.number());
        draft.add(new FactEvent.MeasureCompleted(
                activity.number(), draft.optionalText("result", activity.result(), Drafting.SHORT_TEXT)));
    }

    private static void cancel(Drafting draft, CancelMeasure activity) {
        requireOpen(draft, activity.number());
        draft.add(new FactEvent.MeasureCancelled(
                activity.number(), draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    static void requireOpen(Drafting draft, int number) {
        requireMeasure(draft, number, measure -> measure.ended() == null);
    }

    /** Open or carried out. */
    static void requireStanding(Drafting draft, int number) {
        requireMeasure(draft, number, measure -> !measure.cancelled());
    }

    private static void requireMeasure(Drafting draft, int number, Predicate<Measure> fits) {
        Measure measure = draft.state()
                .progress()
                .measure(number)
                .orElseThrow(() -> draft.unmet(
                        Condition.EXISTS,
                        "has no measure " + number + "; it has "
                                + draft.state().progress().measures().size(),
                        "没有措施 " + number + ",现有 "
                                + draft.state().progress().measures().size() + " 项"));
        if (measure.ended() != null && !fits.test(measure)) {
            throw draft.unmet(
                    Condition.NOT_DONE_BEFORE,
                    "measure " + number + " was " + (measure.cancelled() ? "cancelled" : "completed") + " at "
                            + measure.ended().at(),
                    "措施 " + number + " 已于 " + measure.ended().at() + (measure.cancelled() ? " 取消" : " 完成"));
        }
        draft.notBefore(measure.agreed().at(), "the measure was set at");
    }

    private static void rate(Drafting draft, RateSatisfaction activity) {
        Corrections.latest(draft.state(), EventKind.RESOLVED)
                .ifPresent(fact -> draft.notBefore(fact.at(), "the complaint was resolved at"));
        draft.add(new FactEvent.SatisfactionRated(
                activity.satisfaction(), draft.optionalText("comment", activity.comment(), Drafting.SHORT_TEXT)));
    }

    private static void suspend(Drafting draft, Suspend activity) {
        beginWaiting(draft, activity.until());
        draft.add(new FactEvent.Suspended(
                activity.waitingFor(),
                draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT),
                activity.until() == null ? null : draft.storable("the end of the waiting", activity.until()),
                activity.code() == null ? null : TimeDecisions.code(draft, "code", activity.code())));
    }

    /** What was waited for before is not waited for any more. */
    static void beginWaiting(Drafting draft, @Nullable Instant until) {
        if (until != null) {
            draft.notBefore(
                    "the end of the waiting",
                    until,
                    "before it begins at",
                    draft.occurredAt().plusNanos(1_000));
        }
        draft.notBefore(draft.state().since(), "the complaint came to its stage at");
        draft.notBeforeWaitingEnded();
        Suspension before = draft.state().handling().suspension();
        if (before != null) {
            MoveDecisions.end(draft, before, ResumeCause.REPLACED);
        }
    }

    private static void resume(Drafting draft) {
        Suspension suspension = draft.state().handling().suspension();
        if (suspension == null) {
            draft.add(new FactEvent.Resumed(ResumeCause.STATED)); // sooner than what ran out; checked before
        } else {
            MoveDecisions.end(draft, suspension, ResumeCause.STATED);
        }
    }

    private static void delivery(Drafting draft, RecordDelivery activity) {
        Corrections.requireParty(draft, activity.party());
        draft.add(new FactEvent.DeliveryRecorded(
                activity.party(), notice(draft, activity.notice()), activity.channel(), activity.delivered()));
    }

    private static String notice(Drafting draft, String notice) {
        String code = draft.code("notice", notice, NOTICE);
        if (!code.isEmpty() && !code.matches(NOTICE_CODE)) {
            draft.violated(List.of(Violation.of("notice", Rule.CODE, Map.of("max", "40", "characters", "a-z 0-9 -"))));
        }
        return code;
    }
}
