package dev.redress.desk;

/** The tenant has no such complaint. */
public final class ComplaintNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ComplaintNotFoundException(String message) {
        super(message);
    }
}
