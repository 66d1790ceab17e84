package dev.redress.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the handling has come: counts, measures, and the last few of what grows without bound; the rest is read from the
 * journal. Immutable.
 *
 * @param counts how often what happened
 * @param measures what is to be done, by number; copied
 * @param recentEvidence the last {@link #RECENT} items; copied
 * @param recentReports the last {@link #RECENT} progress notes; copied
 * @param satisfaction what the complainant said last, or null
 */
public record Progress(
        Counts counts,
        List<Measure> measures,
        List<Evidence> recentEvidence,
        List<ProgressNote> recentReports,
        @Nullable SatisfactionRating satisfaction) {

    /** How many of a long list are kept. */
    public static final int RECENT = 10;

    /** Nothing done. */
    public static final Progress NONE = new Progress(Counts.NONE, List.of(), List.of(), List.of(), null);

    /** Copies the lists. */
    public Progress {
        measures = List.copyOf(measures);
        recentEvidence = List.copyOf(recentEvidence);
        recentReports = List.copyOf(recentReports);
    }

    /**
     * The same, with other counts.
     *
     * @param newCounts how often what happened
     * @return a copy
     */
    public Progress counting(Counts newCounts) {
        return new Progress(newCounts, measures, recentEvidence, recentReports, satisfaction);
    }

    /**
     * The same, with a measure added or replaced.
     *
     * @param measure the measure; replaces the one of its number
     * @return a copy
     */
    public Progress with(Measure measure) {
        List<Measure> all = new ArrayList<>(measures);
        if (measure.number() <= all.size()) {
            all.set(measure.number() - 1, measure);
        } else {
            all.add(measure);
        }
        return new Progress(counts, all, recentEvidence, recentReports, satisfaction);
    }

    /**
     * The same, with an item of evidence added.
     *
     * @param item the item
     * @return a copy
     */
    public Progress with(Evidence item) {
        return new Progress(
                counts.evidenceAdded(), measures, lastOf(recentEvidence, item), recentReports, satisfaction);
    }

    /**
     * The same, with a progress note added.
     *
     * @param note the note
     * @return a copy
     */
    public Progress with(ProgressNote note) {
        return new Progress(
                counts.progressReported(), measures, recentEvidence, lastOf(recentReports, note), satisfaction);
    }

    /**
     * The same, with the complainant's judgement.
     *
     * @param rating what the complainant said
     * @return a copy
     */
    public Progress with(SatisfactionRating rating) {
        return new Progress(counts, measures, recentEvidence, recentReports, rating);
    }

    /**
     * Finds a measure.
     *
     * @param number 1 for the first
     * @return the measure, or empty
     */
    public Optional<Measure> measure(int number) {
        return number >= 1 && number <= measures.size() ? Optional.of(measures.get(number - 1)) : Optional.empty();
    }

    private static <T> List<T> lastOf(List<T> list, T added) {
        List<T> all = new ArrayList<>(list.size() < RECENT ? list : list.subList(1, RECENT));
        all.add(added);
        return all;
    }
}
