package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clocks are read from, and what was recorded of them. No counter and no due date is among it: those are read. Immutable.
 *
 * @param facts starts, stops, suspensions and their ends, in journal order; copied
 * @param judgedBy the versions of calendar and rule packs that running clocks are judged by; copied
 * @param kept clocks that ended under other versions; copied
 * @param extensions more time that was granted; copied
 * @param reached milestones that were recorded and not rescinded since; copied
 * @param quietThrough milestones up to this instant are not recorded: the complaint was brought from elsewhere; or null
 */
public record Timekeeping(
        List<ClockFact> facts,
        List<DefinitionRef> judgedBy,
        List<KeptClock> kept,
        List<GrantedExtension> extensions,
        List<ReachedMilestone> reached,
        @Nullable Instant quietThrough) {

    /** Nothing yet. */
    public static final Timekeeping NONE = new Timekeeping(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    /** Copies the lists, unless they are immutable already. */
    public Timekeeping {
        facts = ImmutableList.copyOf(facts);
        judgedBy = ImmutableList.copyOf(judgedBy);
        kept = ImmutableList.copyOf(kept);
        extensions = ImmutableList.copyOf(extensions);
        reached = ImmutableList.copyOf(reached);
    }

    /**
     * The same with other facts.
     *
     * @param known the facts
     * @return a copy
     */
    @SuppressWarnings("ReferenceEquality") // what is the very same list needs no copy
    public Timekeeping with(List<ClockFact> known) {
        return known == facts ? this : new Timekeeping(known, judgedBy, kept, extensions, reached, quietThrough);
    }

    /**
     * The same, judged by other versions from now on.
     *
     * @param versions the versions
     * @param ended clocks that stay judged by those before
     * @param quiet up to when nothing is recorded, or null
     * @return a copy
     */
    public Timekeeping bound(List<DefinitionRef> versions, List<KeptClock> ended, @Nullable Instant quiet) {
        return new Timekeeping(facts, versions, ended, extensions, reached, quiet == null ? quietThrough : quiet);
    }

    /**
     * The same with one more extension.
     *
     * @param granted the extension
     * @return a copy
     */
    public Timekeeping with(GrantedExtension granted) {
        return new Timekeeping(
                facts,
                judgedBy,
                kept,
                ImmutableList.<GrantedExtension>builder()
                        .addAll(extensions)
                        .add(granted)
                        .build(),
                reached,
                quietThrough);
    }

    /**
     * The same with one milestone more, which takes the place of an earlier occurrence.
     *
     * @param milestone the milestone
     * @return a copy
     */
    public Timekeeping with(ReachedMilestone milestone) {
        return replaced(milestone, milestone.due(), 1);
    }

    /**
     * The same without a milestone; of several occurrences without one of them.
     *
     * @param milestone the milestone
     * @param earlier when the limit ended of the latest occurrence that stays; null if none does
     * @return a copy
     */
    public Timekeeping without(ReachedMilestone milestone, @Nullable Instant earlier) {
        return replaced(milestone, earlier, -1);
    }

    private Timekeeping replaced(ReachedMilestone milestone, @Nullable Instant due, int more) {
        ImmutableList.Builder<ReachedMilestone> all = ImmutableList.builder();
        int times = 0;
        for (ReachedMilestone other : reached) {
            if (other.isSame(milestone)) {
                times = other.times();
            } else {
                all.add(other);
            }
        }
        if (due != null) {
            all.add(new ReachedMilestone(
                    milestone.clock(), milestone.run(), milestone.key(), due, Math.max(1, times + more)));
        }
        return new Timekeeping(facts, judgedBy, kept, extensions, all.build(), quietThrough);
    }
}
