package dev.redress.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Turns a JSON text into maps, lists, texts, decimals, truths and {@link #NULL}. Stateless, thread-safe. */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Stands for a null: for what is missing under a name, and for nothing that a list can hold. */
    static final Object NULL = new Object();

    private JsonTree() {}

    static Map<String, Object> parse(String json, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.unreadable("", "must be one JSON object");
                return Map.of();
            }
            Map<String, Object> object = object(parser);
            if (parser.nextToken() != null) {
                faults.unreadable("", "must be one JSON object, but more follows it");
            }
            return object;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            faults.unreadable(
                    at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
                    "is no JSON: " + e.getOriginalMessage());
            return Map.of();
        }
    }

    /** What {@link #parse} read, as text. */
    static String write(Map<?, ?> values) {
        return text(values);
    }

    /** A part of what {@link #parse} read, as text. */
    static String text(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator to = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, to);
        }
        return text.toString();
    }

    @SuppressWarnings("ReferenceEquality") // one object stands for all nulls
    private static void write(Object value, JsonGenerator to) {
        if (value instanceof Map<?, ?> map) {
            to.writeStartObject();
            map.forEach((name, each) -> {
                to.writeName(String.valueOf(name));
                write(each, to);
            });
            to.writeEndObject();
        } else if (value instanceof List<?> list) {
            to.writeStartArray();
            list.forEach(each -> write(each, to));
            to.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            to.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            to.writeBoolean(truth);
        } else if (value == NULL) {
            to.writeNull();
        } else {
            to.writeString(String.valueOf(value));
        }
    }

    /** Writes what a text says, in the style of the generator. */
    static void copy(String text, JsonGenerator to) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            to.copyCurrentStructure(parser);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            values.put(name, value(parser, parser.nextToken()));
        }
        return values;
    }

    private static Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NULL;
        };
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> values = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            values.add(value(parser, token));
            token = parser.nextToken();
        }
        return values;
    }
}
