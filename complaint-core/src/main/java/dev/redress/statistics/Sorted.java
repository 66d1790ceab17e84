package dev.redress.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Immutable copies of maps that keep an order. Stateless, thread-safe. */
final class Sorted {

    private Sorted() {}

    static <K extends Enum<K>, V> Map<K, V> byOrdinal(Class<K> type, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    static <V> SortedMap<String, V> byName(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
