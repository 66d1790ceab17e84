package dev.redress.view;

import static dev.redress.view.Matter.ACCOUNT;
import static dev.redress.view.Matter.COURSE;
import static dev.redress.view.Matter.FIGURE;
import static dev.redress.view.Matter.KEY;
import static dev.redress.view.Matter.LETTER;
import static dev.redress.view.Matter.NOTE;
import static dev.redress.view.Matter.PARTS;
import static dev.redress.view.Matter.PERSON;
import static dev.redress.view.Matter.REPORTER;
import static dev.redress.view.Matter.REPORTER_FACT;
import static dev.redress.view.Matter.REPORTER_NOTE;
import static dev.redress.view.Matter.WORDS;
import static dev.redress.view.Matter.WORDS_FACT;
import static dev.redress.view.Matter.WORKING;
import static dev.redress.view.Subject.COMPLAINING;
import static dev.redress.view.Subject.INWARD;

import dev.redress.event.Attribution;
import dev.redress.event.Correction;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.event.StageEvent;
import dev.redress.event.TimeEvent;

/** The rows about entries, about the events of the main path, and about facts and clocks. */
final class JournalRows {

    private JournalRows() {}

    static void add(Rows rows) {
        entries(rows);
        stages(rows);
        facts(rows);
        corrections(rows);
        times(rows);
    }

    private static void entries(Rows rows) {
        rows.in(ComplaintView.class)
                .is(WORKING, "hash")
                .in(Entry.class)
                .is(COURSE, "sequence", "occurredAt", "recordedAt", "introduced")
                .inline(PARTS, "event", "by")
                .is(WORKING, "nextSlot")
                .is(KEY, "commandId")
                .in(Attribution.class)
                .who(COURSE, "party", "onBehalfOf")
                .named("party", "by")
                .is(COURSE, "roles", "standingIn")
                .of(COMPLAINING, REPORTER_FACT, "roles")
                .is(PERSON, "from")
                .of(COMPLAINING, REPORTER, "from");
    }

    private static void stages(Rows rows) {
        rows.entry(StageEvent.Filed.class, COURSE)
                .is(COURSE, "reference", "procedure", "evidence")
                .inline(PARTS, "filing")
                .entry(StageEvent.Accepted.class, COURSE)
                .entry(StageEvent.Declined.class, COURSE)
                .is(COURSE, "reason")
                .is(ACCOUNT, "explanation", "furtherWays")
                .entry(StageEvent.InvestigationBegun.class, COURSE)
                .entry(StageEvent.Proposed.class, COURSE)
                .is(ACCOUNT, "text")
                .is(COURSE, "amount", "answerBy")
                .entry(StageEvent.ProposalAccepted.class, COURSE)
                .entry(StageEvent.ProposalRefused.class, COURSE)
                .is(WORDS, "reason")
                .entry(StageEvent.Resolved.class, COURSE)
                .is(FIGURE, "outcome")
                .is(ACCOUNT, "explanation")
                .is(COURSE, "direct")
                .entry(StageEvent.FoundUnsatisfactory.class, COURSE)
                .is(WORDS, "reason")
                .entry(StageEvent.Closed.class, COURSE)
                .is(WORKING, "report")
                .entry(StageEvent.Withdrawn.class, COURSE)
                .is(WORDS, "reason")
                .entry(StageEvent.Reopened.class, COURSE)
                .is(NOTE, "reason")
                .of(COMPLAINING, WORDS, "reason")
                .entry(StageEvent.Referred.class, COURSE)
                .is(COURSE, "to", "limit")
                .is(ACCOUNT, "body")
                .entry(StageEvent.ProposalCountered.class, COURSE)
                .is(WORDS, "text")
                .is(COURSE, "amount")
                .entry(StageEvent.ProposalLapsed.class, COURSE)
                .is(FIGURE, "outcome")
                .is(ACCOUNT, "explanation")
                .entry(StageEvent.Appealed.class, COURSE)
                .is(WORDS, "reason")
                .entry(StageEvent.Remitted.class, COURSE)
                .is(NOTE, "reason");
    }

