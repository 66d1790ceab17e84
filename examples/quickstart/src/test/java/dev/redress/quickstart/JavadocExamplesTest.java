package dev.redress.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples that stand in the Javadoc of the library, compiled and run as they stand there. */
class JavadocExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n *\\* }</pre>", Pattern.DOTALL);

    /** Shown to the test kit's users as a class of their own; tested where the kit is. */
    private static final List<String> ELSEWHERE = List.of("ComplaintStoreTck.java");

    /** What the examples take for granted. */
    private static final String GIVEN = """
            Instant start = Instant.parse("2026-03-02T09:00:00Z");
            ZoneId zone = ZoneId.of("Europe/London");
            Actor ana = Actor.of("ana", "agent");
            Actor ben = Actor.of("ben", "agent");
            MemoryStore store = new MemoryStore();
            ComplaintDesk desk = ComplaintDesk.using(store)
                    .similarity(SimilarityPolicy.byTerms(TermStatistics.of(List.of())))
                    .build();
            BusinessCalendar calendar = BusinessCalendar.in(zone).build();
            Intake intake = Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("It leaks.").build();
            Complaint<Received> complaint = desk.file(intake, by(ana).at(start));
            ComplaintId chosen = complaint.id();
            org.h2.jdbcx.JdbcDataSource dataSource = new org.h2.jdbcx.JdbcDataSource();
            dataSource.setURL("jdbc:h2:mem:javadoc-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
            """;

    @TempDir
    Path folder;

    private record Example(String where, String code) {}

    private static List<Example> examples() throws IOException {
        List<Example> found = new ArrayList<>();
        for (String module :
                List.of("complaint-core", "complaint-store-spi", "complaint-store-jdbc", "complaint-store-tck")) {
            try (Stream<Path> files = Files.walk(Path.of("../..", module, "src", "main", "java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    Matcher matcher = EXAMPLE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        String code = matcher.group(1).replaceAll("(?m)^ *\\* ?", "");
                        found.add(new Example(file.getFileName().toString(), code));
                    }
                }
            }
        }
        return found;
    }

    @Test
    void theTypesThatUsersMeetFirstHaveExamples() throws IOException {
        assertThat(examples())
                .extracting(Example::where)
                .contains(
                        "ComplaintDesk.java",
                        "DeskBuilder.java",
                        "By.java",
                        "Search.java",
                        "Intake.java",
                        "ProcedureBuilder.java",
                        "ClockDefinition.java",
                        "BusinessCalendar.java",
                        "ComplainantDesk.java",
                        "StatisticsQuery.java",
                        "History.java",
                        "JdbcStore.java");
    }

    @TestFactory
    Stream<DynamicTest> eachCompilesAndRuns() throws IOException {
        List<Example> all = examples();
        return all.stream()
                .filter(example -> !ELSEWHERE.contains(example.where()))
                .map(example -> DynamicTest.dynamicTest(
                        example.where(),
                        () -> Snippet.run(
                                Files.createDirectories(folder.resolve("example-" + all.indexOf(example))),
                                GIVEN,
                                example.code(),
                                "null")));
    }
}
