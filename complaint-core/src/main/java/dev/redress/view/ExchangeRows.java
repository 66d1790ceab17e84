package dev.redress.view;

import static dev.redress.view.Matter.COURSE;
import static dev.redress.view.Matter.LETTER;
import static dev.redress.view.Matter.NOTE;
import static dev.redress.view.Matter.OPINION;
import static dev.redress.view.Matter.OPINION_FACT;
import static dev.redress.view.Matter.PERSON;
import static dev.redress.view.Matter.PERSON_FACT;
import static dev.redress.view.Matter.REPORTER_LINK;
import static dev.redress.view.Matter.REPORTER_NOTE;
import static dev.redress.view.Matter.SECRET_DIGEST;
import static dev.redress.view.Matter.WORDS;
import static dev.redress.view.Matter.WORDS_FACT;
import static dev.redress.view.Matter.WORKING;
import static dev.redress.view.Subject.COMPLAINING;

import dev.redress.event.ConferralEvent;
import dev.redress.event.DialogueEvent;
import dev.redress.event.DisclosureEvent;
import dev.redress.event.InquiryEvent;
import dev.redress.event.TieEvent;

/** The rows about the events of inquiry, of conferral, of dialogue, and of ties. */
final class ExchangeRows {

    private ExchangeRows() {}

    static void add(Rows rows) {
        inquiry(rows);
        conferral(rows);
        dialogue(rows);
        ties(rows);
    }

    private static void inquiry(Rows rows) {
        rows.entry(InquiryEvent.AllegationStated.class, WORKING)
                .is(WORKING, "number")
                .is(NOTE, "text")
                .entry(InquiryEvent.AllegationVerified.class, WORKING)
                .is(WORKING, "number", "verdict")
                .is(NOTE, "reason")
                .entry(InquiryEvent.Assessed.class, WORKING)
                .is(WORKING, "severity", "complexity")
                .is(NOTE, "text")
                .entry(InquiryEvent.StatementTaken.class, PERSON_FACT, COMPLAINING, WORDS_FACT)
                .is(COURSE, "number", "how")
                .who(COURSE, "party")
                .is(PERSON, "text")
                .of(COMPLAINING, WORDS, "text")
                .entry(InquiryEvent.FindingsRecorded.class, WORKING)
                .is(WORKING, "outcome", "fault", "rootCause")
                .is(NOTE, "text")
                .entry(InquiryEvent.OutcomeChecked.class, WORKING)
                .is(WORKING, "passed")
                .is(NOTE, "text");
    }

    private static void conferral(Rows rows) {
        rows.entry(ConferralEvent.HandedOver.class, WORKING)
                .is(WORKING, "department", "withholdingIdentity")
                .who(WORKING, "knowing")
                .is(NOTE, "reason")
                .entry(ConferralEvent.HandOverAccepted.class, WORKING)
                .entry(ConferralEvent.HandOverSentBack.class, WORKING)
                .who(WORKING, "keptFrom")
                .is(NOTE, "reason")
                .entry(ConferralEvent.Consulted.class, OPINION_FACT)
                .is(OPINION_FACT, "number", "department")
                .is(OPINION, "question")
                .entry(ConferralEvent.OpinionGiven.class, OPINION_FACT)
                .is(OPINION_FACT, "number")
                .is(OPINION, "text")
                .entry(ConferralEvent.ApprovalRequested.class, WORKING)
                .is(WORKING, "number", "amount")
                .is(NOTE, "reason")
                .entry(ConferralEvent.Approved.class, WORKING)
                .is(WORKING, "number")
                .is(NOTE, "note")
                .entry(ConferralEvent.ApprovalRefused.class, WORKING)
                .is(WORKING, "number")
                .is(NOTE, "reason")
                .entry(ConferralEvent.Chased.class, WORKING)
                .is(NOTE, "text")
                .entry(ConferralEvent.MeasureMonitored.class, WORKING)
                .is(WORKING, "number", "onTrack")
                .is(NOTE, "text");
    }

