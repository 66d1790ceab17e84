package dev.redress.keyvalue;

import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the engine keeps a value: texts, numbers, UUIDs and bytes as they are, all else as an array of its parts in order. No
 * names of classes or parts are kept, so a record that gains a component needs another {@link Rows#FORM}.
 */
final class Form {

    private static final Class<?>[] COLUMNS = {
        Tenant.class, ComplaintId.class, String.class, long.class, Head.class, String.class, boolean.class,
        Instant.class, String.class, String.class, String.class, String.class, Instant.class, long.class,
        Instant.class, String.class
    };

    private Form() {}

    static Object of(Object value) {
        if (value instanceof Instant || value instanceof Head) {
            return value.toString();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof SealedValue sealed) {
            return array(Stream.of(sealed.slot(), sealed.kind(), sealed.salt(), sealed.value()));
        } else if (value instanceof ComplaintRecord row) {
            Stream<?> state = Stream.of(row.tenant(), row.id(), row.reference(), row.version(), row.head());
            Stream<?> stage = Stream.of(row.stage(), row.open(), row.receivedAt());
            Stream<?> columns = Stream.of(row.category(), row.priority(), row.channel(), row.assignee());
            Stream<?> rest = Stream.of(row.wakeAt(), row.epoch(), row.dueAt(), row.document());
            return array(Stream.of(state, stage, columns, rest).flatMap(each -> each));
        } else if (value instanceof Record) {
            return array(Arrays.stream(value.getClass().getRecordComponents()).map(each -> part(value, each)));
        }
        return value;
    }

    private static Object array(Stream<?> parts) {
        return parts.map(part -> part == null ? null : of(part)).toArray();
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass() + " cannot be taken apart", e);
        }
    }

    /** The value of that type which has the form. */
    static Object read(Class<?> type, Object form) {
        if (type == Instant.class) {
            return Instant.parse((String) form);
        } else if (type == Head.class) {
            return Head.parse((String) form);
        } else if (type.isEnum()) {
            Stream<?> constants = Arrays.stream(type.getEnumConstants());
            return constants.filter(each -> of(each).equals(form)).findFirst().orElseThrow();
        } else if (type == SealedValue.class) {
            Object[] parts = parts(form, int.class, SealedValue.Kind.class, byte[].class, byte[].class);
            return SealedValue.of((int) parts[0], (SealedValue.Kind) parts[1], (byte[]) parts[2], (byte[]) parts[3]);
        } else if (type == ComplaintRecord.class) {
            return complaint(Arrays.asList(parts(form, COLUMNS)).iterator());
        }
        return type.isRecord() ? record(type, form) : form;
    }

    /** The parts of the form, which are of these types. */
    static @Nullable Object[] parts(Object form, Class<?>... types) {
        @Nullable Object[] parts = ((Object[]) form).clone();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i] == null ? null : read(types[i], parts[i]);
        }
        return parts;
    }

    private static Object record(Class<?> type, Object form) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(parts(form, types));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be put together", e);
        }
    }

    private static ComplaintRecord complaint(Iterator<@Nullable Object> parts) {
        return ComplaintRecord.builder((Tenant) parts.next(), (ComplaintId) parts.next())
                .reference((String) parts.next())
                .at((long) parts.next(), (Head) parts.next())
                .stage((String) parts.next(), (boolean) parts.next())
                .receivedAt((Instant) parts.next())
                .category((String) parts.next())
                .priority((String) parts.next())
                .channel((String) parts.next())
                .assignee((String) parts.next())
                .wakeAt((Instant) parts.next(), (long) parts.next())
                .dueAt((Instant) parts.next())
                .document((String) parts.next())
                .build();
    }
}
