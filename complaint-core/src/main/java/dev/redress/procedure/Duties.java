package dev.redress.procedure;

import com.google.common.collect.Sets;
import dev.redress.complaint.Duty;
import dev.redress.lifecycle.CommandKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which duty somebody takes on by a command. Stateless, thread-safe. */
final class Duties {

    /** What whoever is complained of can do about the complaint as well: say something, bring something. */
    static final Set<CommandKind> OPEN_TO_RESPONDENT =
            Sets.immutableEnumSet(CommandKind.ADD_EVIDENCE, CommandKind.SUGGEST, CommandKind.RECORD_DELIVERY);

    /** What somebody with a declared interest can still do: say so, say something, give it away. */
    static final Set<CommandKind> OPEN_TO_INTERESTED = Sets.immutableEnumSet(
            CommandKind.DECLARE_INTEREST,
            CommandKind.ADD_EVIDENCE,
            CommandKind.SUGGEST,
            CommandKind.NOTE,
            CommandKind.HAND_OVER,
            CommandKind.RECORD_DELIVERY,
            CommandKind.ERASE);

    /** What is nobody's duty and yet leads a complaint to another end, or later to the same. */
    static final Set<CommandKind> LEADING = Sets.immutableEnumSet(
            CommandKind.ASSESS,
            CommandKind.ACCEPT_PROPOSAL,
            CommandKind.REFUSE_PROPOSAL,
            CommandKind.COUNTER_PROPOSE,
            CommandKind.RECONSIDER,
            CommandKind.WITHDRAW,
            CommandKind.REFER,
            CommandKind.CANCEL_MEASURE,
            CommandKind.SUSPEND,
            CommandKind.REQUEST_MATERIAL,
            CommandKind.CLASSIFY,
            CommandKind.PRIORITISE,
            CommandKind.CONSULT,
            CommandKind.HAND_OVER,
            CommandKind.ACCEPT_HAND_OVER,
            CommandKind.SEND_BACK,
            CommandKind.JOIN_COMPLAINANT,
            CommandKind.WITHDRAW_COMPLAINANT,
            CommandKind.EXTEND_CLOCK,
            CommandKind.ASSIGN,
            CommandKind.CORRECT,
            CommandKind.CORRECT_PARTY,
            CommandKind.NAME_RESPONDENT,
            CommandKind.LINK,
            CommandKind.UNLINK,
            CommandKind.FOLLOW_UP,
            CommandKind.RATE_SATISFACTION);

    private Duties() {}

    static @Nullable Duty of(CommandKind command) {
        return switch (command) {
            case INVESTIGATE, VERIFY_ALLEGATION, RECORD_STATEMENT, RECORD_FINDINGS -> Duty.INVESTIGATOR;
            case PROPOSE, REQUEST_APPROVAL, AGREE_MEASURE -> Duty.PROPOSER;
            case ACCEPT, DECLINE, RESOLVE, RESOLVE_DIRECTLY, LAPSE_PROPOSAL, CLOSE -> Duty.DECIDER;
            case APPROVE, REFUSE_APPROVAL -> Duty.APPROVER;
            case CHECK_OUTCOME -> Duty.CHECKER;
            default -> null;
        };
    }
}
