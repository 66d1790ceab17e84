package dev.redress.intake;

import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one type of record and of what it is made of. The same lines check a value and list themselves, so the list
 * cannot differ from what is checked.
 *
 * @param <T> the type
 */
final class Shape<T> {

    /** Whether a value keeps a rule. */
    @FunctionalInterface
    interface Keeps<T> {
        boolean test(T value, Inspection inspection);
    }

    private interface Line<T> {
        void check(T owner, String path, Inspection inspection);

        void list(String path, List<IntakeRules.Row> rows);
    }

    private final List<Line<T>> lines = new ArrayList<>();

    Shape<T> rule(String property, Rule rule, Map<String, String> parameters, Keeps<T> keeps) {
        lines.add(new Line<>() {
            @Override
            public void check(T owner, String path, Inspection inspection) {
                if (!keeps.test(owner, inspection)) {
                    inspection.add(join(path, property), rule, parameters);
                }
            }

            @Override
            public void list(String path, List<IntakeRules.Row> rows) {
                rows.add(new IntakeRules.Row(join(path, property), rule.persistedName(), parameters));
            }
        });
        return this;
    }

    /** A finding that names the one rule of several that is broken. */
    Shape<T> oneOf(String property, List<Rule> rules, Function<T, Optional<Rule>> find) {
        lines.add(new Line<>() {
            @Override
            public void check(T owner, String path, Inspection inspection) {
                find.apply(owner).ifPresent(rule -> inspection.add(join(path, property), rule, Map.of()));
            }

            @Override
            public void list(String path, List<IntakeRules.Row> rows) {
                for (Rule rule : rules) {
                    rows.add(new IntakeRules.Row(join(path, property), rule.persistedName(), Map.of()));
                }
            }
        });
        return this;
    }

    Shape<T> given(String property, Function<T, ?> get) {
        return rule(property, Rule.NOT_NULL, Map.of(), (owner, inspection) -> get.apply(owner) != null);
    }

    Shape<T> text(String property, Function<T, String> get, TextRule rule) {
        lines.add(new Line<>() {
            @Override
            public void check(T owner, String path, Inspection inspection) {
                inspection.addAll(rule.check(join(path, property), get.apply(owner)));
            }

            @Override
            public void list(String path, List<IntakeRules.Row> rows) {
                for (Rule each : rule.rules()) {
                    rows.add(new IntakeRules.Row(join(path, property), each.persistedName(), rule.parameters(each)));
                }
            }
        });
        return this;
    }

    /** A part that may be absent; where it must not be, {@link #given} says so. */
    <P> Shape<T> part(String property, Function<T, P> get, Shape<P> shape) {
        lines.add(new Line<>() {
            @Override
            public void check(T owner, String path, Inspection inspection) {
                shape.check(get.apply(owner), join(path, property), inspection);
            }

            @Override
            public void list(String path, List<IntakeRules.Row> rows) {
                shape.list(join(path, property), rows);
            }
        });
        return this;
    }

    /** A list of parts. If there are too many, that alone is reported: nobody reads a million violations. */
    <E> Shape<T> list(String property, Function<T, List<E>> get, int min, int max, Shape<E> shape) {
        Map<String, String> limits = Map.of("min", Integer.toString(min), "max", Integer.toString(max));
        lines.add(new Line<>() {
            @Override
            public void check(T owner, String path, Inspection inspection) {
                List<E> elements = get.apply(owner);
                String at = join(path, property);
                if (elements.size() < min || elements.size() > max) {
                    inspection.add(at, Rule.SIZE, limits);
                    return;
                }
                for (int i = 0; i < elements.size(); i++) {
                    E element = elements.get(i);
                    String each = at + "[" + i + "]";
                    if (element == null) {
                        inspection.add(each, Rule.NOT_NULL, Map.of());
                    }
                    shape.check(element, each, inspection);
                }
            }

            @Override
            public void list(String path, List<IntakeRules.Row> rows) {
                String at = join(path, property);
                rows.add(new IntakeRules.Row(at, Rule.SIZE.persistedName(), limits));
                rows.add(new IntakeRules.Row(at + "[*]", Rule.NOT_NULL.persistedName(), Map.of()));
                shape.list(at + "[*]", rows);
            }
        });
        return this;
    }

    /** Further rules for values of a subtype. */
    <S extends T> Shape<T> when(Class<S> type, Shape<S> shape) {
        lines.add(new Line<>() {
            @Override
            public void check(T owner, String path, Inspection inspection) {
                if (type.isInstance(owner)) {
                    shape.check(type.cast(owner), path, inspection);
                }
            }

            @Override
            public void list(String path, List<IntakeRules.Row> rows) {
                shape.list(path, rows);
            }
        });
        return this;
    }

    void check(@Nullable T value, String path, Inspection inspection) {
        if (value != null) {
            for (Line<T> line : lines) {
                line.check(value, path, inspection);
            }
        }
    }

    void list(String path, List<IntakeRules.Row> rows) {
        for (Line<T> line : lines) {
            line.list(path, rows);
        }
    }

    private static String join(String path, String property) {
        return path.isEmpty() ? property : path + "." + property;
    }
}
