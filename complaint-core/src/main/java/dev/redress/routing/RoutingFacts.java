package dev.redress.routing;

import dev.redress.complaint.Priority;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a route is judged by. Immutable; {@link #toString()} names nobody.
 *
 * @param category code of the category, or null while unclassified
 * @param priority how soon, or null while unprioritised
 * @param language the language of the complaint as BCP 47 tag, {@code und} if not known
 * @param fields values of the host's fields that are not personal, as text, by key; copied
 * @param takenBy the host's identifier of who took it down, or null where nobody of the organisation did
 * @param today the day on which it is asked
 * @param barred whether something stands against somebody of this host's identifier handling it: they are complained of, have an
 *     interest, or the procedure's rules of fairness forbid it
 * @param load what people have open
 */
public record RoutingFacts(
        @Nullable String category,
        @Nullable Priority priority,
        String language,
        Map<String, String> fields,
        @Nullable String takenBy,
        LocalDate today,
        Predicate<String> barred,
        Workload load) {

    /** Copies the fields. */
    public RoutingFacts {
        fields = Map.copyOf(fields);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(barred, "barred");
        Objects.requireNonNull(load, "load");
    }

    @Override
    public String toString() {
        return "RoutingFacts[category=" + category + ", priority=" + priority + ", today=" + today + "]";
    }
}
