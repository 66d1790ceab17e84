package dev.redress.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.classification.RuleClassifier;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.RulePack;
import dev.redress.priority.WeightedPriority;
import dev.redress.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The JSON of the documents is read by what it is for, and the dependencies that they name are those that are built here. */
class DocumentedFormsTest {

    private static final Pattern BLOCK = Pattern.compile("```(json|xml)\\n(.*?)```", Pattern.DOTALL);

    /** By what each block of JSON in a document is read, in their order. */
    private static final Map<String, List<Function<String, Object>>> READERS = Map.of(
            "docs/clocks.md", List.of(ClockDefinition::parse, RulePack::parse, BusinessCalendar::parse),
            "docs/policies.md", List.of(Taxonomy::parse, RuleClassifier::parse, WeightedPriority::parse));

    private static List<String> blocks(String document, String language) throws IOException {
        Matcher matcher = BLOCK.matcher(Snippet.read(document));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                found.add(matcher.group(2).strip());
            }
        }
        return found;
    }

    private static List<String> documents() throws IOException {
        try (Stream<Path> documents = Files.list(Path.of("../../docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "README.zh.md"),
                            documents.map(path -> "docs/" + path.getFileName()).filter(name -> name.endsWith(".md")))
                    .toList();
        }
    }

    @Test
    void allJsonIsReadByWhatItIsFor() throws IOException {
        for (String document : documents()) {
            List<String> blocks = blocks(document, "json");
            List<Function<String, Object>> readers = READERS.getOrDefault(document, List.of());
            assertThat(blocks).as(document).hasSameSizeAs(readers);
            for (int i = 0; i < blocks.size(); i++) {
                assertThat(readers.get(i).apply(blocks.get(i))).as(document).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md", "docs/getting-started.md", "docs/spring.md"})
    void dependenciesAreThoseThatAreBuiltHere(String document) throws Exception {
        Document parent = xml(Files.readString(Path.of("../../pom.xml")));
        String version = parent.getElementsByTagName("version").item(0).getTextContent();
        Map<String, String> known = Map.of(
                "postgresql", text(parent.getDocumentElement(), "postgresql.version"),
                "slf4j-simple", text(parent.getDocumentElement(), "slf4j.version"));
        List<String> blocks = blocks(document, "xml");
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            NodeList named = xml(block).getElementsByTagName("dependency");
            assertThat(named.getLength()).isPositive();
            for (int i = 0; i < named.getLength(); i++) {
                Element dependency = (Element) named.item(i);
                String artifact = text(dependency, "artifactId");
                boolean ours = text(dependency, "groupId").equals("dev.redress");
                assertThat(text(dependency, "version")).as(artifact).isEqualTo(ours ? version : known.get(artifact));
                assertThat(!ours || Files.exists(Path.of("../..", artifact, "pom.xml")))
                        .as(artifact)
                        .isTrue();
            }
        }
    }

    @Test
    void everyDocumentWithXmlIsTestedHere() throws IOException {
        List<String> found = new ArrayList<>();
        for (String document : documents()) {
            if (!blocks(document, "xml").isEmpty()) {
                found.add(document);
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrder("README.md", "README.zh.md", "docs/getting-started.md", "docs/spring.md");
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
