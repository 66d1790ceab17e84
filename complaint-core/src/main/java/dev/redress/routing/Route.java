package dev.redress.routing;

import dev.redress.party.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint goes, and why. Immutable.
 *
 * @param department code of the department, or null if that stays open
 * @param handler who is to handle it, or null if that is left to the department
 * @param reasons what decided, in words that name nobody; copied
 */
public record Route(@Nullable String department, @Nullable Actor handler, List<String> reasons) {

    /** Copies the reasons. */
    public Route {
        reasons = List.copyOf(reasons);
    }

    /**
     * Leaves it to a person.
     *
     * @param why why
     * @return a route to nowhere
     */
    public static Route none(String why) {
        return new Route(null, null, List.of(why));
    }

    /**
     * Whether it leads anywhere.
     *
     * @return false if it is left to a person
     */
    public boolean isAny() {
        return department != null || handler != null;
    }
}
