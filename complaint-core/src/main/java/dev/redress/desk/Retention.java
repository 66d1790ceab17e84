package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.lifecycle.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The duty to keep: asked before anything is erased. Called within the erasure, so it has to be quick and must not call the
 * desk. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Retention {

    /**
     * Why something must not be erased yet.
     *
     * @param complaint the complaint
     * @param what what is to be erased of it
     * @param now the desk's time
     * @return the reasons; none if it may be erased
     */
    List<Refusal> against(Complaint<?> complaint, Erasure what, Instant now);

    /**
     * Nothing has to be kept.
     *
     * @return the rule
     */
    static Retention none() {
        return (complaint, what, now) -> List.of();
    }

    private static boolean isPart(Erasure what) {
        return what instanceof Erasure.Field || what instanceof Erasure.Formerly;
    }

    /**
     * An open complaint is kept, but for single values, and for what was said of somebody who turned out to be another.
     *
     * @return the rule
     */
    static Retention whileOpen() {
        return (complaint, what, now) -> complaint.stage().kind().isOpen() && !isPart(what)
                ? List.of(new Refusal("open", "the complaint is still open; end it first", "投诉尚未办结,须先办结"))
                : List.of();
    }

    /**
     * An ended complaint is kept for a time, but for the same; an open one as {@link #whileOpen()} says.
     *
     * @param minimum how long after it ended
     * @return the rule
     */
    static Retention atLeast(Duration minimum) {
        return whileOpen().and((complaint, what, now) -> {
            Instant until = complaint.snapshot().since().plus(minimum);
            return complaint.stage().kind().isOpen() || isPart(what) || !now.isBefore(until)
                    ? List.of()
                    : List.of(new Refusal("retention", "the record has to be kept until " + until, "记录须保存至 " + until));
        });
    }

    /**
     * Whatever is under a legal hold is kept, single values too.
     *
     * @param held tells which complaints are
     * @return the rule
     */
    static Retention holding(Predicate<Complaint<?>> held) {
        return (complaint, what, now) -> held.test(complaint)
                ? List.of(new Refusal(
                        "legal-hold", "the complaint is under a legal hold; have it lifted first", "投诉处于法律保全,须先解除"))
                : List.of();
    }

    /**
     * Both rules.
     *
     * @param other the other one
     * @return a rule that gives the reasons of both
     */
    default Retention and(Retention other) {
        return (complaint, what, now) -> {
            List<Refusal> all = new ArrayList<>(against(complaint, what, now));
            all.addAll(other.against(complaint, what, now));
            return List.copyOf(all);
        };
    }
}
