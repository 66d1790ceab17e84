package dev.redress.classification;

/**
 * Suggests a category. Implementations may be a host's own, a call to an external model for example; they must be safe for use by
 * many threads. One that throws, or answers nonsense, leaves the complaint unclassified; it never loses it.
 */
@FunctionalInterface
public interface ClassificationPolicy {

    /**
     * Suggests a category.
     *
     * @param narrative what the complaint tells
     * @return a {@link Classification}, or an {@link Abstention} that says why there is none
     */
    Answer classify(Narrative narrative);
}
