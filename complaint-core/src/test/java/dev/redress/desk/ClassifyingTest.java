package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Classify;
import dev.redress.classification.Abstention;
import dev.redress.classification.Alternative;
import dev.redress.classification.Classification;
import dev.redress.classification.ClassificationPolicy;
import dev.redress.classification.Reason;
import dev.redress.classification.RuleClassifier;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.SealedText;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a classifier does, the complaint is registered, and says what became of it. */
class ClassifyingTest {

    private static final Actor ANA = Actor.of("ana", "agent");
    private static final Procedure AGENTS_CLASSIFY = Procedure.named("p", 1)
            .title("P", "流程")
            .only(CommandKind.CLASSIFY, "agent")
            .build();

    private static ComplaintDesk desk(ClassificationPolicy policy, Duration within) {
        return ComplaintDesk.using(new MemoryStore())
                .procedure(AGENTS_CLASSIFY)
                .classifier(policy, within)
                .build();
    }

    private static Complaint<?> file(ComplaintDesk desk) {
        return desk.file(
                Intake.from(Person.named("Kim Canary"))
                        .by(Channel.EMAIL)
                        .stating("The kettle leaks.")
                        .build(),
                by(ANA));
    }

    private static String note(ComplaintDesk desk, Complaint<?> complaint) {
        Dossier dossier = desk.read(complaint.id());
        SealedText text = dossier.journal().stream()
                .map(Entry::event)
                .filter(FactEvent.Noted.class::isInstance)
                .map(event -> ((FactEvent.Noted) event).text())
                .findFirst()
                .orElseThrow();
        return dossier.text(text).orElseThrow();
    }

    @Test
    void whatItSaysIsRecordedWithItsReasonsUnderItsName() {
        ComplaintDesk desk = desk(
                narrative -> new Classification(
                        "kettles", 0.83, List.of(new Reason("leaks", 2)), List.of(new Alternative("taps", 0.1))),
                Duration.ofSeconds(10));
        Complaint<?> complaint = file(desk);
        assertThat(complaint.category()).contains("kettles");
        assertThat(desk.get(complaint.id())).isEqualTo(complaint);
        Dossier dossier = desk.read(complaint.id());
        Entry entry = dossier.journal().get(1);
        assertThat(dossier.nameOf(entry.by().party())).contains("redress:classifier");
        assertThat(dossier.text(((FactEvent.Classified) entry.event()).reason()))
                .contains("confidence 83 %; because of: leaks; considered: taps 10 %");
        Complaint<?> corrected =
                desk.performUntyped(complaint, Classify.as("leaks").because("it is"), by(ANA));
        assertThat(corrected.category()).contains("leaks");
    }

    @Test
    void aShippedOneIsOneOfThem() {
        RuleClassifier rules = RuleClassifier.builder()
                .phrases("kettles", 1, List.of("kettle"))
                .build();
        assertThat(file(desk(rules, Duration.ofSeconds(10))).category()).contains("kettles");
    }

    @Test
    void itIsToldNothingAboutPersons() {
        AtomicReference<String> seen = new AtomicReference<>("");
        ComplaintDesk desk = desk(
                narrative -> {
                    seen.set(narrative.title() + narrative.text() + narrative.fields() + narrative.channel());
                    return Abstention.because("not sure");
                },
                Duration.ofSeconds(10));
        Complaint<?> complaint = file(desk);
        assertThat(seen.get()).contains("The kettle leaks.").doesNotContain("Canary");
        assertThat(complaint.category()).isEmpty();
        assertThat(note(desk, complaint)).isEqualTo("Left unclassified: not sure");
    }

    @Test
    void oneThatThrowsOrAnswersNonsenseLosesNothing() {
        ComplaintDesk throwing = desk(
                narrative -> {
                    throw new StackOverflowError();
                },
                Duration.ofSeconds(10));
        assertThat(note(throwing, file(throwing))).contains("the classifier failed");
        ComplaintDesk silent = desk(narrative -> null, Duration.ofSeconds(10));
        assertThat(note(silent, file(silent))).contains("answered nothing");
        ComplaintDesk wordy =
                desk(narrative -> new Classification("x".repeat(500), 1, List.of(), List.of()), Duration.ofSeconds(10));
        assertThat(note(wordy, file(wordy))).contains("no category that can be kept");
        ComplaintDesk hostile = desk(
                narrative -> new Classification("c", 1, List.of(new Reason("\u0000\u202e", 1)), List.of()),
                Duration.ofSeconds(10));
        assertThat(file(hostile).category()).contains("c");
    }

    @Test
    @Timeout(60)
    void oneThatHangsDelaysNobodyBeyondTheStatedTimeAndDoesNotPileUp() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        ComplaintDesk desk = desk(
                narrative -> {
                    asked.incrementAndGet();
                    boolean interrupted = false;
                    while (true) {
                        try {
                            never.await();
                            return Abstention.because("released " + interrupted);
                        } catch (InterruptedException e) {
                            interrupted = true;
                        }
                    }
                },
                Duration.ofMillis(5));
        assertThat(note(desk, file(desk))).contains("did not answer within 5 ms");
        for (int i = 0; i < 20; i++) {
            file(desk);
        }
        assertThat(asked).hasValueLessThanOrEqualTo(8);
        assertThat(note(desk, file(desk))).contains("busy with 8 others");
        never.countDown();
    }

    @Test
    void aRepeatedFilingIsNotClassifiedAgain() {
        AtomicInteger asked = new AtomicInteger();
        ComplaintDesk desk = desk(
                narrative -> {
                    asked.incrementAndGet();
                    return new Classification("kettles", 1, List.of(), List.of());
                },
                Duration.ofSeconds(10));
        Intake intake =
                Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x").build();
        Complaint<?> first = desk.file(intake, by(ANA).command("f-1"));
        Complaint<?> again = desk.file(intake, by(ANA).command("f-1"));
        assertThat(asked).hasValue(1);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(desk.get(first.id()).version()).isEqualTo(2);
    }

    @Test
    void thereIsATimeToWait() {
        assertThatThrownBy(() -> desk(narrative -> Abstention.because("x"), Duration.ZERO))
                .hasMessageContaining("1 millisecond");
    }
}
