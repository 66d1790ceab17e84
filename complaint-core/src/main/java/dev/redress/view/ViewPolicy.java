package dev.redress.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one table that says who may see what. Every component of every record that a complaint or its journal holds has a row,
 * which a test makes sure of; what has none is withheld from everybody but {@link Reader#FULL}. Stateless, thread-safe.
 */
public final class ViewPolicy {

    private static final Map<Field, Row> TABLE = table();

    private ViewPolicy() {}

    private static Map<Field, Row> table() {
        Rows rows = new Rows();
        StateRows.add(rows);
        CaseworkRows.add(rows);
        JournalRows.add(rows);
        ExchangeRows.add(rows);
        return new LinkedHashMap<>(rows.all());
    }

    /**
     * What the table decides about.
     *
     * @return the fields in the table's order
     */
    public static List<Field> fields() {
        return new ArrayList<>(TABLE.keySet());
    }

    /**
     * What kind of thing a component holds.
     *
     * @param holder the record; an event for the entry as such
     * @param component name of the component; empty for the entry as such
     * @param about of whom or what it tells; null if that is not known, or nobody in particular
     * @return the matter; where the table does not ask of whom it tells, the same for all; empty if there is no row
     */
    public static Optional<Matter> matter(Class<?> holder, String component, @Nullable Subject about) {
        return Optional.ofNullable(row(holder, component, about)).map(Row::matter);
    }

    /**
     * What becomes of a component in a reader's view.
     *
     * @param holder the record; an event for the entry as such
     * @param component name of the component; empty for the entry as such
     * @param about of whom or what it tells; null if that is not known, or nobody in particular
     * @param reader the reader
     * @return the decision; where there is no row it is withheld from all but {@link Reader#FULL}
     */
    public static Decision decision(Class<?> holder, String component, @Nullable Subject about, Reader reader) {
        return decision(row(holder, component, about), reader);
    }

    static Decision decision(@Nullable Row row, Reader reader) {
        if (row != null) {
            return row.matter().decision(reader);
        }
        return reader == Reader.FULL ? Decision.SHOWN : Decision.withheld(Because.UNDECIDED);
    }

    static @Nullable Row row(Class<?> holder, String component, @Nullable Subject about) {
        Row row = about == null ? null : TABLE.get(new Field(holder, component, about));
        return row == null ? TABLE.get(Field.of(holder, component)) : row;
    }
}
