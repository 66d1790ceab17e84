package dev.redress.console.replay;

import java.io.IOException;

/** A map cannot be used: the message says which, where, and what was expected. */
final class MapException extends IOException {

    private static final long serialVersionUID = 1L;

    MapException(String message) {
        super(message);
    }
}
