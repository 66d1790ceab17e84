package dev.redress.procedure;

import dev.redress.complaint.Duty;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/** Which duty somebody takes on by a command. Stateless, thread-safe. */
final class Duties {

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
