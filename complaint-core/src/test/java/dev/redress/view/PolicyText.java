package dev.redress.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table as docs/views.md shows it. */
final class PolicyText {

    private PolicyText() {}

    static String matters() {
        String readers = Stream.of(Reader.values()).map(Reader::persistedName).collect(Collectors.joining(" | "));
        String rows = Stream.of(Matter.values())
                .map(matter -> "| " + matter.persistedName() + " | "
                        + Stream.of(Reader.values())
                                .map(reader -> cell(matter.decision(reader)))
                                .collect(Collectors.joining(" | "))
                        + " |")
                .collect(Collectors.joining("\n"));
        return "| holds | " + readers + " |\n|" + "---|".repeat(Reader.values().length + 1) + "\n" + rows;
    }

    private static String cell(Decision decision) {
        return decision.treatment().persistedName()
                + decision.because()
                        .map(because -> " (" + because.persistedName() + ")")
                        .orElse("");
    }

    static String fields() {
        List<Field> all = ViewPolicy.fields();
        StringBuilder text = new StringBuilder("| record | its components, by what they hold |\n|---|---|");
        all.stream().map(Field::holder).distinct().forEach(holder -> {
            String name = Field.of(holder, "").text();
            String parts = all.stream()
                    .filter(field -> field.holder() == holder)
                    .collect(Collectors.groupingBy(
                            field -> ViewPolicy.matter(holder, field.component(), field.about())
                                    .orElseThrow(),
                            () -> new java.util.EnumMap<>(Matter.class),
                            Collectors.mapping(PolicyText::component, Collectors.joining(", "))))
                    .entrySet()
                    .stream()
                    .map(each -> "**" + each.getKey().persistedName() + "** " + each.getValue())
                    .collect(Collectors.joining("; "));
            text.append("\n| `").append(name).append("` | ").append(parts).append(" |");
        });
        return text.toString();
    }

    private static String component(Field field) {
        return (field.component().isEmpty() ? "the entry" : field.component())
                + field.subject()
                        .map(about -> " [" + about.persistedName() + "]")
                        .orElse("");
    }
}
