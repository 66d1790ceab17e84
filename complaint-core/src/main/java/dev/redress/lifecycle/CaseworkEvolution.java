package dev.redress.lifecycle;

import dev.redress.complaint.Allegation;
import dev.redress.complaint.Approval;
import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Assessment;
import dev.redress.complaint.Casework;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.Conferral;
import dev.redress.complaint.Consultation;
import dev.redress.complaint.Dialogue;
import dev.redress.complaint.Disclosure;
import dev.redress.complaint.Findings;
import dev.redress.complaint.FollowedUp;
import dev.redress.complaint.HandlingRating;
import dev.redress.complaint.Happenings;
import dev.redress.complaint.Inquiry;
import dev.redress.complaint.Interest;
import dev.redress.complaint.MaterialRequest;
import dev.redress.complaint.Moment;
import dev.redress.complaint.OutcomeCheck;
import dev.redress.complaint.OwnSecret;
import dev.redress.complaint.Party;
import dev.redress.complaint.PendingHandOver;
import dev.redress.complaint.Proposal;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Redaction;
import dev.redress.complaint.Reveal;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StatementKind;
import dev.redress.complaint.Ties;
import dev.redress.event.ConferralEvent;
import dev.redress.event.Correction;
import dev.redress.event.DialogueEvent;
import dev.redress.event.DisclosureEvent;
import dev.redress.event.Entry;
import dev.redress.event.Event;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.InquiryEvent;
import dev.redress.event.ResumeCause;
import dev.redress.event.TieEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an entry makes of the casework of a complaint. */
final class CaseworkEvolution {

    private CaseworkEvolution() {}

    /** The casework after an entry, what happened and who was involved included. */
    @SuppressWarnings("ReferenceEquality") // the same ties mean that nobody new had a duty: no copy
    static Casework after(Snapshot before, Entry entry) {
        EventKind kind = entry.event().kind();
        Casework casework = changed(before, entry, kind).after(kind.persistedName(), entry.sequence());
        if (entry.event() instanceof InquiryEvent.StatementTaken taken && isComplaining(before, entry, taken.party())) {
            casework = casework.after(Happenings.COMPLAINANT_HEARD, entry.sequence());
            casework = taken.how() == StatementKind.INTERVIEW
                    ? casework.after(Happenings.COMPLAINANT_INTERVIEWED, entry.sequence())
                    : casework;
        }
        if (isAskedInVain(before, entry)) {
            casework = casework.after(Happenings.COMPLAINANT_HEARD, entry.sequence())
                    .after(Happenings.COMPLAINANT_INTERVIEWED, entry.sequence());
        }
        if (entry.event() instanceof DialogueEvent.MessageSent sent && sent.expectedBy() != null) {
            casework = casework.after(Happenings.REPLIED_WITH_TIME, entry.sequence());
        }
        Ties ties = Involving.after(before, casework.ties(), entry, kind);
        return ties == casework.ties() ? casework : casework.with(ties);
    }

    private static Dialogue issued(Dialogue dialogue, DialogueEvent.SecretIssued event) {
        return event.party() == 0
                ? dialogue.secret(event.digest())
                : dialogue.secret(new OwnSecret(event.party(), event.digest()));
    }

    /** Who was asked for something and let the time for it pass had the chance to be heard. */
    private static boolean isAskedInVain(Snapshot before, Entry entry) {
        MaterialRequest request = before.casework().dialogue().request();
        return request != null
                && request.until() != null
                && entry.event() instanceof FactEvent.Resumed resumed
                && resumed.cause() == ResumeCause.EXPIRED
                && !entry.occurredAt().isBefore(request.until());
    }

    private static boolean isComplaining(Snapshot before, Entry entry, int number) {
        for (Party introduced : entry.introduced()) {
            if (introduced.number() == number) {
                return false;
            }
        }
        return before.parties().get(number - 1).role().isComplaining();
    }

    private static Casework changed(Snapshot before, Entry entry, EventKind kind) {
        Casework casework = before.casework();
        Event event = entry.event();
        if (event instanceof InquiryEvent) {
            return casework.with(inquiry(casework.inquiry(), entry, kind));
        } else if (event instanceof ConferralEvent) {
            return casework.with(conferral(casework.conferral(), entry, kind));
        } else if (event instanceof DialogueEvent) {
            return dialogue(casework, entry, kind);
        } else if (event instanceof TieEvent tie) {
            return casework.with(ties(casework.ties(), tie, kind));
        } else if (event instanceof DisclosureEvent disclosure) {
            return casework.with(disclosed(casework.disclosure(), entry, disclosure));
        } else if (event instanceof FactEvent fact) {
            return fact(casework, fact, kind);
        }
        return stage(before, casework, kind);
    }

