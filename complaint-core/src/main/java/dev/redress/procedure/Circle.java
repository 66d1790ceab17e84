package dev.redress.procedure;

import com.google.common.collect.Sets;
import dev.redress.complaint.Conferral;
import dev.redress.complaint.Duty;
import dev.redress.complaint.Happenings;
import dev.redress.complaint.Involvement;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.PendingHandOver;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import dev.redress.party.Actor;
import java.util.HashSet;
import java.util.Set;

/**
 * Who knows of a confidential complaint: its complainants, whoever works on it, and the roles that its procedure names. Nobody
 * else reads it, and nobody else does anything with it, since most of what can be done would admit them. Immutable, thread-safe.
 *
 * @param readers what the procedure says of readers
 * @param staff the roles that the procedure gives anything to do, complainants left out; one of them begins where nobody works on
 *     it yet; empty if that is anybody; copied
 * @param appealDeciders the roles of the higher level, which belong to it after an appeal; copied
 */
public record Circle(Readers readers, Set<String> staff, Set<String> appealDeciders) {

    /** Copies the sets. */
    public Circle {
        staff = Set.copyOf(staff);
        appealDeciders = Set.copyOf(appealDeciders);
    }

    /**
     * The circle of complaints under a procedure.
     *
     * @param procedure the procedure
     * @return its circle
     */
    public static Circle of(Procedure procedure) {
        Set<String> staff = new HashSet<>();
        procedure.roles().values().forEach(staff::addAll);
        staff.remove(Actor.COMPLAINANT);
        return new Circle(procedure.readers(), staff, procedure.appealDeciders());
    }

    static final Refusal OUTSIDE = new Refusal(
            "need-to-know",
            "the complaint is confidential and this person does not work on it; somebody who does has to involve them or assign"
                    + " it to them",
            "该投诉保密,此人未参与办理;须由办理人员邀其参与或指派");

    static final Refusal ONE_SIDE = new Refusal(
            "complainant-in-circle",
            "the complaint is confidential; whoever complains, or stands in for them, does what complainants do and lets nobody in;"
                    + " somebody who works on it has to do this",
            "该投诉保密;投诉人及其代理人只能办理投诉人事项,不能让他人知悉,须由办理人员办理");

    /** What needs no knowledge of the complaint. */
    private static final Set<CommandKind> OPEN =
            Sets.immutableEnumSet(CommandKind.RECORD_DELIVERY, CommandKind.ERASE, CommandKind.ADOPT_PROCEDURE);

    /** What is asked of somebody outside: open to the roles that the procedure names for it. */
    private static final Set<CommandKind> ASKED_OF_OTHERS =
            Sets.immutableEnumSet(CommandKind.ACCEPT_HAND_OVER, CommandKind.SEND_BACK, CommandKind.GIVE_OPINION);

    /**
     * Whether a complaint is for its circle only.
     *
     * @param complaint the complaint
     * @return true if it, or every complaint of its procedure, is confidential
     */
    public boolean isClosed(Snapshot complaint) {
        return readers.needToKnow() || complaint.filing().confidential();
    }

    /**
     * Whether somebody belongs to it.
     *
     * @param complaint the complaint
     * @param party number of the party they are; 0 if they are none
     * @param roles their roles
     * @return true if so, or if the complaint is not confidential
     */
    public boolean admits(Snapshot complaint, int party, Set<String> roles) {
        if (!isClosed(complaint) || intersects(readers.roles(), roles)) {
            return true;
        }
        if (complaint.casework().ties().level() > 0 && intersects(appealDeciders, roles)) {
            return role(complaint, party) != PartyRole.RESPONDENT;
        }
        if (party == 0) {
            return false;
        }
        PartyRole role = role(complaint, party);
        return role.isComplaining() || (role != PartyRole.RESPONDENT && worksOnIt(complaint, party));
    }

