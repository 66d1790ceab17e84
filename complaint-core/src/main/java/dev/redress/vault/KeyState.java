package dev.redress.vault;

/** What there is of a key. */
public enum KeyState {
    /** There never was one of that name. */
    ABSENT,
    /** There is one. */
    HELD,
    /** There was one, or one was kept from being made; there never will be. */
    DESTROYED
}
