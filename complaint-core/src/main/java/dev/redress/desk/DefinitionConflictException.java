package dev.redress.desk;

/** Another content was published before under the same kind, identifier and version. Nothing was written. */
public final class DefinitionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DefinitionConflictException(String message) {
        super(message);
    }
}
