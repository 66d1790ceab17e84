package dev.redress.validation;

import java.util.Locale;
import java.util.Optional;

/**
 * Gives the texts of messages in a language. A host implements it to add languages to the shipped zh and en, or to use other
 * words. Implementations must be safe for use by several threads, must not throw, and should answer from memory.
 */
@FunctionalInterface
public interface MessageSource {

    /**
     * The pattern of a message: text with parameters in braces, for example {@code must have at most {max} characters}.
     *
     * @param key the message's key, for example {@code violation.too-long}
     * @param locale the language wanted
     * @return the pattern, or empty if this source has none in that language
     */
    Optional<String> pattern(String key, Locale locale);

    /**
     * A source that asks this one first and another one for what this one does not have.
     *
     * @param other asked second
     * @return both together
     */
    default MessageSource orElse(MessageSource other) {
        return (key, locale) -> {
            Optional<String> first = pattern(key, locale);
            return first.isPresent() ? first : other.pattern(key, locale);
        };
    }
}
