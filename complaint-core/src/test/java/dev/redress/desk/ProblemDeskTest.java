package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.StageKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.ProductRef;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The problem behind the complaints is proposed with its evidence, and accepted by a person. */
class ProblemDeskTest {

    private static final Actor BEN = Actor.of("ben", "agent");
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).clock(clock).build();

    private Complaint<?> file(String text, String product, boolean confidential) {
        var intake =
                Intake.from(Person.named("x")).by(Channel.EMAIL).stating(text).about(ProductRef.named(product));
        return desk.file((confidential ? intake.confidential() : intake).build(), by(BEN));
    }

    private List<ComplaintId> kettles() {
        List<ComplaintId> ids = new ArrayList<>();
        for (String text : List.of(
                "The lid of my new kettle leaks whenever the water boils.",
                "My kettle's lid leaks hot water when it boils, the handle is wet.",
                "Water boils and the kettle leaks from its lid.")) {
            ids.add(file(text, "kettle", false).id());
            file(
                    "The invoice of month " + ids.size() + " is too high, roaming was charged twice.",
                    "phone" + ids.size(),
                    false);
        }
        return ids;
    }

    @Test
    void complaintsOfOneProblemAreProposedAcceptedAndNotProposedAgain() {
        List<ComplaintId> kettles = kettles();
        file("The lid of my new kettle leaks whenever the water boils.", "kettle", true);
        file("The parcel came late and wet, nobody rang the bell.", "parcel", false);
        Search all = Search.all().oldestFirst().limit(1_000);
        List<SuspectedProblem> suspected = desk.problems().suspected(all, 0.25);
        SuspectedProblem leaking = suspected.stream()
                .filter(each -> each.complaints().contains(kettles.get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(leaking.complaints()).containsExactlyInAnyOrderElementsOf(kettles);
        assertThat(leaking.terms()).contains("kettl", "lid");
        assertThat(leaking).hasToString(leaking.references().toString());

        By accepting = by(BEN).command("accept-1");
        List<BulkOutcome> links = desk.problems().accept(leaking, kettles.get(0), accepting);
        assertThat(links).hasSize(2).allSatisfy(each -> assertThat(each).isInstanceOf(BulkOutcome.Performed.class));
        assertThat(desk.problem(kettles.get(0)).carried())
                .extracting(Complaint::id)
                .containsExactlyInAnyOrderElementsOf(kettles.subList(1, 3));
        assertThat(desk.problems().accept(leaking, kettles.get(0), accepting))
                .allSatisfy(each -> assertThat(each).isInstanceOf(BulkOutcome.Performed.class));
        assertThat(links)
                .as("accepted once")
                .allSatisfy(each -> assertThat(
                                ((BulkOutcome.Performed) each).complaint().version())
                        .isEqualTo(desk.get(each.item().complaint().id()).version()));
        assertThat(desk.problems().suspected(all, 0.25))
                .noneMatch(each -> each.complaints().contains(kettles.get(1)));
        assertThatThrownBy(() -> desk.problems().suspected(all, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.get(kettles.get(1)).stage().kind()).isEqualTo(StageKind.RECEIVED);
    }

    @Test
    void aRiseThatThePastDoesNotExplainIsFoundWithWhatItTells() {
        for (int day = 0; day < 30; day++) {
            file("My phone bill is wrong.", "phone", false);
            file("The delivery was late by a day.", "parcel", false);
            clock.advance(Duration.ofDays(1));
        }
        List<ComplaintId> burst = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            burst.add(file("Since the update the router loses its connection, number " + i + ".", "router", i == 0)
                    .id());
            burst.add(file("The delivery never came, the depot is flooded, number " + i + ".", "parcel", i == 0)
                    .id());
        }
        clock.advance(Duration.ofDays(1));
        List<SuspectedBurst> found =
                desk.problems().bursts(Search.all().limit(7), Facet.product(), ZoneOffset.UTC, 0.1);
        assertThat(found).hasSize(1);
        SuspectedBurst parcel = found.get(0);
        assertThat(parcel.of()).isEqualTo("parcel");
        assertThat(parcel.burst().from()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(parcel.burst().size()).isEqualTo(12);
        assertThat(parcel.burst().terms()).contains("flood", "depot");
        assertThat(parcel.complaints()).hasSize(12).allMatch(burst::contains);
        assertThat(parcel).hasToString("parcel: 12 from 2026-04-01 to 2026-04-01");
        assertThat(desk.problems().bursts(Search.all(), Facet.category(), ZoneOffset.UTC, 0.1))
                .isEmpty();
        assertThat(desk.problems().bursts(Search.all(), Facet.channel(), ZoneOffset.UTC, 0.1))
                .extracting(SuspectedBurst::of)
                .containsExactly(Channel.EMAIL.code());
    }
}
