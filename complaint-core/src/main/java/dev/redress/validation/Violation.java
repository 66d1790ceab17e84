package dev.redress.validation;

import java.util.Locale;
import java.util.Map;

/**
 * One rule that an input breaks, and where. Never holds the offending value, so it can be logged and shown. Immutable.
 *
 * @param path where, as in Jakarta Validation: {@code complainants[0].contacts[1].value}; empty for the input as a whole
 * @param rule the stable name of the rule, for example {@code too-long}; see {@link Rule}
 * @param parameters the rule's limits by name, for example {@code max} to {@code 200}; copied, may be empty
 */
public record Violation(String path, String rule, Map<String, String> parameters) {

    /** Copies the parameters. */
    public Violation {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A violation of one of the library's rules.
     *
     * @param path where
     * @param rule the rule
     * @param parameters the rule's limits
     * @return the violation
     */
    public static Violation of(String path, Rule rule, Map<String, String> parameters) {
        return new Violation(path, rule.persistedName(), parameters);
    }

    /**
     * A violation of a rule without limits.
     *
     * @param path where
     * @param rule the rule
     * @return the violation
     */
    public static Violation of(String path, Rule rule) {
        return of(path, rule, Map.of());
    }

    /**
     * What is wrong, for a person, without the path.
     *
     * @param locale the language; English where there is no text in it
     * @return for example {@code must have at most 200 characters}
     */
    public String message(Locale locale) {
        return message(Messages.shipped(), locale);
    }

    /**
     * What is wrong, for a person, in the words of the host or in a language that is not shipped.
     *
     * @param source asked first; the shipped messages are asked for what it does not have
     * @param locale the language; English where there is no text in it
     * @return for example {@code must have at most 200 characters}
     */
    public String message(MessageSource source, Locale locale) {
        return Messages.render(source, "violation." + rule, parameters, locale);
    }
}
