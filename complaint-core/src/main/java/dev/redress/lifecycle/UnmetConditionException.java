package dev.redress.lifecycle;

import dev.redress.complaint.Snapshot;
import java.util.List;
import java.util.Locale;

/** The command is possible in this stage, but something it needs is missing; the message says what. */
public final class UnmetConditionException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Condition condition;

    /** What is missing. */
    public enum Condition {
        /** Measures are still open. */
        MEASURES_COMPLETED,
        /** Nothing is waited for. */
        SUSPENDED,
        /** There is no such measure, party or entry. */
        EXISTS,
        /** It was done before. */
        NOT_DONE_BEFORE,
        /** It is something that can be corrected. */
        CORRECTABLE,
        /** The complaint has reached a limit that keeps its document small. */
        WITHIN_LIMITS,
        /** It was not handed over. */
        HANDED_OVER,
        /** It is on its way to another department. */
        NOT_HANDED_OVER,
        /** The time has not come by which word was promised. */
        PROMISED_TIME_PASSED,
        /** The time has not come by which an answer is awaited. */
        ANSWER_TIME_PASSED,
        /** Whoever wrote was answered. */
        REPLIED,
        /** Nobody else complains. */
        OTHERS_TAKE_PART,
        /** It is not needed to tell who is who while the complaint is open. */
        NOT_NEEDED,
        /** It is another complaint, another version, something that fits. */
        FITS;

        private final String code =
                "condition:" + name().toLowerCase(Locale.ROOT).replace('_', '-');

        /**
         * The code of the refusal.
         *
         * @return for example {@code condition:measures-completed}
         */
        public String code() {
            return code;
        }
    }

    UnmetConditionException(Snapshot complaint, Preconditions.Unmet unmet) {
        super(complaint.id(), "complaint " + complaint.key().reference() + ": " + unmet.en(), List.of(unmet.refusal()));
        this.condition = unmet.condition();
    }

    /**
     * What is missing.
     *
     * @return the condition
     */
    public Condition condition() {
        return condition;
    }
}
