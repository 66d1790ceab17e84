package dev.redress.console.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("some.csv"), content);
    }

    private static List<List<String>> rows(Path path) throws IOException {
        try (CsvReader reader = CsvReader.open(path)) {
            List<List<String>> rows = new ArrayList<>();
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                assertThat(row.number()).isEqualTo(rows.size() + 1);
                rows.add(row.fields());
            }
            return rows;
        }
    }

    @Test
    void readsPlainAndQuotedFields() throws IOException {
        assertThat(rows(file("a,b\n1,2\r\n\"x,y\",\"he said \"\"no\"\"\"\n,\"\"\n")))
                .containsExactly(List.of("1", "2"), List.of("x,y", "he said \"no\""), List.of("", ""));
    }

    @Test
    void keepsLineEndsInsideQuotesAsTheyAre() throws IOException {
        assertThat(rows(file("a,b\n\"1\r\n2\n3\",4"))).containsExactly(List.of("1\r\n2\n3", "4"));
    }

    @Test
    void toleratesAByteOrderMarkAndReadsColumnsByName() throws IOException {
        try (CsvReader reader = CsvReader.open(file("\uFEFF类别,b\n投诉,2\n"))) {
            assertThat(reader.header().columns()).containsExactly("类别", "b");
            CsvRow row = reader.next();
            assertThat(row.get("类别")).isEqualTo("投诉");
            assertThatThrownBy(() -> row.get("c")).hasMessageContaining("no column 'c'");
            assertThat(row).hasToString("row 1");
        }
    }

    @Test
    void readsGzip() throws IOException {
        Path path = folder.resolve("some.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write("a\n1\n\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(path)).containsExactly(List.of("1"), List.of(""));
    }

    @Test
    void tellsThatAFileIsNotTheGzipItsNameSays() throws IOException {
        Path path = Files.writeString(folder.resolve("some.csv.gz"), "a,b\n1,2\n");
        assertThatThrownBy(() -> CsvReader.open(path))
                .isInstanceOf(MalformedCsvException.class)
                .hasMessage("some.csv.gz is not gzip, although its name ends in .gz");
    }

    @Test
    void namesTheRowWhereCompressedDataEnds() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8));
        }
        Path path = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));
        assertThatThrownBy(() -> rows(path))
                .isInstanceOf(MalformedCsvException.class)
                .hasMessageStartingWith("cut.csv.gz: ")
                .hasMessageEndingWith("the compressed data ends early");
    }

    @Test
    void skipsEmptyLinesWhereARowHasSeveralFields() throws IOException {
        assertThat(rows(file("a,b\n\n1,2\n\n"))).containsExactly(List.of("1", "2"));
    }

    @Test
    void namesTheRowThatHasOtherFieldsThanTheHeaderAndGoesOn() throws IOException {
        try (CsvReader reader = CsvReader.open(file("a,b\n\"1\n\",2\n3\n4,5\n"))) {
            reader.next();
            RaggedRowException ragged = catchThrowableOfType(RaggedRowException.class, reader::next);
            assertThat(ragged).hasMessage("some.csv: row 2 (line 4) has 1 fields, the header has 2");
            assertThat(ragged.row()).isEqualTo(2);
            assertThat(ragged.fields()).isEqualTo(1);
            assertThat(ragged.expected()).isEqualTo(2);
            assertThat(reader.next()).isNotNull().extracting(CsvRow::number).isEqualTo(3L);
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void namesTheRowOfAQuoteThatIsNeverClosed() throws IOException {
        assertThatThrownBy(() -> rows(file("a,b\n1,2\n3,\"4\n5,6\n")))
                .isInstanceOf(MalformedCsvException.class)
                .hasMessage("some.csv: row 2 (line 5): the quote opened on line 3 is never closed");
    }

    @Test
    void namesTheRowOfTextBehindAClosingQuote() throws IOException {
        assertThatThrownBy(() -> rows(file("a,b\n\"1\"x,2\n")))
                .hasMessage("some.csv: row 1 (line 2): text after a closing quote");
    }

    @Test
    void namesTheRowOfAQuoteInsideAPlainField() throws IOException {
        assertThatThrownBy(() -> rows(file("a,b\n5\" pipe,2\n")))
                .hasMessage("some.csv: row 1 (line 2): a quote inside a field that does not begin with one");
    }

    @Test
    void namesTheRowOfBytesThatAreNotUtf8() throws IOException {
        Path path = Files.write(folder.resolve("latin.csv"), "a,b\nMüller,2\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> rows(path))
                .isInstanceOf(MalformedCsvException.class)
                .hasMessageContaining("latin.csv")
                .hasMessageEndingWith("bytes that are not UTF-8");
    }

    @Test
    void refusesAnEmptyFileAndAColumnNamedTwice() throws IOException {
        assertThatThrownBy(() -> CsvReader.open(file(""))).hasMessage("some.csv is empty: a header is expected");
        assertThatThrownBy(() -> CsvReader.open(file("a,b,a\n")))
                .hasMessage("some.csv: the header names column 'a' twice");
    }

    @Test
    void tellsHowFarItHasRead() throws IOException {
        try (CsvReader reader = CsvReader.open(file("a\n1\n"))) {
            while (reader.next() != null) {
                assertThat(reader.fractionRead()).isBetween(0.0, 1.0);
            }
            assertThat(reader.fractionRead()).isEqualTo(1.0);
        }
    }
}
