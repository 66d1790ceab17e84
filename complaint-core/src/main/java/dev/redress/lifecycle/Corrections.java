package dev.redress.lifecycle;

import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Party;
import dev.redress.event.Correction;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.validation.TextRule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a correction comes to, and which corrections are plausible. */
final class Corrections {

    private static final TextRule CATEGORY = TextRule.singleLine(100).required();

    private Corrections() {}

    static void decide(Drafting draft, Correct activity) {
        Correction correction = checked(draft, activity.correction());
        draft.add(new FactEvent.Corrected(
                correction, draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    static void decide(Drafting draft, CorrectParty activity) {
        Party before = requireParty(draft, activity.party());
        Party right = PartyDrafts.party(draft, "details", before.number(), before.role(), activity.details());
        draft.add(new FactEvent.PartyCorrected(
                right, draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    static Party requireParty(Drafting draft, int number) {
        List<Party> parties = draft.state().parties();
        if (number < 1 || number > parties.size()) {
            throw draft.unmet(Condition.EXISTS, "has no party " + number + "; it has " + parties.size());
        }
        return parties.get(number - 1);
    }

    private static Correction checked(Drafting draft, Correction correction) {
        if (correction instanceof Correction.ReceivedAt received) {
            return receivedAt(draft, received.at().truncatedTo(ChronoUnit.MICROS));
        } else if (correction instanceof Correction.OccurredAt occurred) {
            return occurredAt(draft, occurred.sequence(), occurred.at().truncatedTo(ChronoUnit.MICROS));
        } else if (correction instanceof Correction.CategoryIs is) {
            return new Correction.CategoryIs(draft.code("category", is.category(), CATEGORY));
        } else if (correction instanceof Correction.AmountIs is) {
            if (draft.state().progress().measure(is.measure()).isEmpty()) {
                throw draft.unmet(Condition.EXISTS, "has no measure " + is.measure());
            }
        } else if (correction instanceof Correction.FiledByMistake
                && draft.state().filing().filedByMistake()) {
            throw draft.unmet(Condition.NOT_DONE_BEFORE, "was corrected as filed by mistake before");
        }
        return correction;
    }

    private static Correction receivedAt(Drafting draft, Instant at) {
        draft.notAfter("the receipt", at, "the desk's clock says", draft.recordedAt());
        for (ClockFact fact : draft.state().clockFacts()) {
            if (fact.sequence() > 1) {
                draft.notAfter("the receipt", at, fact.event() + " happened at", fact.at());
            }
        }
        return new Correction.ReceivedAt(at);
    }

    private static Correction occurredAt(Drafting draft, long sequence, Instant at) {
        if (sequence < 1 || sequence > draft.state().version()) {
            throw draft.unmet(
                    Condition.EXISTS,
                    "has no entry " + sequence + "; it has " + draft.state().version());
        }
        if (sequence == 1) {
            return receivedAt(draft, at);
        }
        draft.notAfter("entry " + sequence, at, "the desk's clock says", draft.recordedAt());
        draft.notBefore(
                "entry " + sequence,
                at,
                "before the receipt at",
                draft.state().filing().receivedAt());
        requireOrder(draft, sequence, at);
        return new Correction.OccurredAt(sequence, at);
    }

    /** A stage keeps its place between its neighbours, and a suspension begins before it ends. */
    private static void requireOrder(Drafting draft, long sequence, Instant at) {
        List<ClockFact> facts = draft.state().clockFacts();
        for (int i = 0; i < facts.size(); i++) {
            boolean waiting = isWaiting(facts.get(i));
            if (facts.get(i).sequence() == sequence && (waiting || isStage(facts.get(i)))) {
                for (int before = i - 1; before >= 0; before--) {
                    if (binds(facts.get(before), waiting)) {
                        draft.notBefore(
                                "entry " + sequence,
                                at,
                                "before " + facts.get(before).event() + " at",
                                facts.get(before).at());
                        break;
                    }
                }
                for (int after = i + 1; after < facts.size(); after++) {
                    if (binds(facts.get(after), waiting)) {
                        draft.notAfter(
                                "entry " + sequence,
                                at,
                                facts.get(after).event() + " happened at",
                                facts.get(after).at());
                        break;
                    }
                }
            }
        }
    }

    /** Waiting lies between other waiting and stages; a stage lies between stages. */
    private static boolean binds(ClockFact neighbour, boolean waiting) {
        return isStage(neighbour) || (waiting && isWaiting(neighbour));
    }

    private static boolean isWaiting(ClockFact fact) {
        return fact.event().equals(EventKind.SUSPENDED.persistedName())
                || fact.event().equals(EventKind.RESUMED.persistedName());
    }

    private static boolean isStage(ClockFact fact) {
        return EventKind.of(fact.event()).map(EventKind::entersStage).orElse(false);
    }
}
