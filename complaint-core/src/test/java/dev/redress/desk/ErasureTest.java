package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.Erase;
import dev.redress.activity.Note;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordStatement;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.StatementKind;
import dev.redress.event.FactEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.ProcedureRefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Decline;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.record.Identities;
import dev.redress.store.ComplaintId;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErasureTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");
    private static final Actor PORTAL =
            Actor.of("portal", "system").withOnBehalfOf("ana.lima").withFrom("10.0.0.7");
    private static final ExternalRef ANA = ExternalRef.of("crm", "ana-4711");

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final Set<ComplaintId> held = new HashSet<>();
    private final ComplaintDesk desk = ComplaintDesk.using(store)
            .clock(clock)
            .retention(Retention.atLeast(Duration.ofDays(30))
                    .and(Retention.holding(complaint -> held.contains(complaint.id()))))
            .build();

    private Complaint<?> declined() {
        var received = desk.file(
                Intake.from(Person.named("Ana Lima").email("ana@example.org").knownAs("crm", "ana-4711"))
                        .by(Channel.EMAIL)
                        .stating("It leaks, says Ana.")
                        .build(),
                by(PORTAL));
        received = desk.perform(received, Assign.to(CLERK), by(CLERK));
        received = desk.perform(received, Classify.as("quality"), by(CLERK));
        return desk.perform(received, Decline.because(DeclineReason.OUT_OF_SCOPE, "Ana is wrong"), by(CLERK));
    }

    @Test
    void theActivityByItselfDoesNotGetRoundTheDutyToKeep() {
        Complaint<?> complaint = declined();
        List<Integer> all = store.sealed(Tenant.DEFAULT, complaint.id()).stream()
                .map(SealedValue::slot)
                .toList();
        assertThatThrownBy(() -> desk.performUntyped(complaint, Erase.slots(all, "quick"), by(CLERK)))
                .isInstanceOf(ProcedureRefusedException.class)
                .hasMessageContaining("has to be kept until");
        assertThatThrownBy(() -> desk.performUntyped(complaint.handle(), Erase.slots(all, "quick"), by(CLERK)))
                .isInstanceOf(ProcedureRefusedException.class);
        held.add(complaint.id());
        Erase one = Erase.slots(all.subList(0, 1), "quick");
        assertThatThrownBy(() -> desk.performUntyped(complaint, one, by(CLERK)))
                .isInstanceOf(ProcedureRefusedException.class)
                .hasMessageContaining("legal hold");
        held.clear();
        desk.performUntyped(complaint, one, by(CLERK));
        assertThat(store.sealed(Tenant.DEFAULT, complaint.id())).hasSize(all.size());
    }

    @Test
    void whoWasCorrectedAwayIsFoundAlsoWhileTheComplaintIsOpen() {
        Complaint<?> received = desk.file(
                Intake.from(Person.named("Ana Lima").email("ana@example.org").knownAs("crm", "ana-4711"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        Complaint<?> corrected = desk.performUntyped(
                received, CorrectParty.number(1, Person.named("Eva").knownAs("crm", "eva"), "her sister"), by(CLERK));
        assertThat(desk.complaintsOf(ANA, null, 9)).isEmpty();
        assertThat(left(corrected)).contains("ref/crm/ana-4711", "Ana Lima", "ana@example.org");
        assertThat(desk.record().erase(ANA, "asked for", by(CLERK))).hasSize(1);
        assertThat(left(corrected))
                .contains("ref/crm/eva", "Eva", "It leaks.")
                .doesNotContain("ref/crm/ana-4711", "Ana Lima", "ana@example.org");
        assertThat(store.findByToken(Tenant.DEFAULT, Tokens.former(Tenant.DEFAULT, "ref/crm/ana-4711"), null, 9))
                .isEmpty();
        assertThat(desk.record().verify(corrected.id()).broken()).isEmpty();
        assertThat(desk.record().erase(ANA, "asked for", by(CLERK))).isEmpty();
        assertThat(desk.complaintsOf(ExternalRef.of("crm", "eva"), null, 9)).hasSize(1);
    }

    @Test
    void whoIsCorrectedBackIsThePersonBehindIt() {
        Complaint<?> complaint = declined();
        for (String crm : List.of("eva", "ana-4711")) {
            complaint = desk.performUntyped(
                    complaint, CorrectParty.number(1, Person.named("N " + crm).knownAs("crm", crm), "x"), by(CLERK));
        }
        clock.advance(Duration.ofDays(31));
        desk.record().erase(ANA, "asked for", by(CLERK));
        assertThat(left(complaint)).noneMatch(text -> text.contains("Ana") || text.contains("ana-4711"));
        assertThat(store.findByToken(Tenant.DEFAULT, Tokens.former(Tenant.DEFAULT, "ref/crm/ana-4711"), null, 9))
                .isEmpty();
        assertThat(desk.record().verify(complaint.id()).broken()).isEmpty();
    }

    private List<String> left(Complaint<?> complaint) {
        return store.sealed(Tenant.DEFAULT, complaint.id()).stream()
                .map(SealedValue::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void erasesThePersonBehindAndKeepsWhoHandledItAndWhatItCameTo() {
        Complaint<?> complaint = declined();
        clock.advance(Duration.ofDays(31));
        ErasureOutcome outcome = desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.erased()).contains("complainant (party 1) name", "entry 1 filed facts");
        assertThat(left(complaint)).containsExactlyInAnyOrder("actor/portal", "actor/clerk", "asked for");
        assertThat(desk.record().verify(complaint.id()).broken()).isEmpty();
        assertThat(desk.complaintsOf(ANA, null, 9)).isEmpty();
        Complaint<?> after = desk.get(complaint.id());
        assertThat(after.category()).contains("quality");
        assertThat(after.stage()).isEqualTo(complaint.stage());
        assertThat(after.receivedAt()).isEqualTo(complaint.receivedAt());
        Dossier dossier = desk.read(complaint.id());
        assertThat(dossier.journal().get(dossier.journal().size() - 1).event())
                .isInstanceOfSatisfying(FactEvent.Erased.class, erased -> {
                    assertThat(erased.slots()).hasSameSizeAs(outcome.erased());
                    assertThat(dossier.text(erased.reason())).contains("asked for");
                });
        assertThat(desk.record()
                        .erase(complaint.id(), Erasure.thePersonBehind(), "again", by(CLERK))
                        .erased())
                .isEmpty();
        assertThat(desk.get(complaint.id()).version()).isEqualTo(5);
        desk.perform(desk.get(complaint.id()).handle(), Note.that("goes on"), by(CLERK));
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void erasesTheHandlerAndTheColumnThatNamesThem() {
        Complaint<?> complaint = declined();
        clock.advance(Duration.ofDays(31));
        assertThat(store.find(Tenant.DEFAULT, complaint.id())
                        .orElseThrow()
                        .record()
                        .assignee())
                .isEqualTo("clerk");
        desk.record().erase(complaint.id(), Erasure.everything(), "all", by(Actor.of("dpo", "privacy")));

        assertThat(store.find(Tenant.DEFAULT, complaint.id())
                        .orElseThrow()
                        .record()
                        .assignee())
                .isNull();
        assertThat(left(complaint)).containsExactlyInAnyOrder("actor/dpo", "all");
        assertThat(desk.record().verifyAll().broken()).isEmpty();
        assertThat(desk.record().rebuild(complaint.id())).isEmpty();
    }

    @Test
    void refusesWhatHasToBeKeptAndSaysWhy() {
        var open = desk.file(
                Intake.from(Person.named("Ben Reis"))
                        .by(Channel.EMAIL)
                        .stating("It hums.")
                        .build(),
                by(CLERK));
        ErasureOutcome whileOpen = desk.record().erase(open.id(), Erasure.thePersonBehind(), "x", by(CLERK));
        assertThat(whileOpen.erased()).isEmpty();
        assertThat(whileOpen.refused())
                .extracting(kept -> kept.field() + ": " + kept.because().code())
                .contains("complainant (party 1) name: open");
        assertThat(left(open)).contains("Ben Reis");

        Complaint<?> ended = declined();
        assertThat(desk.record()
                        .erase(ended.id(), Erasure.party(1), "x", by(CLERK))
                        .refused())
                .isNotEmpty()
                .allMatch(kept -> kept.because().code().equals("retention"));
        Erasure field = Erasure.field(open.filing().facts());
        assertThat(desk.record()
                        .erase(open.id(), field, "typed in the wrong place", by(CLERK))
                        .erased())
                .containsExactly("entry 1 filed facts");
        clock.advance(Duration.ofDays(31));
        held.add(ended.id());
        assertThat(desk.record()
                        .erase(ended.id(), Erasure.thePersonBehind(), "x", by(CLERK))
                        .refused())
                .allMatch(kept -> kept.because().code().equals("legal-hold"));
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    @Test
    void erasesAPersonEverywhere() {
        List<Complaint<?>> theirs = List.of(declined(), declined(), declined());
        clock.advance(Duration.ofDays(31));
        held.add(theirs.get(1).id());
        List<ErasureOutcome> outcomes = desk.record().erase(ANA, "asked for", by(CLERK));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes).filteredOn(outcome -> outcome.refused().isEmpty()).hasSize(2);
        assertThat(desk.complaintsOf(ANA, null, 9)).hasSize(1);
        assertThat(left(theirs.get(0)))
                .noneMatch(value -> value.toLowerCase(java.util.Locale.ROOT).contains("ana"));
        assertThat(desk.record().verifyAll().isSound()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.record().erase(ANA, "x", by(CLERK).command("one")));
    }

    private Complaint<?> ended(Complaint<?> complaint) {
        Complaint<?> ended =
                desk.performUntyped(complaint, Decline.because(DeclineReason.OUT_OF_SCOPE, "x"), by(CLERK));
        clock.advance(Duration.ofDays(31));
        return ended;
    }

    @Test
    void oneOfSeveralComplainantsTakesOnlyThemselvesAlong() {
        Complaint<?> complaint = ended(desk.file(
                Intake.from(Person.named("Kim").knownAs("crm", "kim"))
                        .and(Person.named("Lee").email("lee@example.org").knownAs("crm", "lee"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK)));
        desk.record().erase(ExternalRef.of("crm", "lee"), "asked for", by(CLERK));
        assertThat(left(complaint))
                .contains("ref/crm/kim", "Kim", "It leaks.")
                .doesNotContain("ref/crm/lee", "Lee", "lee@example.org");
        assertThat(desk.complaintsOf(ExternalRef.of("crm", "kim"), null, 9)).hasSize(1);
        desk.record().erase(ExternalRef.of("crm", "kim"), "asked for", by(CLERK));
        assertThat(left(complaint)).doesNotContain("ref/crm/kim", "Kim", "It leaks.");
    }

    @Test
    void somebodyWhoIsThereTwiceIsErasedTwice() {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Kim").knownAs("crm", "kim"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        for (String name : List.of("Witness One", "Witness Two")) {
            complaint = desk.performUntyped(
                    complaint,
                    RecordStatement.ofWitness(
                            StatementKind.INTERVIEW, Person.named(name).knownAs("hr", "5"), "what they saw"),
                    by(CLERK));
        }
        complaint = ended(complaint);
        desk.record().erase(ExternalRef.of("hr", "5"), "asked for", by(CLERK));
        assertThat(left(complaint))
                .contains("Kim", "It leaks.", "what they saw")
                .doesNotContain("Witness One", "Witness Two", "ref/hr/5");
    }

    @Test
    void whoWorksOnItForAColleagueErasesNobodyWithIt() {
        Actor ana = Actor.of("ana", "agent");
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Kim"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(CLERK));
        complaint = desk.performUntyped(complaint, Assign.to(ana), by(CLERK));
        complaint = desk.performUntyped(
                complaint, Note.that("for ana"), by(Actor.of("ben", "agent").withOnBehalfOf("ana")));
        complaint = ended(complaint);
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));
        assertThat(left(complaint)).contains("actor/ana", "actor/ben").doesNotContain("Kim");
    }

    @Test
    void whoIsStoodInForWithoutBeingAssignedIsNotErasedAndWhoHadAPortalFileIs() {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Kim"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                by(Actor.of("portal", "system").withOnBehalfOf("kim.web")));
        complaint = desk.performUntyped(
                complaint, Classify.as("quality"), by(Actor.of("ben", "agent").withOnBehalfOf("boss")));
        complaint = desk.performUntyped(
                complaint, Classify.as("leaks"), by(Actor.of("portal", "system").withOnBehalfOf("kim.web")));
        complaint = ended(complaint);
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "asked for", by(CLERK));
        assertThat(left(complaint)).contains("actor/boss", "actor/ben").doesNotContain("actor/kim.web", "Kim");
    }

    @Test
    void forWhomAnErasureIsRecordedCanBeErasedLater() {
        Complaint<?> complaint = declined();
        clock.advance(Duration.ofDays(31));
        Actor dpo = Actor.of("dpo", "manager");
        Erasure field = Erasure.field(complaint.filing().facts());
        desk.record().erase(complaint.id(), field, "asked for", by(dpo.withOnBehalfOf("login@example.org")));
        assertThat(left(complaint)).contains("actor/login@example.org");
        desk.record().erase(complaint.id(), Erasure.thePersonBehind(), "again", by(dpo));
        assertThat(left(complaint)).doesNotContain("actor/login@example.org").contains("actor/dpo");
    }

    @Test
    void anErasureUnderTheComplainantsOwnLoginDoesNotNameIt() {
        Actor login = Actor.of("ana.web", "complainant").withFrom("10.9.9.9");
        Actor behind = Actor.of("gate", "system").withOnBehalfOf("ana.web").withFrom("10.9.9.9");
        for (Actor actor : List.of(login, behind)) {
            for (Erasure what : List.of(Erasure.thePersonBehind(), Erasure.party(1), Erasure.everything())) {
                Complaint<?> complaint = declined();
                clock.advance(Duration.ofDays(31));
                Complaint<?> after = desk.record()
                        .erase(complaint.id(), what, "as I wish", by(actor))
                        .complaint();
                assertThat(left(complaint)).contains("as I wish").doesNotContain("actor/ana.web", "10.9.9.9");
                assertThat(((Identities) after.knownParties()).numberOf("actor/ana.web"))
                        .isZero();
                desk.performUntyped(after, Note.that("goes on"), by(CLERK));
                assertThat(desk.record().verify(complaint.id()).broken()).isEmpty();
                assertThat(desk.record().rebuild(complaint.id())).isEmpty();
            }
        }
    }

    @Test
    void anErasureOfOneFieldSaysUnderWhichLogin() {
        Complaint<?> complaint = declined();
        clock.advance(Duration.ofDays(31));
        desk.record()
                .erase(
                        complaint.id(),
                        Erasure.field(complaint.filing().facts()),
                        "as I wish",
                        by(Actor.of("ana.web", "complainant")));
        assertThat(left(complaint)).contains("actor/ana.web");
        desk.record()
                .erase(complaint.id(), Erasure.thePersonBehind(), "as I wish", by(Actor.of("ana.web", "complainant")));
        assertThat(left(complaint)).doesNotContain("actor/ana.web");
    }

    @Test
    void whatNeverWasThereIsNotAnsweredAsDone() {
        Complaint<?> complaint = declined();
        clock.advance(Duration.ofDays(31));
        assertThatThrownBy(() -> desk.record().erase(complaint.id(), Erasure.party(99), "x", by(CLERK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("complaint " + complaint.reference() + " has no party 99; its parties are 1");
        assertThatThrownBy(
                        () -> desk.record().erase(complaint.id(), Erasure.field(new SealedText(4711)), "x", by(CLERK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no sealed value 4711");
        assertThat(desk.get(complaint.id()).version()).isEqualTo(complaint.version());
    }

    static Stream<Actor> logins() {
        return Stream.of(
                Actor.of("ana.web", "complainant").withFrom("10.7.7.7"),
                Actor.of("portal", "complainant").withOnBehalfOf("ana.web").withFrom("10.7.7.7"),
                Actor.of("portal", "portal").withOnBehalfOf("ana.web").withFrom("10.7.7.7"));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void theLoginOfWhoWasCorrectedAwayIsKeptWhileItIsOpenAndFoundWhenItHasEnded(Actor web) {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Ana Lima").knownAs("crm", "ana-4711"))
                        .by(Channel.WEB_FORM)
                        .stating("It leaks.")
                        .build(),
                by(web));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.APP, "Ana wrote"), by(web));
        complaint = desk.performUntyped(complaint, Accept.inScope(), by(CLERK));
        complaint = desk.performUntyped(
                complaint, CorrectParty.number(1, Person.named("Eva").knownAs("crm", "eva"), "her sister"), by(CLERK));
        assertThat(desk.record().erase(ANA, "asked for", by(CLERK)))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.refused())
                            .extracting(kept -> kept.because().code())
                            .containsOnly("open")
                            .hasSizeBetween(2, 3);
                    assertThat(outcome.erased()).isNotEmpty();
                });
        assertThat(left(complaint))
                .contains("actor/ana.web")
                .doesNotContain("Ana Lima", "Ana wrote")
                .doesNotContain("10.7.7.7");
        desk.performUntyped(desk.get(complaint.id()), Withdraw.because("x"), by(CLERK));
        clock.advance(Duration.ofDays(400));
        assertThat(desk.record().erase(ANA, "asked for", by(CLERK)))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.refused()).isEmpty());
        assertThat(left(complaint))
                .doesNotContain("actor/ana.web", "ref/crm/ana-4711")
                .contains("actor/clerk", "Eva");
        assertThat(desk.record().erase(ANA, "asked for", by(CLERK))).isEmpty();
        assertThat(desk.record().verify(complaint.id()).isSound()).isTrue();
    }
}