    /**
     * Whether a hand-over keeps back from somebody who complains: from all once the department has taken it, and while it is on its way from
     * whoever did not know before.
     *
     * @param complaint the complaint
     * @param party number of the party they are; 0 if they are none
     * @return true if so; roles that may know are left to the caller
     */
    public static boolean keepsBackIdentity(Snapshot complaint, int party) {
        Conferral conferral = complaint.casework().conferral();
        PendingHandOver coming = conferral.pending();
        boolean keeps = conferral.identityWithheld()
                || conferral.keptFrom().contains(party)
                || (coming != null && coming.withholdingIdentity() && !knewBefore(complaint, party, coming));
        return keeps
                && !role(complaint, party).isComplaining()
                && !complaint.casework().disclosure().isRevealedTo(party);
    }

    private static boolean knewBefore(Snapshot complaint, int party, PendingHandOver coming) {
        if (coming.isBy(party)) {
            return true;
        } else if (!coming.knowing().isEmpty()) {
            return coming.knowing().contains(party);
        }
        for (Involvement involvement : complaint.casework().ties().involvements()) {
            if (involvement.party() == party && isOlder(complaint, involvement.duty(), coming.sequence())) {
                return true;
            }
        }
        return false;
    }

    /** As far as hand-overs of before that told can say. Who had a duty: those admitted or made the handler only if nobody was since; advisers were told what they needed. */
    private static boolean isOlder(Snapshot complaint, Duty duty, long sequence) {
        Happenings happened = complaint.casework().happened();
        return switch (duty) {
            case ADVISER -> false;
            case MEMBER -> happened.last(EventKind.PERSON_INVOLVED.persistedName()) < sequence;
            case HANDLER -> happened.last(EventKind.ASSIGNED.persistedName()) < sequence;
            default -> true;
        };
    }

    /** Whether somebody outside is kept from a command; {@code named} is whether the procedure names a role of theirs for it. */
    boolean keepsOut(Snapshot complaint, CommandKind command, int party, Set<String> roles, boolean named) {
        return isClosed(complaint)
                && !OPEN.contains(command)
                && !admits(complaint, party, roles)
                && !(named && ASKED_OF_OTHERS.contains(command))
                && !(mayBegin(roles) && isEmpty(complaint));
    }

    /** Whether somebody is kept from what the organisation does, as they, or whoever they act for, complain: they would let others in. */
    boolean keepsToTheirSide(
            Snapshot complaint, CommandKind command, int party, int principal, Set<CommandKind> openToComplainant) {
        return isClosed(complaint)
                && (role(complaint, party).isComplaining()
                        || role(complaint, principal).isComplaining())
                && !openToComplainant.contains(command)
                && !OPEN.contains(command);
    }

    private boolean mayBegin(Set<String> roles) {
        return staff.isEmpty() || intersects(staff, roles);
    }

    /** Whether nobody of the organisation works on it yet: then somebody has to begin. */
    private static boolean isEmpty(Snapshot complaint) {
        for (Involvement involvement : complaint.casework().ties().involvements()) {
            PartyRole role = role(complaint, involvement.party());
            // Whoever is complained of and took it down is known to have; what else they did keeps nobody out.
            boolean isOutside = role == PartyRole.RESPONDENT && involvement.duty() != Duty.REGISTRAR;
            if (!role.isComplaining() && !isOutside) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whoever was only asked for an opinion was told what they needed for that; whoever stood in for somebody knows of it as long as they do.
     */
    private static boolean worksOnIt(Snapshot complaint, int party) {
        for (Involvement involvement : complaint.casework().ties().involvements()) {
            if (involvement.party() == party && involvement.insteadOf() == 0 && involvement.duty() != Duty.ADVISER) {
                return true;
            }
        }
        return false;
    }

    static PartyRole role(Snapshot complaint, int party) {
        return party >= 1 && party <= complaint.parties().size()
                ? complaint.parties().get(party - 1).role()
                : PartyRole.ACTOR;
    }

    private static boolean intersects(Set<String> some, Set<String> others) {
        for (String each : some) {
            if (others.contains(each)) {
                return true;
            }
        }
        return false;
    }
}
