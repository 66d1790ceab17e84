package dev.redress.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.event.EventKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each reader sees exactly the canaries meant for them, wherever in the view. */
class ViewCanaryTest {

    private static final CanaryLife LIFE = new CanaryLife();

    private static ComplaintView view(Reader reader) {
        return LIFE.desk.view(LIFE.id(), reader);
    }

    private static void seesExactly(ComplaintView view, char reader) {
        String all = String.join("\n", view.texts());
        Set<String> seen =
                LIFE.canaries.keySet().stream().filter(all::contains).collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = LIFE.canaries.entrySet().stream()
                .filter(each -> reader == 'F' || each.getValue().indexOf(reader) >= 0)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).as("what " + view.reader() + " sees").isEqualTo(meant);
        assertThat(view.withheld())
                .allSatisfy(each -> assertThat(LIFE.canaries.keySet())
                        .noneMatch(canary -> each.toString().contains(canary)));
        assertThat(view.toString()).doesNotContain("xx-");
        assertThat(view.fields().toString() + view.timeline()).doesNotContain("xx-");
    }

    @Test
    void theHostSeesEverything() {
        seesExactly(view(Reader.FULL), 'F');
        assertThat(view(Reader.FULL).withheld()).isEmpty();
        assertThat(view(Reader.FULL).texts()).contains(CanaryLife.SECRET_DIGEST);
    }

    @Test
    void aHandlerSeesAllButTheSecret() {
        seesExactly(view(Reader.HANDLER), 'H');
        assertThat(view(Reader.HANDLER).withheld())
                .extracting(Withheld::because)
                .containsOnly(Because.SECRET);
    }

    @Test
    void aDepartmentNeverSeesWhoComplains() {
        seesExactly(view(Reader.DEPARTMENT), 'D');
        assertThat(view(Reader.DEPARTMENT).withheld())
                .contains(
                        new Withheld("parties.complainant.name", Because.IDENTITY_WITHHELD, Treatment.WITHHELD),
                        new Withheld("timeline.message-received.text", Because.IDENTITY_WITHHELD, Treatment.WITHHELD),
                        new Withheld("custom_fields.taxId", Because.IDENTITY_WITHHELD, Treatment.WITHHELD));
    }

    @Test
    void aReviewerSeesTheCaseWithoutWhatIsWithheld() {
        seesExactly(view(Reader.REVIEWER), 'R');
    }

    @Test
    void eachComplainantSeesTheirOwn() {
        seesExactly(view(Reader.COMPLAINANT), 'C');
        seesExactly(LIFE.desk.view(LIFE.id(), Reader.COMPLAINANT, LIFE.eva), 'C');
        seesExactly(LIFE.desk.view(LIFE.id(), Reader.COMPLAINANT, LIFE.bob), 'J');
    }

    @Test
    void aComplainantIsNotToldOfNotesNorOpinions() {
        ComplaintView view = view(Reader.COMPLAINANT);
        assertThat(events(view))
                .contains("filed", "progress-reported", "outcome-told", "resolved")
                .doesNotContain(
                        "noted", "chased", "consulted", "opinion-given", "approval-requested", "findings-recorded");
        assertThat(view.withheld())
                .contains(
                        new Withheld("timeline.noted", Because.INTERNAL, Treatment.WITHHELD),
                        new Withheld("timeline.opinion-given", Because.ADVICE, Treatment.WITHHELD),
                        new Withheld("parties.respondent.known_as", Because.PRIVATE, Treatment.WITHHELD),
                        new Withheld("parties.actor.known_as", Because.STAFF, Treatment.WITHHELD));
        assertThat(view.showsClocks()).isFalse();
    }

    @Test
    void anAuditorSeesEveryActAndADigestForEveryText() {
        ComplaintView view = view(Reader.AUDITOR);
        seesExactly(view, 'A');
        assertThat(view.timeline()).hasSameSizeAs(LIFE.desk.journal(LIFE.id(), 0, 500));
        assertThat(view.timeline())
                .allSatisfy(entry -> assertThat(entry.find("hash")).isPresent());
        assertThat(view.find("facts"))
                .hasValueSatisfying(facts -> assertThat(facts)
                        .isInstanceOfSatisfying(
                                Shown.Masked.class,
                                masked -> assertThat(masked.digest()).hasSizeGreaterThan(40)));
        assertThat(view.find("head")).isPresent();
    }

    @Test
    void publicFiguresHoldNothingElse() {
        ComplaintView view = view(Reader.STATISTICS);
        seesExactly(view, 'S');
        assertThat(view.fields().parts())
                .containsOnlyKeys("stage", "stage_details", "received_at", "channel", "category");
        assertThat(view.texts()).containsExactly("closed", "upheld", "2026-03", "email", "xx-category-xx");
        assertThat(view.timeline()).isEmpty();
    }

    private static List<String> events(ComplaintView view) {
        return view.timeline().stream()
                .flatMap(entry -> entry.find("event").stream())
                .flatMap(event -> event.texts().stream())
                .toList();
    }

    /** What the life leaves out has no text, or ends it otherwise. */
    @Test
    void theLifeMeetsNearlyEveryKindOfEntry() {
        Set<String> left =
                Stream.of(EventKind.values()).map(EventKind::persistedName).collect(Collectors.toSet());
        events(view(Reader.FULL)).forEach(left::remove);
        assertThat(left)
                .containsExactlyInAnyOrder(
                        "declined",
                        "withdrawn",
                        "referred",
                        "remitted",
                        "reopened",
                        "found-unsatisfactory",
                        "proposal-lapsed",
                        "delivery-recorded",
                        "record-confirmed",
                        "satisfaction-asked",
                        "respondent-named",
                        "person-involved",
                        "procedure-adopted",
                        "notice-issued",
                        "clocks-bound",
                        "clock-extended",
                        "milestone-reached",
                        "milestone-rescinded",
                        "event-reported",
                        "erased");
    }
}