    private static Disclosure disclosed(Disclosure before, Entry entry, DisclosureEvent event) {
        int by = entry.by().party();
        if (event instanceof DisclosureEvent.RevealRequested asked) {
            return before.with(new Reveal(asked.number(), by, ApprovalState.PENDING, 0));
        } else if (event instanceof DisclosureEvent.IdentityRevealed granted) {
            return decided(before, granted.number(), ApprovalState.APPROVED, by);
        } else if (event instanceof DisclosureEvent.RevealRefused refused) {
            return decided(before, refused.number(), ApprovalState.REFUSED, by);
        }
        DisclosureEvent.Redacted passage = (DisclosureEvent.Redacted) event;
        return before.with(new Redaction(passage.slot(), passage.from(), passage.to()));
    }

    private static Disclosure decided(Disclosure before, int number, ApprovalState state, int by) {
        return before.reveal(number)
                .map(asked -> before.with(new Reveal(number, asked.requester(), state, by)))
                .orElse(before);
    }

    private static Casework stage(Snapshot before, Casework casework, EventKind kind) {
        return switch (kind) {
            case PROPOSAL_ACCEPTED -> {
                Proposal proposal = ((Proposed) before.stage()).proposal();
                yield proposal.amount() == null
                        ? casework
                        : casework.with(casework.conferral().promising(proposal.amount()));
            }
            case APPEALED -> again(casework.with(casework.ties().appealed().archived(false)));
            case REOPENED, REMITTED ->
                again(casework.ties().archived() ? casework.with(casework.ties().archived(false)) : casework);
            default -> casework;
        };
    }

    /** What was approved before the complaint ended was approved for what ended; others may have been promised something since. */
    private static Casework again(Casework casework) {
        Casework lapsed = casework;
        for (Approval approval : casework.conferral().approvals()) {
            if (approval.state() == ApprovalState.APPROVED) {
                lapsed = lapsed.with(
                        lapsed.conferral().with(approval.decided(ApprovalState.LAPSED, approval.approver())));
            }
        }
        return lapsed;
    }

    private static Casework fact(Casework casework, FactEvent event, EventKind kind) {
        return switch (kind) {
            case ACKNOWLEDGED -> {
                FactEvent.Acknowledged acknowledged = (FactEvent.Acknowledged) event;
                yield acknowledged.promises().isEmpty()
                        ? casework
                        : casework.with(casework.dialogue().promising(acknowledged.promises()));
            }
            case CORRECTED ->
                ((FactEvent.Corrected) event).correction() instanceof Correction.AmountIs
                        ? casework.with(casework.inquiry().unchecked())
                        : casework;
            case PROGRESS_REPORTED -> promising(casework, ((FactEvent.ProgressReported) event).expectedBy());
            case EVIDENCE_ADDED -> {
                String given = ((FactEvent.EvidenceAdded) event).evidence().kind();
                Casework known = casework.with(casework.inquiry().with(given));
                MaterialRequest request = casework.dialogue().request();
                yield request == null || !request.kinds().contains(given)
                        ? known
                        : known.with(casework.dialogue().requesting(request.without(given)));
            }
            default -> casework;
        };
    }

    /** What was sent before the complainant wrote is no answer, whenever it is recorded. */
    private static Casework answered(Casework casework, Entry entry) {
        Instant wrote = casework.dialogue().unanswered();
        return wrote == null || entry.occurredAt().isBefore(wrote)
                ? casework
                : casework.with(casework.dialogue().waiting(null));
    }

    private static Casework promising(Casework casework, @Nullable Instant due) {
        Dialogue dialogue = casework.dialogue();
        return due == null && dialogue.promisedBy() == null ? casework : casework.with(dialogue.promising(due));
    }

    private static Inquiry inquiry(Inquiry inquiry, Entry entry, EventKind kind) {
        Event event = entry.event();
        return switch (kind) {
            case ALLEGATION_STATED -> {
                InquiryEvent.AllegationStated stated = (InquiryEvent.AllegationStated) event;
                yield inquiry.with(new Allegation(stated.number(), stated.text(), null, 0));
            }
            case ALLEGATION_VERIFIED -> {
                InquiryEvent.AllegationVerified verified = (InquiryEvent.AllegationVerified) event;
                yield inquiry.allegation(verified.number())
                        .map(allegation -> inquiry.with(allegation.verified(verified.verdict(), entry.sequence())))
                        .orElse(inquiry);
            }
            case ASSESSED -> {
                InquiryEvent.Assessed assessed = (InquiryEvent.Assessed) event;
                yield inquiry.with(new Assessment(entry.sequence(), assessed.severity(), assessed.complexity()));
            }
            case FINDINGS_RECORDED -> {
                InquiryEvent.FindingsRecorded found = (InquiryEvent.FindingsRecorded) event;
                yield inquiry.with(new Findings(
                        entry.sequence(), found.outcome(), found.fault(), found.rootCause(), found.text()));
            }
            case OUTCOME_CHECKED ->
                inquiry.with(new OutcomeCheck(
                        entry.sequence(), entry.by().party(), ((InquiryEvent.OutcomeChecked) event).passed()));
            default -> inquiry;
        };
    }

