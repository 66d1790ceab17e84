package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.CorrectParty;
import dev.redress.activity.Erase;
import dev.redress.activity.Involve;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.ReceiveMessage;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.SealedText;
import dev.redress.intake.AuthorityKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.intake.Representation;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.party.Contact;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.record.Unreadable;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.validation.InvalidInputException;
import dev.redress.vault.AesVault;
import dev.redress.vault.FileKeyRing;
import dev.redress.view.Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of several whom a party was, one after another, each is erased alone and whole, in whatever order they ask. */
class EachPersonErasureTest {

    private static final Actor CLERK = Actor.of("clerk", "agent");
    private static final Actor UMA = Actor.of("uma", "complainant").withFrom("ip-uma");
    private static final Actor VAL = Actor.of("val-web", "complainant").withFrom("ip-val");
    private static final ExternalRef CRM_UMA = ExternalRef.of("crm", "uma");
    private static final ExternalRef CRM_VAL = ExternalRef.of("crm", "val");
    private static final CorrectParty TO_UMA = CorrectParty.number(1, uma("crm", "uma"), "wrong");
    private static final CorrectParty TO_VAL =
            CorrectParty.number(1, Person.named("Val Vine").knownAs("crm", "val"), "wrong");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private ComplaintDesk desk = ComplaintDesk.using(store).clock(clock).build();
    private Complaint<?> complaint;

    private static Person uma(String system, String id) {
        return Person.named("Uma Umber").email("uma@x.org").knownAs(system, id);
    }

    private static IntakeBuilder from(Person person) {
        return Intake.from(person).by(Channel.EMAIL).stating("It leaks.");
    }

    private void files(String system, String id) {
        complaint = desk.file(from(uma(system, id)).build(), by(CLERK));
    }

    private void does(Actor actor, Command command) {
        complaint = desk.performUntyped(desk.get(complaint.id()), command, by(actor));
    }

    private void says(Actor actor, String text) {
        does(actor, ReceiveMessage.by(Channel.APP, text));
    }

