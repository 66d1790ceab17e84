package dev.redress.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Looks into files before a complaint can name them, for example for viruses. Implementations are thread-safe. */
@FunctionalInterface
public interface AttachmentScanner {

    /** Looks into nothing. */
    AttachmentScanner NONE = (mediaType, content) -> true;

    /**
     * Judges a file.
     *
     * @param mediaType what it was said to be
     * @param content its content; need not be read to the end
     * @return whether it may be kept
     * @throws IOException if it cannot be judged; then it is not kept
     */
    boolean isHarmless(String mediaType, InputStream content) throws IOException;
}
