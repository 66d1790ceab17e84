package dev.redress.attachment;

import java.io.IOException;

/** The content of a file is not what the journal says it was. */
public final class DamagedAttachmentException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedAttachmentException(String message) {
        super(message);
    }
}
