package dev.redress.console.csv;

import java.io.IOException;

/** A file is not the CSV it should be. The message names file, row and line, and nothing of the row's content. */
public class MalformedCsvException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedCsvException(String message) {
        super(message);
    }
}
