package dev.redress.record;

import java.io.Writer;

/** Collects characters without the lock that {@link java.io.StringWriter} takes for each piece. Not thread-safe. */
final class TextSink extends Writer {

    private final StringBuilder text;

    TextSink(int expected) {
        this.text = new StringBuilder(expected);
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(char[] from, int offset, int length) {
        text.append(from, offset, length);
    }

    @Override
    public void write(String from, int offset, int length) {
        text.append(from, offset, offset + length);
    }

    @Override
    public void flush() {
        // Nothing lies between the sink and its text.
    }

    @Override
    public void close() {
        // Nothing to give back.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
