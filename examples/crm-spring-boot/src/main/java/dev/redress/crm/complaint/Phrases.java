package dev.redress.crm.complaint;

import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import dev.redress.validation.Violation;
import dev.redress.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The library's codes, reasons and instants in the reader's language and the organisation's time zone. */
@Component("phrases")
public class Phrases {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z");
    private static final Pattern ONLY_ROLES = Pattern.compile("only for the role ([^;]+)(;.*)?");

    private final MessageSource messages;
    private final ZoneId zone;

    Phrases(MessageSource messages, @Value("${crm.zone}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** The reader's language: one of the two that the CRM speaks. */
    public String language() {
        return locale().getLanguage().equals("zh") ? "zh" : "en";
    }

    String of(Words words) {
        return words.in(language());
    }

    private Optional<String> find(String key, Object... with) {
        String text = messages.getMessage(key, with, "", locale());
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    String say(String key, Object... with) {
        return find(key, with).orElse(key);
    }

    /** The word for one of the library's codes; the code itself if there is none. */
    public String word(String code) {
        return find("word." + code).orElse(code);
    }

    /** What a stage is called. */
    public String stage(String code) {
        return find("stage." + code).orElse(code);
    }

    /** What a command is called on its button. */
    public String action(CommandKind kind) {
        return find("action." + kind.persistedName()).orElse(kind.persistedName());
    }

    String event(String code) {
        return find("event." + code).orElse(code);
    }

    /** The label of a field. */
    public String field(String name) {
        return find("field." + name).orElse(name.replace('_', ' '));
    }

    /** A moment, as people write it. */
    public String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .withZone(zone)
                        .format(instant);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    /**
     * A reason why something cannot be done. The library's own words, but for two: it names roles by their codes and times in UTC,
     * because it knows neither the words nor the zone of its host.
     */
    String reason(Refusal refusal, @Nullable String stage, CommandKind command) {
        if (refusal.code().equals("stage") && stage != null) {
            return say("reason.stage", action(command), stage(stage));
        }
        Matcher roles = ONLY_ROLES.matcher(refusal.en());
        if (refusal.code().equals("role") && roles.matches()) {
            return say(
                    "reason.role",
                    Stream.of(roles.group(1).split(", "))
                            .map(this::word)
                            .collect(Collectors.joining(say("list.separator"))));
        }
        return readable(language().equals("zh") ? refusal.zh() : refusal.en());
    }

    /** The text with its instants as people write them. */
    String readable(String text) {
        UnaryOperator<String> time = found -> {
            try {
                return time(Instant.parse(found));
            } catch (java.time.DateTimeException e) {
                return found;
            }
        };
        return INSTANT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(time.apply(found.group())));
    }

    /** What is wrong with something typed. */
    String violation(Violation violation) {
        String path = violation.path();
        String name = path.substring(path.lastIndexOf('.') + 1);
        String what = violation.rule().equals("pattern") ? say("violation.unfit") : violation.message(locale());
        return field(name) + say("label.separator") + what;
    }
}
