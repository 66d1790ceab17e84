package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.desk.By;
import dev.redress.desk.History;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.intake.ProductRef;
import dev.redress.intake.Representation;
import dev.redress.intake.Respondent;
import dev.redress.lifecycle.Command;
import dev.redress.party.Actor;
import dev.redress.store.CommandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes the history that a row tells. Immutable. */
final class RowMapper {

    private static final int MAX_KEY = CommandId.MAX_LENGTH;

    private final ImportMap map;
    private final By stated;
    private final By assumed;

    RowMapper(ImportMap map) {
        this.map = map;
        Actor actor = Actor.of(map.actor, "import");
        this.stated = By.by(actor);
        this.assumed = By.by(actor.withRole(Actor.TIME_NOT_IN_SOURCE));
    }

    /**
     * A row with its history.
     *
     * @param row the row
     * @param history what it tells
     * @param rules the rule that each step came from
     */
    record Mapped(CsvRow row, History history, List<StepRule> rules) {}

    Mapped map(CsvRow row) throws BadRowException {
        for (Map.Entry<String, List<String>> each : map.known.entrySet()) {
            if (!each.getValue().contains(row.get(each.getKey()).strip())) {
                throw new BadRowException(each.getKey(), "has a value that the map does not know");
            }
        }
        CommandId key = key(row);
        Intake intake = intake(row);
        List<StepRule> rules = new ArrayList<>();
        List<History.Step> steps = new ArrayList<>();
        for (StepRule rule : map.steps) {
            Command command = rule.when().holds(row) ? rule.what().of(row) : null;
            if (command != null) {
                rules.add(rule);
                By by = rule.stated() ? stated : assumed;
                steps.add(new History.Step(command, by.at(rule.time().of(row))));
            }
        }
        return new Mapped(row, new History(key, intake, stated, steps), rules);
    }

    private CommandId key(CsvRow row) throws BadRowException {
        List<String> parts = new ArrayList<>();
        for (String column : map.key) {
            String part = row.get(column).strip();
            if (part.isEmpty()) {
                throw new BadRowException(column, "is empty, and is the row's key");
            }
            parts.add(map.key.size() == 1 ? part : part.replace("/", "//"));
        }
        try {
            return new CommandId(map.source + ":" + String.join("/", parts));
        } catch (IllegalArgumentException e) {
            throw new BadRowException(
                    keySource(),
                    "is no key: it must have at most " + MAX_KEY + " characters, none a control character");
        }
    }

    String keySource() {
        return String.join(" + ", map.key);
    }

    private Intake intake(CsvRow row) throws BadRowException {
        if (map.received == null) {
            throw new BadRowException("", "no time of receipt: the map " + map.file + " names no column for it");
        }
        IntakeBuilder intake = Intake.from(map.complainant.of(row))
                .by(Channel.of(map.channel.of(row)))
                .receivedAt(map.received.of(row))
                .stating(map.facts.of(row))
                .in(map.language);
        if (map.demand != null && !map.demand.fill(row).isBlank()) {
            intake.demanding(map.demand.fill(row));
        }
        String product = map.product == null ? "" : map.product.of(row);
        if (!product.isEmpty()) {
            intake.about(ProductRef.named(product));
        }
        Respondent respondent = map.respondent == null ? null : map.respondent.of(row);
        if (respondent != null) {
            intake.against(respondent);
        }
        Representation representation = map.represented == null ? null : map.represented.of(row);
        if (representation != null) {
            intake.representedBy(representation);
        }
        for (FieldRule field : map.fields) {
            Object value = field.of(row);
            if (value != null) {
                intake.with(field.field().key(), value);
            }
        }
        return intake.build();
    }

    /** Which column is to blame for a property of the intake that is no good. */
    String source(String path, CsvRow row) {
        String property = path.replaceAll("[.\\[].*", "");
        return switch (property) {
            case "facts" -> map.facts.source(row);
            case "receivedAt" -> Objects.requireNonNull(map.received).source();
            case "channel" -> map.channel.source();
            case "product" -> map.product == null ? "" : map.product.source();
            case "respondent" ->
                map.respondent == null ? "" : map.respondent.name().source();
            case "customFields" ->
                map.fields.stream()
                        .filter(field -> path.contains("[" + field.field().key() + "]"))
                        .map(field -> field.cell().source())
                        .collect(Collectors.joining(" + "));
            case "complainants" -> party(path);
            default -> "";
        };
    }

    private String party(String path) {
        if (path.contains(".contacts")) {
            return map.complainant.contacts().values().stream()
                    .map(Cell::source)
                    .collect(Collectors.joining(" + "));
        }
        Cell cell = path.contains(".ref") ? map.complainant.ref() : map.complainant.name();
        return cell == null ? "" : cell.source();
    }
}
