package dev.redress.store.ordered;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a kind that a tenant has, as an ordered map of any database keeps them. Called in {@link OrderedStore#inOneStep} alone, so it
 * need not be thread-safe.
 *
 * @param <K> what names a row
 * @param <V> what a row says
 */
public interface OrderedRows<K, V> {

    /**
     * Finds a row.
     *
     * @param key which
     * @return what it says, or empty
     */
    Optional<V> find(K key);

    /**
     * Reads rows.
     *
     * @param key rows after this key, which need not exist; null for the beginning
     * @return the rows in the order of their keys, read as they are asked for
     */
    Stream<V> after(@Nullable K key);

    /**
     * Writes a row.
     *
     * @param key which
     * @param value what it says from now on; what it said before is gone by S-37 if {@link RowKind#isErasable}
     */
    void put(K key, V value);

    /**
     * Takes a row away.
     *
     * @param key which
     * @return whether it was there
     */
    boolean remove(K key);
}
