package dev.redress.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shipped messages, in Chinese and English. A locale of another language has none. Immutable and thread-safe.
 */
public final class Messages implements MessageSource {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Messages SHIPPED = new Messages(Map.of("en", read("en"), "zh", read("zh")));

    private final Map<String, Map<String, String>> byLanguage;

    private Messages(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * The shipped messages.
     *
     * @return the only instance
     */
    public static Messages shipped() {
        return SHIPPED;
    }

    @Override
    public Optional<String> pattern(String key, Locale locale) {
        return Optional.ofNullable(
                byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key));
    }

    /**
     * Renders a message: in the language wanted if the source or the shipped messages have it, else in English, else the key
     * itself.
     *
     * @param source asked first
     * @param key the message's key
     * @param parameters by name; a parameter that the pattern names and this map lacks stays in braces
     * @param locale the language wanted
     * @return the text
     */
    public static String render(MessageSource source, String key, Map<String, String> parameters, Locale locale) {
        MessageSource all = source.orElse(SHIPPED);
        String pattern = all.pattern(key, locale)
                .or(() -> all.pattern(key, Locale.ENGLISH))
                .orElse(key);
        return PARAMETER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(parameters.getOrDefault(found.group(1), found.group())));
    }

    private static Map<String, String> read(String language) {
        String file = "messages_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar of complaint-core");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " in the jar of complaint-core cannot be read", e);
        }
        Map<String, String> patterns = new HashMap<>();
        properties.forEach((key, value) -> patterns.put((String) key, (String) value));
        return Map.copyOf(patterns);
    }
}
