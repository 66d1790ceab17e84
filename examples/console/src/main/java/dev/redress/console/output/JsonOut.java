package dev.redress.console.output;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object or list on standard output, written as it comes. What is not there is left out: no field is null, unless
 * {@link #fieldOrNull} says so. Not
 * thread-safe.
 */
public final class JsonOut implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** What fills an object or an array. */
    @FunctionalInterface
    public interface Content {
        /** Writes the fields or elements. */
        void write();
    }

    private final PrintWriter out;
    private final JsonGenerator json;

    private final boolean list;

    private JsonOut(PrintWriter out, boolean list) {
        this.out = out;
        this.list = list;
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        if (list) {
            json.writeStartArray();
        } else {
            json.writeStartObject();
        }
    }

    static JsonOut to(PrintWriter out) {
        return new JsonOut(out, false);
    }

    static JsonOut listTo(PrintWriter out) {
        return new JsonOut(out, true);
    }

    /**
     * A field of text, number, truth or time; a list or map of them.
     *
     * @param name the field's name
     * @param value its value; null and an empty optional write nothing
     * @return this
     */
    public JsonOut field(String name, @Nullable Object value) {
        Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (known != null) {
            json.writeName(name);
            value(known);
        }
        return this;
    }

    /**
     * A field of a value that may be missing, where its absence is itself the answer.
     *
     * @param name the field's name
     * @param value its value; null is written as null
     * @return this
     */
    public JsonOut fieldOrNull(String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
            return this;
        }
        return field(name, value);
    }

    /**
     * A field whose value is JSON already.
     *
     * @param name the field's name
     * @param text one JSON value
     * @return this
     */
    public JsonOut raw(String name, String text) {
        json.writeName(name);
        json.writeRawValue(text);
        return this;
    }

    /**
     * A field that is an object.
     *
     * @param name the field's name
     * @param content writes its fields
     * @return this
     */
    public JsonOut object(String name, Content content) {
        json.writeName(name);
        return element(content);
    }

    /**
     * A field that is an array.
     *
     * @param name the field's name
     * @param content writes its elements
     * @return this
     */
    public JsonOut array(String name, Content content) {
        json.writeName(name);
        json.writeStartArray();
        content.write();
        json.writeEndArray();
        return this;
    }

    /**
     * An element of an array that is an object.
     *
     * @param content writes its fields
     * @return this
     */
    public JsonOut element(Content content) {
        json.writeStartObject();
        content.write();
        json.writeEndObject();
        return this;
    }

    private void value(Object value) {
        if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Instant || value instanceof TemporalAccessor || value instanceof CharSequence) {
            json.writeString(value.toString());
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, each) -> field(String.valueOf(key), each));
            json.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            list.forEach(each -> value(each));
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Ends the object or list, and the line. */
    @Override
    public void close() {
        if (list) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
        json.close();
        out.println();
        out.flush();
    }
}
