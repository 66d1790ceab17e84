package dev.redress.lifecycle;

/**
 * A value that a decision wants sealed. Part of the engine: hosts need not use it, and it may change in any version. Its text
 * form tells the slot only. Immutable.
 *
 * @param slot the slot it is for, not used before
 * @param identity whether it tells who somebody is in the host's system
 * @param value the text
 */
public record SealedDraft(int slot, boolean identity, String value) {

    @Override
    public String toString() {
        return "SealedDraft[slot=" + slot + "]";
    }
}
