package dev.redress.crm;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The worklist page by page, as its links lead. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:worklist;DB_CLOSE_DELAY=-1")
class WorklistPagesTest extends PagesTest {

    /** Three pages of 15, the last one not full. */
    private static final int COMPLAINTS = 38;

    private static final Pattern ROW =
            Pattern.compile("<tr(?: class=\"(late)\")?>\\s*<td.*?<a href=\"/complaints/([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("<a rel=\"next\"\\s+href=\"([^\"]+)\"");

    private final List<String> filed = new ArrayList<>();

    private record Line(String reference, boolean late) {}

    /** Every second one long ago, so that it is overdue, and every sixth with its neighbours in the same instant. */
    @BeforeEach
    void file() {
        Actor amy = Actor.of("amy", "agent");
        Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        for (int i = (int) complaints(); i < COMPLAINTS; i++) {
            Duration age = i % 2 == 0 ? Duration.ofDays(200 + i / 6) : Duration.ofMinutes(10 + i / 6);
            filed.add(desk.file(
                            Intake.from(Person.named("Kim Lee"))
                                    .by(Channel.TELEPHONE)
                                    .stating("Complaint " + i)
                                    .receivedAt(now.minus(age))
                                    .build(),
                            by(amy))
                    .reference());
        }
    }

    @Test
    void theLinksLeadThroughAllPagesWithEachComplaintOnceAndOverdueOnesFirst() throws Exception {
        List<List<Line>> pages = walk("/complaints");
        assertThat(pages).extracting(List::size).containsExactly(15, 15, 8);
        List<Line> lines = pages.stream().flatMap(List::stream).toList();
        assertThat(lines).extracting(Line::reference).containsExactlyInAnyOrderElementsOf(filed);
        List<Boolean> late = lines.stream().map(Line::late).toList();
        assertThat(late.indexOf(false)).as("the first that is not late").isEqualTo(COMPLAINTS / 2);
        assertThat(late.lastIndexOf(true)).as("the last that is late").isEqualTo(COMPLAINTS / 2 - 1);
    }

    private List<List<Line>> walk(String from) throws Exception {
        List<List<Line>> pages = new ArrayList<>();
        String path = from;
        while (path != null && pages.size() < 10) {
            String page = page("amy", path);
            pages.add(lines(page));
            Matcher next = NEXT.matcher(page);
            path = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        return pages;
    }

    private static List<Line> lines(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> new Line(row.group(2), row.group(1) != null))
                .toList();
    }
}
