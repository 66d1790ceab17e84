package dev.redress.lifecycle;

import com.google.common.collect.Sets;
import dev.redress.complaint.Duty;
import dev.redress.complaint.Involvement;
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
        int principal = entry.by().onBehalfOf();
        Ties acted = involved(
                before,
                ties,
                entry,
                kind,
                new Doer(entry.by().party(), entry.by().standingIn() ? principal : 0));
        return principal == 0 ? acted : involved(before, acted, entry, kind, new Doer(principal, 0));
    }

    /** Who did something, and for whom if for somebody else. */
    private record Doer(int party, int insteadOf) {

        Ties in(Ties ties, Duty duty) {
            return on(ties.level(), ties, duty);
        }

        Ties on(int level, Ties ties, Duty duty) {
            return ties.involving(new Involvement(party, duty, level, insteadOf));
        }
    }

    private static Ties involved(Snapshot before, Ties ties, Entry entry, EventKind kind, Doer doer) {
        return switch (kind) {
            case ASSIGNED -> ties.involving(((FactEvent.Assigned) entry.event()).party(), Duty.MEMBER);
            case OPINION_GIVEN -> doer.in(ties, Duty.ADVISER);
            case ACCEPTED -> doer.in(doer.in(ties, Duty.MEMBER), Duty.ASSESSOR);
            case ASSESSED -> doer.in(ties, Duty.ASSESSOR);
            case HAND_OVER_ACCEPTED -> doer.in(doer.in(ties, Duty.MEMBER), Duty.HANDLER);
            case PERSON_INVOLVED -> ties.involving(((TieEvent.PersonInvolved) entry.event()).party(), Duty.MEMBER);
            case INVESTIGATION_BEGUN, ALLEGATION_VERIFIED, FINDINGS_RECORDED, STATEMENT_TAKEN ->
                doer.in(ties, Duty.INVESTIGATOR);
            case MEASURE_COMPLETED, MEASURE_CANCELLED -> doer.in(ties, Duty.HANDLER);
            case PROPOSED, APPROVAL_REQUESTED -> doer.in(ties, Duty.PROPOSER);
            case MEASURE_AGREED -> {
                FactEvent.MeasureAgreed agreed = (FactEvent.MeasureAgreed) entry.event();
                yield doer.in(ties, agreed.amount() == null ? Duty.HANDLER : Duty.PROPOSER)
                        .involving(agreed.owner(), Duty.MEMBER);
            }
            case CORRECTED ->
                ((FactEvent.Corrected) entry.event()).correction() instanceof Correction.AmountIs
                        ? doer.in(ties, Duty.PROPOSER)
                        : ties;
            case DECLINED, RESOLVED, PROPOSAL_LAPSED, CLOSED -> doer.in(ties, Duty.DECIDER);
            case APPEALED -> takenDown(before, ties, entry, doer);
            case REFERRED -> Evolution.isTheirs(before, entry) ? ties : doer.in(ties, Duty.DECIDER);
            case APPROVED, APPROVAL_REFUSED -> doer.in(ties, Duty.APPROVER);
            case OUTCOME_CHECKED -> doer.in(ties, Duty.CHECKER);
            default -> ties;
        };
    }

    /** Whoever of the organisation takes an appeal down belongs to those who were there before it, so that nobody appeals to themselves. */
    private static Ties takenDown(Snapshot before, Ties ties, Entry entry, Doer doer) {
        return Evolution.isTheirs(before, entry) ? ties : doer.on(ties.level() - 1, ties, Duty.ADVISER);
    }
}
