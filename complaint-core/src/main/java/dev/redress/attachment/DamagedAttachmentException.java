package dev.redress.attachment;

import java.io.IOException;

/** The content of a file is not what the journal says it was. */
public final class DamagedAttachmentException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which file.
     *
     * @param message which file, and what is wrong with it; nothing of its content
     */
    public DamagedAttachmentException(String message) {
        super(message);
    }
}
