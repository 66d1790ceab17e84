package dev.redress.lifecycle;

import dev.redress.activity.Activity;
import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.Archive;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.Involve;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.LiftInterest;
import dev.redress.activity.Link;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.Unlink;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.Duty;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Interest;
import dev.redress.complaint.LinkKind;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.ProcedureRef;
import dev.redress.event.EventKind;
import dev.redress.event.TieEvent;
import dev.redress.event.TimeEvent;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.party.ExternalRef;
import dev.redress.validation.TextRule;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the activities about who and what else has to do with a complaint come to. */
final class TieDecisions {

    private static final TextRule PLACE = TextRule.singleLine(200);

    private TieDecisions() {}

    static boolean decide(Drafting draft, Activity<?> activity, CommandKind kind) {
        switch (kind) {
            case NAME_RESPONDENT -> name(draft, (NameRespondent) activity);
            case INVOLVE -> involve(draft, (Involve) activity);
            case DECLARE_INTEREST -> declare(draft, (DeclareInterest) activity);
            case LIFT_INTEREST -> lift(draft, (LiftInterest) activity);
            case JOIN_COMPLAINANT -> join(draft, (JoinComplainant) activity);
            case WITHDRAW_COMPLAINANT -> withdraw(draft, (WithdrawComplainant) activity);
            case LINK -> link(draft, (Link) activity);
            case UNLINK -> unlink(draft, (Unlink) activity);
            case ARCHIVE ->
                draft.add(new TieEvent.Archived(draft.optionalText("place", ((Archive) activity).place(), PLACE)));
            case ADOPT_PROCEDURE -> adopt(draft, (AdoptProcedure) activity);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void name(Drafting draft, NameRespondent activity) {
        PartyDrafts.requireFit(draft, activity.respondent());
        PartyDrafts.requireOneSide(
                draft, PartyRole.RESPONDENT, activity.respondent().ref());
        int party = PartyDrafts.respondent(draft, activity.respondent());
        draft.add(new TieEvent.RespondentNamed(activity.respondent().kind(), party));
    }

    private static void involve(Drafting draft, Involve activity) {
        int party = draft.party(activity.person());
        boolean before = draft.casework().ties().involvements().stream()
                .anyMatch(each -> each.party() == party && each.duty() == Duty.MEMBER && each.insteadOf() == 0);
        if (before) {
            throw draft.unmet(
                    Condition.NOT_DONE_BEFORE, "party " + party + " was admitted before", "人员 " + party + " 此前已获准参与");
        }
        draft.add(new TieEvent.PersonInvolved(party));
    }

    private static void declare(Drafting draft, DeclareInterest activity) {
        int party = draft.party(activity.person() == null ? draft.actor() : activity.person());
        if (draft.casework().ties().interests().contains(new Interest(party, activity.interest()))) {
            throw draft.unmet(
                    Condition.NOT_DONE_BEFORE,
                    "party " + party + " declared that before",
                    "人员 " + party + " 此前已申报此项利害关系");
        }
        draft.add(new TieEvent.InterestDeclared(
                party, activity.interest(), draft.optionalText("note", activity.note(), Drafting.SHORT_TEXT)));
    }

    private static void lift(Drafting draft, LiftInterest activity) {
        int party = draft.known(HostIdentity.ofActor(activity.person().id()));
        if (!draft.casework().ties().interests().contains(new Interest(party, activity.interest()))) {
            throw draft.unmet(Condition.EXISTS, "has no declared interest of that kind of this person", "未登记此人的该项利害关系");
        }
        draft.add(new TieEvent.InterestLifted(
                party, activity.interest(), draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    private static void join(Drafting draft, JoinComplainant activity) {
        PartyDrafts.requireFit(draft, activity.complainant());
        PartyDrafts.requireOneSide(
                draft, PartyRole.COMPLAINANT, activity.complainant().ref());
        int known = complainant(draft, activity.complainant().ref());
        if (known != 0) {
            if (!draft.casework().ties().withdrawn().contains(known)) {
                throw draft.unmet(
                        Condition.NOT_DONE_BEFORE, "party " + known + " takes part already", "投诉人 " + known + " 已经参与");
            }
            draft.add(new TieEvent.ComplainantJoined(known));
            return;
        }
        draft.add(new TieEvent.ComplainantJoined(
                PartyDrafts.introduce(draft, "complainant", PartyRole.COMPLAINANT, activity.complainant())));
    }

    /** Which complainant a record of the host is already; 0 if none. */
    private static int complainant(Drafting draft, @Nullable ExternalRef ref) {
        int number = ref == null ? 0 : draft.known(HostIdentity.of(ref));
        return number != 0 && draft.state().parties().get(number - 1).role() == PartyRole.COMPLAINANT ? number : 0;
    }

    private static void withdraw(Drafting draft, WithdrawComplainant activity) {
        Party party = Corrections.requireComplainant(draft, activity.party());
        if (draft.casework().ties().withdrawn().contains(party.number())) {
            throw draft.unmet(
                    Condition.NOT_DONE_BEFORE,
                    "party " + party.number() + " withdrew before",
                    "投诉人 " + party.number() + " 此前已退出");
        }
        boolean last = Preconditions.takingPart(draft.state()) == 1;
        draft.add(new TieEvent.ComplainantWithdrew(
                party.number(), last, draft.optionalText("reason", activity.reason(), Drafting.SHORT_TEXT)));
    }

    private static void link(Drafting draft, Link activity) {
        if (activity.other().equals(draft.state().id())) {
            throw draft.unmet(Condition.FITS, "cannot be linked to itself", "投诉不能与自身关联,请选择另一件投诉");
        }
        for (ComplaintLink link : draft.casework().ties().links()) {
            if (link.other().equals(activity.other()) && link.kind() == activity.how()) {
                throw draft.unmet(
                        Condition.NOT_DONE_BEFORE,
                        "is linked to it that way already, by link " + link.number(),
                        "已由关联 " + link.number() + " 以此方式关联");
            }
            if (link.kind() != LinkKind.RELATED_TO && activity.how() != LinkKind.RELATED_TO) {
                throw draft.unmet(
                        Condition.NOT_DONE_BEFORE,
                        "is carried by another complaint already, by link " + link.number() + "; undo it first",
                        "已由关联 " + link.number() + " 归入另一件投诉,请先解除该关联");
            }
        }
        draft.requireRoom(draft.casework().ties().links().size() + 1, Limits.LINKS, "links", "关联");
        draft.add(new TieEvent.Linked(
                draft.next(EventKind.LINKED),
                activity.how(),
                activity.other(),
                draft.optionalText("reason", activity.reason(), Drafting.SHORT_TEXT)));
    }

    private static void unlink(Drafting draft, Unlink activity) {
        boolean known = draft.casework().ties().links().stream().anyMatch(link -> link.number() == activity.number());
        if (!known) {
            String numbers = draft.casework().ties().links().stream()
                    .map(ComplaintLink::number)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            throw draft.unmet(
                    Condition.EXISTS,
                    "has no link " + activity.number() + "; it has " + numbers,
                    "没有关联 " + activity.number() + ",现有关联:" + numbers);
        }
        draft.add(new TieEvent.Unlinked(
                activity.number(), draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    /** Whatever is said of when it was decided: what clocks have come to when it is recorded, they have come to. */
    private static void adopt(Drafting draft, AdoptProcedure activity) {
        ProcedureRef now = draft.state().key().procedure();
        if (activity.version() <= now.version()) {
            throw draft.unmet(
                    Condition.FITS,
                    "is handled under version " + now.version() + "; only a newer one can be adopted, not "
                            + activity.version(),
                    "现按第 " + now.version() + " 版流程办理,只能改用更新的版本,不能改用第 " + activity.version() + " 版");
        }
        Optional<TimeEvent.ClocksBound> bound = draft.rules().rebinding(draft.state(), draft.recordedAt());
        draft.add(new TieEvent.ProcedureAdopted(
                new ProcedureRef(now.id(), activity.version()),
                draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
        bound.ifPresent(event -> draft.add(event, draft.recordedAt()));
    }
}
