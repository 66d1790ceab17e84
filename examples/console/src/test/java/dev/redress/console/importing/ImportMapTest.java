package dev.redress.console.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.console.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportMapTest {

    private static final String GOOD = """
            {"source": "s", "key": "id", "zone": "UTC", "times": {"received": {"columns": "day", "patterns": "yyyy-MM-dd"}},
             "channel": {"constant": "email"}, "facts": {"column": "what"},
             "steps": [{"do": "accept", "at": "received"}]}
            """;

    @TempDir
    Path folder;

    private ImportMap read(String json) throws IOException {
        return ImportMap.read(Files.writeString(folder.resolve("m.json"), json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"source\": \"s\"          | \"sauce\": \"s\"       | m.json: sauce is not known here; known are about, source",
                "\"key\": \"id\"            | \"key\": []            | m.json: key is missing",
                "\"UTC\"                    | \"Nowhere\"            | m.json: zone is no time zone, such as Europe/Berlin",
                "yyyy-MM-dd                 | yyyy-bb                | m.json: times.received.patterns has 'yyyy-bb', which is no pattern",
                "{\"constant\": \"email\"}  | {}                     | m.json: channel.column or constant must be given, and not both",
                "{\"constant\": \"email\"}  | 7                      | m.json: channel must be an object",
                "\"do\": \"accept\"         | \"do\": \"fly\"        | m.json: steps[0].do names 'fly', which is no step a map can have",
                "\"at\": \"received\"       | \"at\": \"noon\"       | m.json: steps[0].at names 'noon', and times has only received",
                "\"do\": \"accept\"         | \"do\": \"close\"      | m.json: steps[0].text is missing",
                "\"do\": \"accept\"         | \"do\": \"close\", \"text\": \"{x\" | m.json: steps[0].text has a { without a }",
                "\"do\": \"accept\"         | \"do\": \"resolve\", \"outcome\": \"so\", \"text\": \"x\" | m.json: steps[0].outcome unknown Outcome; known: upheld",
                "\"source\": \"s\"          | \"source\": \"s\", \"source\": \"t\" | m.json is not JSON: line 1: Duplicate",
                "\"source\": \"s\",         | ,                      | m.json is not JSON: line 1: ",
            })
    void saysWhereAMapIsWrong(String good, String bad, String message) {
        String json = GOOD.replace(good, bad);
        assertThat(json).isNotEqualTo(GOOD);
        assertThatIllegalArgumentException().isThrownBy(() -> read(json)).withMessageStartingWith(message);
    }

    @Test
    void namesTheColumnsThatAFileLacks() throws IOException {
        Path map = Files.writeString(folder.resolve("m.json"), GOOD);
        Path csv = Files.writeString(folder.resolve("d.csv"), "id,was\n1,2\n");
        Run run = Run.console("import", "--file", csv.toString(), "--map", map.toString(), "--store", "memory:");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip())
                .isEqualTo("redress-console: d.csv lacks columns that m.json speaks of: day, what; it has id, was");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cfpb_full_2019",
                "cfpb_full_2011_2018",
                "cfpb_disputed_2013",
                "cfpb_inprogress_2014",
                "cfpb_narrative_product",
                "telecom_comcast_2015"
            })
    void readsTheMapsThatShip(String name) throws IOException {
        assertThat(ImportMap.read(Run.map(name)).source).isNotEmpty();
    }

    @Test
    void theFormsWithAComplaintIdShareOneSource() throws IOException {
        assertThat(ImportMap.read(Run.map("cfpb_full_2019")).source)
                .isEqualTo(ImportMap.read(Run.map("cfpb_full_2011_2018")).source)
                .isEqualTo(ImportMap.read(Run.map("cfpb_inprogress_2014")).source)
                .isNotEqualTo(ImportMap.read(Run.map("cfpb_disputed_2013")).source);
    }
}
