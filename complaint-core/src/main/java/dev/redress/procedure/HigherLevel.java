package dev.redress.procedure;

import com.google.common.collect.Sets;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The level that decides after an appeal, and not another of those of the first. Immutable, thread-safe.
 *
 * @param roles who belongs to it; empty if it is left open
 */
record HigherLevel(Set<String> roles) {

    /** What decides a complaint, leads it to or away from a decision, or changes whose it is and who may decide it. */
    private static final Set<CommandKind> RESERVED = Sets.immutableEnumSet(
            CommandKind.PROPOSE,
            CommandKind.RESOLVE,
            CommandKind.RESOLVE_DIRECTLY,
            CommandKind.LAPSE_PROPOSAL,
            CommandKind.RECONSIDER,
            CommandKind.REOPEN,
            CommandKind.REFER,
            CommandKind.VERIFY_ALLEGATION,
            CommandKind.RECORD_FINDINGS,
            CommandKind.AGREE_MEASURE,
            CommandKind.CANCEL_MEASURE,
            CommandKind.SUSPEND,
            CommandKind.REQUEST_MATERIAL,
            CommandKind.EXTEND_CLOCK,
            CommandKind.WITHDRAW,
            CommandKind.HAND_OVER,
            CommandKind.LINK,
            CommandKind.UNLINK,
            CommandKind.CORRECT_PARTY,
            CommandKind.NAME_RESPONDENT,
            CommandKind.JOIN_COMPLAINANT,
            CommandKind.WITHDRAW_COMPLAINANT,
            CommandKind.LIFT_INTEREST,
            CommandKind.ASSIGN,
            CommandKind.ASSESS,
            CommandKind.CLASSIFY,
            CommandKind.PRIORITISE,
            CommandKind.CONSULT,
            CommandKind.APPROVE,
            CommandKind.REFUSE_APPROVAL);

    /** Whether a command is left to it once there was an appeal. */
    static boolean reserves(CommandKind command) {
        return RESERVED.contains(command);
    }

    @Nullable
    List<Refusal> deciding(
            @Nullable List<Refusal> found, Snapshot complaint, CommandKind command, Circumstances circumstances) {
        return reserves(command) ? asked(found, complaint, circumstances) : found;
    }

    /** Whether somebody acts for the level in a complaint that came to it. */
    boolean acts(Snapshot complaint, Set<String> actorRoles) {
        return complaint.casework().ties().level() > 0 && !Collections.disjoint(actorRoles, roles);
    }

    /** What stands against somebody below deciding after an appeal; complainants are on no level. */
    @Nullable
    List<Refusal> asked(@Nullable List<Refusal> found, Snapshot complaint, Circumstances circumstances) {
        boolean below = complaint.casework().ties().level() > 0
                && !roles.isEmpty()
                && !circumstances.actor().isComplainant()
                && !Circle.role(complaint, circumstances.actorParty()).isComplaining()
                && Collections.disjoint(circumstances.actor().roles(), roles);
        if (!below) {
            return found;
        }
        String names = String.join(", ", new TreeSet<>(roles));
        Refusal level = new Refusal("appeal-level", "after an appeal only for the role " + names, "申诉后仅限角色:" + names);
        return Gatekeeper.and(
                found, ActingRoles.tell(level, circumstances.actor().roles()));
    }
}
