package dev.redress.keyvalue;

import dev.redress.keyvalue.Table.RowKey;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import dev.redress.store.ordered.OrderedRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * All rows in the order of their keys: a map of an engine that writes what was changed between two commits as one chunk, all or nothing.
 * Not thread-safe.
 */
final class Rows implements Closeable {

    /** Which form the values have: a file of another one is not read. */
    static final int FORM = 1;

    private final Path file;
    private final MVStore lock;
    private MVStore store;
    MVMap<String, Object> map;
    private boolean isChanging;
    private boolean erased;
    private @Nullable Exception failure;

    Rows(Path directory) throws IOException {
        file = Files.createDirectories(directory).resolve("complaints.mv");
        lock = open(directory.resolve("complaints.lock")); // the engine's own lock goes with a file that is replaced
        try {
            store = open(file);
            map = store.openMap("rows");
            commit();
            syncNames();
        } catch (IOException | RuntimeException e) {
            lock.closeImmediately();
            throw e;
        }
    }

    /** Opens a file by asynchronous calls: others would close it for all when one caller's thread is interrupted. */
    private static MVStore open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName("async:" + file)
                .autoCommitDisabled()
                .open();
        if (store.getStoreVersion() == 0) {
            store.setStoreVersion(FORM);
        } else if (store.getStoreVersion() != FORM) {
            store.closeImmediately();
            throw new StoreException(file + " is of another version of this store, and cannot be read");
        }
        return store;
    }

    <V> Optional<V> find(RowKey<V> key) {
        return reading(() -> map.get(key.text())).map(key.table().reader());
    }

    /** The rows whose keys begin so, in their order; if more parts are given, those after the key that has these, too. */
    <V> Stream<V> after(RowKey<V> beginning, @Nullable Object... parts) {
        return Stream.iterate(next(beginning.and(parts).text()), Optional::isPresent, key -> key.flatMap(this::next))
                .map(Optional::orElseThrow)
                .takeWhile(key -> key.startsWith(beginning.text()))
                .flatMap(key -> find(new RowKey<>(beginning.table(), key)).stream());
    }

    private Optional<String> next(String key) {
        return reading(() -> map.higherKey(key));
    }

    /** The rows of a table that are named by one part each. */
    <K, V> OrderedRows<K, V> of(Table<V> table, Tenant tenant) {
        return new OrderedRows<>() {
            @Override
            public Optional<V> find(K key) {
                return Rows.this.find(table.at(tenant, key));
            }

            @Override
            public Stream<V> after(@Nullable K key) {
                return Rows.this.after(table.at(tenant), key);
            }

            @Override
            public void put(K key, V value) {
                Rows.this.put(table.at(tenant, key), value);
            }

            @Override
            public boolean remove(K key) {
                return Rows.this.remove(table.at(tenant, key));
            }
        };
    }

    /** After a failure memory may be ahead of the file: nothing is answered from it any more. */
    private void requireSound() {
        if (failure != null) {
            throw new StoreException("the store can no longer be used; open it anew to see what is in it", failure);
        }
    }

    private <T> Optional<T> reading(Supplier<@Nullable T> work) {
        requireSound();
        try {
            return Optional.ofNullable(work.get());
        } catch (MVStoreException e) {
            throw new StoreException("the file cannot be read", e);
        }
    }

    /** Makes changes by {@link #put} and {@link #remove}, all or none; once the outermost call returns, they survive a loss of power. */
    <T> T transact(Supplier<T> changes) {
        if (isChanging) {
            return changes.get();
        }
        requireSound();
        isChanging = true;
        try {
            T result = changes.get();
            commit();
            return result;
        } catch (IOException | MVStoreException e) {
            failure = e;
            store.closeImmediately();
            throw new StoreException("the file could not be written; open the store anew to see what is in it", e);
        } catch (RuntimeException | Error e) {
            store.rollback();
            throw e;
        } finally {
            isChanging = false;
            erased = false;
        }
    }

    <V> void put(RowKey<V> key, V value) {
        Object before = map.put(key.text(), Form.of(value));
        erased |= before != null && key.table().isErasable();
    }

    boolean remove(RowKey<?> key) {
        boolean removed = map.remove(key.text()) != null;
        erased |= removed && key.table().isErasable();
        return removed;
    }

    private void commit() throws IOException {
        if (erased) {
            replace();
        } else if (store.hasUnsavedChanges()) {
            store.commit();
            store.sync();
        }
    }

    /** Commits by putting a new file in the place of this one, which still has what was erased. A crash leaves one of both, whole. */
    private void replace() throws IOException {
        Path successor = file.resolveSibling("complaints.mv.new");
        Files.deleteIfExists(successor);
        try (MVStore written = open(successor)) {
            written.<String, Object>openMap("rows").putAll(map);
            written.commit();
        } // closed, it is on the disk
        store.closeImmediately();
        Files.move(successor, file, StandardCopyOption.ATOMIC_MOVE);
        syncNames();
        store = open(file);
        map = store.openMap("rows");
    }

    private void syncNames() throws IOException {
        try (AsynchronousFileChannel names = AsynchronousFileChannel.open(file.getParent())) {
            names.force(true);
        }
    }

    @Override
    public void close() {
        failure = new IOException("the store was closed");
        store.close();
        lock.close();
    }
}
