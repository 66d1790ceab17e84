package dev.redress.filelog;

import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the values that changes are made of; {@link In} reads them. Not thread-safe. */
final class Out extends DataOutputStream {

    Out(OutputStream to) {
        super(to);
    }

    /** UTF-8 behind its length; what has none, an unpaired surrogate, is refused and not replaced. */
    void text(@Nullable String value) throws IOException {
        if (value == null) {
            writeInt(-1);
        } else if (StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        } else {
            throw new CharacterCodingException();
        }
    }

    void bytes(byte[] value) throws IOException {
        writeInt(value.length);
        write(value);
    }

    void instant(@Nullable Instant value) throws IOException {
        writeBoolean(value != null);
        if (value != null) {
            writeLong(value.getEpochSecond());
            writeInt(value.getNano());
        }
    }

    void id(ComplaintId value) throws IOException {
        writeLong(value.value().getMostSignificantBits());
        writeLong(value.value().getLeastSignificantBits());
    }

    void head(Head value) throws IOException {
        write(value.bytes());
    }
}