    private static void dialogue(Rows rows) {
        rows.entry(DialogueEvent.MessageSent.class, COURSE)
                .is(COURSE, "channel", "expectedBy")
                .is(LETTER, "text")
                .entry(DialogueEvent.MessageReceived.class, COURSE)
                .is(COURSE, "channel")
                .is(WORDS, "text")
                .entry(DialogueEvent.RecordConfirmed.class, COURSE)
                .is(COURSE, "channel")
                .entry(DialogueEvent.MaterialRequested.class, COURSE)
                .is(COURSE, "kinds", "until")
                .is(LETTER, "text")
                .entry(DialogueEvent.MaterialProvided.class, COURSE)
                .is(WORDS, "text")
                .entry(DialogueEvent.Reminded.class, COURSE)
                .is(WORDS, "text")
                .entry(DialogueEvent.SatisfactionAsked.class, COURSE)
                .is(COURSE, "channel")
                .entry(DialogueEvent.HandlingRated.class, COURSE)
                .is(COURSE, "score")
                .is(WORDS, "comment")
                .entry(DialogueEvent.OutcomeTold.class, COURSE)
                .is(COURSE, "channel")
                .is(LETTER, "text")
                .entry(DialogueEvent.FollowedUp.class, COURSE)
                .is(COURSE, "solved")
                .is(NOTE, "text")
                .entry(DialogueEvent.Suggested.class, WORKING, COMPLAINING, WORDS_FACT)
                .is(NOTE, "text")
                .of(COMPLAINING, WORDS, "text")
                .entry(DialogueEvent.SecretIssued.class, COURSE)
                .is(SECRET_DIGEST, "digest")
                .who(WORKING, "party")
                .entry(DialogueEvent.NoticeIssued.class, WORKING)
                .is(WORKING, "notice", "reader", "to")
                .who(WORKING, "parties");
    }

    private static void ties(Rows rows) {
        rows.entry(TieEvent.RespondentNamed.class, PERSON_FACT)
                .is(PERSON_FACT, "respondent")
                .who(PERSON_FACT, "party")
                .entry(TieEvent.PersonInvolved.class, WORKING)
                .who(WORKING, "party")
                .entry(TieEvent.InterestDeclared.class, WORKING)
                .who(WORKING, "party")
                .is(WORKING, "interest")
                .is(REPORTER_NOTE, "note")
                .entry(TieEvent.InterestLifted.class, WORKING)
                .who(WORKING, "party")
                .is(WORKING, "interest")
                .is(REPORTER_NOTE, "reason")
                .entry(TieEvent.ComplainantJoined.class, COURSE)
                .who(COURSE, "party")
                .entry(TieEvent.ComplainantWithdrew.class, COURSE)
                .who(COURSE, "party")
                .is(COURSE, "last")
                .is(WORDS, "reason")
                .entry(TieEvent.Linked.class, WORKING)
                .is(WORKING, "number")
                .is(REPORTER_LINK, "how", "other")
                .is(NOTE, "reason")
                .entry(TieEvent.Unlinked.class, WORKING)
                .is(WORKING, "number")
                .is(NOTE, "reason")
                .entry(TieEvent.Archived.class, WORKING)
                .is(NOTE, "place")
                .entry(TieEvent.ProcedureAdopted.class, COURSE)
                .is(COURSE, "procedure")
                .is(NOTE, "reason")
                .entry(DisclosureEvent.RevealRequested.class, WORKING)
                .is(WORKING, "number")
                .is(REPORTER_NOTE, "reason")
                .entry(DisclosureEvent.IdentityRevealed.class, WORKING)
                .is(WORKING, "number")
                .is(REPORTER_NOTE, "note")
                .entry(DisclosureEvent.RevealRefused.class, WORKING)
                .is(WORKING, "number")
                .is(REPORTER_NOTE, "reason")
                .entry(DisclosureEvent.Redacted.class, WORKING)
                .is(WORKING, "slot", "from", "to")
                .is(REPORTER_NOTE, "reason");
    }
}