    private static void facts(Rows rows) {
        rows.entry(FactEvent.Acknowledged.class, COURSE)
                .is(COURSE, "channel", "promises")
                .entry(FactEvent.Classified.class, COURSE)
                .is(FIGURE, "category")
                .is(NOTE, "reason")
                .of(COMPLAINING, REPORTER_NOTE, "reason")
                .entry(FactEvent.Prioritised.class, WORKING)
                .is(WORKING, "priority")
                .is(NOTE, "reason")
                .entry(FactEvent.Assigned.class, COURSE)
                .who(COURSE, "party")
                .entry(FactEvent.EvidenceAdded.class, COURSE)
                .is(COURSE, "evidence")
                .entry(FactEvent.ProgressReported.class, COURSE)
                .is(LETTER, "text")
                .is(COURSE, "expectedBy")
                .entry(FactEvent.Noted.class, WORKING, COMPLAINING, WORDS_FACT)
                .is(NOTE, "text")
                .of(COMPLAINING, WORDS, "text")
                .entry(FactEvent.MeasureAgreed.class, COURSE)
                .is(COURSE, "number", "remedy", "due", "amount", "asProposed")
                .is(ACCOUNT, "what")
                .of(INWARD, NOTE, "what")
                .who(COURSE, "owner")
                .entry(FactEvent.MeasureCancelled.class, COURSE)
                .is(COURSE, "number")
                .is(NOTE, "reason")
                .entry(FactEvent.MeasureCompleted.class, COURSE)
                .is(COURSE, "number")
                .is(NOTE, "result")
                .entry(FactEvent.SatisfactionRated.class, COURSE)
                .is(COURSE, "satisfaction")
                .is(WORDS, "comment")
                .entry(FactEvent.Suspended.class, COURSE)
                .is(COURSE, "waitingFor", "until")
                .is(NOTE, "reason")
                .of(COMPLAINING, LETTER, "reason")
                .is(WORKING, "code")
                .entry(FactEvent.Resumed.class, COURSE)
                .is(COURSE, "cause")
                .entry(FactEvent.DeliveryRecorded.class, WORKING)
                .who(WORKING, "party")
                .is(WORKING, "notice", "channel", "delivered")
                .entry(FactEvent.Erased.class, COURSE)
                .is(WORKING, "slots")
                .is(REPORTER_NOTE, "reason");
    }

    private static void corrections(Rows rows) {
        rows.entry(FactEvent.Corrected.class, COURSE)
                .is(COURSE, "correction")
                .is(NOTE, "reason")
                .in(Correction.ReceivedAt.class)
                .is(COURSE, "at")
                .in(Correction.OccurredAt.class)
                .is(COURSE, "sequence", "at")
                .in(Correction.CategoryIs.class)
                .is(COURSE, "category")
                .in(Correction.PriorityIs.class)
                .is(WORKING, "priority")
                .in(Correction.AmountIs.class)
                .is(COURSE, "measure", "amount")
                .entry(FactEvent.PartyCorrected.class, COURSE)
                .is(COURSE, "party", "another")
                .is(WORKING, "carried")
                .is(REPORTER_NOTE, "reason");
    }

    private static void times(Rows rows) {
        rows.entry(TimeEvent.ClocksBound.class, WORKING)
                .is(WORKING, "judgedBy", "kept", "quietThrough")
                .entry(TimeEvent.ClockExtended.class, COURSE)
                .is(COURSE, "clock", "rule", "until", "goodReason")
                .is(NOTE, "reason")
                .entry(TimeEvent.MilestoneReached.class, WORKING)
                .inline(WORKING, "milestone")
                .is(WORKING, "milestoneKind", "calculator")
                .entry(TimeEvent.MilestoneRescinded.class, WORKING)
                .inline(WORKING, "milestone")
                .is(WORKING, "because", "earlier")
                .entry(TimeEvent.EventReported.class, WORKING)
                .is(WORKING, "name");
    }
}
