package dev.redress.view;

/**
 * One row of the table. Immutable.
 *
 * @param field what it is about
 * @param matter what kind of thing the field holds
 * @param style how it stands in a view
 * @param name what it is called in a view; empty if its parts stand in its holder's place
 */
record Row(Field field, Matter matter, Style style, String name) {

    /** How a field stands in a view. */
    enum Style {
        /** As it is. */
        PLAIN,
        /** Its parts stand in its holder's place. */
        INLINE,
        /** A number or numbers of parties. */
        WHO,
        /** A key of the host, written with its system. */
        HOST_KEY
    }

    /** The same row, called otherwise. */
    Row named(String other) {
        return new Row(field, matter, style, other);
    }
}
