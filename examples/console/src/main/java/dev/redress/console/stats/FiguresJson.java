package dev.redress.console.stats;

import dev.redress.console.output.JsonOut;
import dev.redress.statistics.Durations;
import dev.redress.statistics.Figures;
import dev.redress.statistics.Occurrences;
import dev.redress.statistics.SatisfactionFigures;
import dev.redress.statistics.Statistics;
import dev.redress.statistics.Tally;
import dev.redress.statistics.Turns;
import dev.redress.statistics.Waiting;
import dev.redress.validation.StableNamed;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Writes figures as JSON; what is not known has no field. Stateless. */
public final class FiguresJson {

    private FiguresJson() {}

    /**
     * Writes the fields.
     *
     * @param json where to, inside an object
     * @param statistics the figures
     */
    public static void write(JsonOut json, Statistics statistics) {
        figures(json, statistics.total());
        json.field("filed_by_mistake", statistics.filedByMistake());
        if (!statistics.groups().isEmpty()) {
            json.array(
                    "groups",
                    () -> statistics
                            .groups()
                            .forEach(group -> json.element(() -> {
                                json.object("by", () -> named(json, group.values()));
                                figures(json, group.figures());
                            })));
        }
    }

    private static void figures(JsonOut json, Figures figures) {
        json.field("complaints", figures.complaints())
                .field("open", figures.breakdown().open())
                .object("by_stage", () -> named(json, figures.breakdown().stages()));
        tally(json, "category", figures.breakdown().categories());
        tally(json, "root_cause", figures.breakdown().rootCauses());
        tally(json, "channel", figures.breakdown().channels());
        tally(json, "department", figures.breakdown().departments());
        json.object("by_outcome", () -> named(json, figures.outcomes().counts()));
        number(json, "uphold_rate", figures.outcomes().upholdRate());
        durations(json, "time_to_acknowledge", figures.pace().toAcknowledge());
        durations(json, "time_to_resolve", figures.pace().toResolve());
        json.object("satisfaction", () -> satisfaction(json, figures.satisfaction()));
        turns(json, figures.turns());
        json.object(
                "redress",
                () -> figures.redress()
                        .forEach(redress -> json.field(redress.currency().getCurrencyCode(), redress.total())));
        json.array(
                "causes",
                () -> figures.causes()
                        .forEach(cause -> json.element(() -> json.field("cause", cause.code())
                                .field("count", cause.count())
                                .field("cumulative_share", cause.cumulativeShare()))));
        json.array(
                "trend",
                () -> figures.trend()
                        .forEach(week -> json.element(() -> json.field("week", week.week())
                                .field("received", week.received())
                                .field("resolved", week.resolved())
                                .field("closed", week.closed()))));
        if (!figures.clocks().byClock().isEmpty()) {
            json.field("clocks_met", figures.clocks().met())
                    .field("clocks_breached", figures.clocks().breached());
            json.object(
                    "clocks",
                    () -> figures.clocks()
                            .byClock()
                            .forEach((clock, counts) -> json.object(
                                    clock,
                                    () -> json.field("met", counts.met())
                                            .field("breached", counts.breached())
                                            .field("running", counts.running())
                                            .field("cancelled", counts.cancelled()))));
        }
        json.object("waiting", () -> waiting(json, figures.waiting()));
    }

    private static void named(JsonOut json, Map<? extends StableNamed, ?> values) {
        values.forEach((name, value) -> json.field(name.persistedName(), value));
    }

    private static void tally(JsonOut json, String dimension, Tally tally) {
        json.field("by_" + dimension, tally.counts());
        if (tally.without() > 0) {
            json.field("without_" + dimension, tally.without());
        }
    }

    private static void number(JsonOut json, String name, OptionalDouble number) {
        if (number.isPresent()) {
            json.field(name, number.getAsDouble());
        }
    }

    private static void durations(JsonOut json, String name, @Nullable Durations durations) {
        if (durations != null) {
            json.object(
                    name,
                    () -> json.field("count", durations.count())
                            .field("median_ms", durations.median().toMillis())
                            .field("p90_ms", durations.p90().toMillis())
                            .field("p99_ms", durations.p99().toMillis()));
        }
    }

    private static void satisfaction(JsonOut json, SatisfactionFigures satisfaction) {
        json.object("answers", () -> named(json, satisfaction.answers()))
                .field("unanswered", satisfaction.unanswered())
                .field("rated", satisfaction.rated());
        number(json, "mean_score", satisfaction.meanScore());
    }

    private static void turns(JsonOut json, Turns turns) {
        occurrences(json, "dissatisfied", turns.dissatisfied());
        occurrences(json, "reopened", turns.reopened());
        occurrences(json, "appealed", turns.appealed());
        occurrences(json, "withdrawn", turns.withdrawn());
        occurrences(json, "declined", turns.declined());
        occurrences(json, "referred", turns.referred());
    }

    private static void occurrences(JsonOut json, String name, Occurrences occurrences) {
        json.object(
                name, () -> json.field("complaints", occurrences.complaints()).field("times", occurrences.times()));
    }

    private static void waiting(JsonOut json, Waiting waiting) {
        json.field("spans", waiting.spans())
                .field("total_ms", waiting.total().toMillis())
                .object(
                        "by_party_ms",
                        () -> waiting.attributed()
                                .forEach((party, time) -> json.field(party.persistedName(), time.toMillis())))
                .field("unattributed_ms", waiting.unattributed().map(Duration::toMillis))
                .object("now", () -> named(json, waiting.now()));
    }
}
