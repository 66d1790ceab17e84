package dev.redress.priority;

/**
 * Suggests a priority. Implementations may be a host's own; they must be safe for use by many threads, and give the same answer to the
 * same facts. Asked again whenever facts change.
 */
@FunctionalInterface
public interface PriorityPolicy {

    /**
     * Suggests a priority.
     *
     * @param facts what is known
     * @return the priority with every factor that counted
     */
    Prioritisation prioritise(PriorityFacts facts);
}
