package dev.redress.filelog;

import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One form for every value: a mark whether it is there, then its parts in order. A record's parts are its components, so one that
 * gains a component needs another {@link LogFile#MAGIC}.
 */
final class Codec {

    private Codec() {}

    static byte[] encode(List<Table.Row> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Table.Row row : rows) {
            write(out, row.key());
            write(out, row.value());
        }
        return bytes.toByteArray();
    }

    static List<Table.Row> decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<Table.Row> rows = new ArrayList<>();
        while (in.available() > 0) {
            String key = text(in);
            rows.add(new Table.Row(key, read(in, Table.of(key).type())));
        }
        return rows;
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        out.writeBoolean(value != null);
        if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            out.writeLong(number.longValue());
        } else if (value instanceof byte[] bytes) {
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value
                instanceof String text) { // what has no UTF-8, an unpaired surrogate, is refused and not replaced
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            write(out, bytes);
        } else if (value != null) {
            for (Object part : parts(value)) {
                write(out, part);
            }
        }
    }

    /** What a value is made of, in the order in which it is read. */
    static List<@Nullable Object> parts(Object value) {
        if (value instanceof Enum<?> constant) {
            return List.of(constant.name());
        } else if (value instanceof Instant at) {
            return List.of(at.getEpochSecond(), at.getNano());
        } else if (value instanceof UUID id) {
            return List.of(id.getMostSignificantBits(), id.getLeastSignificantBits());
        } else if (value instanceof Head head) {
            return List.of(head.bytes());
        } else if (value instanceof SealedValue sealed) {
            return List.of(sealed.slot(), sealed.kind(), sealed.salt(), sealed.value());
        } else if (value instanceof ComplaintRecord record) {
            return Arrays.asList(
                    record.tenant(),
                    record.id(),
                    record.reference(),
                    record.version(),
                    record.head(),
                    record.stage(),
                    record.open(),
                    record.receivedAt(),
                    record.category(),
                    record.priority(),
                    record.channel(),
                    record.assignee(),
                    record.wakeAt(),
                    record.epoch(),
                    record.dueAt(),
                    record.document());
        }
        List<@Nullable Object> parts = new ArrayList<>();
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                parts.add(component.getAccessor().invoke(value));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass() + " cannot be taken apart", e);
        }
        return parts;
    }

    private static @Nullable Object read(DataInputStream in, Class<?> type) throws IOException {
        if (!in.readBoolean()) {
            return null;
        } else if (type == boolean.class || type == Boolean.class) {
            return in.readBoolean();
        } else if (type == int.class) {
            return (int) in.readLong();
        } else if (type == long.class || type == Long.class) {
            return in.readLong();
        } else if (type == byte[].class) {
            return in.readNBytes(in.readInt());
        } else if (type == String.class) {
            return new String(there(in, byte[].class), StandardCharsets.UTF_8);
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(there(in, Long.class), there(in, Long.class));
        } else if (type == UUID.class) {
            return new UUID(there(in, Long.class), there(in, Long.class));
        } else if (type == Head.class) {
            return Head.of(there(in, byte[].class));
        } else if (type == SealedValue.class) {
            int slot = there(in, Long.class).intValue();
            SealedValue.Kind kind = there(in, SealedValue.Kind.class);
            return SealedValue.of(slot, kind, there(in, byte[].class), there(in, byte[].class));
        } else if (type == ComplaintRecord.class) {
            return complaint(in);
        } else if (type.isEnum()) {
            String name = text(in);
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
        return record(in, type);
    }

    private static ComplaintRecord complaint(DataInputStream in) throws IOException {
        return ComplaintRecord.builder(there(in, Tenant.class), there(in, ComplaintId.class))
                .reference(text(in))
                .at(there(in, Long.class), there(in, Head.class))
                .stage(text(in), there(in, Boolean.class))
                .receivedAt(there(in, Instant.class))
                .category((String) read(in, String.class))
                .priority((String) read(in, String.class))
                .channel((String) read(in, String.class))
                .assignee((String) read(in, String.class))
                .wakeAt((Instant) read(in, Instant.class), there(in, Long.class))
                .dueAt((Instant) read(in, Instant.class))
                .document(text(in))
                .build();
    }

    private static Object record(DataInputStream in, Class<?> type) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = read(in, types[i]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException(type + " cannot be put together", e);
        }
    }

    private static <T> T there(DataInputStream in, Class<T> type) throws IOException {
        return type.cast(Objects.requireNonNull(read(in, type)));
    }

    private static String text(DataInputStream in) throws IOException {
        return there(in, String.class);
    }
}
