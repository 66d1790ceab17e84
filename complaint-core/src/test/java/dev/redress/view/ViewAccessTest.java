package dev.redress.view;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.HandOver;
import dev.redress.activity.Involve;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.Note;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.Redact;
import dev.redress.activity.SendBack;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.InterestKind;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.ComplaintNotFoundException;
import dev.redress.desk.Dossier;
import dev.redress.desk.Erasure;
import dev.redress.desk.ReadingRefusedException;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Decline;
import dev.redress.move.Reopen;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.Person;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which actor reads a complaint as what. */
class ViewAccessTest {

    private static final Actor HR = Actor.of("hui", "hr");
    private static final Actor LIN = Actor.of("lin", "legal");
    private static final Actor EVA = Actor.of("eva", "complainant", "hr");
    private static final Actor OUTSIDER = Actor.of("other", "hr");

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();

    private static Intake intake() {
        return Intake.from(Person.named("Eva Lopes").knownAs(ExternalRef.USERS, "eva"))
                .by(Channel.FACE_TO_FACE)
                .against(Respondent.of(RespondentKind.EMPLOYEE, "Zhao").withRef(ExternalRef.user("zhao")))
                .stating("Unfair shifts.")
                .build();
    }

    private static String all(ComplaintView view) {
        return String.join("\n", view.texts());
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void nobodyOutsideTheCircleReadsAConfidentialComplaintAsAnything(Reader reader) {
        ComplaintDesk office = ComplaintDesk.using(new MemoryStore())
                .procedure(ShippedProcedures.get("employee-grievance"))
                .build();
        Complaint<?> complaint = office.file(intake(), by(HR));
        for (Actor outsider : List.of(OUTSIDER, Actor.of("zhao", "manager"))) {
            assertThatThrownBy(() -> office.view(complaint.id(), reader, outsider))
                    .isInstanceOfSatisfying(
                            ReadingRefusedException.class,
                            refused -> assertThat(refused.complaintId()).isEqualTo(complaint.id()))
                    .hasMessageContaining("is confidential");
        }
        office.performUntyped(complaint, Involve.admitting(OUTSIDER), by(HR));
        if (reader != Reader.COMPLAINANT) {
            assertThat(office.view(complaint.id(), reader, OUTSIDER).reader()).isEqualTo(reader);
        }
        assertThat(office.view(complaint.id(), reader).reader()).isEqualTo(reader);
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void whoeverComplainsReadsAsComplainantOnly(Reader reader) {
        Complaint<?> complaint = desk.file(intake(), by(HR));
        desk.performUntyped(complaint, Note.that("She exaggerates."), by(HR));
        boolean theirs = reader == Reader.COMPLAINANT || reader == Reader.STATISTICS;
        if (theirs) {
            assertThat(all(desk.view(complaint.id(), reader, EVA))).doesNotContain("exaggerates");
        } else {
            assertThatThrownBy(() -> desk.view(complaint.id(), reader, EVA))
                    .isInstanceOf(ReadingRefusedException.class)
                    .hasMessageContaining("only as complainant");
        }
        if (reader == Reader.COMPLAINANT) {
            assertThatThrownBy(() -> desk.view(complaint.id(), reader, HR))
                    .isInstanceOf(ReadingRefusedException.class)
                    .hasMessageContaining("only somebody who complains");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reader.class,
            names = {"STATISTICS"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoeverIsComplainedOfReadsNone(Reader reader) {
        Complaint<?> complaint = desk.file(intake(), by(HR));
        Actor zhao = Actor.of("zhao", "manager");
        assertThatThrownBy(() -> desk.view(complaint.id(), reader, zhao))
                .isInstanceOf(ReadingRefusedException.class)
                .hasMessageContaining("somebody complained of does not read it");
        assertThat(all(desk.view(complaint.id(), Reader.STATISTICS, zhao))).doesNotContain("Eva");
    }

    @Test
    void identityIsKeptBackFromTheMomentTheComplaintIsSent() {
        Complaint<?> complaint = desk.file(intake(), by(HR));
        assertThat(all(desk.view(complaint.id(), Reader.DEPARTMENT))).contains("Eva Lopes");
        complaint = desk.performUntyped(complaint, HandOver.to("legal", "law").anonymised(), by(HR));
        assertThat(all(desk.view(complaint.id(), Reader.DEPARTMENT, LIN))).doesNotContain("Eva");
        assertThat(all(desk.view(complaint.id(), Reader.REVIEWER))).doesNotContain("Eva");
        assertThat(all(desk.view(complaint.id(), Reader.HANDLER, HR))).contains("Eva Lopes");
        Complaint<?> back = desk.performUntyped(complaint, SendBack.because("not ours"), by(LIN));
        assertThat(all(desk.view(back.id(), Reader.DEPARTMENT))).contains("Eva Lopes");
    }

    @Test
    void whomIdentityIsKeptBackFromDoesNotGetItByAskingAsHandler() {
        Complaint<?> complaint = desk.file(intake(), by(HR));
        complaint = desk.performUntyped(complaint, HandOver.to("legal", "law").anonymised(), by(HR));
        complaint = desk.performUntyped(complaint, AcceptHandOver.here(), by(LIN));
        for (Reader reader : List.of(Reader.HANDLER, Reader.FULL, Reader.DEPARTMENT, Reader.REVIEWER, Reader.AUDITOR)) {
            ComplaintView view = desk.view(complaint.id(), reader, LIN);
            assertThat(all(view)).as(reader.toString()).doesNotContain("Eva", "eva");
            assertThat(view.withheld()).extracting(Withheld::field).contains("parties.complainant.name");
        }
        assertThat(all(desk.view(complaint.id(), Reader.HANDLER))).contains("Eva Lopes");
    }

    @Test
    void aLoginThatTheFilingDidNotKnowIsOfTheComplainingSideToo() {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Eva Lopes").knownAs("crm", "No.4711"))
                        .by(Channel.EMAIL)
                        .stating("Rain.")
                        .build(),
                by(HR));
        Actor login = Actor.of("eva.web", "complainant");
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.EMAIL, "Still rain."), by(login));
        complaint = desk.performUntyped(complaint, HandOver.to("legal", "law").anonymised(), by(HR));
        Complaint<?> taken = desk.performUntyped(complaint, AcceptHandOver.here(), by(LIN));
        assertThat(all(desk.view(taken.id(), Reader.DEPARTMENT))).doesNotContain("eva.web", "No.4711", "Still", "Eva");
        assertThat(all(desk.view(taken.id(), Reader.COMPLAINANT, login)))
                .contains("Still rain.", "Eva Lopes", "No.4711");
    }

    @Test
    void theContactPersonOfAnOrganisationReadsForIt() {
        Complaint<?> complaint = desk.file(
                Intake.from(Organisation.named("Tea Ltd")
                                .representedBy(Person.named("Tia").knownAs(ExternalRef.USERS, "tia")))
                        .and(Organisation.named("Milk Ltd")
                                .representedBy(Person.named("Mia").knownAs(ExternalRef.USERS, "mia")))
                        .by(Channel.EMAIL)
                        .stating("Rain.")
                        .build(),
                by(HR));
        desk.performUntyped(complaint, JoinComplainant.of(Person.named("Kim")), by(HR));
        ComplaintView tia = desk.view(complaint.id(), Reader.COMPLAINANT, Actor.of("tia", "complainant"));
        assertThat(all(tia)).contains("Tea Ltd", "Tia").doesNotContain("Milk", "Mia", "Kim");
        ComplaintView mia = desk.view(complaint.id(), Reader.COMPLAINANT, Actor.of("mia", "complainant"));
        assertThat(all(mia)).contains("Milk Ltd", "Mia").doesNotContain("Tea", "Tia", "Kim");
    }

    @Test
    void somebodyActedForWhoDoesNothingHereCountsAsComplaining() {
        Complaint<?> complaint = desk.file(intake(), by(HR.withOnBehalfOf("secret.friend")));
        complaint = desk.performUntyped(complaint, HandOver.to("legal", "law").anonymised(), by(HR));
        assertThat(all(desk.view(complaint.id(), Reader.DEPARTMENT))).doesNotContain("secret.friend");
        assertThat(all(desk.view(complaint.id(), Reader.HANDLER))).contains("secret.friend");
    }

    @Test
    void whoIsStoodInForIsOfTheStaffAndReadsAsHandler() {
        Actor boss = Actor.of("boss", "hr");
        Actor deputy = Actor.of("deputy", "hr").withOnBehalfOf("boss");
        Complaint<?> assigned = desk.file(intake(), by(HR));
        assigned = desk.performUntyped(assigned, Assign.to(boss), by(HR));
        assigned = desk.performUntyped(assigned, Note.that("For the boss."), by(deputy));
        Complaint<?> unassigned = desk.file(intake(), by(HR));
        unassigned = desk.performUntyped(unassigned, Classify.as("shifts"), by(deputy));
        for (Complaint<?> complaint : List.of(assigned, unassigned)) {
            assertThat(all(desk.view(complaint.id(), Reader.COMPLAINANT, EVA)))
                    .contains("Eva Lopes")
                    .doesNotContain("boss");
            assertThat(all(desk.view(complaint.id(), Reader.HANDLER, boss))).contains("Eva Lopes", "boss");
            assertThatThrownBy(() -> desk.view(complaint.id(), Reader.COMPLAINANT, boss))
                    .isInstanceOf(ReadingRefusedException.class)
                    .hasMessageContaining("only somebody who complains");
            desk.performUntyped(complaint, HandOver.to("legal", "law").anonymised(), by(HR));
            assertThat(all(desk.view(complaint.id(), Reader.DEPARTMENT)))
                    .contains("boss")
                    .doesNotContain("Eva", "eva");
        }
    }

    @Test
    void forWhomAPortalActsIsNoneOfTheStaffWhateverElseItDoes() {
        Actor portal = Actor.of("portal", "system").withOnBehalfOf("eva.web");
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Eva Lopes").knownAs("crm", "No.4711"))
                        .by(Channel.EMAIL)
                        .stating("Rain.")
                        .build(),
                by(portal));
        complaint = desk.performUntyped(complaint, ReceiveMessage.by(Channel.EMAIL, "Still rain."), by(portal));
        complaint = desk.performUntyped(complaint, Classify.as("weather"), by(portal));
        desk.performUntyped(complaint, HandOver.to("legal", "law").anonymised(), by(HR));
        assertThat(all(desk.view(complaint.id(), Reader.DEPARTMENT))).doesNotContain("eva.web");
        assertThat(all(desk.view(complaint.id(), Reader.COMPLAINANT, Actor.of("eva.web"))))
                .contains("Eva Lopes");
    }

    @Test
    void reasonsThatMayTellWhoComplainsAreKeptBackWithThem() {
        Complaint<?> complaint = desk.file(intake(), by(HR));
        complaint = desk.performUntyped(
                complaint,
                CorrectParty.number(1, Person.named("Ada Lopes").knownAs(ExternalRef.USERS, "eva"), "Ada, not Eva"),
                by(HR));
        complaint = desk.performUntyped(
                complaint, Redact.passage(complaint.filing().facts(), 0, 3, "Ada says so often"), by(HR));
        complaint = desk.performUntyped(
                complaint, DeclareInterest.own(InterestKind.RELATIVE).noting("brother of Ada"), by(OUTSIDER));
        complaint = desk.performUntyped(complaint, HandOver.to("legal", "law").anonymised(), by(HR));
        desk.performUntyped(complaint, AcceptHandOver.here(), by(LIN));
        for (Reader reader : List.of(Reader.HANDLER, Reader.DEPARTMENT, Reader.REVIEWER)) {
            assertThat(all(desk.view(complaint.id(), reader, LIN))).doesNotContain("Ada", "Eva");
        }
        assertThat(all(desk.view(complaint.id(), Reader.HANDLER)))
                .contains("Ada, not Eva", "Ada says so often", "brother of Ada");
        Dossier read = desk.read(complaint.id(), LIN);
        for (Entry entry : read.journal()) {
            if (entry.event() instanceof FactEvent.PartyCorrected corrected) {
                assertThat(read.text(corrected.reason())).isEmpty();
            }
        }
    }

    @Test
    void rolesOfAComplainantMayTellWhoTheyAre() {
        Complaint<?> complaint = desk.file(intake(), by(HR));
        complaint = desk.performUntyped(
                complaint,
                ReceiveMessage.by(Channel.EMAIL, "More."),
                by(Actor.of("eva", "complainant", "night-nurse-of-ward-9")));
        complaint = desk.performUntyped(complaint, HandOver.to("legal", "law").anonymised(), by(HR));
        desk.performUntyped(complaint, AcceptHandOver.here(), by(LIN));
        assertThat(all(desk.view(complaint.id(), Reader.DEPARTMENT, LIN)))
                .contains("hr")
                .doesNotContain("night-nurse-of-ward-9");
        assertThat(all(desk.view(complaint.id(), Reader.COMPLAINANT, EVA))).contains("night-nurse-of-ward-9");
        assertThat(desk.read(complaint.id(), LIN).journal())
                .allSatisfy(entry -> assertThat(entry.by().roles()).doesNotContain("night-nurse-of-ward-9"));
        assertThat(desk.read(complaint.id()).journal())
                .anySatisfy(entry -> assertThat(entry.by().roles()).contains("night-nurse-of-ward-9"));
    }

    @Test
    void whyAComplainantComesBackIsTheirWords() {
        Complaint<?> complaint = desk.file(intake(), by(HR));
        complaint = desk.performUntyped(complaint, HandOver.to("legal", "law").anonymised(), by(HR));
        complaint = desk.performUntyped(complaint, AcceptHandOver.here(), by(LIN));
        complaint = desk.performUntyped(complaint, Decline.because(DeclineReason.OUT_OF_SCOPE, "no"), by(LIN));
        desk.performUntyped(complaint, Reopen.because("I, Eva, insist"), by(Actor.of("eva", "complainant")));
        assertThat(all(desk.view(complaint.id(), Reader.DEPARTMENT))).doesNotContain("insist");
        assertThat(all(desk.view(complaint.id(), Reader.COMPLAINANT, EVA))).contains("insist");
        assertThat(all(desk.view(complaint.id(), Reader.HANDLER))).contains("insist");
    }

    @Test
    void erasedTextsAreShownAsErased() {
        Complaint<?> complaint = desk.file(intake(), by(HR));
        Complaint<?> ended = desk.performUntyped(complaint, Withdraw.because("No more."), by(HR));
        assertThat(desk.view(ended.id(), Reader.HANDLER).find("facts")).contains(new Shown.Value("Unfair shifts."));
        desk.record().erase(ended.id(), Erasure.everything(), "asked for", by(HR));
        ComplaintView view = desk.view(ended.id(), Reader.HANDLER);
        assertThat(view.find("facts")).contains(Shown.Erased.VALUE);
        assertThat(all(view)).doesNotContain("Eva", "No more");
    }

    @Test
    void thereIsNoViewOfNothing() {
        Complaint<?> complaint = desk.file(intake(), by(HR));
        ComplaintId none = new ComplaintId(new UUID(1, 2));
        assertThatThrownBy(() -> desk.view(none, Reader.FULL)).isInstanceOf(ComplaintNotFoundException.class);
        assertThat(desk.view(complaint.id(), Reader.HANDLER).find("parties.nothing"))
                .isEmpty();
    }
}
