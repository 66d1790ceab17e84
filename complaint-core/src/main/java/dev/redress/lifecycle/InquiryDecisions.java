package dev.redress.lifecycle;

import dev.redress.activity.Activity;
import dev.redress.activity.Assess;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.VerifyAllegation;
import dev.redress.complaint.PartyRole;
import dev.redress.event.EventKind;
import dev.redress.event.InquiryEvent;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.validation.TextRule;

/** What the activities of finding out come to. */
final class InquiryDecisions {

    private static final TextRule CAUSE = TextRule.singleLine(100).required();

    private InquiryDecisions() {}

    static boolean decide(Drafting draft, Activity<?> activity, CommandKind kind) {
        switch (kind) {
            case STATE_ALLEGATION -> state(draft, (StateAllegation) activity);
            case VERIFY_ALLEGATION -> verify(draft, (VerifyAllegation) activity);
            case ASSESS -> assess(draft, (Assess) activity);
            case RECORD_STATEMENT -> hear(draft, (RecordStatement) activity);
            case RECORD_FINDINGS -> find(draft, (RecordFindings) activity);
            case CHECK_OUTCOME -> check(draft, (CheckOutcome) activity);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void state(Drafting draft, StateAllegation activity) {
        int number = draft.casework().inquiry().allegations().size() + 1;
        draft.requireRoom(number, Limits.ALLEGATIONS, "allegations", "指控");
        draft.add(new InquiryEvent.AllegationStated(
                number, draft.text("text", activity.text(), Drafting.REQUIRED_LONG_TEXT)));
    }

    private static void verify(Drafting draft, VerifyAllegation activity) {
        if (draft.casework().inquiry().allegation(activity.number()).isEmpty()) {
            throw draft.unmet(
                    Condition.EXISTS,
                    "has no allegation " + activity.number() + "; it has "
                            + draft.casework().inquiry().allegations().size(),
                    "没有指控 " + activity.number() + ",现有 "
                            + draft.casework().inquiry().allegations().size() + " 项");
        }
        draft.add(new InquiryEvent.AllegationVerified(
                activity.number(),
                activity.verdict(),
                draft.optionalText("reason", activity.reason(), Drafting.SHORT_TEXT)));
    }

    private static void assess(Drafting draft, Assess activity) {
        draft.add(new InquiryEvent.Assessed(
                activity.severity(),
                activity.complexity(),
                draft.optionalText("text", activity.text(), Drafting.LONG_TEXT)));
    }

    private static void hear(Drafting draft, RecordStatement activity) {
        int party = activity.party();
        if (activity.witness() != null) {
            PartyDrafts.requireFit(draft, activity.witness());
            party = PartyDrafts.introduce(draft, "witness", PartyRole.WITNESS, activity.witness());
        } else {
            Corrections.requireParty(draft, party);
        }
        draft.add(new InquiryEvent.StatementTaken(
                draft.next(EventKind.STATEMENT_TAKEN),
                activity.how(),
                party,
                draft.text("text", activity.text(), Drafting.REQUIRED_LONG_TEXT)));
    }

    private static void find(Drafting draft, RecordFindings activity) {
        draft.add(new InquiryEvent.FindingsRecorded(
                activity.outcome(),
                activity.fault(),
                activity.rootCause() == null ? null : draft.code("rootCause", activity.rootCause(), CAUSE),
                draft.text("text", activity.text(), Drafting.REQUIRED_LONG_TEXT)));
    }

    private static void check(Drafting draft, CheckOutcome activity) {
        draft.notBefore(draft.state().since(), "the complaint was resolved at");
        draft.add(new InquiryEvent.OutcomeChecked(
                activity.passed(), draft.text("text", activity.text(), Drafting.REQUIRED_SHORT_TEXT)));
    }
}
