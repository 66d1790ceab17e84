package dev.redress.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes a definition as JSON that people can read. Absent values are left out. Not thread-safe. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    private JsonText(ObjectWriteContext context) {
        this.json = FACTORY.createGenerator(context, text);
        json.writeStartObject();
    }

    /**
     * Begins an object on one line, for what is stored.
     *
     * @return the writer, within the object
     */
    public static JsonText compact() {
        return new JsonText(ObjectWriteContext.empty());
    }

    /**
     * Begins an object with line breaks, for what people read.
     *
     * @return the writer, within the object
     */
    public static JsonText pretty() {
        return new JsonText(new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        });
    }

    /**
     * Ends the object.
     *
     * @return the text
     */
    public String finish() {
        json.writeEndObject();
        json.close();
        return text.toString();
    }

    /**
     * Writes a text.
     *
     * @param name its name
     * @param value the text; null is left out
     * @return this
     */
    public JsonText put(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
        return this;
    }

    /**
     * Writes a whole number.
     *
     * @param name its name
     * @param value the number
     * @return this
     */
    public JsonText put(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /**
     * Writes a number.
     *
     * @param name its name
     * @param value the number; null is left out
     * @return this
     */
    public JsonText put(String name, @Nullable BigDecimal value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
        return this;
    }

    /**
     * Writes a truth, if it is true.
     *
     * @param name its name
     * @param value the truth
     * @return this
     */
    public JsonText flag(String name, boolean value) {
        if (value) {
            json.writeBooleanProperty(name, true);
        }
        return this;
    }

    /**
     * Writes an empty list.
     *
     * @param name its name
     * @return this
     */
    public JsonText none(String name) {
        json.writeArrayPropertyStart(name);
        json.writeEndArray();
        return this;
    }

    /**
     * Writes an object that is JSON text already.
     *
     * @param name its name
     * @param object one JSON object as text
     * @return this
     */
    public JsonText object(String name, String object) {
        json.writeName(name);
        JsonTree.copy(object, json);
        return this;
    }

    /**
     * Writes a list of texts.
     *
     * @param name its name
     * @param values the texts, in this order; an empty list is left out
     * @return this
     */
    public JsonText texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
        return this;
    }

    /**
     * Writes an object.
     *
     * @param <T> of what
     * @param name its name
     * @param value what it says; null is left out
     * @param form how it says it
     * @return this
     */
    public <T> JsonText object(String name, @Nullable T value, BiConsumer<JsonText, T> form) {
        if (value != null) {
            json.writeObjectPropertyStart(name);
            form.accept(this, value);
            json.writeEndObject();
        }
        return this;
    }

    /**
     * Writes a list of objects.
     *
     * @param <T> of what
     * @param name its name
     * @param values what they say; an empty list is left out
     * @param form how each says it
     * @return this
     */
    public <T> JsonText objects(String name, Collection<T> values, BiConsumer<JsonText, T> form) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            for (T value : values) {
                json.writeStartObject();
                form.accept(this, value);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return this;
    }
}
