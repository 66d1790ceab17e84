package dev.redress.view;

import static dev.redress.view.Matter.ACCOUNT;
import static dev.redress.view.Matter.COURSE;
import static dev.redress.view.Matter.FIGURE;
import static dev.redress.view.Matter.LETTER;
import static dev.redress.view.Matter.MONTHLY;
import static dev.redress.view.Matter.NOTE;
import static dev.redress.view.Matter.PARTS;
import static dev.redress.view.Matter.PERSON;
import static dev.redress.view.Matter.PERSON_FACT;
import static dev.redress.view.Matter.REPORTER;
import static dev.redress.view.Matter.REPORTER_FACT;
import static dev.redress.view.Matter.USER;
import static dev.redress.view.Matter.WORDS;
import static dev.redress.view.Matter.WORKING;
import static dev.redress.view.Subject.COMPLAINING;
import static dev.redress.view.Subject.INWARD;
import static dev.redress.view.Subject.PERSONAL;
import static dev.redress.view.Subject.RESPONDENT_AS_FILED;
import static dev.redress.view.Subject.STAFF;

import dev.redress.complaint.Acknowledgement;
import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.Counts;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.Filing;
import dev.redress.complaint.Handling;
import dev.redress.complaint.Improvement;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Moment;
import dev.redress.complaint.Party;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Progress;
import dev.redress.complaint.ProgressNote;
import dev.redress.complaint.Proposal;
import dev.redress.complaint.Resolution;
import dev.redress.complaint.SatisfactionRating;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.Turns;
import dev.redress.intake.ProductRef;
import dev.redress.party.ExternalRef;

/** The rows about what was filed, who has to do with it, where it stands and how far it has come. */
final class StateRows {

    private StateRows() {}

    static void add(Rows rows) {
        view(rows);
        filing(rows);
        parties(rows);
        progress(rows);
        stages(rows);
    }

    private static void view(Rows rows) {
        rows.in(ComplaintView.class)
                .is(WORKING, "head", "clocks")
                .is(COURSE, "timeline")
                .in(Snapshot.class)
                .inline(PARTS, "key", "filing", "handling")
                .inline(COURSE, "progress", "casework")
                .is(COURSE, "version", "recordedAt", "since", "parties")
                .is(WORKING, "nextSlot", "time")
                .is(FIGURE, "stage")
                .in(ComplaintKey.class)
                .is(COURSE, "tenant", "id", "reference", "procedure")
                .in(ProcedureRef.class)
                .is(COURSE, "id", "version")
                .in(Handling.class)
                .is(FIGURE, "category")
                .is(WORKING, "priority")
                .who(COURSE, "assignee")
                .is(COURSE, "acknowledgement", "suspension")
                .in(Acknowledgement.class)
                .is(COURSE, "sequence", "at", "channel")
                .in(Suspension.class)
                .is(COURSE, "sequence", "waitingFor", "since", "until")
                .is(NOTE, "reason")
                .of(COMPLAINING, LETTER, "reason");
    }

    private static void filing(Rows rows) {
        rows.in(Filing.class)
                .is(MONTHLY, "receivedAt")
                .is(FIGURE, "channel")
                .is(COURSE, "language", "happenedOn", "authority", "respondentKind", "product", "confidential")
                .is(COURSE, "filedByMistake", "customFields")
                .of(PERSONAL, REPORTER, "customFields")
                .is(ACCOUNT, "facts", "demand")
                .is(WORKING, "lawfulBasis")
                .is(REPORTER, "authorityNote")
                .hostKey(REPORTER, "order", "order")
                .in(ProductRef.class)
                .is(COURSE, "name", "ref")
                .in(ExternalRef.class)
                .is(COURSE, "system", "id")
                .in(Evidence.class)
                .is(COURSE, "number", "kind")
                .is(ACCOUNT, "title")
                .of(COMPLAINING, WORDS, "title")
                .of(STAFF, NOTE, "title")
                .hostKey(WORDS, "reference", "reference")
                .of(STAFF, NOTE, "reference")
                .is(WORDS, "source")
                .of(STAFF, NOTE, "source")
                .is(COURSE, "collectedAt")
                .of(STAFF, WORKING, "collectedAt");
    }

