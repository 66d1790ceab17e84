package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Classify;
import dev.redress.activity.Link;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Priority;
import dev.redress.complaint.SealedText;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.priority.Factor;
import dev.redress.priority.PriorityPolicy;
import dev.redress.priority.WeightedPriority;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import dev.redress.taxonomy.Taxonomy;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How soon a complaint is to be seen to follows from stated facts, is judged anew when they change, and is a person's to decide. */
class PrioritisingTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANA = Actor.of("ana", "agent");
    private static final Taxonomy TAXONOMY = Taxonomy.parse("""
            {"form": 1, "id": "goods", "version": 1, "categories": [
              {"code": "cups", "zh": "杯子", "en": "Cups", "severity": "low"},
              {"code": "fires", "zh": "火灾", "en": "Fires", "severity": "critical"}]}
            """);
    private static final PriorityFactsSource FACTS = PriorityFactsSource.severityOf(TAXONOMY)
            .and((complaint, known) ->
                    complaint.snapshot().filing().customFields().containsKey("injured")
                            ? known.with(Factor.SAFETY)
                            : known);

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk = desk(WeightedPriority.shipped(), Duration.ofSeconds(10));

    private ComplaintDesk desk(PriorityPolicy policy, Duration within) {
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(Procedure.named("p", 1)
                        .title("P", "流程")
                        .only(CommandKind.PRIORITISE, "lead")
                        .build())
                .customFields(CustomFields.of(CustomField.of("injured", CustomField.Type.TEXT)))
                .priorities(policy, FACTS, within)
                .build();
    }

    private static Complaint<?> file(ComplaintDesk desk, String who, boolean injured) {
        var intake = Intake.from(Person.named(who).knownAs("crm", who)).by(Channel.EMAIL);
        return desk.file(
                (injured ? intake.with("injured", "yes") : intake)
                        .stating("It broke.")
                        .build(),
                by(ANA));
    }

    private static List<String> given(ComplaintDesk desk, Complaint<?> complaint) {
        Dossier dossier = desk.read(complaint.id());
        return dossier.journal().stream()
                .filter(entry -> entry.event() instanceof FactEvent.Prioritised)
                .map(entry -> dossier.nameOf(entry.by().party()).orElseThrow() + ": " + reason(dossier, entry))
                .toList();
    }

    private static String reason(Dossier dossier, Entry entry) {
        SealedText place = ((FactEvent.Prioritised) entry.event()).reason();
        return place == null ? "" : dossier.text(place).orElseThrow();
    }

    private static Priority priority(Complaint<?> complaint) {
        return complaint.snapshot().handling().priority();
    }

    @Test
    void aNewComplaintHasAPriorityThatListsWhatCounted() {
        Complaint<?> plain = file(desk, "eva", false);
        assertThat(priority(plain)).isEqualTo(Priority.NORMAL);
        assertThat(given(desk, plain))
                .containsExactly("redress:priority: normal, 30 points: matrix (medium x normal, severity assumed): 30");
        Complaint<?> injured = file(desk, "kim", true);
        assertThat(priority(injured)).isEqualTo(Priority.HIGH);
        assertThat(given(desk, injured)).singleElement().asString().contains("safety (yes): 40");
    }

    @Test
    void itIsJudgedAnewWhenFactsChange() {
        Complaint<?> complaint = file(desk, "eva", false);
        complaint = desk.performUntyped(complaint, Classify.as("fires"), by(ANA));
        assertThat(priority(complaint)).isEqualTo(Priority.HIGH);
        assertThat(desk.get(complaint.id())).isEqualTo(complaint);
        complaint = desk.performUntyped(complaint, Classify.as("cups"), by(ANA));
        assertThat(priority(complaint)).isEqualTo(Priority.LOW);
        complaint = desk.performUntyped(complaint, Note.that("Nothing new."), by(ANA));
        assertThat(given(desk, complaint)).hasSize(3);
        Complaint<?> held = complaint;
        assertThat(desk.perform(held.handle(), Note.that("The handle is good."), by(ANA))
                        .version())
                .isEqualTo(held.version() + 1);
    }

    @Test
    void earlierComplaintsAndOthersOfTheSameProblemCount() {
        file(desk, "eva", false);
        file(desk, "eva", false);
        file(desk, "eva", false);
        Complaint<?> fourth = file(desk, "eva", false);
        assertThat(given(desk, fourth)).singleElement().asString().contains("repeat (3, full at 3): 10");
        Complaint<?> problem = file(desk, "kim", false);
        Complaint<?> child = desk.performUntyped(file(desk, "lee", false), Link.childOf(problem.id()), by(ANA));
        Complaint<?> other = desk.performUntyped(file(desk, "max", false), Link.childOf(problem.id()), by(ANA));
        assertThat(given(desk, other)).hasSize(1); // not enough for another level
        clock.advance(Duration.ofDays(10));
        Complaint<?> later = desk.reprioritise(problem.id());
        assertThat(priority(later)).isEqualTo(Priority.NORMAL);
        assertThat(child.id()).isNotEqualTo(other.id());
    }

    @Test
    void timeLostCountsWhenItIsAskedAgain() {
        Complaint<?> complaint = desk.performUntyped(file(desk, "eva", false), Classify.as("cups"), by(ANA));
        assertThat(priority(complaint)).isEqualTo(Priority.LOW);
        clock.advance(Duration.ofDays(20));
        assertThat(priority(desk.reprioritise(complaint.id()))).isEqualTo(Priority.NORMAL);
        assertThat(given(desk, complaint).get(2)).contains("time-lost (PT480H, full at PT240H): 10");
    }

    @Test
    void whatAPersonDecidedStays() {
        Complaint<?> complaint = file(desk, "eva", false);
        complaint = desk.performUntyped(
                complaint, Prioritise.as(Priority.LOW).because("already mended"), by(Actor.of("lea", "lead")));
        complaint = desk.performUntyped(complaint, Classify.as("fires"), by(ANA));
        assertThat(priority(complaint)).isEqualTo(Priority.LOW);
        assertThat(priority(desk.reprioritise(complaint.id()))).isEqualTo(Priority.LOW);
        assertThat(given(desk, complaint)).hasSize(2);
    }

    @Test
    @Timeout(60)
    void aPolicyThatThrowsAnswersNothingOrHangsLosesNothing() {
        ComplaintDesk throwing = desk(
                facts -> {
                    throw new IllegalStateException("eva@example.org");
                },
                Duration.ofSeconds(10));
        Complaint<?> complaint = file(throwing, "eva", false);
        assertThat(priority(complaint)).isNull();
        assertThat(note(throwing, complaint)).isEqualTo("Left without a priority: the priority policy failed");
        ComplaintDesk silent = desk(facts -> null, Duration.ofSeconds(10));
        assertThat(note(silent, file(silent, "eva", false))).endsWith("answered nothing");
        CountDownLatch never = new CountDownLatch(1);
        ComplaintDesk hanging = desk(
                facts -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return null;
                },
                Duration.ofMillis(30));
        Complaint<?> filed = file(hanging, "eva", false);
        assertThat(note(hanging, filed)).endsWith("did not answer within 30 ms");
        assertThat(priority(hanging.performUntyped(filed, Classify.as("fires"), by(ANA))))
                .isNull();
    }

    private static String note(ComplaintDesk desk, Complaint<?> complaint) {
        Dossier dossier = desk.read(complaint.id());
        return dossier.journal().stream()
                .filter(entry -> entry.event() instanceof FactEvent.Noted)
                .map(entry ->
                        dossier.text(((FactEvent.Noted) entry.event()).text()).orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
