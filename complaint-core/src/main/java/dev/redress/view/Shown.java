package dev.redress.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader sees: a tree. It holds personal data; its text form tells none. All are immutable. */
public sealed interface Shown {

    /**
     * Named parts.
     *
     * @param parts by name, in order; copied
     */
    record Tree(Map<String, Shown> parts) implements Shown {
        /** Copies the map and keeps its order. */
        public Tree {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        /**
         * Finds a part.
         *
         * @param name its name
         * @return empty if it is withheld, or there is none
         */
        public Optional<Shown> find(String name) {
            return Optional.ofNullable(parts.get(name));
        }

        /** The names of the parts. */
        @Override
        public String toString() {
            return "Tree" + parts.keySet();
        }
    }

    /**
     * Several of a kind.
     *
     * @param each in order; copied
     */
    record Items(List<Shown> each) implements Shown {
        /** Copies the list. */
        public Items {
            each = List.copyOf(each);
        }

        /** How many there are. */
        @Override
        public String toString() {
            return "Items[" + each.size() + "]";
        }
    }

    /**
     * One value.
     *
     * @param value text, number, truth, {@code Instant}, {@code LocalDate}, {@code YearMonth} or {@code Money}
     */
    record Value(Object value) implements Shown {
        /** Nothing of the value. */
        @Override
        public String toString() {
            return "Value";
        }
    }

    /**
     * Somebody who has to do with the complaint.
     *
     * @param party the party's number
     * @param name what to call them, if the reader may know it; else null
     */
    record Who(int party, @Nullable String name) implements Shown {

        /**
         * What to call them.
         *
         * @return the name, else {@code party} and the number
         */
        public String label() {
            return name == null ? "party " + party : name;
        }

        /** The number. */
        @Override
        public String toString() {
            return "Who[" + party + "]";
        }
    }

    /**
     * Something of which only its being there is shown.
     *
     * @param digest the digest that binds it to the record, or null if nothing does
     */
    record Masked(@Nullable String digest) implements Shown {}

    /** Something that was erased. */
    enum Erased implements Shown {
        /** The only value. */
        VALUE
    }

    /**
     * Everything in it that is one value, as text: for searching a view.
     *
     * @return the values in order
     */
    default List<String> texts() {
        List<String> all = new ArrayList<>();
        if (this instanceof Tree tree) {
            tree.parts().values().forEach(part -> all.addAll(part.texts()));
        } else if (this instanceof Items items) {
            items.each().forEach(part -> all.addAll(part.texts()));
        } else if (this instanceof Value one) {
            all.add(one.value().toString());
        } else if (this instanceof Who who) {
            all.add(who.label());
        }
        return all;
    }
}
