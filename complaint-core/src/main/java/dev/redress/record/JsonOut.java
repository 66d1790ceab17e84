package dev.redress.record;

import dev.redress.complaint.SealedText;
import dev.redress.party.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes one JSON text. Absent values are left out, never written as null. Not thread-safe. */
final class JsonOut {

    /** How a slot is written: bound by a digest in an entry, by number in a document. */
    @FunctionalInterface
    interface Digests {
        @Nullable
        String of(int slot);
    }

    private final TextSink text = new TextSink(1_024);
    private final JsonGenerator json = Fields.FACTORY.createGenerator(ObjectWriteContext.empty(), text);
    private final Digests digests;

    JsonOut(Digests digests) {
        this.digests = digests;
        json.writeStartObject();
    }

    String finish() {
        json.writeEndObject();
        json.close();
        return text.toString();
    }

    JsonOut put(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
        return this;
    }

    JsonOut put(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    JsonOut put(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    JsonOut put(String name, @Nullable Instant value) {
        return value == null ? this : put(name, InstantText.of(value));
    }

    JsonOut put(String name, @Nullable LocalDate value) {
        return value == null ? this : put(name, value.toString());
    }

    JsonOut put(String name, BigDecimal value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    JsonOut put(String name, @Nullable Money value) {
        if (value != null) {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("amount", value.amount().toPlainString());
            json.writeStringProperty("currency", value.currency().getCurrencyCode());
            json.writeEndObject();
        }
        return this;
    }

    JsonOut put(String name, @Nullable SealedText value) {
        if (value != null) {
            String digest = digests.of(value.slot());
            if (digest == null) {
                json.writeNumberProperty(name, value.slot());
            } else {
                json.writeObjectPropertyStart(name);
                json.writeNumberProperty("slot", value.slot());
                json.writeStringProperty("digest", digest);
                json.writeEndObject();
            }
        }
        return this;
    }

    JsonOut putAll(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.stream().sorted().forEach(json::writeString);
            json.writeEndArray();
        }
        return this;
    }

    JsonOut texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
        return this;
    }

    JsonOut numbers(String name, Collection<Integer> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeNumber);
            json.writeEndArray();
        }
        return this;
    }

    <T> JsonOut object(String name, @Nullable T value, BiConsumer<JsonOut, T> form) {
        if (value != null) {
            json.writeObjectPropertyStart(name);
            form.accept(this, value);
            json.writeEndObject();
        }
        return this;
    }

    <T> JsonOut list(String name, Collection<T> values, BiConsumer<JsonOut, T> form) {
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
