package dev.redress.console.replay;

import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.StageKind;
import dev.redress.console.json.JsonFile;
import dev.redress.console.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a map, see {@code maps/replay.md}. What is wrong with one is named with file and place. Stateless. */
final class MapReader {

    private MapReader() {}

    static ReplayMap read(Path path) throws IOException {
        JsonObject map = JsonFile.read(path);
        map.allow("about", "order", "by", "facts", "complainant", "priorities", "outcome", "activities");
        Map<String, List<Rule>> rules = rules(map);
        Optional<ReplayMap.Priorities> priorities = map.object("priorities").map(MapReader::priorities);
        if (priorities.isEmpty() && prioritises(rules)) {
            throw map.wrong(
                    "priorities", "is missing, but a step prioritises; expected an object of column and values");
        }
        return new ReplayMap(
                String.valueOf(path.getFileName()),
                map.optionalText("order").orElse(null),
                map.parsed("by", Template::parse),
                map.parsed("facts", Template::parse),
                map.has("complainant") ? map.parsed("complainant", Template::parse) : null,
                priorities.orElse(null),
                map.has("outcome") ? map.parsed("outcome", Outcome::of) : Outcome.NOT_DETERMINED,
                rules);
    }

    private static boolean prioritises(Map<String, List<Rule>> rules) {
        return rules.values().stream()
                .flatMap(List::stream)
                .flatMap(rule -> rule.steps().stream())
                .anyMatch(step -> step.verb() == Verb.PRIORITISE);
    }

    private static ReplayMap.Priorities priorities(JsonObject priorities) {
        priorities.allow("column", "values");
        Map<String, Priority> values = new HashMap<>();
        priorities
                .object("values")
                .ifPresent(object ->
                        object.names().forEach(value -> values.put(value, object.parsed(value, Priority::of))));
        if (values.isEmpty()) {
            throw priorities.wrong("values", "is missing or empty; expected the priority that each value means");
        }
        return new ReplayMap.Priorities(priorities.text("column"), values);
    }

    private static Map<String, List<Rule>> rules(JsonObject map) {
        Map<String, List<Rule>> rules = new HashMap<>();
        map.object("activities")
                .ifPresent(activities ->
                        activities.names().forEach(activity -> rules.put(activity, rules(activities, activity))));
        if (rules.isEmpty()) {
            throw map.wrong("activities", "is missing or empty; expected rules for at least one activity");
        }
        return rules;
    }

    private static List<Rule> rules(JsonObject activities, String activity) {
        List<Rule> rules =
                activities.objects(activity).stream().map(MapReader::rule).toList();
        if (rules.isEmpty()) {
            throw activities.wrong(activity, "has no rules; leave it out if it is to become a note");
        }
        return rules;
    }

    private static Rule rule(JsonObject rule) {
        rule.allow("about", "in", "when", "do");
        List<Step> steps = each(rule, "do", Step::parse);
        if (steps.isEmpty()) {
            throw rule.wrong("do", "is missing or empty; expected at least one step");
        }
        return new Rule(
                each(rule, "in", StageKind::of).stream().collect(Collectors.toUnmodifiableSet()),
                each(rule, "when", Rule.Condition::of).stream().collect(Collectors.toUnmodifiableSet()),
                steps);
    }

    private static <T> List<T> each(JsonObject object, String name, Function<String, T> parse) {
        return object.texts(name).stream()
                .map(text -> {
                    try {
                        return parse.apply(text);
                    } catch (IllegalArgumentException e) {
                        throw object.wrong(name, "'" + text + "': " + e.getMessage());
                    }
                })
                .toList();
    }
}
