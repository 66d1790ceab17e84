package dev.redress.complaint;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often which kind of event happened, and which entry was the last of its kind: what gates look at. One more entry costs
 * one small object: it is put before those known already, and every now and then all are written into a map. Immutable.
 */
public final class Happenings {

    /** Nothing happened. */
    public static final Happenings NONE = new Happenings(Map.of(), null);

    /** Noted beside the kind of event: whoever complains, or speaks for them, was heard. */
    public static final String COMPLAINANT_HEARD = "complainant-heard";

    /** Noted beside the kind of event: the complainant, or whoever speaks for them, was interviewed. */
    public static final String COMPLAINANT_INTERVIEWED = "complainant-interviewed";

    /** Noted beside the kind of event: a message said by when there will be further word. */
    public static final String REPLIED_WITH_TIME = "replied-with-time";

    /** How long the list before the map may grow. */
    private static final int LONGEST = 24;

    private final Map<String, Happening> settled;
    private final @Nullable Happening latest;

    /**
     * One kind of event.
     *
     * @param kind its stable name
     * @param count how often, 1 or more
     * @param last sequence of the last entry of that kind
     * @param earlier what was noted before it, or null
     * @param length how many are noted, this one included
     */
    private record Happening(
            String kind, int count, long last, @Nullable Happening earlier, int length) {}

    private Happenings(Map<String, Happening> settled, @Nullable Happening latest) {
        this.settled = settled;
        this.latest = latest;
    }

    private @Nullable Happening find(String kind) {
        for (Happening happening = latest; happening != null; happening = happening.earlier()) {
            if (happening.kind().equals(kind)) {
                return happening;
            }
        }
        return settled.get(kind);
    }

    /**
     * How often something happened.
     *
     * @param kind stable name of the kind
     * @return 0 or more
     */
    public int count(String kind) {
        Happening happening = find(kind);
        return happening == null ? 0 : happening.count();
    }

    /**
     * The last entry of a kind.
     *
     * @param kind stable name of the kind
     * @return its sequence, 0 if there is none
     */
    public long last(String kind) {
        Happening happening = find(kind);
        return happening == null ? 0 : happening.last();
    }

    /**
     * The last entry of any kind.
     *
     * @return its sequence, 0 if there is none
     */
    public long latest() {
        return all().values().stream().mapToLong(Happening::last).max().orElse(0);
    }

    /**
     * The kinds that happened.
     *
     * @return their stable names
     */
    public Set<String> kinds() {
        return all().keySet();
    }

    /**
     * The same, with one more entry.
     *
     * @param kind stable name of its kind
     * @param sequence its sequence
     * @return a copy
     */
    public Happenings and(String kind, long sequence) {
        return noted(kind, count(kind) + 1, sequence);
    }

    /**
     * The same, with what is known of one kind; for reading what was stored.
     *
     * @param kind stable name of the kind
     * @param count how often it happened, 1 or more
     * @param last sequence of the last entry of that kind
     * @return a copy
     */
    public Happenings noted(String kind, int count, long last) {
        int length = latest == null ? 0 : latest.length();
        if (length < LONGEST) {
            return new Happenings(settled, new Happening(kind, count, last, latest, length + 1));
        }
        Map<String, Happening> all = all();
        return new Happenings(ImmutableMap.copyOf(all), new Happening(kind, count, last, null, 1));
    }

    private Map<String, Happening> all() {
        Map<String, Happening> all = new HashMap<>(settled);
        Map<String, Happening> newer = new HashMap<>();
        for (Happening happening = latest; happening != null; happening = happening.earlier()) {
            newer.putIfAbsent(
                    happening.kind(), new Happening(happening.kind(), happening.count(), happening.last(), null, 1));
        }
        all.putAll(newer);
        return all;
    }

    /** What to do with each kind. */
    @FunctionalInterface
    public interface Each {
        /**
         * Takes one kind.
         *
         * @param kind its stable name
         * @param count how often it happened
         * @param last sequence of its last entry
         */
        void take(String kind, int count, long last);
    }

    /**
     * Goes through all kinds that happened, by name.
     *
     * @param each what to do
     */
    public void forEach(Each each) {
        all().values().stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .forEach(happening -> each.take(happening.kind(), happening.count(), happening.last()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Happenings that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public String toString() {
        return "Happenings" + kinds();
    }
}
