package dev.redress.desk;

import dev.redress.complaint.Complaint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of the complaints behind a common problem. Immutable.
 *
 * @param complaint the complaint, as it stands now
 * @param refusal why nothing was passed on to it, or null if it was, now or by an earlier call
 */
public record PassedOn(Complaint<?> complaint, @Nullable RuntimeException refusal) {

    /**
     * Why nothing was passed on.
     *
     * @return the reason, or empty if it was
     */
    public Optional<RuntimeException> refused() {
        return Optional.ofNullable(refusal);
    }
}
