package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Note;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Received;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Notice;
import dev.redress.move.Accept;
import dev.redress.notification.NoticeTemplates;
import dev.redress.notification.Notification;
import dev.redress.notification.QuietHours;
import dev.redress.notification.Sent;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.OutboxEntry;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notices on their way to their readers. */
class DeliveryTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANA = Actor.of("ana", "agent");

    private final SettableClock clock = SettableClock.at(START);
    private final List<Notification> sent = new ArrayList<>();
    private int failures;

    private Sent send(Notification notification) throws IOException {
        if (failures > 0) {
            failures--;
            throw new IOException("out of order");
        }
        sent.add(notification);
        return Sent.by(Channel.EMAIL);
    }

    private DeskBuilder builder() {
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(Procedure.named("telling", 1)
                        .title("Telling", "通知")
                        .tell(EventKind.FILED, new Notice("received", NoticeReader.COMPLAINANT, null))
                        .tell(EventKind.ACCEPTED, new Notice("accepted", NoticeReader.COMPLAINANT, null))
                        .tell(EventKind.ACCEPTED, new Notice("work", NoticeReader.ROLE, "manager"))
                        .build())
                .sender(this::send);
    }

    private static Complaint<Received> file(ComplaintDesk desk, String language) {
        return desk.file(
                Intake.from(Person.named("Kim Lee").email("kim@example.org"))
                        .by(Channel.EMAIL)
                        .in(language)
                        .stating("It leaks.")
                        .build(),
                by(ANA));
    }

    @Test
    void eachReaderIsToldInOrderWithTextAndAddressMadeAtDelivery() {
        ComplaintDesk desk = builder()
                .templates(NoticeTemplates.shipped()
                        .with("received", NoticeReader.COMPLAINANT, "zh", "收到 {reference}", "{name},我们收到了。"))
                .build();
        Complaint<Received> complaint = file(desk, "zh");
        desk.perform(complaint, Accept.inScope(), by(ANA));
        // One lane at a time: the second notice to the complainant waits for the first.
        assertThat(desk.deliveries().deliver(100)).isEqualTo(new DeliveryDesk.Delivered(2, 2, 0, 0));
        assertThat(desk.deliveries().deliver(100)).isEqualTo(new DeliveryDesk.Delivered(1, 1, 0, 0));
        assertThat(desk.deliveries().deliver(100).claimed()).isZero();
        assertThat(sent).extracting(Notification::notice).containsExactlyInAnyOrder("received", "work", "accepted");
        Notification first = sent.stream()
                .filter(each -> each.notice().equals("received"))
                .findFirst()
                .orElseThrow();
        assertThat(first.text().subject()).isEqualTo("收到 " + complaint.reference());
        assertThat(first.text().body()).isEqualTo("Kim Lee,我们收到了。");
        assertThat(first.recipient().contacts().get(0).value()).isEqualTo("kim@example.org");
        assertThat(first).asString().doesNotContain("Kim", "example.org");
        assertThat(desk.read(complaint.id()).journal())
                .filteredOn(entry -> entry.event().kind() == EventKind.DELIVERY_RECORDED)
                .hasSize(2);
    }

    @Test
    void anAcknowledgementTellsTheStepsToComeWithTheirTimes() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(ShippedProcedures.get("general"))
                .sender(this::send)
                .build();
        desk.perform(file(desk, "en"), Acknowledge.by(Channel.EMAIL), by(ANA));
        desk.deliveries().deliver(100);
        assertThat(sent)
                .singleElement()
                .extracting(each -> each.text().body())
                .asString()
                .contains(
                        "- Accept\n- Investigate, collect evidence\n- Make a solution (2026-04-01 09:00 UTC)\n- Feed back and communicate")
                .doesNotContain("- Raise");
    }

    @Test
    void whatCannotBeSentIsTriedAgainAndHoldsItsLaneAndBecomesADeadLetter() {
        ComplaintDesk desk = builder().build();
        Complaint<Received> complaint = file(desk, "en");
        desk.perform(complaint, Accept.inScope(), by(ANA));
        failures = Integer.MAX_VALUE;
        DeliveryDesk.Delivered last = desk.deliveries().deliver(100);
        assertThat(last).isEqualTo(new DeliveryDesk.Delivered(2, 0, 2, 0));
        assertThat(desk.deliveries().deliver(100).claimed()).isZero();
        for (int i = 0; i < 9; i++) {
            clock.advance(Duration.ofHours(10));
            last = desk.deliveries().deliver(100);
        }
        assertThat(last.buried()).isEqualTo(2);
        clock.advance(Duration.ofDays(1));
        assertThat(desk.deliveries().deliver(100).claimed()).isZero();
        List<OutboxEntry> dead = desk.deliveries().deadLetters(null, 10);
        assertThat(dead).extracting(entry -> entry.message().kind()).containsExactlyInAnyOrder("received", "work");
        failures = 0;
        dead.forEach(entry ->
                assertThat(desk.deliveries().retry(entry.message().key())).isTrue());
        assertThat(desk.deliveries().deliver(100).delivered()).isEqualTo(2);
        assertThat(desk.deliveries().deliver(100).delivered()).isEqualTo(1);
        assertThat(desk.deliveries().skip(dead.get(0).message().key())).isFalse();
    }

    @Test
    void quietHoursAreKept() {
        clock.set(Instant.parse("2026-03-02T23:30:00Z"));
        ComplaintDesk desk = builder()
                .quietHours(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC))
                .build();
        file(desk, "en");
        clock.advance(Duration.ofHours(7));
        assertThat(desk.deliveries().deliver(100).claimed()).isZero();
        clock.advance(Duration.ofMinutes(30));
        assertThat(desk.deliveries().deliver(100).delivered()).isEqualTo(1);
    }

    @Test
    void whatFailedIsSentAgain() {
        ComplaintDesk desk = builder().build();
        file(desk, "en");
        failures = 1;
        desk.deliveries().deliver(10);
        clock.advance(Duration.ofMinutes(3));
        desk.deliveries().deliver(10);
        assertThat(sent)
                .singleElement()
                .satisfies(each -> assertThat(each.attempt()).isEqualTo(2));
    }

    @Test
    void withoutASenderNothingIsKept() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).clock(clock).build();
        file(desk, "en");
        assertThatIllegalStateException()
                .isThrownBy(() -> desk.deliveries().deliver(1))
                .withMessageContaining("DeskBuilder.sender");
    }

    @Test
    void aListenerHearsOnceWhatWasRecordedAndCannotStopIt() {
        List<String> heard = new ArrayList<>();
        ComplaintDesk desk = builder()
                .listener((complaint, entries) -> {
                    entries.forEach(entry -> heard.add(entry.event().kind().persistedName()));
                    throw new IllegalStateException("listener out of order");
                })
                .build();
        Complaint<Received> complaint = file(desk, "en");
        Complaint<Received> told = desk.perform(complaint, Acknowledge.by(Channel.EMAIL), by(ANA));
        desk.perform(told, Note.that("x"), by(ANA).command("n-1"));
        Complaint<?> again = desk.perform(told.handle(), Note.that("x"), by(ANA).command("n-1"));
        Complaint<Accepted> accepted = desk.perform(again.handle(), Accept.inScope(), by(ANA));
        assertThat(accepted.isOpen()).isTrue();
        assertThat(heard)
                .containsExactly(
                        "filed",
                        "notice-issued",
                        "acknowledged",
                        "noted",
                        "accepted",
                        "notice-issued",
                        "notice-issued");
    }
}
