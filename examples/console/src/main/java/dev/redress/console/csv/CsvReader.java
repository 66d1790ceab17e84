package dev.redress.console.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file row by row: RFC 4180 with a header, in UTF-8, a byte order mark tolerated, {@code .gz} read directly, line
 * ends CRLF or LF. A line with nothing on it is no row where the file has more than one column. Not thread-safe.
 */
public final class CsvReader implements Closeable {

    private static final int END = -1;

    private final String file;
    private final long size;
    private final CountingStream counted;
    private final BufferedReader in;
    private final CsvHeader header;
    private final StringBuilder field = new StringBuilder();
    private long row;
    private long line = 1;
    private boolean inHeader = true;

    private CsvReader(Path path, long size, CountingStream counted, InputStream content) throws IOException {
        this.file = String.valueOf(path.getFileName());
        this.size = size;
        this.counted = counted;
        this.in = new BufferedReader(
                new InputStreamReader(
                        content,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        skipByteOrderMark();
        List<String> columns = record();
        if (columns == null) {
            throw new MalformedCsvException(file + " is empty: a header is expected");
        }
        this.header = new CsvHeader(file, columns);
        this.inHeader = false;
    }

    /**
     * Opens a file and reads its header.
     *
     * @param path the file; read as gzip if its name ends in {@code .gz}
     * @return a reader before the first row
     * @throws MalformedCsvException if it is empty or its header is not CSV
     * @throws IOException if it cannot be read
     */
    public static CsvReader open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new MalformedCsvException(path + " is a folder, a CSV file is expected");
        }
        CountingStream counted = new CountingStream(Files.newInputStream(path));
        try {
            boolean zipped = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            InputStream content = zipped ? new GZIPInputStream(counted, 1 << 12) : counted;
            return new CsvReader(path, Files.size(path), counted, content);
        } catch (ZipException notGzip) {
            counted.close();
            throw new MalformedCsvException(path.getFileName() + " is not gzip, although its name ends in .gz");
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    /**
     * The columns.
     *
     * @return the header
     */
    public CsvHeader header() {
        return header;
    }

    /**
     * Reads the next row.
     *
     * @return the row, or null at the end
     * @throws RaggedRowException if it has more or fewer fields than the header; the next row can be read
     * @throws MalformedCsvException if the file is not CSV or not UTF-8 there
     * @throws IOException if it cannot be read
     */
    public @Nullable CsvRow next() throws IOException {
        int expected = header.columns().size();
        while (true) {
            row++;
            long from = line;
            List<String> fields = record();
            if (fields == null) {
                row--;
                return null;
            }
            if (expected > 1 && fields.size() == 1 && fields.get(0).isEmpty()) {
                row--;
                continue;
            }
            if (fields.size() != expected) {
                throw new RaggedRowException(
                        file + ": row " + row + " (line " + from + ") has " + fields.size() + " fields, the header has "
                                + expected,
                        row,
                        fields.size(),
                        expected);
            }
            return new CsvRow(row, header, fields);
        }
    }

    /**
     * How much of the file was read, for progress.
     *
     * @return 0 to 1
     */
    public double fractionRead() {
        return size == 0 ? 1 : Math.min(1, (double) counted.count() / size);
    }

    private void skipByteOrderMark() throws IOException {
        in.mark(1);
        if (read() != '\uFEFF') {
            in.reset();
        }
    }

    /** The fields up to the next line end that is not quoted; null at the end of the file. */
    private @Nullable List<String> record() throws IOException {
        int c = read();
        if (c == END) {
            return null;
        }
        List<String> fields =
                new ArrayList<>(header == null ? 16 : header.columns().size());
        while (true) {
            field.setLength(0);
            c = c == '"' ? quoted() : plain(c);
            fields.add(field.toString());
            if (c != ',') {
                return fields;
            }
            c = read();
        }
    }

    /** Reads a field that does not begin with a quote; returns what ended it. */
    private int plain(int first) throws IOException {
        int c = first;
        while (!endsField(c)) {
            if (c == '"') {
                throw malformed("a quote inside a field that does not begin with one");
            }
            field.append((char) c);
            c = read();
        }
        return lineEnd(c);
    }

    /** Reads a quoted field behind its first quote; returns what ended it. */
    private int quoted() throws IOException {
        long from = line;
        while (true) {
            int c = read();
            if (c == END) {
                throw malformed("the quote opened on line " + from + " is never closed");
            }
            if (c == '"') {
                c = read();
                if (endsField(c)) {
                    return lineEnd(c);
                }
                if (c != '"') {
                    throw malformed("text after a closing quote");
                }
            } else if (c == '\n') {
                line++;
            }
            field.append((char) c);
        }
    }

    private static boolean endsField(int c) {
        return c == ',' || c == '\n' || c == '\r' || c == END;
    }

    /** CRLF and LF are line ends; a CR alone is, too, as old spreadsheets write it. */
    private int lineEnd(int c) throws IOException {
        if (c == '\r') {
            in.mark(1);
            if (read() != '\n') {
                in.reset();
            }
        }
        if (c == '\r' || c == '\n') {
            line++;
            return '\n';
        }
        return c;
    }

    private int read() throws IOException {
        try {
            return in.read();
        } catch (CharacterCodingException e) {
            throw malformed("bytes that are not UTF-8");
        } catch (ZipException e) {
            throw malformed(
                    "the compressed data is damaged (" + Objects.requireNonNullElse(e.getMessage(), "gzip") + ")");
        } catch (java.io.EOFException e) {
            throw malformed("the compressed data ends early");
        }
    }

    private MalformedCsvException malformed(String what) {
        String where = inHeader ? "header" : "row " + row;
        return new MalformedCsvException(file + ": " + where + " (line " + line + "): " + what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
