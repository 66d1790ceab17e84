package dev.redress.lifecycle;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Activity;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordDelivery;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Suspend;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Suspension;
import dev.redress.event.FactEvent;
import dev.redress.event.ResumeCause;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.validation.TextRule;
import java.time.temporal.ChronoUnit;

/** What each activity comes to. */
final class ActivityDecisions {

    private static final TextRule CATEGORY = TextRule.singleLine(100).required();
    private static final TextRule NOTICE = TextRule.singleLine(40).required();

    private ActivityDecisions() {}

    static void decide(Drafting draft, Activity<?> activity, CommandKind kind) {
        switch (kind) {
            case ACKNOWLEDGE -> acknowledge(draft, (Acknowledge) activity);
            case CLASSIFY -> classify(draft, (Classify) activity);
            case PRIORITISE -> prioritise(draft, (Prioritise) activity);
            case ASSIGN -> draft.add(new FactEvent.Assigned(draft.party(((Assign) activity).handler())));
            case ADD_EVIDENCE ->
                draft.add(new FactEvent.EvidenceAdded(PartyDrafts.evidence(
                        draft,
                        "evidence",
                        ((AddEvidence) activity).evidence(),
                        draft.state().progress().counts().evidence() + 1)));
            case REPORT_PROGRESS ->
                draft.add(new FactEvent.ProgressReported(
                        draft.text("text", ((ReportProgress) activity).text(), Drafting.REQUIRED_LONG_TEXT)));
            case NOTE ->
                draft.add(
                        new FactEvent.Noted(draft.text("text", ((Note) activity).text(), Drafting.REQUIRED_LONG_TEXT)));
            case AGREE_MEASURE -> agree(draft, (AgreeMeasure) activity);
            case COMPLETE_MEASURE -> complete(draft, (CompleteMeasure) activity);
            case RATE_SATISFACTION -> rate(draft, (RateSatisfaction) activity);
            case SUSPEND -> suspend(draft, (Suspend) activity);
            case RESUME -> resume(draft);
            case CORRECT -> Corrections.decide(draft, (Correct) activity);
            case CORRECT_PARTY -> Corrections.decide(draft, (CorrectParty) activity);
            case RECORD_DELIVERY -> delivery(draft, (RecordDelivery) activity);
            default -> throw new AssertionError("not an activity: " + activity.kind());
        }
    }

    private static void acknowledge(Drafting draft, Acknowledge activity) {
        draft.add(new FactEvent.Acknowledged(activity.channel()));
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
            throw draft.unmet(Condition.WITHIN_LIMITS, "has " + Limits.MEASURES + " measures already");
        }
        draft.notBefore(draft.state().since(), "the proposal was accepted at");
        draft.notBefore("the measure's due date", activity.due(), "before it is set at", draft.occurredAt());
        draft.add(new FactEvent.MeasureAgreed(new Measure(
                number,
                activity.remedy(),
                draft.text("what", activity.what(), Drafting.REQUIRED_SHORT_TEXT),
                draft.party(activity.owner()),
                activity.due().truncatedTo(ChronoUnit.MICROS),
                activity.amount(),
                draft.occurredAt(),
                null)));
    }

    private static void complete(Drafting draft, CompleteMeasure activity) {
        Measure measure = draft.state()
                .progress()
                .measure(activity.number())
                .orElseThrow(() -> draft.unmet(
                        Condition.EXISTS,
                        "has no measure " + activity.number() + "; it has "
                                + draft.state().progress().measures().size()));
        if (measure.completedAt() != null) {
            throw draft.unmet(
                    Condition.NOT_DONE_BEFORE,
                    "measure " + measure.number() + " was completed at " + measure.completedAt());
        }
        draft.notBefore(measure.agreedAt(), "the measure was set at");
        draft.add(new FactEvent.MeasureCompleted(
                measure.number(), draft.optionalText("result", activity.result(), Drafting.SHORT_TEXT)));
    }

    private static void rate(Drafting draft, RateSatisfaction activity) {
        if (draft.state().stage().kind().isOpen()) {
            draft.notBefore(draft.state().since(), "the complaint was resolved at");
        }
        draft.add(new FactEvent.SatisfactionRated(
                activity.satisfaction(), draft.optionalText("comment", activity.comment(), Drafting.SHORT_TEXT)));
    }

    private static void suspend(Drafting draft, Suspend activity) {
        if (activity.until() != null) {
            draft.notBefore(
                    "the end of the waiting",
                    activity.until(),
                    "before it begins at",
                    draft.occurredAt().plusNanos(1_000));
        }
        draft.notBefore(draft.state().since(), "the complaint came to its stage at");
        Suspension before = draft.state().handling().suspension();
        if (before != null) {
            MoveDecisions.end(draft, before, ResumeCause.REPLACED);
        }
        draft.add(new FactEvent.Suspended(
                activity.waitingFor(),
                draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT),
                activity.until() == null ? null : activity.until().truncatedTo(ChronoUnit.MICROS)));
    }

    private static void resume(Drafting draft) {
        Suspension suspension = draft.state().handling().suspension();
        if (suspension == null) {
            throw draft.unmet(Condition.SUSPENDED, "cannot resume: nothing is waited for");
        }
        MoveDecisions.end(draft, suspension, ResumeCause.STATED);
    }

    private static void delivery(Drafting draft, RecordDelivery activity) {
        Corrections.requireParty(draft, activity.party());
        draft.add(new FactEvent.DeliveryRecorded(
                activity.party(),
                draft.code("notice", activity.notice(), NOTICE),
                activity.channel(),
                activity.delivered()));
    }
}
