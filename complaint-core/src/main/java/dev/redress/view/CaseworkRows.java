package dev.redress.view;

import static dev.redress.view.Matter.COURSE;
import static dev.redress.view.Matter.NOTE;
import static dev.redress.view.Matter.OPINION_FACT;
import static dev.redress.view.Matter.REPORTER_LINK;
import static dev.redress.view.Matter.SECRET_DIGEST;
import static dev.redress.view.Matter.WORKING;

import dev.redress.complaint.Allegation;
import dev.redress.complaint.Approval;
import dev.redress.complaint.Assessment;
import dev.redress.complaint.Casework;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.Conferral;
import dev.redress.complaint.Consultation;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Dialogue;
import dev.redress.complaint.Disclosure;
import dev.redress.complaint.Findings;
import dev.redress.complaint.FollowedUp;
import dev.redress.complaint.GrantedExtension;
import dev.redress.complaint.HandlingRating;
import dev.redress.complaint.Inquiry;
import dev.redress.complaint.Interest;
import dev.redress.complaint.Involvement;
import dev.redress.complaint.KeptClock;
import dev.redress.complaint.MaterialRequest;
import dev.redress.complaint.OutcomeCheck;
import dev.redress.complaint.OwnSecret;
import dev.redress.complaint.PendingHandOver;
import dev.redress.complaint.Promise;
import dev.redress.complaint.ReachedMilestone;
import dev.redress.complaint.Redaction;
import dev.redress.complaint.Reveal;
import dev.redress.complaint.Ties;
import dev.redress.complaint.Timekeeping;

/** The rows about casework and clocks. */
final class CaseworkRows {

    private CaseworkRows() {}

    static void add(Rows rows) {
        rows.in(Casework.class)
                .is(WORKING, "inquiry", "conferral", "disclosure", "happened")
                .is(COURSE, "dialogue", "ties");
        inquiry(rows);
        conferral(rows);
        dialogue(rows);
        ties(rows);
        rows.in(Disclosure.class)
                .is(WORKING, "reveals", "redactions")
                .in(Reveal.class)
                .is(WORKING, "number", "state")
                .who(WORKING, "requester", "decider")
                .in(Redaction.class)
                .is(WORKING, "slot", "from", "to");
        time(rows);
    }

    private static void inquiry(Rows rows) {
        rows.in(Inquiry.class)
                .is(WORKING, "allegations", "assessment", "findings", "outcomeCheck", "evidenceKinds")
                .in(Allegation.class)
                .is(WORKING, "number", "verdict", "verifiedIn")
                .is(NOTE, "text")
                .in(Assessment.class)
                .is(WORKING, "sequence", "severity", "complexity")
                .in(Findings.class)
                .is(WORKING, "sequence", "outcome", "fault", "rootCause")
                .is(NOTE, "text")
                .in(OutcomeCheck.class)
                .is(WORKING, "sequence", "passed")
                .who(WORKING, "checker");
    }

    private static void conferral(Rows rows) {
        rows.in(Conferral.class)
                .is(WORKING, "department", "pending", "identityWithheld", "approvals", "accepted")
                .who(WORKING, "keptFrom")
                .is(OPINION_FACT, "consultations")
                .in(PendingHandOver.class)
                .is(WORKING, "sequence", "department", "withholdingIdentity")
                .who(WORKING, "by", "onBehalfOf", "knowing")
                .in(Consultation.class)
                .is(OPINION_FACT, "number", "department")
                .who(OPINION_FACT, "by", "onBehalfOf")
                .in(Approval.class)
                .is(WORKING, "number", "amount", "state")
                .who(WORKING, "requester", "approver");
    }

    private static void dialogue(Rows rows) {
        rows.in(Dialogue.class)
                .is(COURSE, "request", "promisedBy", "promises", "rating", "followUp", "asked", "unanswered")
                .is(SECRET_DIGEST, "secretDigest", "ownSecrets")
                .in(OwnSecret.class)
                .is(SECRET_DIGEST, "party", "digest")
                .in(MaterialRequest.class)
                .is(COURSE, "sequence", "kinds", "until")
                .in(Promise.class)
                .is(COURSE, "target", "due")
                .in(HandlingRating.class)
                .is(COURSE, "sequence", "score")
                .in(FollowedUp.class)
                .is(COURSE, "sequence", "solved");
    }

    private static void ties(Rows rows) {
        rows.in(Ties.class)
                .is(COURSE, "level", "pursued")
                .who(COURSE, "withdrawn")
                .is(WORKING, "involvements", "interests", "archived")
                .is(REPORTER_LINK, "links")
                .in(Involvement.class)
                .who(WORKING, "party", "insteadOf")
                .is(WORKING, "duty", "level")
                .in(Interest.class)
                .who(WORKING, "party")
                .is(WORKING, "kind")
                .in(ComplaintLink.class)
                .is(REPORTER_LINK, "number", "kind", "other");
    }

    private static void time(Rows rows) {
        rows.in(Timekeeping.class)
                .is(WORKING, "facts", "judgedBy", "kept", "extensions", "reached", "quietThrough")
                .in(ClockFact.class)
                .is(WORKING, "sequence", "event", "at", "detail")
                .in(DefinitionRef.class)
                .is(WORKING, "kind", "id", "version")
                .in(KeptClock.class)
                .is(WORKING, "clock", "through", "at", "overdue", "earlier", "judgedBy")
                .in(GrantedExtension.class)
                .is(WORKING, "sequence", "clock", "rule", "at", "until", "goodReason")
                .in(ReachedMilestone.class)
                .is(WORKING, "clock", "run", "key", "due", "times");
    }
}
