package dev.redress.console.replay;

import dev.redress.lifecycle.IllegalMoveException;
import dev.redress.lifecycle.ImplausibleTimeException;
import dev.redress.lifecycle.ProcedureRefusedException;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.UnmetConditionException;
import java.util.Locale;
import java.util.stream.Collectors;

/** A step of an event was refused, and with it the event. */
final class RefusedStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedStepException(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** Puts what the library says into few words that can be counted. */
    static RefusedStepException of(String command, RuntimeException refused) {
        return new RefusedStepException(reason(command, refused), String.valueOf(refused.getMessage()));
    }

    private static String reason(String command, RuntimeException refused) {
        if (refused instanceof IllegalMoveException illegal) {
            return "illegal-move: " + command + " in " + illegal.stage().persistedName();
        } else if (refused instanceof ImplausibleTimeException) {
            return "implausible-time: " + command;
        } else if (refused instanceof UnmetConditionException unmet) {
            return "unmet-condition: " + command + ", "
                    + unmet.condition().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (refused instanceof ProcedureRefusedException procedure) {
            return "procedure: " + command + ", "
                    + procedure.refusals().stream()
                            .map(Refusal::code)
                            .distinct()
                            .collect(Collectors.joining(" and "));
        }
        return "invalid-input: " + command;
    }

    String reason() {
        return reason;
    }
}
