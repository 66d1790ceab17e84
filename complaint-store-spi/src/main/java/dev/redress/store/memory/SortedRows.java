package dev.redress.store.memory;

import dev.redress.store.ordered.OrderedRows;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows in a map. Not thread-safe: the shelf has the lock. */
class SortedRows<K extends Comparable<K>, V> implements OrderedRows<K, V> {

    private final NavigableMap<K, V> rows = new TreeMap<>();

    @Override
    public Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    public Stream<V> after(@Nullable K key) {
        return (key == null ? rows : rows.tailMap(key, false)).values().stream();
    }

    @Override
    public void put(K key, V value) {
        rows.put(key, value);
    }

    @Override
    public boolean remove(K key) {
        return rows.remove(key) != null;
    }
}
