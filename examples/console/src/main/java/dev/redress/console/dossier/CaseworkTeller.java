package dev.redress.console.dossier;

import dev.redress.event.ConferralEvent;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Event;
import dev.redress.event.InquiryEvent;
import dev.redress.event.TieEvent;
import dev.redress.event.TimeEvent;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts what was done beside the main path into words. */
final class CaseworkTeller {

    private final Teller teller;
    private final Function<Instant, String> time;

    CaseworkTeller(Teller teller, Function<Instant, String> time) {
        this.teller = teller;
        this.time = time;
    }

    Telling tell(Event event) {
        if (event instanceof InquiryEvent inquiry) {
            return inquiry(inquiry);
        } else if (event instanceof ConferralEvent conferral) {
            return conferral(conferral);
        } else if (event instanceof DialogueEvent dialogue) {
            return dialogue(dialogue);
        } else if (event instanceof TieEvent tie) {
            return tie(tie);
        } else if (event instanceof TimeEvent time) {
            return clock(time);
        }
        return Telling.of(event.kind().persistedName());
    }

    private Telling inquiry(InquiryEvent event) {
        if (event instanceof InquiryEvent.AllegationStated is) {
            return Telling.of("allegation " + is.number()).with("text", teller.text(is.text()));
        } else if (event instanceof InquiryEvent.AllegationVerified is) {
            return Telling.of("allegation " + is.number() + " found "
                            + is.verdict().persistedName())
                    .with("reason", teller.text(is.reason()));
        } else if (event instanceof InquiryEvent.Assessed is) {
            return Telling.of("assessed: severity " + is.severity().persistedName() + ", "
                            + is.complexity().persistedName())
                    .with("text", teller.text(is.text()));
        } else if (event instanceof InquiryEvent.StatementTaken is) {
            return Telling.of(is.how().persistedName() + " " + is.number() + " of " + teller.name(is.party()))
                    .with("text", teller.text(is.text()));
        } else if (event instanceof InquiryEvent.FindingsRecorded is) {
            return Telling.of("findings: " + is.outcome().persistedName()
                            + (is.fault() == null
                                    ? ""
                                    : ", fault of " + is.fault().persistedName())
                            + (is.rootCause() == null ? "" : ", root cause " + is.rootCause()))
                    .with("text", teller.text(is.text()));
        } else if (event instanceof InquiryEvent.OutcomeChecked is) {
            return Telling.of("outcome checked: " + (is.passed() ? "reasonable and effective" : "lacking"))
                    .with("text", teller.text(is.text()));
        }
        return Telling.of(event.kind().persistedName());
    }

    private Telling conferral(ConferralEvent event) {
        if (event instanceof ConferralEvent.HandedOver is) {
            return Telling.of("handed over to " + is.department()
                            + (is.withholdingIdentity() ? ", without telling who complains" : ""))
                    .with("reason", teller.text(is.reason()));
        } else if (event instanceof ConferralEvent.HandOverAccepted) {
            return Telling.of("hand-over accepted");
        } else if (event instanceof ConferralEvent.HandOverSentBack is) {
            return Telling.of("hand-over sent back").with("reason", teller.text(is.reason()));
        } else if (event instanceof ConferralEvent.Consulted is) {
            return Telling.of("consultation " + is.number() + " of " + is.department())
                    .with("question", teller.text(is.question()));
        } else if (event instanceof ConferralEvent.OpinionGiven is) {
            return Telling.of("consultation " + is.number() + " answered").with("text", teller.text(is.text()));
        } else if (event instanceof ConferralEvent.ApprovalRequested is) {
            return Telling.of("approval " + is.number() + " asked for:" + Teller.worth(is.amount()))
                    .with("reason", teller.text(is.reason()));
        } else if (event instanceof ConferralEvent.Approved is) {
            return Telling.of("approval " + is.number() + " given").with("note", teller.text(is.note()));
        } else if (event instanceof ConferralEvent.ApprovalRefused is) {
            return Telling.of("approval " + is.number() + " refused").with("reason", teller.text(is.reason()));
        } else if (event instanceof ConferralEvent.Chased is) {
            return Telling.of("supervisor asks for more speed").with("text", teller.text(is.text()));
        } else if (event instanceof ConferralEvent.MeasureMonitored is) {
            return Telling.of("measure " + is.number() + (is.onTrack() ? " on track" : " behind"))
                    .with("text", teller.text(is.text()));
        }
        return Telling.of(event.kind().persistedName());
    }

