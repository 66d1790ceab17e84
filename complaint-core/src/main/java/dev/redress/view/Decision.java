package dev.redress.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a field in one reader's view, and why. Immutable.
 *
 * @param treatment what becomes of it
 * @param reason why it is not simply shown; null exactly if it is
 */
public record Decision(Treatment treatment, @Nullable Because reason) {

    static final Decision SHOWN = new Decision(Treatment.SHOWN, null);

    /**
     * Checks that there is a reason exactly where one is needed.
     *
     * @throws IllegalArgumentException if a reason is missing, or given for what is shown
     */
    public Decision {
        if ((treatment == Treatment.SHOWN) != (reason == null)) {
            throw new IllegalArgumentException(
                    "a decision must have a reason unless it is shown; was " + treatment + " because of " + reason);
        }
    }

    static Decision withheld(Because reason) {
        return new Decision(Treatment.WITHHELD, reason);
    }

    /**
     * Why it is not simply shown.
     *
     * @return the reason; empty if it is shown
     */
    public Optional<Because> because() {
        return Optional.ofNullable(reason);
    }
}
