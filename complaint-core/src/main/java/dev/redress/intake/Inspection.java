package dev.redress.intake;

import dev.redress.validation.Rule;
import dev.redress.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of the rules over one intake: the present, if it counts, and what was found. */
final class Inspection {

    private final @Nullable Instant now;
    private final List<Violation> found = new ArrayList<>();

    Inspection(@Nullable Instant now) {
        this.now = now;
    }

    @Nullable
    Instant now() {
        return now;
    }

    void add(String path, Rule rule, Map<String, String> parameters) {
        found.add(Violation.of(path, rule, parameters));
    }

    void addAll(List<Violation> violations) {
        found.addAll(violations);
    }

    List<Violation> found() {
        return List.copyOf(found);
    }
}