    private Telling dialogue(DialogueEvent event) {
        if (event instanceof DialogueEvent.MessageSent is) {
            return Telling.of("complainant told by " + is.channel()
                            + (is.expectedBy() == null ? "" : ", further word by " + time.apply(is.expectedBy())))
                    .with("text", teller.text(is.text()));
        } else if (event instanceof DialogueEvent.MessageReceived is) {
            return Telling.of("complainant says by " + is.channel()).with("text", teller.text(is.text()));
        } else if (event instanceof DialogueEvent.RecordConfirmed is) {
            return Telling.of("complainant confirms the record by " + is.channel());
        } else if (event instanceof DialogueEvent.MaterialRequested is) {
            return Telling.of("material asked for"
                            + (is.kinds().isEmpty() ? "" : ": " + String.join(", ", is.kinds()))
                            + (is.until() == null ? "" : " until " + time.apply(is.until())))
                    .with("text", teller.text(is.text()));
        } else if (event instanceof DialogueEvent.MaterialProvided is) {
            return Telling.of("material given").with("text", teller.text(is.text()));
        } else if (event instanceof DialogueEvent.Reminded is) {
            return Telling.of("complainant reminds").with("text", teller.text(is.text()));
        } else if (event instanceof DialogueEvent.SatisfactionAsked is) {
            return Telling.of("complainant asked for satisfaction by " + is.channel());
        } else if (event instanceof DialogueEvent.HandlingRated is) {
            return Telling.of("complainant rates the handling " + is.score() + " of 5")
                    .with("comment", teller.text(is.comment()));
        } else if (event instanceof DialogueEvent.OutcomeTold is) {
            return Telling.of("outcome told by " + is.channel()).with("text", teller.text(is.text()));
        } else if (event instanceof DialogueEvent.FollowedUp is) {
            return Telling.of(is.solved() ? "followed up: solved" : "followed up: not solved")
                    .with("text", teller.text(is.text()));
        } else if (event instanceof DialogueEvent.Suggested is) {
            return Telling.of("suggestion").with("text", teller.text(is.text()));
        } else if (event instanceof DialogueEvent.NoticeIssued is) {
            return notice(is);
        }
        return Telling.of(event.kind().persistedName());
    }

    private Telling clock(TimeEvent event) {
        if (event instanceof TimeEvent.ClocksBound is) {
            return Telling.of("clocks are judged by "
                    + is.judgedBy().stream()
                            .map(ref -> ref.kind() + " " + ref.id() + " version " + ref.version())
                            .collect(Collectors.joining(", ")));
        } else if (event instanceof TimeEvent.ClockExtended is) {
            return Telling.of("clock " + is.clock() + " extended by rule " + is.rule()
                            + (is.until() == null ? "" : " until " + is.until()))
                    .with("reason", teller.text(is.reason()));
        } else if (event instanceof TimeEvent.MilestoneReached is) {
            return Telling.of("clock " + is.milestone().clock() + ": " + is.milestoneKind()
                    + (is.milestoneKind().equals(is.milestone().key())
                            ? ""
                            : " " + is.milestone().key()));
        } else if (event instanceof TimeEvent.MilestoneRescinded is) {
            return Telling.of(
                    "clock " + is.milestone().clock() + ": " + is.milestone().key() + " turned out not to have come");
        } else if (event instanceof TimeEvent.EventReported is) {
            return Telling.of("reported: " + is.name());
        }
        return Telling.of(event.kind().persistedName());
    }

    private Telling notice(DialogueEvent.NoticeIssued notice) {
        String people = notice.parties().stream().map(teller::name).collect(Collectors.joining(", "));
        String to = notice.to() == null ? "" : " " + notice.to();
        return Telling.of("notice " + notice.notice() + " for "
                + notice.reader().persistedName() + to + (people.isEmpty() ? "" : ": " + people));
    }

    private Telling tie(TieEvent event) {
        if (event instanceof TieEvent.RespondentNamed is) {
            return Telling.of("complained of: " + teller.name(is.party()));
        } else if (event instanceof TieEvent.PersonInvolved is) {
            return Telling.of(teller.name(is.party()) + " admitted to the circle");
        } else if (event instanceof TieEvent.InterestDeclared is) {
            return Telling.of("interest of " + teller.name(is.party()) + " declared: "
                            + is.interest().persistedName())
                    .with("note", teller.text(is.note()));
        } else if (event instanceof TieEvent.InterestLifted is) {
            return Telling.of("interest of " + teller.name(is.party()) + " counts no more: "
                            + is.interest().persistedName())
                    .with("reason", teller.text(is.reason()));
        } else if (event instanceof TieEvent.ComplainantJoined is) {
            return Telling.of(teller.name(is.party()) + " joins the complaint");
        } else if (event instanceof TieEvent.ComplainantWithdrew is) {
            return Telling.of(teller.name(is.party()) + " takes no part any more"
                            + (is.last() ? "; it is pursued nevertheless" : ""))
                    .with("reason", teller.text(is.reason()));
        } else if (event instanceof TieEvent.Linked is) {
            return Telling.of("link " + is.number() + ": " + is.how().persistedName() + " " + is.other())
                    .with("reason", teller.text(is.reason()));
        } else if (event instanceof TieEvent.Unlinked is) {
            return Telling.of("link " + is.number() + " undone").with("reason", teller.text(is.reason()));
        } else if (event instanceof TieEvent.Archived is) {
            return Telling.of("archived").with("place", teller.text(is.place()));
        } else if (event instanceof TieEvent.ProcedureAdopted is) {
            return Telling.of("goes on under procedure " + is.procedure().id() + " version "
                            + is.procedure().version())
                    .with("reason", teller.text(is.reason()));
        }
        return Telling.of(event.kind().persistedName());
    }
}
