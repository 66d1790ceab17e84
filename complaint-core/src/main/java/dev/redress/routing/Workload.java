package dev.redress.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What somebody has open, each complaint weighted by its priority. Called by one thread at a time. */
@FunctionalInterface
public interface Workload {

    /**
     * How much somebody has open.
     *
     * @param hostId the host's identifier of the person
     * @return 0 or more
     */
    long of(String hostId);

    /**
     * How much each of several people has open; one look into the store for all of them, where the store can.
     *
     * @param hostIds the host's identifiers of the people
     * @return for each of them, 0 or more
     */
    default Map<String, Long> ofEach(Collection<String> hostIds) {
        Map<String, Long> all = new HashMap<>();
        hostIds.forEach(id -> all.put(id, of(id)));
        return all;
    }
}
