package dev.redress.store;

/**
 * The condition of a commit: what the caller believes the store holds of the complaint. Immutable.
 */
public sealed interface Expect {

    /**
     * The complaint is not there yet.
     *
     * @return the condition
     */
    static Expect absent() {
        return Absent.INSTANCE;
    }

    /**
     * The complaint is at exactly this version and head.
     *
     * @param version 1 or more
     * @param head the head seen with that version
     * @return the condition
     */
    static Expect at(long version, Head head) {
        return new At(version, head);
    }

    /** The complaint is not there yet. */
    enum Absent implements Expect {
        /** The only value. */
        INSTANCE
    }

    /**
     * The complaint is at exactly this version and head.
     *
     * @param version 1 or more
     * @param head the head seen with that version
     */
    record At(long version, Head head) implements Expect {

        /**
         * Checks the version.
         *
         * @throws IllegalArgumentException if the version is less than 1
         */
        public At {
            if (version < 1) {
                throw new IllegalArgumentException("version must be 1 or more, was " + version);
            }
        }
    }
}
