package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.CorrectParty;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.LiftInterest;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.SendMessage;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.InterestKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.view.Reader;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A party that turns out to be another person does not give that person the file of the one before. */
class OtherPersonTest {

    private static final Actor CLERK = Actor.of("clerk", "agent");
    private static final Actor UMA = Actor.of("uma", "complainant").withFrom("10.7.7.7");
    private static final Actor VAL = Actor.of("val", "complainant");
    private static final Actor KAY = Actor.of("kay", "complainant");
    private static final CorrectParty TO_VAL =
            CorrectParty.number(1, Person.named("Val").knownAs("crm", "val"), "wrong person");
    private static final String[] OF_UMA = {
        "Uma Umber",
        "uma@example.org",
        "+49 30 111111",
        "Uma street",
        "Uma wrote",
        "10.7.7.7",
        "Dear Ms Umber",
        "phoned"
    };

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).clock(clock).build();

    private Complaint<?> complaint() {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Uma Umber")
                                .email("uma@example.org")
                                .phone("+49 30 111111")
                                .postal("Uma street")
                                .knownAs(ExternalRef.USERS, "uma"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.EMAIL, "Uma wrote"), by(UMA));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.TELEPHONE, "phoned"), by(CLERK));
        return desk.performUntyped(complaint, SendMessage.by(Channel.EMAIL, "Dear Ms Umber"), by(CLERK));
    }

    private Complaint<?> filed() {
        return desk.file(
                Intake.from(Person.named("Uma Umber").knownAs("crm", "uma"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
    }

    private String seenBy(Complaint<?> complaint, Actor who) {
        Dossier dossier = desk.read(complaint.id(), who);
        String read = IntStream.range(1, desk.get(complaint.id()).snapshot().nextSlot())
                .mapToObj(slot ->
                        dossier.text(new dev.redress.complaint.SealedText(slot)).orElse(""))
                .toList()
                .toString();
        return desk.view(complaint.id(), Reader.COMPLAINANT, who).texts() + read;
    }

    @Test
    void whatWasSaidByAndOfTheFormerPersonIsNotTheNewOnes() {
        Complaint<?> complaint = complaint();
        assertThat(seenBy(complaint, UMA)).contains(OF_UMA);
        Complaint<?> corrected = desk.performUntyped(
                complaint,
                CorrectParty.number(1, Person.named("Val").knownAs(ExternalRef.USERS, "val"), "wrong person"),
                by(CLERK));
        assertThat(seenBy(complaint, VAL)).doesNotContain(OF_UMA).contains("It leaks.", "Val");
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT).texts().toString())
                .doesNotContain(OF_UMA);
        assertThat(desk.view(complaint.id(), Reader.HANDLER).texts().toString()).contains("Uma wrote");
        assertThat(desk.record().receipt(complaint.id())).doesNotContain("Uma Umber", "uma@example.org");
        corrected = desk.performUntyped(corrected, ReceiveMessage.by(Channel.EMAIL, "Val wrote"), by(VAL));
        desk.performUntyped(corrected, SendMessage.by(Channel.EMAIL, "Dear Val"), by(CLERK));
        assertThat(seenBy(complaint, VAL)).contains("Val wrote", "Dear Val");
        assertThat(desk.record().verifyAll().isSound()).isTrue();
        assertThat(desk.record().rebuild(complaint.id())).isEmpty();
    }

    @Test
    void aMovedRecordIsAnotherPersonUntilAndAfterTheNameIsCorrected() {
        Complaint<?> complaint = complaint();
        desk.persons().move(complaint.id(), ExternalRef.user("uma"), ExternalRef.user("val"), "was two", by(CLERK));
        assertThat(seenBy(complaint, VAL)).doesNotContain(OF_UMA).contains("It leaks.");
        desk.performUntyped(
                desk.get(complaint.id()),
                CorrectParty.number(1, Person.named("Val").knownAs(ExternalRef.USERS, "val"), "her name"),
                by(CLERK));
        assertThat(seenBy(complaint, VAL)).doesNotContain(OF_UMA).contains("Val");
    }

    @Test
    void whoStaysThePersonKeepsAll() {
        Complaint<?> merged = complaint();
        desk.persons().merge(ExternalRef.user("uma"), ExternalRef.user("val"), "registered twice", by(CLERK));
        assertThat(seenBy(merged, VAL)).contains(OF_UMA);
        for (CorrectParty correction : List.of(
                CorrectParty.number(1, Person.named("Uma Amber").knownAs(ExternalRef.USERS, "uma"), "spelling"),
                CorrectParty.number(1, Person.named("Uma Amber").knownAs(ExternalRef.USERS, "uma2"), "new record")
                        .withSamePerson())) {
            Complaint<?> complaint = complaint();
            desk.performUntyped(complaint, correction, by(CLERK));
            String login = correction.details().ref().id();
            assertThat(seenBy(complaint, Actor.of(login, "complainant"))).contains(OF_UMA);
        }
    }

    @Test
    void aLoginOfTheFormerPersonIsNotTheNewOnes() {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Uma Umber").knownAs("crm", "uma"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.EMAIL, "Uma wrote"), by(UMA));
        complaint = desk.performUntyped(
                complaint,
                CorrectParty.number(1, Person.named("Val").knownAs("crm", "val"), "wrong person"),
                by(CLERK));
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT).texts().toString())
                .contains("Val")
                .doesNotContain("Uma", "uma", "10.7.7.7");
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT, UMA).texts().toString())
                .contains("Uma wrote")
                .doesNotContain("Val");
    }

    /** A portal acts under a login of its own, with a role of its own or the complainant's, for whoever is logged in there. */
    @ParameterizedTest
    @ValueSource(strings = {"portal", "complainant"})
    void aLoginForWhichAPortalActedIsNotTheNewOnesEither(String role) {
        Actor forUma = Actor.of("portal", role).withOnBehalfOf("uma").withFrom("10.7.7.7");
        Complaint<?> complaint = filed();
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "Uma wrote"), by(forUma));
        complaint = desk.performUntyped(complaint, SendMessage.by(Channel.APP, "Dear Ms Umber"), by(CLERK));
        complaint = desk.performUntyped(complaint, TO_VAL, by(CLERK));
        complaint = desk.performUntyped(complaint, SendMessage.by(Channel.APP, "Dear Val"), by(CLERK));
        Actor forVal = Actor.of("portal", role).withOnBehalfOf("val-web").withFrom("10.8.8.8");
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "Val wrote"), by(forVal));
        assertThat(seenBy(complaint, UMA))
                .contains("Uma wrote", "Dear Ms Umber", "It leaks.")
                .doesNotContain("Val", "Dear Val", "Val wrote", "val-web", "10.8.8.8");
        assertThat(seenBy(complaint, Actor.of("val-web", "complainant")))
                .contains("Val", "Dear Val", "Val wrote", "It leaks.")
                .doesNotContain(OF_UMA);
    }

    @Test
    void aLoginStaysWhoseItWasWhenItFirstActed() {
        Complaint<?> complaint = filed();
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "Uma wrote"), by(UMA));
        complaint = desk.performUntyped(complaint, SendMessage.by(Channel.APP, "Dear Ms Umber"), by(CLERK));
        complaint = desk.performUntyped(complaint, TO_VAL, by(CLERK));
        complaint = desk.performUntyped(complaint, SendMessage.by(Channel.APP, "Dear Val"), by(CLERK));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "Uma again"), by(UMA));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "Val wrote"), by(VAL));
        assertThat(seenBy(complaint, UMA))
                .contains("Uma wrote", "Dear Ms Umber", "Uma again")
                .doesNotContain("Val", "Dear Val", "Val wrote");
        assertThat(seenBy(complaint, VAL)).contains("Val wrote", "Dear Val").doesNotContain(OF_UMA);
        complaint = desk.performUntyped(
                complaint, CorrectParty.number(1, Person.named("Kay").knownAs("crm", "kay"), "wrong again"), by(CLERK));
        complaint = desk.performUntyped(complaint, SendMessage.by(Channel.APP, "Dear Kay"), by(CLERK));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "Kay wrote"), by(KAY));
        assertThat(seenBy(complaint, UMA))
                .contains("Uma wrote", "Dear Ms Umber")
                .doesNotContain("Dear Val", "Dear Kay", "Val", "Kay", "Val wrote", "Kay wrote");
        assertThat(seenBy(complaint, VAL))
                .contains("Val wrote", "Dear Val")
                .doesNotContain(OF_UMA)
                .doesNotContain("Uma again", "Dear Kay", "Kay", "Kay wrote");
        assertThat(seenBy(complaint, KAY))
                .contains("Kay wrote", "Dear Kay")
                .doesNotContain(OF_UMA)
                .doesNotContain("Uma again", "Dear Val", "Val wrote");
    }

    @Test
    void aLoginThatIsTheNewPersonsIsSaidToBeTheirRecord() {
        Complaint<?> complaint = filed();
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "the daughter wrote"), by(VAL));
        complaint = desk.performUntyped(
                complaint,
                CorrectParty.number(1, Person.named("Val").knownAs(ExternalRef.USERS, "val"), "the daughter"),
                by(CLERK));
        complaint = desk.performUntyped(complaint, SendMessage.by(Channel.APP, "Dear Val"), by(CLERK));
        assertThat(seenBy(complaint, VAL)).contains("Val", "Dear Val", "It leaks.");
    }

    @Test
    void whoeverHasADeclaredInterestStaysWhoTheyAreUntilItIsLifted() {
        Actor ben = Actor.of("ben", "agent");
        Complaint<?> complaint = desk.performUntyped(
                complaint(),
                NameRespondent.as(Respondent.of(RespondentKind.PERSON, "Ben").withRef(ExternalRef.user("ben"))),
                by(CLERK));
        complaint = desk.performUntyped(complaint, DeclareInterest.of(ben, InterestKind.RELATIVE), by(CLERK));
        int party = complaint.snapshot().casework().ties().interests().get(0).party();
        CorrectParty another = CorrectParty.number(party, Person.named("Bert"), "mixed up");
        Complaint<?> tied = complaint;
        assertThatThrownBy(() -> desk.performUntyped(tied, another, by(CLERK)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("has a declared interest; lift it");
        Complaint<?> lifted =
                desk.performUntyped(tied, LiftInterest.of(ben, InterestKind.RELATIVE, "mixed up"), by(CLERK));
        assertThat(desk.performUntyped(lifted, another, by(CLERK))
                        .party(party)
                        .orElseThrow()
                        .identity())
                .isNull();
    }
}
