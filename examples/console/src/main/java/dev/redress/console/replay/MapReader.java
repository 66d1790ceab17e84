package dev.redress.console.replay;

import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.WaitingFor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads a map, see {@code maps/README.md}. */
final class MapReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final MapTokens tokens;
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private @Nullable String order;
    private @Nullable Template by;
    private Template facts = Template.parse("A case of an event log.");
    private @Nullable Template complainant;
    private ReplayMap.@Nullable Priorities priorities;
    private Outcome outcome = Outcome.NOT_DETERMINED;
    private boolean prioritises;

    private MapReader(String file, JsonParser parser) {
        this.file = file;
        this.tokens = new MapTokens(file, parser);
    }

    static ReplayMap read(Path path) throws IOException {
        return parse(String.valueOf(path.getFileName()), Files.readString(path, StandardCharsets.UTF_8));
    }

    static ReplayMap parse(String file, String text) throws MapException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new MapReader(file, parser).map();
        }
    }

    private ReplayMap map() throws MapException {
        tokens.next();
        tokens.object("the map", this::member);
        if (tokens.next() != null) {
            throw tokens.expected("nothing after the map");
        }
        if (by == null) {
            throw new MapException(file + ": 'by' is missing: expected who acts, as a text with columns in braces");
        }
        if (rules.isEmpty()) {
            throw new MapException(
                    file + ": 'activities' is missing or empty: expected rules for at least one activity");
        }
        if (prioritises && priorities == null) {
            throw new MapException(
                    file + ": a step prioritises, but 'priorities' is missing: expected {column, values}");
        }
        return new ReplayMap(file, order, by, facts, complainant, priorities, outcome, rules);
    }

    private void member(String name) throws MapException {
        switch (name) {
            case "about" -> tokens.skip();
            case "order" -> order = tokens.text("the column that numbers a case's events");
            case "by" -> by = tokens.word("who acts", Template::parse);
            case "facts" -> facts = tokens.word("what the filing states", Template::parse);
            case "complainant" -> complainant = tokens.word("who complains", Template::parse);
            case "outcome" -> outcome = tokens.word("an outcome", Outcome::of);
            case "priorities" -> priorities = priorities();
            case "activities" -> tokens.object("activities", activity -> rules.put(activity, rules(activity)));
            default ->
                throw tokens.wrong("a map has no '" + name
                        + "'; it has about, order, by, facts, complainant, outcome, priorities, activities");
        }
    }

    private ReplayMap.Priorities priorities() throws MapException {
        List<String> column = new ArrayList<>();
        Map<String, Priority> values = new HashMap<>();
        tokens.object("priorities", name -> {
            switch (name) {
                case "column" -> column.add(tokens.text("the column of priorities"));
                case "values" ->
                    tokens.object("values", value -> values.put(value, tokens.word("a priority", Priority::of)));
                default -> throw tokens.wrong("priorities have no '" + name + "'; they have column, values");
            }
        });
        if (column.isEmpty() || values.isEmpty()) {
            throw tokens.wrong("priorities need both column and values");
        }
        return new ReplayMap.Priorities(column.get(0), values);
    }

    private List<Rule> rules(String activity) throws MapException {
        List<Rule> list = new ArrayList<>();
        tokens.array("the rules of '" + activity + "'", () -> list.add(rule(activity)));
        if (list.isEmpty()) {
            throw tokens.wrong("'" + activity + "' has no rules; leave it out if it is to become a note");
        }
        return List.copyOf(list);
    }

    private Rule rule(String activity) throws MapException {
        Set<StageKind> in = EnumSet.noneOf(StageKind.class);
        Set<Rule.Condition> when = EnumSet.noneOf(Rule.Condition.class);
        List<Step> steps = new ArrayList<>();
        tokens.object("a rule of '" + activity + "'", name -> {
            switch (name) {
                case "about" -> tokens.skip();
                case "in" -> in.addAll(tokens.words("a stage", StageKind::of));
                case "when" -> when.addAll(tokens.words("a condition", Rule.Condition::of));
                case "do" -> tokens.array("steps", () -> steps.add(step()));
                default -> throw tokens.wrong("a rule has no '" + name + "'; it has about, in, when, do");
            }
        });
        if (steps.isEmpty()) {
            throw tokens.wrong("a rule of '" + activity + "' does nothing; say what in 'do'");
        }
        return new Rule(in, when, steps);
    }

    private Step step() throws MapException {
        if (tokens.at(JsonToken.VALUE_STRING)) {
            return step(tokens.text("a step"), null);
        }
        List<Step> steps = new ArrayList<>();
        tokens.object("a step, as a word or", name -> {
            if (!steps.isEmpty()) {
                throw tokens.wrong("a step is one word with one argument; '" + name + "' is a second");
            }
            steps.add(step(name, tokens.text("the argument of " + name)));
        });
        if (steps.isEmpty()) {
            throw tokens.wrong("a step without a word");
        }
        return steps.get(0);
    }

    private Step step(String word, @Nullable String argument) throws MapException {
        boolean unlessIdle = word.endsWith("?");
        String name = unlessIdle ? word.substring(0, word.length() - 1) : word;
        try {
            Verb verb = Verb.of(name);
            check(verb, unlessIdle, argument);
            prioritises |= verb == Verb.PRIORITISE;
            return new Step(verb, argument == null ? null : Template.parse(argument), unlessIdle);
        } catch (IllegalArgumentException e) {
            throw tokens.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void check(Verb verb, boolean unlessIdle, @Nullable String argument) {
        if (unlessIdle && !verb.canBeIdle()) {
            throw new IllegalArgumentException("'" + verb.word() + "?' is no step: " + verb.word()
                    + " always changes something; write '" + verb.word() + "'");
        }
        if (argument == null && verb.argument() == Verb.Argument.REQUIRED) {
            throw new IllegalArgumentException(
                    "step " + verb.word() + " needs an argument: {\"" + verb.word() + "\": \"...\"}");
        }
        if (argument != null && verb.argument() == Verb.Argument.NONE) {
            throw new IllegalArgumentException("step " + verb.word() + " takes no argument, was '" + argument + "'");
        }
        if (argument != null) {
            checkName(verb, argument);
        }
    }

    /** Arguments that are names of the library are checked now, not at the thousandth event. */
    private static void checkName(Verb verb, String argument) {
        switch (verb) {
            case SUSPEND -> WaitingFor.of(argument);
            case DECLINE -> DeclineReason.of(argument);
            case REFER -> ReferralKind.of(argument);
            default -> {}
        }
    }
}
