package dev.redress.calendar;

/**
 * Finds the last of ascending keys that is not above a value. The axis is cut into equal buckets, about as many as there are
 * keys, and each knows the first key to look at: constant time for keys that are spread evenly, as opening hours are, and
 * a binary search within the bucket for any others. Immutable; safe for use by many threads.
 */
final class StepIndex {

    private final long[] keys;
    private final long origin;
    private final int shift;
    private final int[] floors;

    /** Indexes strictly ascending keys; the array is not copied and must not change. */
    StepIndex(long[] keys) {
        this.keys = keys;
        this.origin = keys.length == 0 ? 0 : keys[0];
        long span = keys.length == 0 ? 0 : keys[keys.length - 1] - origin;
        int bits = 0;
        while (span >>> bits > 2L * keys.length) {
            bits++;
        }
        this.shift = bits;
        int[] at = new int[(int) (span >>> bits) + 2];
        int key = 0;
        for (int bucket = 0; bucket < at.length; bucket++) {
            long edge = origin + ((long) bucket << bits);
            while (key + 1 < keys.length && keys[key + 1] <= edge) {
                key++;
            }
            at[bucket] = key;
        }
        this.floors = at;
    }

    /** The index of the last key at or below the value, or -1 if all are above. */
    int floor(long value) {
        if (value < origin || keys.length == 0) {
            return -1;
        }
        long bucket = (value - origin) >>> shift;
        if (bucket >= floors.length - 1) {
            return keys.length - 1;
        }
        int low = floors[(int) bucket];
        int high = floors[(int) bucket + 1];
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (keys[middle] <= value) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
