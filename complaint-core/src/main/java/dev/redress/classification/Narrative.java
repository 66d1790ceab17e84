package dev.redress.classification;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint tells, as far as a policy may look at it: no person, no contact. Immutable.
 *
 * @param title what it is about in a line; empty if there is none
 * @param text what is told; may be empty
 * @param language its language, {@code "zh"} or {@code "en"} for example; null if nobody knows
 * @param channel code of the way it came in; null if nobody knows
 * @param fields further values by key, the product or the host's own fields; may be empty
 */
public record Narrative(
        String title,
        String text,
        @Nullable String language,
        @Nullable String channel,
        Map<String, String> fields) {

    /** Copies the fields. */
    public Narrative {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        fields = Map.copyOf(fields);
    }

    /**
     * A text and nothing else.
     *
     * @param text what is told
     * @return the narrative
     */
    public static Narrative of(String text) {
        return new Narrative("", text, null, null, Map.of());
    }

    /**
     * A title and a text.
     *
     * @param title what it is about
     * @param text what is told
     * @return the narrative
     */
    public static Narrative of(String title, String text) {
        return new Narrative(title, text, null, null, Map.of());
    }

    /**
     * The same in a language.
     *
     * @param code {@code "zh"} or {@code "en"} for example; null if nobody knows
     * @return a copy
     */
    public Narrative withLanguage(@Nullable String code) {
        return new Narrative(title, text, code, channel, fields);
    }

    /**
     * The same by a channel.
     *
     * @param code the channel's code; null if nobody knows
     * @return a copy
     */
    public Narrative withChannel(@Nullable String code) {
        return new Narrative(title, text, language, code, fields);
    }

    /**
     * The same with other further values.
     *
     * @param values the values by key
     * @return a copy
     */
    public Narrative withFields(Map<String, String> values) {
        return new Narrative(title, text, language, channel, values);
    }

    /** Title and text as one text, on lines of their own. */
    String told() {
        return title.isEmpty() ? text : title + "\n" + text;
    }

    /** Its length only: what a complaint says never reaches a log. */
    @Override
    public String toString() {
        return "narrative of " + (title.length() + text.length()) + " characters";
    }
}
