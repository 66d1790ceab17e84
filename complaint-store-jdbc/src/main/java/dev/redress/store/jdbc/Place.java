package dev.redress.store.jdbc;

import dev.redress.store.Cursor;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a page begins, in whole microseconds and within the range of the engine. A cursor that a search gave out is taken as
 * it is; one that somebody wrote by hand may name a place between two storable ones.
 */
record Place(Instant at, UUID id) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    static Place after(Cursor cursor, boolean descending, InstantRange instants) {
        Instant asked = cursor.at();
        Instant kept = descending ? instants.ceiling(asked) : instants.floor(asked);
        if (kept.equals(asked)) {
            return new Place(asked, cursor.id().value());
        }
        boolean keptComesFirst = descending ? kept.isAfter(asked) : kept.isBefore(asked);
        return new Place(kept, keptComesFirst == descending ? FIRST : LAST);
    }
}
