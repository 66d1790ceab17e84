package dev.redress.view;

import java.util.List;

/**
 * Some entries of a journal: those of one or several spans. Immutable.
 *
 * @param each the spans, in order and apart from each other; copied
 */
public record Spans(List<Span> each) {

    /** All entries there are and will be. */
    public static final Spans ALL = new Spans(List.of(new Span(0, Long.MAX_VALUE)));

    /** None of them. */
    public static final Spans NONE = new Spans(List.of());

    /** Copies the list. */
    public Spans {
        each = List.copyOf(each);
    }

    /**
     * Whether an entry is among them.
     *
     * @param sequence the entry's sequence, {@link Long#MAX_VALUE} for what holds now
     * @return true if one of the spans contains it
     */
    public boolean contains(long sequence) {
        return each.stream().anyMatch(span -> span.contains(sequence));
    }

    /** Whether one of them goes on: what holds now is among them. */
    public boolean isOpen() {
        return each.stream().anyMatch(Span::isOpen);
    }

    /**
     * Those of them that are not older than one entry, and older than another.
     *
     * @param from sequence of the first entry
     * @param before sequence of the other entry, {@link Long#MAX_VALUE} for no limit
     * @return those of them
     */
    public Spans within(long from, long before) {
        return new Spans(each.stream()
                .map(span -> new Span(Math.max(span.from(), from), Math.min(span.before(), before)))
                .filter(span -> span.from() < span.before())
                .toList());
    }
}
