package dev.redress.store;

import java.time.Instant;
import java.util.Set;

/**
 * A condition of a search. The set is closed: a store supports each of these or throws {@link UnsupportedFilterException},
 * and never ignores one. Immutable.
 */
public sealed interface Filter {

    /**
     * Whether the condition holds, for stores that look at the rows themselves. Texts are compared character by character.
     *
     * @param row a complaint
     * @return whether a search by this filter finds it
     */
    boolean holds(ComplaintRecord row);

    /**
     * The stage is one of these.
     *
     * @param names stable names of stages, one or more; copied
     */
    record StageIn(Set<String> names) implements Filter {

        /**
         * Copies the set.
         *
         * @throws IllegalArgumentException if the set is empty
         */
        public StageIn {
            names = Set.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("stage filter needs at least one stage");
            }
        }

        @Override
        public boolean holds(ComplaintRecord row) {
            return names.contains(row.stage());
        }
    }

    /**
     * Work is still to be done, or no longer.
     *
     * @param value true for open complaints, false for ended ones
     */
    record OpenIs(boolean value) implements Filter {

        @Override
        public boolean holds(ComplaintRecord row) {
            return row.open() == value;
        }
    }

    /**
     * The category is exactly this one.
     *
     * @param code the category's code
     */
    record CategoryIs(String code) implements Filter {

        @Override
        public boolean holds(ComplaintRecord row) {
            return code.equals(row.category());
        }
    }

    /**
     * The priority is exactly this one.
     *
     * @param name the priority's stable name
     */
    record PriorityIs(String name) implements Filter {

        @Override
        public boolean holds(ComplaintRecord row) {
            return name.equals(row.priority());
        }
    }

    /**
     * The channel is exactly this one.
     *
     * @param name the channel's stable name
     */
    record ChannelIs(String name) implements Filter {

        @Override
        public boolean holds(ComplaintRecord row) {
            return name.equals(row.channel());
        }
    }

    /**
     * This person handles it.
     *
     * @param hostId the host's identifier of the person
     */
    record AssigneeIs(String hostId) implements Filter {

        @Override
        public boolean holds(ComplaintRecord row) {
            return hostId.equals(row.assignee());
        }

        /** The kind only: who it is never reaches a log. */
        @Override
        public String toString() {
            return "AssigneeIs[]";
        }
    }

    /**
     * Received within this span.
     *
     * @param from the first instant, inclusive
     * @param to the end, exclusive
     */
    record ReceivedBetween(Instant from, Instant to) implements Filter {

        @Override
        public boolean holds(ComplaintRecord row) {
            return !row.receivedAt().isBefore(from) && row.receivedAt().isBefore(to);
        }
    }

    /**
     * The next thing that the organisation owes is due by then.
     *
     * @param at the last instant, inclusive: whoever has not done it at that instant is late
     */
    record DueBy(Instant at) implements Filter {

        @Override
        public boolean holds(ComplaintRecord row) {
            return row.dueAt() != null && !row.dueAt().isAfter(at);
        }
    }
}
