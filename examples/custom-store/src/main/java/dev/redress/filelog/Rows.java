package dev.redress.filelog;

import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rows in memory, in the order of their keys, and the log that they are rebuilt from. Not thread-safe. */
final class Rows implements Closeable {

    final NavigableMap<String, Object> all = new TreeMap<>();
    private final LogFile log;
    private boolean erased;
    private @Nullable Exception failure;

    Rows(Path directory) throws IOException {
        log = new LogFile(directory);
        try {
            for (byte[] batch = log.next(); batch != null; batch = log.next()) {
                Codec.decode(batch).forEach(this::apply);
            }
            force(); // in case the process ended between an erasure and the log's replacement
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    <V> @Nullable V get(Table<V> table, Tenant tenant, Object... key) {
        requireSound();
        return table.type().cast(all.get(table.key(tenant, key)));
    }

    /** The tenant's rows after that key, or after all keys before those that begin so. */
    <V> Stream<V> after(Table<V> table, Tenant tenant, @Nullable Object... key) {
        requireSound();
        String begin = table.key(tenant);
        String end = begin.substring(0, begin.length() - 1) + (char) (Table.END + 1);
        return all.subMap(table.key(tenant, key), false, end, false).values().stream()
                .map(table.type()::cast);
    }

    /** Changes rows, all or none. Whoever calls this calls {@link #force} before anybody is told. */
    void change(List<Table.Row> batch) {
        requireSound();
        byte[] bytes;
        try {
            bytes = Codec.encode(batch);
        } catch (IOException e) {
            throw new StoreException("a text has an unpaired surrogate and cannot be kept exactly", e);
        }
        try {
            log.append(bytes);
        } catch (IOException e) {
            throw failed(e);
        }
        batch.forEach(this::apply);
    }

    private void apply(Table.Row row) {
        Object before = row.value() == null ? all.remove(row.key()) : all.put(row.key(), row.value());
        Table<?> table = Table.of(row.key());
        erased |= before != null
                && (table.equals(Table.SEALED) || table.equals(Table.ACCESSES)); // they lose, and never change
    }

    /** Makes what was changed durable. If something was erased, the log is written anew, without it. */
    void force() {
        requireSound();
        try {
            log.force();
            if (erased) {
                log.replace(all.entrySet().stream()
                        .map(each -> new Table.Row(each.getKey(), each.getValue()))
                        .toList());
                erased = false;
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** After a failure memory is ahead of the log, or may be: nothing is answered from it any more. */
    private void requireSound() {
        if (failure != null) {
            throw new StoreException(
                    "the store can no longer be used; open it anew to see what is in its log", failure);
        }
    }

    private StoreException failed(Exception e) {
        failure = e;
        return new StoreException("the log could not be written; open the store anew to see what is in it", e);
    }

    @Override
    public void close() throws IOException {
        failure = new IOException("the store was closed");
        log.close();
    }
}
