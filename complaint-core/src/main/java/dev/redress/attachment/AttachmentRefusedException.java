package dev.redress.attachment;

/** A file was not taken, and nothing of it is kept. The message holds neither its name nor its content. */
public final class AttachmentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Nothing is in it. */
        EMPTY,
        /** It is larger than is taken. */
        TOO_LARGE,
        /** Its media type is not taken. */
        MEDIA_TYPE,
        /** It does not begin as a file of its media type does. */
        OTHER_CONTENT,
        /** The scanner found it harmful. */
        HARMFUL
    }

    private final Reason reason;

    AttachmentRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * Why it was not taken.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
