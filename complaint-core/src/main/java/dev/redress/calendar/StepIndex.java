package dev.redress.calendar;

/**
 * Finds the last of ascending keys that is not above a value. The axis is cut into equal buckets, about as many as there are
 * keys, and each knows the first key to look at: constant time for keys that are spread evenly, as opening hours are, and
 * a binary search within the bucket for any others. Immutable; safe for use by many threads.
 */
final class StepIndex {

    private final long[] cells;
    private final int stride;
    private final int offset;
    private final int count;
    private final long origin;
    private final int shift;
    private final int[] floors;

    /**
     * Indexes strictly ascending keys, which lie in every {@code stride}-th cell from {@code offset} on. The array is not
     * copied and must not change.
     */
    StepIndex(long[] cells, int stride, int offset, int count) {
        this.cells = cells;
        this.stride = stride;
        this.offset = offset;
        this.count = count;
        this.origin = count == 0 ? 0 : key(0);
        long span = count == 0 ? 0 : key(count - 1) - origin;
        int bits = 0;
        while (span >>> bits > 2L * count) {
            bits++;
        }
        this.shift = bits;
        int[] at = new int[(int) (span >>> bits) + 2];
        int next = 0;
        for (int bucket = 0; bucket < at.length; bucket++) {
            long edge = origin + ((long) bucket << bits);
            while (next + 1 < count && key(next + 1) <= edge) {
                next++;
            }
            at[bucket] = next;
        }
        this.floors = at;
    }

    private long key(int i) {
        return cells[i * stride + offset];
    }

    /** The index of the last key at or below the value, or -1 if all are above. */
    int floor(long value) {
        if (value < origin || count == 0) {
            return -1;
        }
        long bucket = (value - origin) >>> shift;
        if (bucket >= floors.length - 1) {
            return count - 1;
        }
        int low = floors[(int) bucket];
        int high = floors[(int) bucket + 1];
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (key(middle) <= value) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
