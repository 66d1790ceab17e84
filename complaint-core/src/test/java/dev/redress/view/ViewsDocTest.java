package dev.redress.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/views.md shows the table as it is; run with {@code -Dredress.docs.write=true} to have it written anew. */
class ViewsDocTest {

    private static final Path DOC = Path.of("..", "docs", "views.md");

    @Test
    void theDocumentShowsTheTable() throws IOException {
        if (Boolean.getBoolean("redress.docs.write")) {
            String written = with(Files.readString(DOC), "matters", PolicyText.matters());
            Files.writeString(DOC, with(written, "fields", PolicyText.fields()));
        }
        assertThat(Files.readString(DOC)).contains(PolicyText.matters()).contains(PolicyText.fields());
    }

    private static String with(String document, String block, String content) {
        String begin = "<!-- " + block + " -->\n";
        String end = "\n<!-- end of " + block + " -->";
        return document.substring(0, document.indexOf(begin) + begin.length())
                + content
                + document.substring(document.indexOf(end));
    }

    @Test
    void theDocumentTellsOfEveryReaderReasonAndTreatment() throws IOException {
        String text = Files.readString(DOC);
        Stream.of(Reader.values()).forEach(each -> assertThat(text).contains("`" + each.persistedName() + "`"));
        Stream.of(Treatment.values()).forEach(each -> assertThat(text).contains("| " + each.persistedName() + " |"));
        Stream.of(Subject.values()).forEach(each -> assertThat(text).contains("[" + each.persistedName() + "]"));
        Stream.of(Because.values())
                .forEach(each -> assertThat(text).contains("| " + each.persistedName() + " | " + each.in(null) + " |"));
    }
}
