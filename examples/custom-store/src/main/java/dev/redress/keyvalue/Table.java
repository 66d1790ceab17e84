package dev.redress.keyvalue;

import dev.redress.store.ComplaintId;
import dev.redress.store.OfComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.ordered.RowKind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of rows. Their keys are texts: table, tenant and what names the row, each ended by {@link #END}, so that the order of the keys
 * is that of the SPI.
 *
 * @param name never changes: it is in the file
 * @param reader makes a value of its {@link Form}
 * @param isErasable whether what a row said before must leave the file when it is replaced or removed
 */
record Table<V>(String name, Function<Object, V> reader, boolean isErasable) {

    /** Lower than any character of what rows are ordered by. */
    private static final char END = '\n';

    static <V> Table<V> of(String name, Class<V> type) {
        return new Table<>(name, form -> type.cast(Form.read(type, form)), false);
    }

    static <V> Table<V> of(RowKind<?, V> kind) {
        Table<V> table = of(kind.name(), kind.type());
        return kind.isErasable() ? table.erasable() : table;
    }

    /** Rows that have to tell of which complaint they are. */
    static <V> Table<OfComplaint<V>> ofComplaint(String name, Class<V> type) {
        return new Table<>(
                name,
                form -> {
                    Object[] parts = Form.parts(form, ComplaintId.class, type);
                    return new OfComplaint<>((ComplaintId) parts[0], type.cast(parts[1]));
                },
                false);
    }

    Table<V> erasable() {
        return new Table<>(name, reader, true);
    }

    /** The key of a row, or how the keys of all rows begin that have these parts first. */
    RowKey<V> at(Tenant tenant, Object... parts) {
        return new RowKey<>(this, name + END + tenant + END).and(parts);
    }

    record RowKey<V>(Table<V> table, String text) {

        /** With more parts; a null and what follows it are left out. */
        RowKey<V> and(@Nullable Object... parts) {
            StringBuilder key = new StringBuilder(text);
            for (Object part : parts) {
                if (part == null) {
                    break;
                }
                append(key, Form.of(part));
            }
            return new RowKey<>(table, key.toString());
        }

        private static void append(StringBuilder key, Object form) {
            if (form instanceof Object[] parts) {
                for (Object part : parts) {
                    append(key, part);
                }
            } else {
                key.append(form instanceof Number number ? String.format("%019d", number.longValue()) : form)
                        .append(END);
            }
        }
    }
}
