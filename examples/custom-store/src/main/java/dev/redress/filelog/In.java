package dev.redress.filelog;

import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Out} wrote. Not thread-safe. */
final class In extends DataInputStream {

    In(byte[] from) {
        super(new ByteArrayInputStream(from));
    }

    @Nullable
    String textOrNull() throws IOException {
        int length = readInt();
        return length < 0 ? null : new String(readNBytes(length), StandardCharsets.UTF_8);
    }

    String text() throws IOException {
        return Objects.requireNonNull(textOrNull());
    }

    byte[] bytes() throws IOException {
        return readNBytes(readInt());
    }

    @Nullable
    Instant instantOrNull() throws IOException {
        return readBoolean() ? Instant.ofEpochSecond(readLong(), readInt()) : null;
    }

    Instant instant() throws IOException {
        return Objects.requireNonNull(instantOrNull());
    }

    ComplaintId id() throws IOException {
        return new ComplaintId(new UUID(readLong(), readLong()));
    }

    Head head() throws IOException {
        return Head.of(readNBytes(Head.LENGTH));
    }
}