    /** Whose party it is says who sees it: a row without a subject holds for those complained of and for witnesses. */
    private static void parties(Rows rows) {
        rows.in(Party.class)
                .is(COURSE, "number", "role", "kind")
                .hostKey(PERSON, "identity", "known_as")
                .of(COMPLAINING, REPORTER, "identity")
                .of(STAFF, USER, "identity")
                .is(PERSON, "name")
                .of(COMPLAINING, REPORTER, "name")
                .of(RESPONDENT_AS_FILED, ACCOUNT, "name")
                .is(PERSON_FACT, "contacts")
                .of(COMPLAINING, REPORTER_FACT, "contacts")
                .in(ContactSlot.class)
                .is(PERSON_FACT, "kind")
                .of(COMPLAINING, REPORTER_FACT, "kind")
                .is(PERSON, "value")
                .of(COMPLAINING, REPORTER, "value");
    }

    private static void progress(Rows rows) {
        rows.in(Progress.class)
                .is(WORKING, "counts")
                .is(COURSE, "measures", "recentEvidence", "recentReports", "satisfaction")
                .in(Counts.class)
                .is(WORKING, "evidence", "reports", "notes", "investigations", "proposals", "dissatisfactions")
                .is(WORKING, "reopenings", "suspensions", "corrections")
                .is(WORKING, "own", "recorded")
                .in(Turns.class)
                .is(WORKING, "reopenings", "appeals", "dissatisfactions")
                .in(Measure.class)
                .is(COURSE, "number", "kind", "due", "amount", "asProposed", "agreed", "ended", "cancelled")
                .is(WORKING, "supervised")
                .is(ACCOUNT, "what")
                .of(INWARD, NOTE, "what")
                .who(COURSE, "owner")
                .in(Moment.class)
                .is(COURSE, "sequence", "at")
                .in(ProgressNote.class)
                .is(COURSE, "sequence", "at")
                .is(LETTER, "text")
                .in(SatisfactionRating.class)
                .is(COURSE, "sequence", "satisfaction", "at")
                .is(WORDS, "comment");
    }

    private static void stages(Rows rows) {
        rows.in(dev.redress.complaint.Investigating.class)
                .is(COURSE, "round")
                .in(dev.redress.complaint.Proposed.class)
                .is(COURSE, "proposal")
                .in(dev.redress.complaint.Implementing.class)
                .is(COURSE, "proposal")
                .in(Proposal.class)
                .is(COURSE, "round", "amount", "answerBy")
                .is(ACCOUNT, "text")
                .in(dev.redress.complaint.Resolved.class)
                .inline(PARTS, "resolution")
                .in(Resolution.class)
                .is(FIGURE, "outcome")
                .is(ACCOUNT, "explanation")
                .is(COURSE, "direct")
                .in(dev.redress.complaint.Closed.class)
                .is(WORKING, "report")
                .is(FIGURE, "outcome")
                .in(ClosingReport.class)
                .is(NOTE, "summary", "strengths", "weaknesses", "lessons")
                .is(WORKING, "improvements", "departments")
                .who(WORKING, "distribution")
                .in(Improvement.class)
                .is(NOTE, "what")
                .who(WORKING, "owner")
                .is(WORKING, "due")
                .in(dev.redress.complaint.Declined.class)
                .is(COURSE, "reason")
                .is(ACCOUNT, "explanation", "furtherWays")
                .in(dev.redress.complaint.Withdrawn.class)
                .is(WORDS, "reason")
                .is(COURSE, "own")
                .in(dev.redress.complaint.Referred.class)
                .is(COURSE, "to", "limit")
                .is(ACCOUNT, "body");
    }
}
