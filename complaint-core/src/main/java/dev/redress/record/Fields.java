package dev.redress.record;

import dev.redress.complaint.SealedText;
import dev.redress.party.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** One JSON object, read by field. Unknown fields are tolerated, missing or mistyped ones are not. Immutable. */
final class Fields {

    /** Buffers are kept by thread: a queue that all share costs one in twenty of the time of a check. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private final Map<String, Object> values;

    /** The digests of all slots within what was parsed together, by slot. */
    private final Map<Integer, String> digests;

    private Fields(Map<String, Object> values, Map<Integer, String> digests) {
        this.values = values;
        this.digests = digests;
    }

    static Fields parse(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedRecordException("a JSON object was expected");
            }
            Map<Integer, String> digests = new HashMap<>();
            return new Fields(object(parser, digests), digests);
        } catch (JacksonException e) {
            throw new MalformedRecordException("not JSON: at offset "
                    + (e.getLocation() == null ? "?" : e.getLocation().getCharOffset()));
        } catch (NumberFormatException e) {
            throw new MalformedRecordException("a number is beyond what can be read", e);
        }
    }

    private static Map<String, Object> object(JsonParser parser, Map<Integer, String> digests) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String digest = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Object value = value(parser, parser.nextToken(), digests);
            if (value != null) {
                if (fields.put(name, value) != null) {
                    // Another reader might take the other one.
                    throw new MalformedRecordException("a field is there twice");
                }
                if (value instanceof String text && name.equals("digest")) {
                    digest = text;
                }
            }
        }
        if (digest != null && fields.get("slot") instanceof BigDecimal slot) {
            digests.put(slot.intValue(), digest);
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token, Map<Integer, String> digests) {
        return switch (token) {
            case START_OBJECT -> object(parser, digests);
            case START_ARRAY -> array(parser, digests);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static BigDecimal integer(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getDecimalValue()
                : BigDecimal.valueOf(parser.getLongValue());
    }

    private static List<Object> array(JsonParser parser, Map<Integer, String> digests) {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object value = value(parser, token, digests);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private <T> @Nullable T find(String name, Class<T> type) {
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new MalformedRecordException("field '" + name + "' must be " + type.getSimpleName() + ", was "
                    + value.getClass().getSimpleName());
        }
        return type.cast(value);
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new MalformedRecordException("field '" + name + "' is missing");
        }
        return value;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Set<String> names() {
        return values.keySet();
    }

    @Nullable
    String optionalString(String name) {
        return find(name, String.class);
    }

    String string(String name) {
        return required(name, optionalString(name));
    }

    int integer(String name) {
        return converted(name, decimal(name), BigDecimal::intValueExact);
    }

    int integer(String name, int absent) {
        return has(name) ? integer(name) : absent;
    }

    long number(String name) {
        return converted(name, decimal(name), BigDecimal::longValueExact);
    }

    long number(String name, long absent) {
        return has(name) ? number(name) : absent;
    }

    BigDecimal decimal(String name) {
        return required(name, find(name, BigDecimal.class));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(find(name, Boolean.class));
    }

    Instant instant(String name) {
        return required(name, optionalInstant(name));
    }

    @Nullable
    Instant optionalInstant(String name) {
        return optional(name, InstantText::parse);
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return optional(name, LocalDate::parse);
    }

    <T> T named(String name, Function<String, T> parse) {
        return converted(name, string(name), parse);
    }

    <T> @Nullable T optional(String name, Function<String, T> parse) {
        String value = optionalString(name);
        return value == null ? null : converted(name, value, parse);
    }

    private static <V, T> T converted(String name, V value, Function<V, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            throw new MalformedRecordException("field '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    @Nullable
    Money optionalMoney(String name) {
        Fields money = optionalObject(name);
        return money == null
                ? null
                : converted(name, money, fields -> Money.of(fields.string("amount"), fields.string("currency")));
    }

    Money money(String name) {
        return required(name, optionalMoney(name));
    }

    SealedText slot(String name) {
        return required(name, optionalSlot(name));
    }

    @Nullable
    SealedText optionalSlot(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        int number = value instanceof BigDecimal ? integer(name) : object(name).integer("slot");
        return converted(name, number, SealedText::new);
    }

    Fields object(String name) {
        return required(name, optionalObject(name));
    }

    @SuppressWarnings("unchecked") // objects were made by object() above, with text keys
    @Nullable
    Fields optionalObject(String name) {
        Map<String, Object> nested = find(name, Map.class);
        return nested == null ? null : new Fields(nested, digests);
    }

    @SuppressWarnings("unchecked") // as above
    <T> List<T> list(String name, Function<Fields, T> form) {
        List<Object> items = find(name, List.class);
        if (items == null) {
            return List.of();
        }
        List<T> read = new ArrayList<>(items.size());
        for (Object item : items) {
            if (!(item instanceof Map)) {
                throw new MalformedRecordException("field '" + name + "' must hold objects");
            }
            read.add(form.apply(new Fields((Map<String, Object>) item, digests)));
        }
        return List.copyOf(read);
    }

    @SuppressWarnings("unchecked") // as above
    Set<String> strings(String name) {
        List<Object> items = find(name, List.class);
        Set<String> read = new TreeSet<>();
        if (items != null) {
            for (Object item : items) {
                read.add(String.valueOf(item));
            }
        }
        return read;
    }

    @SuppressWarnings("unchecked") // as above
    List<String> texts(String name) {
        List<Object> items = find(name, List.class);
        return items == null ? List.of() : items.stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked") // as above
    List<Integer> numbers(String name) {
        List<Object> items = find(name, List.class);
        return items == null
                ? List.of()
                : items.stream()
                        .map(item -> converted(name, String.valueOf(item), Integer::valueOf))
                        .toList();
    }

    /** The names under which slots stand within, by slot. */
    Map<Integer, String> slotNames() {
        Map<Integer, String> found = new HashMap<>();
        names("", values, found);
        return found;
    }

    private static void names(String name, Object value, Map<Integer, String> found) {
        if (value instanceof Map<?, ?> fields) {
            if (fields.get("slot") instanceof BigDecimal slot && fields.get("digest") instanceof String) {
                found.put(slot.intValue(), name);
            }
            fields.forEach((field, nested) -> names(String.valueOf(field), nested, found));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> names(name, item, found));
        }
    }

    /** The digests of all slots within what was parsed together, by slot. Not to be changed. */
    Map<Integer, String> digests() {
        return digests;
    }
}
