package dev.redress.labels;

import com.google.common.base.CaseFormat;
import dev.redress.clock.ClockState;
import dev.redress.validation.StableNamed;
import dev.redress.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What people read on a button, in a list or on a timeline for what the code calls by a stable name: commands, events, stages, states of
 * clocks, priorities, outcomes, reasons, kinds. A host that wants other words keeps its own. Stateless, thread-safe.
 *
 * <pre>{@code
 * desk.possible(complaint, ben).stream()
 *         .filter(Possibility::isAllowed)
 *         .forEach(each -> System.out.println(Labels.of(each.command()).in("zh-CN")));
 * }</pre>
 */
public final class Labels {

    private static final Map<String, Words> ALL = read();

    private Labels() {}

    /**
     * The label of a constant.
     *
     * @param constant for example a {@code CommandKind}, an {@code EventKind}, a {@code StageKind}, an {@code Outcome}
     * @return its label; what the library has no label for, such as a host's own constants, is called by its stable name in both
     *     languages
     */
    public static Words of(StableNamed constant) {
        return of(
                constant instanceof Enum<?> known ? known.getDeclaringClass() : constant.getClass(),
                constant.persistedName());
    }

    /**
     * The label of a clock's state.
     *
     * @param state the state
     * @return its label
     */
    public static Words of(ClockState state) {
        return of(ClockState.class, CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, state.name()));
    }

    private static Words of(Class<?> type, String name) {
        String key = CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, type.getSimpleName()) + "." + name;
        Words words = ALL.get(key);
        return words == null ? new Words(name, name) : words;
    }

    private static Map<String, Words> read() {
        Properties en = read("labels_en.properties");
        Properties zh = read("labels_zh.properties");
        Map<String, Words> all = new HashMap<>();
        en.stringPropertyNames()
                .forEach(key -> all.put(key, new Words(en.getProperty(key), zh.getProperty(key, en.getProperty(key)))));
        return Map.copyOf(all);
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing beside " + Labels.class.getName());
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
