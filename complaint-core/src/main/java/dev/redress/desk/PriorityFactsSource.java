package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.priority.PriorityFacts;
import dev.redress.taxonomy.Taxonomy;

/**
 * Says what a priority is to be judged by, as far as the library cannot know it: how grave and urgent it is, whether safety, vulnerable
 * people, the law or the media come into it, what it is worth. Called outside of any transaction, in a thread of the library, no longer
 * than the desk was told to wait. Implementations are thread-safe.
 */
@FunctionalInterface
public interface PriorityFactsSource {

    /**
     * Adds what is known.
     *
     * @param complaint the complaint, as it is now
     * @param known what the library knows: earlier complaints of the same persons, others of the same problem, time lost since the
     *     receipt
     * @return the facts to judge by
     */
    PriorityFacts facts(Complaint<?> complaint, PriorityFacts known);

    /**
     * Nothing beyond what the library knows.
     *
     * @return a source
     */
    static PriorityFactsSource none() {
        return (complaint, known) -> known;
    }

    /**
     * As grave as complaints of its category usually are.
     *
     * @param taxonomy the categories
     * @return a source; what is not classified, or of a category without a severity, has none
     */
    static PriorityFactsSource severityOf(Taxonomy taxonomy) {
        return (complaint, known) -> {
            String category = complaint.snapshot().handling().category();
            return category == null
                    ? known
                    : taxonomy.severity(category).map(known::withSeverity).orElse(known);
        };
    }

    /**
     * This one, then another.
     *
     * @param other asked with what this one gave
     * @return a source
     */
    default PriorityFactsSource and(PriorityFactsSource other) {
        return (complaint, known) -> other.facts(complaint, facts(complaint, known));
    }
}
