package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AddEvidence;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.SendMessage;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Erasing a person takes along what they said and where they acted from, and nothing of others. */
class OwnWordsErasureTest {

    private static final Actor CLERK = Actor.of("clerk", "agent").withFrom("10.1.1.1");
    private static final Actor KIM = Actor.of("kim", "complainant").withFrom("10.2.2.2");
    private static final Actor LEE = Actor.of("lee", "complainant").withFrom("10.9.9.9");
    private static final Actor UMA = Actor.of("uma", "complainant").withFrom("10.7.7.7");

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final ComplaintDesk desk = ComplaintDesk.using(store)
            .clock(clock)
            .retention(Retention.atLeast(Duration.ofDays(30)))
            .build();

    private List<String> left(Complaint<?> complaint) {
        return store.sealed(Tenant.DEFAULT, complaint.id()).stream()
                .map(SealedValue::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }

    private Complaint<?> declined(Complaint<?> complaint) {
        return desk.performUntyped(complaint, Decline.because(DeclineReason.OUT_OF_SCOPE, "declined"), by(CLERK));
    }

    private Complaint<?> ofTwo() {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Kim").knownAs(ExternalRef.USERS, "kim"))
                        .and(Person.named("Lee").email("lee@example.org").knownAs(ExternalRef.USERS, "lee"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.EMAIL, "Lee wrote"), by(LEE));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.EMAIL, "Kim wrote"), by(KIM));
        complaint = desk.performUntyped(complaint, RecordStatement.interview(2, "Lee told"), by(CLERK));
        complaint = desk.performUntyped(
                complaint, AddEvidence.item(EvidenceRef.of("photo of Lee", EvidenceKind.PHOTO)), by(LEE));
        complaint = desk.performUntyped(
                complaint,
                ReceiveMessage.by(Channel.EMAIL, "sent for Lee"),
                by(Actor.of("portal", "system").withOnBehalfOf("lee").withFrom("10.5.5.5")));
        complaint = desk.performUntyped(complaint, SendMessage.by(Channel.EMAIL, "Dear both"), by(CLERK));
        return declined(complaint);
    }

    @Test
    void oneOfSeveralTakesTheirOwnWordsAndOriginAlong() {
        Complaint<?> complaint = ofTwo();
        clock.advance(Duration.ofDays(800));
        desk.record().erase(ExternalRef.user("lee"), "asked for", by(CLERK));
        assertThat(left(complaint))
                .contains("Kim", "Kim wrote", "10.2.2.2", "10.1.1.1", "It leaks.", "Dear both", "declined")
                .doesNotContain("actor/lee", "Lee", "lee@example.org", "Lee wrote", "Lee told", "photo of Lee")
                .doesNotContain("sent for Lee", "10.9.9.9", "10.5.5.5");
        assertThat(desk.record().verifyAll().isSound()).isTrue();
        assertThat(desk.record().rebuild(complaint.id())).isEmpty();
    }

    @Test
    void whatHasToBeKeptIsListed() {
        Complaint<?> complaint = ofTwo();
        List<ErasureOutcome> outcomes = desk.record().erase(ExternalRef.user("lee"), "asked for", by(CLERK));
        assertThat(left(complaint)).contains("Lee wrote", "10.9.9.9");
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.erased()).isEmpty();
            assertThat(outcome.refused())
                    .extracting(ErasureOutcome.Kept::field)
                    .contains("complainant (party 2) name", "entry 2 origin of an act of party 2")
                    .anyMatch(field -> field.contains("message-received text"));
        });
    }

    @Test
    void whoWasCorrectedAwayTakesWordsOriginAndLettersAlong() {
        for (String system : List.of(ExternalRef.USERS, "crm")) {
            Complaint<?> complaint = desk.file(
                    Intake.from(Person.named("Uma").email("uma@example.org").knownAs(system, "uma"))
                            .by(Channel.EMAIL)
                            .stating("It leaks.")
                            .build(),
                    by(CLERK));
            complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.EMAIL, "Uma wrote"), by(UMA));
            complaint = desk.performUntyped(complaint, SendMessage.by(Channel.EMAIL, "Dear Uma"), by(CLERK));
            complaint = desk.performUntyped(
                    complaint, CorrectParty.number(1, Person.named("Val").knownAs(system, "val"), "wrong"), by(CLERK));
            complaint = desk.performUntyped(complaint, SendMessage.by(Channel.EMAIL, "Dear Val"), by(CLERK));
            complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.TELEPHONE, "phoned"), by(CLERK));
            complaint = declined(complaint);
            clock.advance(Duration.ofDays(800));
            desk.record().erase(ExternalRef.of(system, "uma"), "asked for", by(CLERK));
            assertThat(left(complaint))
                    .contains("Val", "Dear Val", "phoned", "It leaks.", "declined", "10.1.1.1")
                    .doesNotContain("Uma", "uma@example.org", "Uma wrote", "10.7.7.7", "Dear Uma", "actor/uma");
            assertThat(desk.record().verify(complaint.id()).broken()).isEmpty();
        }
    }

    @Test
    void whereAHandlerActedFromIsTheirs() {
        Complaint<?> complaint = ofTwo();
        clock.advance(Duration.ofDays(800));
        desk.record().erase(complaint.id(), Erasure.party(3), "asked for", by(Actor.of("dpo", "privacy")));
        assertThat(left(complaint))
                .contains("Lee wrote", "10.9.9.9", "Lee told")
                .doesNotContain("actor/clerk", "10.1.1.1");
    }
}
