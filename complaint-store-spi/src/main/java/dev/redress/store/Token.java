package dev.redress.store;

/**
 * A word by which complaints are found without the store knowing what it stands for: in general the keyed hash of something that
 * is sealed. Immutable.
 *
 * @param kind what it was made from
 * @param value 1 to 100 printable ASCII characters, compared character by character
 */
public record Token(Kind kind, String value) {

    /** The longest value, in characters. */
    public static final int MAX_LENGTH = 100;

    /** What a token was made from. Tokens of different kinds are different, whatever their values. */
    public enum Kind {
        /** Somebody who takes part in the complaint. */
        PARTY("party"),
        /** Somebody who was taken for somebody who takes part, until that was corrected: what was said of them is still there. */
        FORMER("former"),
        /** Another complaint or a matter outside that this one belongs to. */
        LINK("link"),
        /** What the complaint says as a whole, so that the same one is recognised. */
        SIGNATURE("signature"),
        /** A word of its texts. */
        WORD("word"),
        /** A file that it names. */
        ATTACHMENT("attachment");

        private final String persistedName;

        Kind(String persistedName) {
            this.persistedName = persistedName;
        }

        /**
         * The name under which the kind is stored; never changes.
         *
         * @return lower-case letters
         */
        public String persistedName() {
            return persistedName;
        }

        /**
         * Whether tokens of the kind are made of what the complaint says, and so go with it.
         *
         * @return true for signatures and words
         */
        public boolean isOfText() {
            return this == SIGNATURE || this == WORD;
        }
    }

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is empty, longer than 100 characters or not printable ASCII
     */
    public Token {
        Ascii.require("token", value, MAX_LENGTH);
    }
}