    private static Conferral conferral(Conferral conferral, Entry entry, EventKind kind) {
        Event event = entry.event();
        return switch (kind) {
            case HANDED_OVER -> {
                ConferralEvent.HandedOver begun = (ConferralEvent.HandedOver) event;
                yield conferral.handedOver(new PendingHandOver(
                        entry.sequence(),
                        begun.department(),
                        entry.by().party(),
                        entry.by().onBehalfOf(),
                        begun.withholdingIdentity(),
                        begun.knowing()));
            }
            case HAND_OVER_ACCEPTED -> conferral.arrived();
            case HAND_OVER_SENT_BACK -> conferral.sentBack(((ConferralEvent.HandOverSentBack) event).keptFrom());
            case CONSULTED -> {
                ConferralEvent.Consulted asked = (ConferralEvent.Consulted) event;
                yield conferral.consulting(new Consultation(
                        asked.number(),
                        asked.department(),
                        entry.by().party(),
                        entry.by().onBehalfOf()));
            }
            case OPINION_GIVEN -> conferral.answered(((ConferralEvent.OpinionGiven) event).number());
            case APPROVAL_REQUESTED -> {
                ConferralEvent.ApprovalRequested asked = (ConferralEvent.ApprovalRequested) event;
                yield conferral.with(
                        new Approval(asked.number(), asked.amount(), entry.by().party(), ApprovalState.PENDING, 0));
            }
            case APPROVED ->
                decided(conferral, ((ConferralEvent.Approved) event).number(), ApprovalState.APPROVED, entry);
            case APPROVAL_REFUSED ->
                decided(conferral, ((ConferralEvent.ApprovalRefused) event).number(), ApprovalState.REFUSED, entry);
            default -> conferral;
        };
    }

    private static Conferral decided(Conferral conferral, int number, ApprovalState state, Entry entry) {
        return conferral
                .approval(number)
                .map(approval ->
                        conferral.with(approval.decided(state, entry.by().party())))
                .orElse(conferral);
    }

    private static Casework dialogue(Casework casework, Entry entry, EventKind kind) {
        Dialogue dialogue = casework.dialogue();
        Event event = entry.event();
        return switch (kind) {
            case MESSAGE_SENT -> promising(answered(casework, entry), ((DialogueEvent.MessageSent) event).expectedBy());
            case MESSAGE_RECEIVED -> {
                Instant before = dialogue.unanswered();
                boolean later = before == null || before.isBefore(entry.occurredAt());
                yield later ? casework.with(dialogue.waiting(entry.occurredAt())) : casework;
            }
            case OUTCOME_TOLD -> promising(casework, null);
            case MATERIAL_REQUESTED -> {
                DialogueEvent.MaterialRequested asked = (DialogueEvent.MaterialRequested) event;
                yield casework.with(
                        dialogue.requesting(new MaterialRequest(entry.sequence(), asked.kinds(), asked.until())));
            }
            case MATERIAL_PROVIDED ->
                dialogue.request() != null && !dialogue.request().kinds().isEmpty()
                        ? casework
                        : casework.with(dialogue.requesting(null));
            case SATISFACTION_ASKED -> casework.with(dialogue.asking(new Moment(entry.sequence(), entry.occurredAt())));
            case HANDLING_RATED ->
                casework.with(dialogue.rated(
                        new HandlingRating(entry.sequence(), ((DialogueEvent.HandlingRated) event).score())));
            case FOLLOWED_UP ->
                casework.with(dialogue.followedUp(
                        new FollowedUp(entry.sequence(), ((DialogueEvent.FollowedUp) event).solved())));
            case SECRET_ISSUED -> casework.with(issued(dialogue, (DialogueEvent.SecretIssued) event));
            default -> casework;
        };
    }

    private static Ties ties(Ties ties, TieEvent event, EventKind kind) {
        return switch (kind) {
            case INTEREST_DECLARED -> {
                TieEvent.InterestDeclared declared = (TieEvent.InterestDeclared) event;
                yield ties.with(new Interest(declared.party(), declared.interest()));
            }
            case COMPLAINANT_JOINED -> ties.joined(((TieEvent.ComplainantJoined) event).party());
            case COMPLAINANT_WITHDREW -> {
                TieEvent.ComplainantWithdrew left = (TieEvent.ComplainantWithdrew) event;
                yield ties.withdrawn(left.party(), left.last());
            }
            case INTEREST_LIFTED -> {
                TieEvent.InterestLifted lifted = (TieEvent.InterestLifted) event;
                yield ties.without(new Interest(lifted.party(), lifted.interest()));
            }
            case LINKED -> {
                TieEvent.Linked linked = (TieEvent.Linked) event;
                yield ties.with(new ComplaintLink(linked.number(), linked.how(), linked.other()));
            }
            case UNLINKED -> ties.unlinked(((TieEvent.Unlinked) event).number());
            case ARCHIVED -> ties.archived(true);
            default -> ties;
        };
    }
}
