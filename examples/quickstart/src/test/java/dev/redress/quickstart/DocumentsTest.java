package dev.redress.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All Java in the documents is compiled and run as it stands there; the README's own is in {@link ReadmeTest}. */
class DocumentsTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    private static final String STORE = "ComplaintStore store = new MemoryStore();\n";
    private static final String ACTORS = "Actor ana = Actor.of(\"ana\", \"agent\");\nActor actor = ana;\n";
    private static final String WAY = """
            Procedure way = Procedure.named("way", 1)
                    .title("Way", "流程")
                    .clock(ClockDefinition.named("reply", Words.of("Reply", "答复"))
                            .stopsOn("outcome_told")
                            .limit(Term.calendarDays(10))
                            .extension(ExtensionRule.fixedExtra("complex", Term.calendarDays(10)))
                            .build())
                    .build();
            ZoneId zone = ZoneId.of("Europe/London");
            """;
    private static final String FILED = """
            Complaint<Received> complaint = ComplaintDesk.using(store).procedure(way).build().file(
                    Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x").build(), by(ana));
            """;

    /** Where what cannot run here is compiled, in the same words, in the order of {@code spring.md}. */
    private static final List<String> ELSEWHERE = List.of(
            "complaint-spring-boot-starter/src/test/java/dev/redress/spring/DocumentedCounter.java",
            "complaint-spring-boot-starter/src/test/java/org/example/Crm.java");

    @TempDir
    Path folder;

    private static List<String> blocks(String document, String language) throws IOException {
        Matcher matcher = BLOCK.matcher(Snippet.read("docs/" + document));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                found.add(matcher.group(2).strip());
            }
        }
        return found;
    }

    private static String java(String document, int index) throws IOException {
        return blocks(document, "java").get(index);
    }

    @Test
    void everyDocumentWithJavaIsTestedHereOrElsewhere() throws IOException {
        try (Stream<Path> documents = Files.list(Path.of("../../docs"))) {
            assertThat(documents
                            .map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".md"))
                            .filter(DocumentsTest::holdsJava))
                    .containsExactlyInAnyOrder(
                            "clocks.md",
                            "getting-started.md",
                            "policies.md",
                            "procedures.md",
                            "spring.md",
                            "views.md",
                            "writing-a-store.md");
        }
        assertThat(blocks("clocks.md", "java")).hasSize(3);
        for (String document : List.of("getting-started.md", "policies.md", "procedures.md", "views.md")) {
            assertThat(blocks(document, "java")).as(document).hasSize(1);
        }
    }

    private static boolean holdsJava(String document) {
        try {
            return !blocks(document, "java").isEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void gettingStartedGoesFromNothingToPostgres() throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the embedded PostgreSQL is for linux-amd64");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            assertThat(Snippet.print(folder, "Crm", java("getting-started.md", 0), url))
                    .isEqualTo(blocks("getting-started.md", "text").get(0));
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                for (String query : queries()) {
                    assertThat(statement.executeQuery(query).next()).as(query).isTrue();
                }
            }
        }
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        Matcher matcher = Pattern.compile("psql .* crm -c \"(.*?)\"").matcher(Snippet.read("docs/getting-started.md"));
        while (matcher.find()) {
            queries.add(matcher.group(1));
        }
        assertThat(queries).hasSize(2);
        return queries;
    }

    @Test
    void aClockIsDueWhenTheDocumentSays() throws Exception {
        String shown = java("clocks.md", 0);
        Object due = Snippet.run(folder, "", shown, "reading.findDue().orElseThrow()");
        assertThat(shown).contains("// " + due + ", exclusive");
        Object words = Snippet.run(folder.resolve("words"), "", shown, "reading.explain().text().en()");
        assertThat(words.toString()).startsWith("Response: due by the end of Wednesday 22 April 2026.");
        assertThat(shown).contains("// Response: due by the end of Wednesday 22 April 2026.");
    }

    @Test
    void theClocksOfAComplaintAreReadExtendedAndPreviewed() throws Exception {
        String given = STORE + ACTORS + WAY + FILED
                + "BusinessCalendar office = BusinessCalendar.in(zone).named(\"office\").build();\n"
                + "BusinessCalendar draftCalendar = office;\n"
                + "Instant now = Instant.now();\n"
                + "Duration pause = Duration.ofMinutes(1);\n";
        Object extended = Snippet.run(
                folder,
                given,
                java("clocks.md", 1),
                "desk.clocks().read(desk.get(complaint.id())).find(\"reply\").orElseThrow().explain().text().en()");
        assertThat(extended.toString())
                .contains("The limit is 20 calendar days")
                .contains("extended");
    }

    @Test
    void noticesAreSentByWhatTheDocumentBuilds() throws Exception {
        Object delivered =
                Snippet.run(folder, STORE + WAY, java("clocks.md", 2), "desk.deliveries().deadLetters(null, 1)");
        assertThat(delivered).isEqualTo(List.of());
    }

    @Test
    void workIsRoutedAsTheTableSays() throws Exception {
        String given = """
                Actor ann = Actor.of("ann", "handler");
                Actor ben = Actor.of("ben", "handler");
                LocalDate monday = LocalDate.of(2026, 3, 2);
                LocalDate friday = monday.plusDays(4);
                """;
        String facts = "new RoutingFacts(\"goods.cups\", null, \"en\", Map.of(), null, %s, id -> false,"
                + " id -> id.equals(\"ben\") ? 0L : 1L)";
        String ask = "policy.route(" + facts + ").handler().id()";
        assertThat(Snippet.run(folder, given, java("policies.md", 0), ask.formatted("monday")))
                .as("Ben is absent, and Ann stands in for him")
                .isEqualTo("ann");
        assertThat(Snippet.run(folder.resolve("back"), given, java("policies.md", 0), ask.formatted("friday")))
                .isEqualTo("ben");
    }

    @Test
    void aProcedureIsBuiltAndAsked() throws Exception {
        String given = STORE + ACTORS
                + "Complaint<?> complaint = ComplaintDesk.using(store).build().file("
                + "Intake.from(Person.named(\"Kim\")).by(Channel.EMAIL).stating(\"x\").build(), by(ana));\n";
        Object id = Snippet.run(folder, given, java("procedures.md", 0), "way.id()");
        assertThat(id).isEqualTo("returns");
    }

    @Test
    void aViewWithholdsWhatTheDocumentSays() throws Exception {
        String given = STORE + ACTORS + WAY + FILED
                + "ComplaintDesk desk = ComplaintDesk.using(store).procedure(way).build();\n"
                + "ComplaintId id = complaint.id();\n"
                + "desk.perform(complaint, HandOver.to(\"legal\", \"x\").anonymised(), by(ana));\n";
        Object withheld = Snippet.run(folder, given, java("views.md", 0), "view.withheld()");
        assertThat(withheld.toString()).contains("parties.complainant.name").contains("IDENTITY_WITHHELD");
    }

    @Test
    void whatNeedsSpringIsCompiledWhereSpringIs() throws IOException {
        List<String> shown = blocks("spring.md", "java");
        assertThat(shown).hasSameSizeAs(ELSEWHERE);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(lines(Snippet.read(ELSEWHERE.get(i))))
                    .as(ELSEWHERE.get(i))
                    .containsSubsequence(lines(shown.get(i).replace("class Counter", "static class Counter")));
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\\s*//.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
