package dev.redress.routing;

/**
 * Finds out where a complaint goes. The desk asks it outside of any transaction, in a thread of the library, for no longer than it was
 * told to wait. Implementations are thread-safe. {@link TeamRouting} ships.
 */
@FunctionalInterface
public interface RoutingPolicy {

    /**
     * Routes a complaint that nobody handles.
     *
     * @param facts what is known of it, and of who could handle it
     * @return where it goes, or why that is left to a person
     */
    Route route(RoutingFacts facts);
}
