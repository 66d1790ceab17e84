package dev.redress.lifecycle;

import com.google.common.collect.Sets;
import dev.redress.complaint.Duty;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Ties;
import dev.redress.event.Correction;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.TieEvent;
import java.util.Set;

/** Who has which duty after an entry. Pure functions. */
final class Involving {

    private Involving() {}

    /** The ties after an entry; the same if nobody took on anything new. */
    static Ties after(Snapshot before, Ties ties, Entry entry, EventKind kind) {
        return involved(before, atWork(before, ties, entry, kind), entry, kind);
    }

    /** What a handler does without taking it up: giving it away, saying why, writing down. */
    private static final Set<EventKind> NOT_YET_HANDLED = Sets.immutableEnumSet(
            EventKind.ASSIGNED,
            EventKind.HANDED_OVER,
            EventKind.INTEREST_DECLARED,
            EventKind.NOTED,
            EventKind.NOTICE_ISSUED,
            EventKind.DELIVERY_RECORDED);

    /** Whoever was made the handler is it from what they do, so that nobody is kept from an appeal because somebody else named them. */
    private static Ties atWork(Snapshot before, Ties ties, Entry entry, EventKind kind) {
        int assignee = before.handling().assignee();
        return assignee != 0
                        && (entry.by().party() == assignee || entry.by().onBehalfOf() == assignee)
                        && !NOT_YET_HANDLED.contains(kind)
                ? ties.involving(assignee, Duty.HANDLER)
                : ties;
    }

    /** Who acted, and for whom if for somebody else. */
    private static Ties involved(Snapshot before, Ties ties, Entry entry, EventKind kind) {
        Ties acted = involved(before, ties, entry, kind, entry.by().party());
        return entry.by().onBehalfOf() == 0
                ? acted
                : involved(before, acted, entry, kind, entry.by().onBehalfOf());
    }

    private static Ties involved(Snapshot before, Ties ties, Entry entry, EventKind kind, int actor) {
        return switch (kind) {
            case ASSIGNED -> ties.involving(((FactEvent.Assigned) entry.event()).party(), Duty.MEMBER);
            case OPINION_GIVEN -> ties.involving(actor, Duty.ADVISER);
            case ACCEPTED -> ties.involving(actor, Duty.MEMBER).involving(actor, Duty.ASSESSOR);
            case ASSESSED -> ties.involving(actor, Duty.ASSESSOR);
            case HAND_OVER_ACCEPTED -> ties.involving(actor, Duty.MEMBER).involving(actor, Duty.HANDLER);
            case PERSON_INVOLVED -> ties.involving(((TieEvent.PersonInvolved) entry.event()).party(), Duty.MEMBER);
            case INVESTIGATION_BEGUN, ALLEGATION_VERIFIED, FINDINGS_RECORDED, STATEMENT_TAKEN ->
                ties.involving(actor, Duty.INVESTIGATOR);
            case MEASURE_COMPLETED, MEASURE_CANCELLED -> ties.involving(actor, Duty.HANDLER);
            case PROPOSED, APPROVAL_REQUESTED -> ties.involving(actor, Duty.PROPOSER);
            case MEASURE_AGREED -> {
                FactEvent.MeasureAgreed agreed = (FactEvent.MeasureAgreed) entry.event();
                yield ties.involving(actor, agreed.amount() == null ? Duty.HANDLER : Duty.PROPOSER)
                        .involving(agreed.owner(), Duty.MEMBER);
            }
            case CORRECTED ->
                ((FactEvent.Corrected) entry.event()).correction() instanceof Correction.AmountIs
                        ? ties.involving(actor, Duty.PROPOSER)
                        : ties;
            case DECLINED, RESOLVED, PROPOSAL_LAPSED, CLOSED -> ties.involving(actor, Duty.DECIDER);
            case APPEALED -> takenDown(before, ties, entry, actor);
            case REFERRED -> Evolution.isTheirs(before, entry) ? ties : ties.involving(actor, Duty.DECIDER);
            case APPROVED, APPROVAL_REFUSED -> ties.involving(actor, Duty.APPROVER);
            case OUTCOME_CHECKED -> ties.involving(actor, Duty.CHECKER);
            default -> ties;
        };
    }

    /** Whoever of the organisation takes an appeal down belongs to those who were there before it, so that nobody appeals to themselves. */
    private static Ties takenDown(Snapshot before, Ties ties, Entry entry, int actor) {
        return Evolution.isTheirs(before, entry) ? ties : ties.involvingBelow(actor, Duty.ADVISER);
    }
}
