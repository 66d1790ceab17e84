package dev.redress.desk;

import dev.redress.words.Words;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reference and secret do not belong together, or there were too many wrong ones within the hour. The first does not say
 * whether there is such a reference.
 */
public final class LookUpRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Words why;
    private final @Nullable Instant retryAt;

    private LookUpRefusedException(Words why, @Nullable Instant retryAt) {
        super(why.en());
        this.why = why;
        this.retryAt = retryAt;
    }

    static LookUpRefusedException wrong() {
        return new LookUpRefusedException(
                new Words("no complaint has this reference and this secret; check both", "投诉编号与查询密码不符,请核对"), null);
    }

    static LookUpRefusedException tooMany(Instant retryAt) {
        return new LookUpRefusedException(
                new Words("too many wrong secrets; try again at " + retryAt, "密码错误次数过多,请于 " + retryAt + " 后再试"),
                retryAt);
    }

    /**
     * Why not, for whoever looked up.
     *
     * @return the reason in both languages; a time in it is in UTC, see {@link #retryAt}
     */
    public Words why() {
        return why;
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
