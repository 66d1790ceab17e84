package dev.redress.desk;

/** Other content was published before under the same kind, identifier and version, or a higher version was. Nothing was written. */
public final class DefinitionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DefinitionConflictException(String message) {
        super(message);
    }
}
