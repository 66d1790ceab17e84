package dev.redress.priority;

import dev.redress.complaint.Priority;
import dev.redress.complaint.Severity;
import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import dev.redress.json.JsonText;
import dev.redress.validation.StableNamed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The JSON of a {@link WeightedPriority}. Stateless, thread-safe. */
final class PriorityForm {

    private static final int FORM = 1;

    private PriorityForm() {}

    static WeightedPriority read(String text) {
        Faults faults = new Faults();
        JsonObject json = JsonObject.parse(text, faults);
        json.allow("form", "assumed", "matrix", "factors", "from");
        if (json.integer("form", 0) != FORM) {
            json.wrong("form", "must be " + FORM);
        }
        WeightedPriorityBuilder builder = WeightedPriority.builder();
        Severity assumed = json.parsed("assumed", Severity::of);
        if (assumed != null) {
            builder.assuming(assumed);
        }
        json.object("matrix").ifPresent(matrix -> {
            matrix.allow(names(Severity.values()));
            for (Severity severity : Severity.values()) {
                matrix.object(severity.persistedName()).ifPresent(row -> row(builder, severity, row));
            }
        });
        json.object("factors").ifPresent(factors -> {
            factors.allow(names(Factor.values()));
            for (Factor factor : Factor.values()) {
                factors.object(factor.persistedName()).ifPresent(each -> factor(builder, factor, each));
            }
        });
        json.object("from").ifPresent(from -> {
            from.allow(names(Priority.NORMAL, Priority.HIGH, Priority.CRITICAL));
            for (Priority each : List.of(Priority.NORMAL, Priority.HIGH, Priority.CRITICAL)) {
                if (from.has(each.persistedName())) {
                    builder.from(each, from.integer(each.persistedName(), 0));
                }
            }
        });
        return builder.build(faults);
    }

    private static void row(WeightedPriorityBuilder builder, Severity severity, JsonObject row) {
        row.allow(names(Urgency.values()));
        for (Urgency urgency : Urgency.values()) {
            if (row.has(urgency.persistedName())) {
                builder.cell(severity, urgency, row.integer(urgency.persistedName(), 0));
            }
        }
    }

    private static void factor(WeightedPriorityBuilder builder, Factor factor, JsonObject json) {
        json.allow("weight", "fullAt");
        if (json.has("weight")) {
            builder.weight(factor, json.integer("weight", 0));
        }
        if (factor == Factor.TIME_LOST) {
            Duration full = json.duration("fullAt");
            if (full != null) {
                builder.timeLostFullAt(full);
            }
        } else {
            json.number("fullAt").ifPresent(full -> builder.fullAt(factor, full));
        }
    }

    private static String[] names(StableNamed... constants) {
        return Arrays.stream(constants).map(StableNamed::persistedName).toArray(String[]::new);
    }

    static String write(WeightedPriority policy) {
        JsonText json = JsonText.pretty().put("form", FORM);
        json.put("assumed", policy.assumed().persistedName());
        json.object("matrix", policy, (to, all) -> {
            for (Severity severity : Severity.values()) {
                to.object(severity.persistedName(), policy, (row, each) -> {
                    for (Urgency urgency : Urgency.values()) {
                        row.put(urgency.persistedName(), each.points(severity, urgency));
                    }
                });
            }
        });
        json.object("factors", policy, (to, all) -> {
            for (Factor factor : Factor.values()) {
                to.object(factor.persistedName(), all, (inner, each) -> factor(inner, factor, each));
            }
        });
        json.object("from", policy, (to, all) -> {
            for (Priority each : List.of(Priority.NORMAL, Priority.HIGH, Priority.CRITICAL)) {
                to.put(each.persistedName(), all.from(each));
            }
        });
        return json.finish();
    }

    private static void factor(JsonText json, Factor factor, WeightedPriority policy) {
        json.put("weight", policy.weight(factor));
        BigDecimal full = policy.fullAt(factor);
        if (factor == Factor.TIME_LOST) {
            json.put("fullAt", Duration.ofSeconds(full.longValue()).toString());
        } else if (factor.isCounted()) {
            json.put("fullAt", full);
        }
    }
}
