package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.AddEvidence;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.Involve;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.Note;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.Suggest;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.SealedText;
import dev.redress.intake.AuthorityKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.Representation;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.Person;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.view.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever a complainant was taken for reads what was theirs and nothing since, however they come, and is erased whole. */
class FormerPersonTest {

    private static final Actor CLERK = Actor.of("clerk", "agent");
    private static final Actor UMA = Actor.of("uma", "complainant").withFrom("ip-uma");
    private static final Actor VAL = Actor.of("val-web", "complainant").withFrom("ip-val");
    private static final ExternalRef CRM_UMA = ExternalRef.of("crm", "uma");
    private static final CorrectParty TO_VAL =
            CorrectParty.number(1, Person.named("Val Vine").email("val@x.org").knownAs("crm", "val"), "wrong person");
    private static final String[] OF_VAL = {"Val Vine", "val@x.org", "crm/val", "Dear Val", "Val wrote", "ip-val"};

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = ComplaintDesk.using(store).clock(clock).build();
    private Complaint<?> complaint;

    private void file(String system, Actor by) {
        complaint = desk.file(
                Intake.from(Person.named("Uma Umber").knownAs(system, "uma"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(by));
    }

    private void does(Actor actor, Command command) {
        complaint = desk.performUntyped(complaint, command, by(actor));
    }

    private void says(Actor actor, String text) {
        does(actor, ReceiveMessage.by(Channel.APP, text));
    }

    private void writes(String text) {
        does(CLERK, SendMessage.by(Channel.EMAIL, text));
    }

    private static Actor portal(String role, String login) {
        return Actor.of("portal", role).withOnBehalfOf(login).withFrom("ip-" + login);
    }

    private String seenBy(Actor who) {
        return desk.view(complaint.id(), Reader.COMPLAINANT, who).texts().toString();
    }

    private List<String> left() {
        return store.sealed(Tenant.DEFAULT, complaint.id()).stream()
                .map(SealedValue::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }

    private void ends() {
        complaint = desk.get(complaint.id());
        does(CLERK, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"));
        clock.advance(Duration.ofDays(400));
    }

    private List<ErasureOutcome> erases(ExternalRef person) {
        return desk.record().erase(person, "asked for", by(CLERK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal", "complainant"})
    void aUserWhoActsOnceMoreReadsNothingOfTheNewOne(String role) {
        Actor uma = role.isEmpty() ? UMA : portal(role, "uma");
        file(ExternalRef.USERS, CLERK);
        says(uma, "Uma wrote");
        does(CLERK, TO_VAL);
        writes("Dear Val");
        says(VAL, "Val wrote");
        assertThatThrownBy(() -> seenBy(UMA)).isInstanceOf(ReadingRefusedException.class);
        says(uma, "Uma again");
        assertThat(seenBy(uma)).contains("Uma wrote", "Uma again").doesNotContain(OF_VAL);
        assertThat(seenBy(VAL)).contains("Val wrote", "Dear Val").doesNotContain("Uma wrote", "Uma again", "ip-uma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "complainant"})
    void aPortalReadsForThoseWhomItNamesAndForNobodyElse(String role) {
        file(ExternalRef.USERS, portal(role, "uma"));
        does(CLERK, Note.that("internal"));
        assertThat(desk.read(complaint.id(), portal(role, "uma")).nameOf(1)).contains("Uma Umber");
        does(CLERK, TO_VAL);
        for (String login : List.of("uma", "stranger", "val-web")) {
            Actor reader = portal(role, login);
            assertThatThrownBy(() -> desk.read(complaint.id(), reader))
                    .as(login)
                    .isInstanceOf(ReadingRefusedException.class)
                    .hasMessageContaining("has no part in it that is read so");
            for (Reader as : List.of(Reader.HANDLER, Reader.COMPLAINANT, Reader.FULL)) {
                assertThatThrownBy(() -> desk.view(complaint.id(), as, reader))
                        .isInstanceOf(ReadingRefusedException.class);
            }
        }
    }

    @Test
    void aPortalThatFiledInConfidenceReadsForNobodyElse() {
        complaint = desk.file(
                Intake.from(Person.named("Uma Umber").knownAs("crm", "uma"))
                        .by(Channel.EMAIL)
                        .confidential()
                        .stating("It leaks.")
                        .build(),
                by(portal("complainant", "uma")));
        assertThat(seenBy(portal("complainant", "uma"))).contains("Uma Umber");
        assertThatThrownBy(() -> seenBy(portal("complainant", "stranger"))).isInstanceOf(ReadingRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal", "complainant"})
    void whatTheFormerLoginSaysAndBringsStaysItsOwnAndGoesWithIt(String role) {
        Actor uma = role.isEmpty() ? UMA : portal(role, "uma");
        Actor val = role.isEmpty() ? VAL : portal(role, "val-web");
        file("crm", CLERK);
        says(uma, "Uma wrote");
        does(uma, AddEvidence.item(EvidenceRef.of("Uma's photo", EvidenceKind.PHOTO)));
        does(uma, Suggest.that("Uma suggests"));
        does(uma, StateAllegation.that("Ben was rude"));
        does(CLERK, TO_VAL);
        says(uma, "Uma again");
        says(val, "Val wrote");
        writes("Dear Val");
        assertThat(seenBy(uma)).contains("Uma wrote", "Uma again").doesNotContain(OF_VAL);
        assertThat(seenBy(val)).contains("Val wrote", "Dear Val").doesNotContain("Uma wrote", "Uma again", "ip-uma");
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT).texts().toString())
                .doesNotContain("Uma wrote", "Uma again");
        ends();
        assertThat(erases(CRM_UMA))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.refused()).isEmpty());
        assertThat(left())
                .noneMatch(text -> text.contains("Uma"))
                .doesNotContain("actor/uma", "ip-uma", "ref/crm/uma")
                .contains("Val wrote", "Dear Val", "Val Vine");
        assertThat(desk.record().verifyAll().isSound()).isTrue();
        assertThat(erases(CRM_UMA)).isEmpty();
    }

    @Test
    void aUserWhoActsOnceMoreIsRefusedWhileItIsOpenAndErasedWhenItHasEnded() {
        file(ExternalRef.USERS, CLERK);
        does(CLERK, TO_VAL);
        says(UMA, "Uma again");
        assertThat(erases(ExternalRef.user("uma")))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.refused())
                        .extracting(kept -> kept.because().code())
                        .contains("open"));
        assertThat(left()).contains("actor/uma").doesNotContain("ip-uma", "Uma again", "Uma Umber");
        ends();
        erases(ExternalRef.user("uma"));
        assertThat(left()).doesNotContain("actor/uma").contains("Val Vine");
        assertThat(erases(ExternalRef.user("uma"))).isEmpty();
    }

    @Test
    void whoJoinsLaterDoesNotUndoIt() {
        file("crm", CLERK);
        says(UMA, "Uma wrote");
        writes("Dear Umber");
        does(CLERK, TO_VAL);
        writes("Dear Val");
        says(VAL, "Val wrote");
        does(CLERK, JoinComplainant.of(Person.named("Ben").knownAs(ExternalRef.USERS, "ben")));
        writes("Dear both");
        assertThat(seenBy(UMA)).contains("Uma wrote", "Dear Umber").doesNotContain(OF_VAL);
        assertThat(seenBy(UMA)).doesNotContain("Dear both", "Ben");
        assertThat(seenBy(VAL))
                .contains("Val Vine", "Dear both", "Val wrote")
                .doesNotContain("Dear Umber", "Uma wrote");
        ends();
        assertThat(erases(CRM_UMA)).hasSize(1);
        assertThat(left())
                .doesNotContain("Uma wrote", "Dear Umber", "actor/uma", "ip-uma")
                .contains("Dear both", "Val wrote");
    }

    @Test
    void aCorrectionThatIsUndoneGivesAllBack() {
        file("crm", CLERK);
        says(UMA, "Uma wrote");
        writes("Dear Umber");
        does(CLERK, TO_VAL);
        writes("Dear Val");
        does(CLERK, CorrectParty.number(1, Person.named("Uma Umber").knownAs("crm", "uma"), "she was right"));
        writes("Dear Umber again");
        assertThat(seenBy(UMA))
                .contains("Uma wrote", "Dear Umber", "Dear Umber again", "Uma Umber")
                .doesNotContain(OF_VAL);
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT).texts().toString())
                .contains("Uma wrote", "Dear Umber again")
                .doesNotContain(OF_VAL);
        assertThat(desk.record().receipt(complaint.id())).contains("Uma Umber");
    }

    @Test
    void aLoginThatIsSaidToBeThePartysReadsAlsoWhatItSaidBefore() {
        file("crm", CLERK);
        says(VAL, "the daughter wrote");
        does(CLERK, CorrectParty.number(1, Person.named("Val").knownAs(ExternalRef.USERS, "val-web"), "the daughter"));
        writes("Dear Val");
        assertThat(seenBy(VAL)).contains("the daughter wrote", "Dear Val").doesNotContain("Uma");
    }

    @Test
    void whoGetsAnotherRecordIsFoundByTheOneBefore() {
        file("crm", CLERK);
        writes("Dear Umber");
        does(
                CLERK,
                CorrectParty.number(1, Person.named("Uma Umber").knownAs(ExternalRef.USERS, "uma"), "her login")
                        .withSamePerson());
        says(UMA, "Uma wrote");
        ends();
        assertThat(erases(CRM_UMA))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.refused()).isEmpty());
        assertThat(left()).noneMatch(text -> text.contains("Um")).doesNotContain("ip-uma", "actor/uma");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aSecretOfTheFormerPersonOpensNothing(int party) {
        file("crm", CLERK);
        ComplainantDesk complainants = desk.complainants();
        IssuedSecret issued = party == 0
                ? complainants.issueSecret(complaint, by(CLERK))
                : complainants.issueSecret(complaint, party, by(CLERK));
        complaint = issued.complaint();
        assertThat(complainants
                        .lookUpBy(complaint.reference(), issued.secret(), "ip")
                        .party())
                .isEqualTo(party);
        does(CLERK, TO_VAL);
        assertThatThrownBy(() -> complainants.lookUpBy(complaint.reference(), issued.secret(), "ip"))
                .isInstanceOf(LookUpRefusedException.class);
        IssuedSecret now = complainants.issueSecret(complaint, party == 0 ? 1 : party, by(CLERK));
        assertThat(complainants
                        .lookUpBy(complaint.reference(), now.secret(), "ip")
                        .party())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal", "complainant"})
    void erasingAUserWhileItIsOpenDoesNotMakeThemTheNewOne(String role) {
        Actor uma = role.isEmpty() ? UMA : portal(role, "uma");
        file(ExternalRef.USERS, CLERK);
        does(CLERK, TO_VAL);
        writes("Dear Val");
        says(VAL, "Val wrote");
        assertThat(erases(ExternalRef.user("uma")))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.refused())
                        .extracting(kept -> kept.because().code())
                        .containsOnly("open"));
        complaint = desk.get(complaint.id());
        says(uma, "Uma again");
        assertThat(seenBy(uma)).contains("Uma again").doesNotContain(OF_VAL);
        assertThat(seenBy(VAL)).contains("Dear Val").doesNotContain("Uma again", "ip-uma");
        ends();
        erases(ExternalRef.user("uma"));
        assertThat(left()).doesNotContain("actor/uma", "Uma again", "ip-uma");
    }

    @Test
    void noneOfAFormerPersonsUsersIsErasedWhileItIsOpen() {
        file(ExternalRef.USERS, CLERK);
        desk.persons().merge(ExternalRef.user("uma"), ExternalRef.user("uma2"), "twice", by(CLERK));
        complaint = desk.get(complaint.id());
        does(CLERK, TO_VAL);
        writes("Dear Val");
        erases(ExternalRef.user("uma"));
        complaint = desk.get(complaint.id());
        Actor second = Actor.of("uma2", "complainant");
        says(second, "Uma again");
        assertThat(seenBy(second)).contains("Uma again").doesNotContain(OF_VAL);
    }

    @Test
    void aPortalReadsForNobodyWhoIsThereOtherwise() {
        Actor ben = Actor.of("ben", "agent");
        file("crm", portal("complainant", "uma"));
        does(CLERK, Involve.admitting(ben));
        assertThat(desk.view(complaint.id(), Reader.HANDLER, ben).texts().toString())
                .contains("It leaks.");
        for (String role : List.of("complainant", "portal")) {
            for (String login : List.of("ben", "clerk")) {
                assertThatThrownBy(() -> desk.read(complaint.id(), portal(role, login)))
                        .isInstanceOf(ReadingRefusedException.class);
            }
        }
    }

    @Test
    void whatAMoveCarriesOverStaysWhoseItIsHoweverOftenItIsMoved() {
        file("crm", CLERK);
        says(UMA, "Uma wrote");
        desk.persons().move(complaint.id(), CRM_UMA, ExternalRef.of("crm", "val"), "was two", by(CLERK));
        complaint = desk.get(complaint.id());
        says(VAL, "Val wrote");
        assertThat(seenBy(UMA)).contains("Uma Umber").doesNotContain("crm/val", "Val wrote");
        assertThat(seenBy(VAL)).contains("crm/val").doesNotContain("Uma Umber");
        desk.persons()
                .move(complaint.id(), ExternalRef.of("crm", "val"), ExternalRef.of("crm", "kay"), "again", by(CLERK));
        complaint = desk.get(complaint.id());
        assertThat(seenBy(VAL)).contains("Val wrote").doesNotContain("Uma Umber", "crm/kay");
        assertThat(seenBy(UMA)).contains("Uma Umber").doesNotContain("crm/kay", "crm/val");
        ends();
        erases(CRM_UMA);
        assertThat(left())
                .noneMatch(text -> text.contains("Uma Umber") || text.equals("Uma wrote"))
                .contains("ref/crm/val", "Val wrote", "ref/crm/kay");
        erases(ExternalRef.of("crm", "val"));
        assertThat(left()).doesNotContain("ref/crm/val", "Val wrote").contains("ref/crm/kay");
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void whoComesWithAnotherPersonWasNotThereBefore() {
        complaint = desk.file(
                Intake.from(Organisation.named("Acme").knownAs("crm", "acme"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        writes("Dear Acme");
        does(
                CLERK,
                CorrectParty.number(
                        1,
                        Organisation.named("Beta")
                                .knownAs("crm", "beta")
                                .representedBy(Person.named("Con").knownAs(ExternalRef.USERS, "con")),
                        "wrong"));
        writes("Dear Beta");
        assertThat(seenBy(Actor.of("con", "complainant"))).contains("Dear Beta").doesNotContain("Dear Acme");
    }

    @Test
    void whoIsThereTwiceReadsWhatTheySaidAsEither() {
        Actor ben = Actor.of("ben", "complainant");
        complaint = desk.file(
                Intake.from(Person.named("Uma Umber").knownAs("crm", "uma"))
                        .and(Person.named("Ben").knownAs(ExternalRef.USERS, "ben"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        says(ben, "Ben wrote");
        does(CLERK, CorrectParty.number(1, Person.named("Ben").knownAs(ExternalRef.USERS, "ben"), "the same"));
        says(ben, "Ben again");
        assertThat(seenBy(ben)).contains("Ben wrote", "Ben again").doesNotContain("Uma");
    }

    @Test
    void whoSpokeForThemIsErasedWithLoginAndOrigin() {
        Actor rep = Actor.of("rep", "complainant").withFrom("ip-rep");
        complaint = desk.file(
                Intake.from(Person.named("Uma Umber").knownAs("crm", "uma"))
                        .representedBy(Representation.by(
                                Person.named("Rep One").knownAs(ExternalRef.USERS, "rep"), AuthorityKind.CONSENT))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        says(rep, "said for Uma");
        does(CLERK, CorrectParty.number(2, Person.named("Rep Two").knownAs("crm", "two"), "wrong"));
        says(rep, "once more");
        ends();
        assertThat(erases(ExternalRef.user("rep"))).hasSize(1);
        assertThat(left())
                .doesNotContain("ip-rep", "actor/rep", "Rep One")
                .contains("said for Uma", "Rep Two", "Uma Umber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal"})
    void whoRecordsTheirOwnErasureLeavesNoAddress(String role) {
        Actor uma = role.isEmpty() ? UMA : portal(role, "uma");
        file("crm", CLERK);
        says(uma, "Uma wrote");
        does(CLERK, TO_VAL);
        ends();
        desk.record().erase(CRM_UMA, "as I wish", by(uma));
        assertThat(left()).doesNotContain("ip-uma", "actor/uma", "Uma wrote").contains("Val Vine");
        assertThat(erases(CRM_UMA)).isEmpty();
    }

    /** By representative of both kinds: of a person, and the one who speaks for an organisation. */
    private void fileRepresented(String system, String id) {
        complaint = desk.file(
                Intake.from(Person.named("Uma Umber").knownAs("crm", "uma"))
                        .representedBy(Representation.by(
                                Person.named("Rep One").email("rep@x.org").knownAs(system, id), AuthorityKind.CONSENT))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
    }

    private void correctsRepresentative() {
        complaint = desk.get(complaint.id());
        does(CLERK, CorrectParty.number(2, Person.named("Rep Two").knownAs("crm", "two"), "wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "one-old"})
    void whoSpokeUnderTwoRecordsIsErasedByEither(String record) {
        fileRepresented("crm", "one-old");
        desk.persons().merge(ExternalRef.of("crm", "one-old"), ExternalRef.of("crm", "one"), "twice", by(CLERK));
        correctsRepresentative();
        ends();
        assertThat(erases(ExternalRef.of("crm", record))).hasSize(1);
        assertThat(left())
                .noneMatch(text -> text.contains("one"))
                .doesNotContain("Rep One", "rep@x.org")
                .contains("Rep Two", "Uma Umber", "ref/crm/two");
        assertThat(erases(ExternalRef.of("crm", "one"))).isEmpty();
        assertThat(erases(ExternalRef.of("crm", "one-old"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal", "complainant"})
    void whoSpokeForThemRecordsTheirOwnErasureAndLeavesNothing(String role) {
        fileRepresented(ExternalRef.USERS, "rep");
        correctsRepresentative();
        ends();
        Actor rep = role.isEmpty() ? Actor.of("rep", "complainant").withFrom("ip-rep") : portal(role, "rep");
        desk.record().erase(ExternalRef.user("rep"), "as I wish", by(rep));
        assertThat(left()).doesNotContain("actor/rep", "ip-rep", "Rep One").contains("Rep Two");
        assertThat(erases(ExternalRef.user("rep"))).isEmpty();
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void anEarlierRecordOfWhoIsStillThereIsNotAFormerPerson() {
        file(ExternalRef.USERS, CLERK);
        desk.persons().merge(ExternalRef.user("uma"), ExternalRef.user("uma2"), "twice", by(CLERK));
        complaint = desk.get(complaint.id());
        says(UMA, "Uma wrote");
        List<String> before = left();
        assertThat(desk.record()
                        .erase(complaint.id(), Erasure.formerly(ExternalRef.user("uma")), "x", by(CLERK))
                        .erased())
                .isEmpty();
        assertThat(left()).isEqualTo(before);
        does(CLERK, TO_VAL);
        does(CLERK, CorrectParty.number(1, Person.named("Uma Umber").knownAs(ExternalRef.USERS, "uma2"), "back"));
        List<String> again = left();
        for (String record : List.of("uma", "uma2")) {
            desk.record().erase(complaint.id(), Erasure.formerly(ExternalRef.user(record)), "x", by(CLERK));
            assertThat(left()).isEqualTo(again);
        }
    }

    @Test
    void aFormerUserIsNotErasedFieldByFieldWhileItIsOpen() {
        file(ExternalRef.USERS, CLERK);
        SealedText identity = complaint.party(1).orElseThrow().identity();
        SealedText name = complaint.party(1).orElseThrow().name();
        does(CLERK, CorrectParty.number(1, Person.named("Val Vine"), "unknown to us"));
        assertThat(desk.record()
                        .erase(complaint.id(), Erasure.field(identity), "x", by(CLERK))
                        .refused())
                .extracting(kept -> kept.because().code())
                .containsExactly("open");
        desk.record().erase(complaint.id(), Erasure.field(name), "x", by(CLERK));
        ComplaintDesk.using(store)
                .clock(clock)
                .retention(Retention.none())
                .build()
                .record()
                .erase(complaint.id(), Erasure.party(1), "x", by(CLERK));
        assertThat(left()).contains("actor/uma").doesNotContain("Uma Umber", "Val Vine");
        ends();
        desk.record().erase(complaint.id(), Erasure.field(identity), "x", by(CLERK));
        assertThat(left()).doesNotContain("actor/uma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal", "complainant"})
    void whoIsErasedAsAPartyLeavesNeitherWordsNorLogin(String role) {
        Actor uma = role.isEmpty() ? UMA : portal(role, "uma");
        file("crm", CLERK);
        says(uma, "Uma wrote");
        does(CLERK, JoinComplainant.of(Person.named("Ben").knownAs("crm", "ben")));
        says(uma, "Uma again");
        ends();
        desk.record().erase(complaint.id(), Erasure.party(1), "asked for", by(CLERK));
        assertThat(left())
                .doesNotContain("Uma wrote", "Uma again", "actor/uma", "ip-uma", "Uma Umber", "ref/crm/uma")
                .contains("Ben", "It leaks.");
        assertThat(erases(CRM_UMA)).isEmpty();
    }

    @Test
    void whoIsComplainedOfAndWasTakenForAnotherIsErasedUnderEachRecord() {
        file("crm", CLERK);
        does(
                CLERK,
                NameRespondent.as(
                        Respondent.of(RespondentKind.PERSON, "Wit One").withRef(ExternalRef.of("crm", "wit"))));
        desk.persons().merge(ExternalRef.of("crm", "wit"), ExternalRef.of("crm", "wit2"), "twice", by(CLERK));
        complaint = desk.get(complaint.id());
        does(CLERK, CorrectParty.number(3, Person.named("Wit Two").knownAs("crm", "two"), "wrong"));
        ends();
        erases(ExternalRef.of("crm", "wit"));
        assertThat(left())
                .noneMatch(text -> text.contains("wit"))
                .doesNotContain("Wit One")
                .contains("ref/crm/two");
    }
}
