package dev.redress.procedure;

import com.google.common.collect.Sets;
import dev.redress.complaint.Duty;
import dev.redress.lifecycle.CommandKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which duty somebody takes on by a command, and what is left to those who may have none. Stateless, thread-safe. */
final class Duties {

    /** What whoever is complained of can do about the complaint as well: say something, bring something. */
    static final Set<CommandKind> OPEN_TO_RESPONDENT =
            Sets.immutableEnumSet(CommandKind.ADD_EVIDENCE, CommandKind.SUGGEST, CommandKind.RECORD_DELIVERY);

    /** What complainants do themselves, and whoever of the organisation complains does as one of them. */
    static final Set<CommandKind> OPEN_TO_COMPLAINANT = Sets.immutableEnumSet(
            CommandKind.ACCEPT_PROPOSAL,
            CommandKind.REFUSE_PROPOSAL,
            CommandKind.COUNTER_PROPOSE,
            CommandKind.RECONSIDER,
            CommandKind.WITHDRAW,
            CommandKind.REOPEN,
            CommandKind.APPEAL,
            CommandKind.REFER,
            CommandKind.ADD_EVIDENCE,
            CommandKind.CONFIRM_RECORD,
            CommandKind.PROVIDE_MATERIAL,
            CommandKind.REMIND,
            CommandKind.RATE_SATISFACTION,
            CommandKind.RATE_HANDLING,
            CommandKind.RECEIVE_MESSAGE,
            CommandKind.SUGGEST,
            CommandKind.NAME_RESPONDENT,
            CommandKind.STATE_ALLEGATION,
            CommandKind.JOIN_COMPLAINANT,
            CommandKind.WITHDRAW_COMPLAINANT,
            CommandKind.DECLARE_INTEREST,
            CommandKind.RECORD_DELIVERY);

    /**
     * What a complainant who takes no part any more can still do: say something, bring something, come back, and turn against an end that
     * somebody else led it to: that they left may be what somebody else recorded.
     */
    static final Set<CommandKind> OPEN_TO_WITHDRAWN = Sets.immutableEnumSet(
            CommandKind.APPEAL,
            CommandKind.REOPEN,
            CommandKind.ADD_EVIDENCE,
            CommandKind.SUGGEST,
            CommandKind.RECEIVE_MESSAGE,
            CommandKind.JOIN_COMPLAINANT,
            CommandKind.RECORD_DELIVERY);

    /** What somebody with a declared interest can still do: say so, say something, give it away. */
    static final Set<CommandKind> OPEN_TO_INTERESTED = Sets.immutableEnumSet(
            CommandKind.DECLARE_INTEREST,
            CommandKind.ADD_EVIDENCE,
            CommandKind.SUGGEST,
            CommandKind.NOTE,
            CommandKind.HAND_OVER,
            CommandKind.RECORD_DELIVERY,
            CommandKind.ERASE);

    /**
     * What those of a lower level can still do after an appeal: take down and pass on, carry out what was agreed, let others in. All else leads the complaint somewhere.
     */
    static final Set<CommandKind> OPEN_TO_LOWER_LEVEL = Sets.immutableEnumSet(
            CommandKind.REOPEN,
            CommandKind.APPEAL,
            CommandKind.REMIT,
            CommandKind.ACKNOWLEDGE,
            CommandKind.ADD_EVIDENCE,
            CommandKind.REPORT_PROGRESS,
            CommandKind.NOTE,
            CommandKind.COMPLETE_MEASURE,
            CommandKind.MONITOR_MEASURE,
            CommandKind.RECORD_DELIVERY,
            CommandKind.CHASE,
            CommandKind.SEND_MESSAGE,
            CommandKind.RECEIVE_MESSAGE,
            CommandKind.PROVIDE_MATERIAL,
            CommandKind.REMIND,
            CommandKind.ASK_SATISFACTION,
            CommandKind.TELL_OUTCOME,
            CommandKind.SUGGEST,
            CommandKind.INVOLVE,
            CommandKind.DECLARE_INTEREST,
            CommandKind.ARCHIVE,
            CommandKind.ADOPT_PROCEDURE,
            CommandKind.REQUEST_REVEAL,
            CommandKind.REVEAL_IDENTITY,
            CommandKind.REFUSE_REVEAL);

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
