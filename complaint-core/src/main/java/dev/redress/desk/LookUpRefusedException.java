package dev.redress.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reference and secret do not belong together, or there were too many wrong ones within the hour. The first does not say
 * whether there is such a reference.
 */
public final class LookUpRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant retryAt;

    private LookUpRefusedException(String message, @Nullable Instant retryAt) {
        super(message);
        this.retryAt = retryAt;
    }

    static LookUpRefusedException wrong() {
        return new LookUpRefusedException("no complaint has this reference and this secret; check both", null);
    }

    static LookUpRefusedException tooMany(Instant retryAt) {
        return new LookUpRefusedException("too many wrong secrets; try again at " + retryAt, retryAt);
    }

    /**
     * When it can be tried again.
     *
     * @return the instant; empty if it can be tried at once
     */
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
