package dev.redress.complaint;

/**
 * A place for personal data or free text. The complaint and its journal hold only the number of the slot; the value lies
 * sealed beside the chain, is loaded when somebody reads it ({@code desk.read(...)}), and can be erased. Immutable.
 *
 * @param slot number of the slot within the complaint, 1 or more
 */
public record SealedText(int slot) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if the slot is less than 1
     */
    public SealedText {
        if (slot < 1) {
            throw new IllegalArgumentException("slot must be 1 or more, was " + slot);
        }
    }
}