    private void ends() {
        does(CLERK, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"));
        clock.advance(Duration.ofDays(400));
    }

    private List<ErasureOutcome> erases(ExternalRef person) {
        return desk.record().erase(person, "asked for", by(CLERK));
    }

    private static ExternalRef user(String id) {
        return ExternalRef.user(id);
    }

    private String left() {
        return store.sealed(Tenant.DEFAULT, complaint.id()).stream()
                .map(SealedValue::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList()
                .toString();
    }

    private String seenBy(Actor who) {
        return desk.view(complaint.id(), Reader.COMPLAINANT, who).texts().toString();
    }

    @Test
    void whoCameAfterTakesNothingOfWhoWasThereBeforeAlong() {
        files("crm", "uma");
        says(UMA, "Uma wrote");
        does(CLERK, JoinComplainant.of(Person.named("Ben").knownAs("crm", "ben")));
        does(CLERK, TO_VAL);
        ends();
        erases(CRM_VAL);
        assertThat(left()).doesNotContain("Val", "crm/val").contains("Uma Umber", "uma@x.org", "crm/uma", "Uma wrote");
        erases(CRM_UMA);
        assertThat(left())
                .doesNotContain("Uma", "uma@x.org", "crm/uma", "ip-uma", "actor/uma")
                .contains("Ben", "It leaks.");
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void thePartyAsItIsLeavesWhoWasThereBefore() {
        files("crm", "uma");
        says(UMA, "Uma wrote");
        does(CLERK, TO_VAL);
        says(VAL, "Val wrote");
        ends();
        desk.record().erase(complaint.id(), Erasure.party(1), "asked for", by(CLERK));
        assertThat(left()).doesNotContain("Val", "val", "ip-val").contains("Uma Umber", "Uma wrote", "actor/uma");
        erases(CRM_UMA);
        assertThat(left()).doesNotContain("Uma", "uma", "ip-uma").contains("It leaks.");
    }

    @Test
    void ofWhomNoRecordIsKnownIsErasedWithTheParty() {
        complaint = desk.file(from(Person.named("Uma Umber")).build(), by(CLERK));
        says(UMA, "Uma wrote");
        does(CLERK, CorrectParty.number(1, Person.named("Uma U.").knownAs("crm", "uma"), "known"));
        does(CLERK, CorrectParty.number(1, Person.named("Wil West"), "not known"));
        says(Actor.of("wil", "complainant"), "Wil wrote");
        does(CLERK, TO_VAL);
        ends();
        erases(CRM_UMA);
        assertThat(left()).doesNotContain("Uma", "uma").contains("Wil West", "Val Vine");
        desk.record().erase(complaint.id(), Erasure.party(1), "asked for", by(CLERK));
        assertThat(left()).doesNotContain("Wil", "wil", "Val").contains("It leaks.");
    }

    @Test
    void whoSpokeBeforeOutlastsWhoSpeaksNow() {
        Actor rep = Actor.of("rep", "complainant").withFrom("ip-rep");
        complaint = desk.file(
                from(uma("crm", "uma"))
                        .representedBy(Representation.by(
                                Person.named("Rep One").knownAs(ExternalRef.USERS, "rep"), AuthorityKind.CONSENT))
                        .build(),
                by(CLERK));
        says(rep, "said for Uma");
        does(CLERK, CorrectParty.number(2, Person.named("Rep Two").knownAs("crm", "two"), "wrong"));
        says(rep, "once more");
        ends();
        erases(ExternalRef.of("crm", "two"));
        assertThat(left()).doesNotContain("Rep Two", "crm/two").contains("Rep One", "actor/rep", "ip-rep");
        erases(user("rep"));
        assertThat(left()).doesNotContain("Rep One", "actor/rep", "ip-rep").contains("Uma Umber");
    }

    @Test
    void whoIsThereAgainLeavesWhoWasThereInBetween() {
        files("crm", "uma");
        does(CLERK, TO_VAL);
        says(VAL, "Val wrote");
        does(CLERK, TO_UMA);
        does(CLERK, JoinComplainant.of(Person.named("Ben").knownAs("crm", "ben")));
        ends();
        erases(CRM_UMA);
        assertThat(left()).doesNotContain("Uma", "uma").contains("Val Vine", "Val wrote", "crm/val");
        erases(CRM_VAL);
        assertThat(left()).doesNotContain("Val", "val", "ip-val").contains("Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portal", "complainant"})
    void whoNeverActedBeforeAndAsksToBeErasedIsNotNamed(String role) {
        Actor uma = role.isEmpty()
                ? UMA
                : Actor.of("portal", role).withOnBehalfOf("uma").withFrom("ip-uma");
        files("crm", "uma");
        does(CLERK, TO_VAL);
        says(VAL, "Val wrote");
        ends();
        desk.record().erase(CRM_UMA, "as I wish", by(uma));
        assertThat(left()).doesNotContain("actor/uma", "ip-uma", "Uma").contains("Val wrote");
        assertThatThrownBy(() -> seenBy(uma)).isInstanceOf(ReadingRefusedException.class);
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void anEarlierLoginOfWhoIsThereIsKeptWhileItIsOpen() {
        files(ExternalRef.USERS, "uma");
        SealedText identity = complaint.party(1).orElseThrow().identity();
        desk.persons().merge(user("uma"), user("uma2"), "twice", by(CLERK));
        assertThat(desk.record()
                        .erase(complaint.id(), Erasure.field(identity), "x", by(CLERK))
                        .refused())
                .extracting(kept -> kept.because().code())
                .containsExactly("open");
        does(CLERK, TO_VAL);
        says(VAL, "Val wrote");
        says(UMA, "Uma again");
        assertThat(seenBy(UMA)).contains("Uma again").doesNotContain("Val");
        assertThat(seenBy(VAL)).contains("Val wrote").doesNotContain("Uma again", "ip-uma");
    }

    @Test
    void recordsThatAreSpreadOverPartiesAreOnePerson() {
        files("crm", "uma");
        says(UMA, "Uma wrote");
        does(CLERK, TO_VAL);
        does(CLERK, JoinComplainant.of(uma("crm", "uma-old")));
        desk.persons().merge(ExternalRef.of("crm", "uma-old"), CRM_UMA, "twice", by(CLERK));
        ends();
        assertThat(erases(ExternalRef.of("crm", "uma-old"))).hasSize(1);
        assertThat(left()).doesNotContain("Uma", "uma").contains("Val Vine");
        assertThat(erases(CRM_UMA)).isEmpty();
    }

    @Test
    void theAccessLogForgetsEachOfTheirLogins() {
        complaint = desk.file(from(uma(ExternalRef.USERS, "uma")).confidential().build(), by(UMA));
        Actor second = Actor.of("uma2", "complainant").withFrom("ip-uma2");
        assertThat(seenBy(UMA)).contains("Uma Umber");
        desk.persons().merge(user("uma"), user("uma2"), "twice", by(CLERK));
        assertThat(seenBy(second)).contains("Uma Umber");
        does(UMA, TO_VAL);
        assertThat(new AccessLog(store, Tenant.DEFAULT).of(complaint.id(), null, 10))
                .extracting(Access::reader)
                .containsExactly("uma", "uma2");
        ends();
        erases(user("uma"));
        assertThat(new AccessLog(store, Tenant.DEFAULT).of(complaint.id(), null, 10))
                .hasSize(2)
                .allSatisfy(access -> assertThat(access.reader()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uma", "uma-old"})
    void theKeysOfAllTheirRecordsGo(String record, @TempDir Path folder) throws IOException {
        List<SealedValue> backup = inAVault(folder, () -> {
            files("crm", "uma-old");
            desk.persons().merge(ExternalRef.of("crm", "uma-old"), CRM_UMA, "twice", by(CLERK));
            does(CLERK, TO_VAL);
        });
        erases(ExternalRef.of("crm", record));
        assertThat(readable(backup, folder)).noneMatch(text -> text.contains("uma") || text.contains("Uma"));
        assertThat(readable(backup, folder)).contains("Val Vine", "ref/crm/val");
    }

    @Test
    void aKeyOfWhoWasThereBeforeOutlastsWhoCameAfter(@TempDir Path folder) throws IOException {
        List<SealedValue> backup = inAVault(folder, () -> {
            files("crm", "uma");
            does(CLERK, TO_VAL);
            does(CLERK, JoinComplainant.of(Person.named("Ben").knownAs("crm", "ben")));
        });
        erases(CRM_VAL);
        assertThat(readable(backup, folder))
                .contains("Uma Umber", "ref/crm/uma")
                .doesNotContain("Val Vine", "ref/crm/val");
    }

    @Test
    void whatWasCarriedOverLiesUnderNobodyElsesKey(@TempDir Path folder) throws IOException {
        List<SealedValue> backup = inAVault(folder, () -> {
            files("crm", "uma");
            ExternalRef second = ExternalRef.of("crm", "val2");
            desk.persons().move(complaint.id(), CRM_UMA, CRM_VAL, "two", by(CLERK));
            desk.persons().merge(CRM_VAL, second, "twice", by(CLERK));
            desk.persons().move(complaint.id(), second, ExternalRef.of("crm", "kay"), "two", by(CLERK));
        });
        erases(CRM_UMA);
        assertThat(readable(backup, folder)).noneMatch(text -> text.contains("Uma") || text.contains("uma"));
        assertThat(readable(backup, folder)).contains("ref/crm/val", "ref/crm/kay");
    }

    @Test
    void whatWasToldBeforeThereWasARecordGoesOutOfBackupsToo(@TempDir Path folder) throws IOException {
        List<SealedValue> backup = inAVault(folder, () -> {
            complaint = desk.file(from(Person.named("Uma Umber")).build(), by(CLERK));
            does(CLERK, TO_UMA);
            says(UMA, "It still leaks.");
            does(CLERK, TO_VAL);
            says(VAL, "Val wrote");
        });
        erases(CRM_UMA);
        assertThat(readable(backup, folder))
                .doesNotContain("Uma Umber", "uma@x.org", "ref/crm/uma", "ip-uma")
                .contains("Val Vine", "ip-val");
    }

    @Test
    void whereOneActedFromThroughAPortalGoesOutOfBackupsAlone(@TempDir Path folder) throws IOException {
        Actor forUma = Actor.of("portal", "portal").withOnBehalfOf("uma").withFrom("ip-uma");
        Actor forVal = Actor.of("portal", "portal").withOnBehalfOf("val").withFrom("ip-val");
        List<SealedValue> backup = inAVault(folder, () -> {
            files(ExternalRef.USERS, "uma");
            says(forUma, "It still leaks.");
            does(CLERK, CorrectParty.number(1, Person.named("Val").knownAs(ExternalRef.USERS, "val"), "wrong"));
            says(forVal, "Val wrote");
        });
        erases(user("uma"));
        assertThat(readable(backup, folder)).doesNotContain("ip-uma").contains("ip-val");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keysOfMergedRecordsGoWithTheLastComplaintThatNamedThem(boolean byVal, @TempDir Path folder)
            throws IOException {
        List<SealedValue> backup = inAVault(folder, () -> {
            files("crm", "uma-old");
            desk.persons().merge(ExternalRef.of("crm", "uma-old"), CRM_UMA, "twice", by(CLERK));
            if (byVal) {
                does(CLERK, TO_VAL);
            }
        });
        if (byVal) {
            erases(CRM_VAL);
        } else {
            desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "x", by(CLERK));
        }
        erases(CRM_UMA);
        assertThat(readable(backup, folder)).containsExactly("actor/clerk");
    }

    @Test
    void whatAMergeRepeatsStaysWhoseItWas() {
        files("crm", "uma");
        ExternalRef second = ExternalRef.of("crm", "val2");
        desk.persons().move(complaint.id(), CRM_UMA, CRM_VAL, "two", by(CLERK));
        desk.persons().merge(CRM_VAL, second, "twice", by(CLERK));
        does(CLERK, JoinComplainant.of(Person.named("Ben").knownAs("crm", "ben")));
        ends();
        erases(CRM_VAL);
        assertThat(left())
                .doesNotContain("crm/val")
                .contains("Uma Umber, uma@x.org, two", "Uma Umber, uma@x.org, twice");
        erases(CRM_UMA);
        assertThat(left()).doesNotContain("Uma", "uma");
    }

    @Test
    void aFormerUserIsNotErasedByTheBareCommandEitherWhileItIsOpen() {
        files(ExternalRef.USERS, "uma");
        int slot = complaint.party(1).orElseThrow().identity().slot();
        does(CLERK, TO_VAL);
        assertThatThrownBy(() -> does(CLERK, Erase.slots(List.of(slot), "x")))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("slot " + slot);
        ends();
        does(CLERK, Erase.slots(List.of(slot), "x"));
        assertThat(left()).doesNotContain("actor/uma");
    }

    @Test
    void theAccessLogOfAComplaintThatIsKeptIsKept() {
        Actor second = Actor.of("uma2", "complainant").withFrom("ip-uma2");
        files(ExternalRef.USERS, "uma");
        desk.persons().merge(user("uma"), user("uma2"), "twice", by(CLERK));
        ends();
        Complaint<?> open =
                desk.file(from(uma(ExternalRef.USERS, "uma2")).confidential().build(), by(second));
        assertThat(desk.view(open.id(), Reader.COMPLAINANT, second).texts()).isNotEmpty();
        assertThat(erases(user("uma"))).hasSize(1);
        assertThat(left()).doesNotContain("Uma", "actor/uma");
        assertThat(new AccessLog(store, Tenant.DEFAULT).of(open.id(), null, 10))
                .extracting(Access::reader)
                .containsExactly("uma2");
    }

    @Test
    void whatTheyReadElsewhereUnderEarlierRecordsIsForgottenToo() {
        Actor agent = Actor.of("uma", "agent");
        Complaint<?> other = desk.file(from(Person.named("Cy")).confidential().build(), by(CLERK));
        desk.performUntyped(other, Involve.admitting(agent), by(CLERK));
        assertThat(desk.view(other.id(), Reader.HANDLER, agent).texts()).isNotEmpty();
        files(ExternalRef.USERS, "uma");
        desk.persons().merge(user("uma"), user("uma2"), "twice", by(CLERK));
        ends();
        erases(user("uma2"));
        assertThat(new AccessLog(store, Tenant.DEFAULT).of(other.id(), null, 10))
                .singleElement()
                .satisfies(access -> assertThat(access.reader()).isNull());
    }

    @Test
    void whoComplainsWithoutANameComplainsAllTheSame() {
        files("crm", "uma");
        says(UMA, "Uma wrote");
        does(CLERK, JoinComplainant.of(Anonymous.reachableAt(Contact.email("anon@x.org"))));
        says(Actor.of("anon", "complainant"), "Anon wrote");
        ends();
        erases(CRM_UMA);
        assertThat(left()).doesNotContain("Uma", "uma").contains("anon@x.org", "Anon wrote", "It leaks.");
    }

    @Test
    void whoWasErasedComplainsNoMore() {
        files("crm", "uma");
        does(CLERK, JoinComplainant.of(Person.named("Ben")));
        ends();
        desk.record().erase(complaint.id(), Erasure.party(3), "asked for", by(CLERK));
        erases(CRM_UMA);
        assertThat(left()).doesNotContain("Ben", "Uma", "It leaks.");
    }

    /** What lay in the store before anything was erased. */
    private List<SealedValue> inAVault(Path folder, Runnable life) throws IOException {
        desk = ComplaintDesk.using(store)
                .clock(clock)
                .vault(AesVault.over(FileKeyRing.in(folder)))
                .build();
        life.run();
        List<SealedValue> backup = store.sealed(Tenant.DEFAULT, complaint.id());
        assertThat(readable(backup, folder)).contains("Uma Umber");
        ends();
        return backup;
    }

    /** What can still be read of a backup with the keys that are left. */
    private List<String> readable(List<SealedValue> backup, Path folder) throws IOException {
        KeyChain keys = new KeyChain(AesVault.over(FileKeyRing.in(folder)));
        return backup.stream()
                .map(value -> keys.open(Tenant.DEFAULT, complaint.id(), value))
                .filter(Unreadable::isNot)
                .map(value -> new String(value.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void whoHasSomethingErasedUnderANewLoginIsNotTakenForWhoComplains() {
        complaint = desk.file(
                from(uma("user", "uma"))
                        .against(Respondent.of(RespondentKind.PERSON, "Rita").withRef(ExternalRef.user("rita")))
                        .build(),
                by(UMA));
        ends();
        Actor rita = Actor.of("rita-new", "complainant").withFrom("ip-rita");
        ErasureOutcome outcome =
                desk.record().erase(ExternalRef.user("rita"), "asked", by(rita)).get(0);
        assertThat(outcome.remaining())
                .extracting(ErasureOutcome.Kept::field)
                .contains("entry 3 erased reason", "actor (party 4) identity", "entry 3 origin of an act of party 4");
        assertThatExceptionOfType(ReadingRefusedException.class)
                .isThrownBy(() -> desk.view(complaint.id(), Reader.COMPLAINANT, rita));
        assertThat(desk.view(complaint.id(), Reader.COMPLAINANT, UMA).texts()).doesNotContain("rita-new", "ip-rita");
    }

    @Test
    void aReasonIsAskedForAlsoWhereNothingIsLeft() {
        files("crm", "uma");
        ends();
        desk.record().erase(CRM_UMA, "asked", by(CLERK));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> desk.record().erase(CRM_UMA, " ", by(CLERK)));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> desk.record().erase(complaint.id(), Erasure.thePersonBehind(), " ", by(CLERK)));
    }

    @Test
    void aUserWhoComplainsGoesOutOfBackupsToo(@TempDir Path folder) throws IOException {
        List<SealedValue> backup = inAVault(folder, () -> files(ExternalRef.USERS, "uma"));
        assertThat(readable(backup, folder)).contains("actor/uma", "Uma Umber", "uma@x.org");
        erases(user("uma"));
        assertThat(readable(backup, folder)).noneMatch(text -> text.contains("uma") || text.contains("Uma"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoNoComplaintNamesAnyMoreGoesOutOfBackupsWhateverErasedThem(boolean another, @TempDir Path folder)
            throws IOException {
        List<SealedValue> backup = inAVault(folder, () -> {
            if (another) {
                files("crm", "uma");
            }
            files("crm", "uma");
        });
        desk.record().erase(complaint.id(), Erasure.everything(), "rule", by(CLERK));
        assertThat(readable(backup, folder).stream().anyMatch(text -> text.contains("Uma")))
                .isEqualTo(another);
    }

    @Test
    void aComplaintThatDoesNotLetThemKeepsNoOtherFromBeingErased() {
        desk = ComplaintDesk.using(store)
                .clock(clock)
                .retention(Retention.none())
                .procedure(Procedure.named("strict", 1)
                        .title("S", "严")
                        .only(CommandKind.ERASE, "dpo")
                        .build())
                .build();
        files("crm", "uma");
        ComplaintDesk strict = desk;
        Complaint<?> kept = complaint;
        desk = ComplaintDesk.using(store)
                .clock(clock)
                .retention(Retention.none())
                .build();
        files("crm", "uma");
        does(CLERK, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"));
        List<ErasureOutcome> outcomes = strict.record().erase(CRM_UMA, "asked", by(CLERK));
        assertThat(outcomes).hasSize(2);
        for (ErasureOutcome outcome : outcomes) {
            boolean isStrict = outcome.complaint().id().equals(kept.id());
            assertThat(outcome.refused().stream()
                            .anyMatch(each -> each.because().code().equals("role")))
                    .isEqualTo(isStrict);
            assertThat(outcome.erased().contains("complainant (party 1) name")).isNotEqualTo(isStrict);
        }
    }
}
