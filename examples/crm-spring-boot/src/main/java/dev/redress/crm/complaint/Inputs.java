package dev.redress.crm.complaint;

import dev.redress.party.Actor;
import dev.redress.validation.InvalidInputException;
import dev.redress.validation.Rule;
import dev.redress.validation.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was typed into a form. What is not fit is told by the field's name, in the same way as the library tells it. */
record Inputs(Map<String, String> typed, Function<String, Actor> people, ZoneId zone) {

    /** The text as typed, empty if nothing was: whether it may be is for the library to say. */
    String text(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The text, or null if nothing but blanks was typed. */
    @Nullable
    String optional(String name) {
        String text = text(name);
        return text.isBlank() ? null : text;
    }

    /** One of the codes that were offered. */
    <T> T code(String name, Function<String, T> codes) {
        return read(name, codes);
    }

    /** A user of the CRM. */
    Actor person(String name) {
        return read(name, people);
    }

    int number(String name) {
        return read(name, Integer::parseInt);
    }

    /** The end of a day. */
    Instant endOf(String name) {
        return read(
                name,
                text -> LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant());
    }

    private <T> T read(String name, Function<String, T> reading) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            throw unfit(name, Rule.NOT_BLANK);
        }
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unfit(name, Rule.PATTERN);
        }
    }

    private static InvalidInputException unfit(String name, Rule rule) {
        return new InvalidInputException("form", List.of(Violation.of(name, rule)));
    }
}
