package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Assign;
import dev.redress.activity.HandOver;
import dev.redress.activity.Involve;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reads a complaint, and what of it. */
class AccessTest {

    private static final Actor HR = Actor.of("hui", "hr");
    private static final Actor BOSS = Actor.of("zhao", "manager");
    private static final Actor EVA = Actor.of("eva", "complainant");

    private static Complaint<?> grievance(ComplaintDesk desk) {
        return desk.file(
                Intake.from(Person.named("Eva Lopes").email("eva@example.org").knownAs(ExternalRef.USERS, "eva"))
                        .by(Channel.FACE_TO_FACE)
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "Zhao").withRef(ExternalRef.user("zhao")))
                        .stating("Unfair shifts.")
                        .build(),
                by(HR));
    }

    @Test
    void onlyPeopleOnTheCaseReadAGrievance() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .procedure(ShippedProcedures.get("employee-grievance"))
                .build();
        Complaint<?> complaint = grievance(desk);
        assertThat(desk.read(complaint.id(), HR).journal()).hasSize(1);
        assertThat(desk.read(complaint.id(), EVA).nameOf(1)).contains("Eva Lopes");
        for (Actor outsider : List.of(BOSS, Actor.of("ivo", "investigator"), Actor.of("other", "hr"))) {
            assertThatThrownBy(() -> desk.read(complaint.id(), outsider))
                    .isInstanceOf(ReadingRefusedException.class)
                    .hasMessageNotContaining("Eva")
                    .hasMessageNotContaining(outsider.id());
        }
        desk.performUntyped(complaint, Involve.admitting(Actor.of("ivo", "investigator")), by(HR));
        assertThat(desk.read(complaint.id(), Actor.of("ivo", "investigator")).journal())
                .isNotEmpty();
    }

    @Test
    void whoeverComplainsReadsTheirSideAndWhoeverIsComplainedOfNothing() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
        Complaint<?> complaint = grievance(desk);
        complaint = desk.performUntyped(
                complaint, JoinComplainant.of(Person.named("Rui Dias").knownAs(ExternalRef.USERS, "rui")), by(HR));
        complaint = desk.performUntyped(complaint, Note.that("She exaggerates."), by(HR));
        Dossier own = desk.read(complaint.id(), EVA);
        assertThat(own.nameOf(1)).contains("Eva Lopes");
        assertThat(own.text(complaint.filing().facts())).contains("Unfair shifts.");
        Dossier other = desk.read(complaint.id(), Actor.of("rui", "complainant"));
        assertThat(other.nameOf(1)).isEmpty();
        Complaint<?> now = complaint;
        assertThatThrownBy(() -> desk.read(now.id(), BOSS))
                .isInstanceOf(ReadingRefusedException.class)
                .hasMessageContaining("complained of");
    }

    @Test
    void aHandOverCanWithholdWhoComplains() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
        Complaint<?> complaint =
                desk.performUntyped(grievance(desk), HandOver.to("legal", "x").anonymised(), by(HR));
        complaint = desk.performUntyped(complaint, AcceptHandOver.here(), by(Actor.of("lin", "legal")));
        desk.performUntyped(complaint, Assign.to(Actor.of("lin", "legal")), by(HR));
        Dossier department = desk.read(complaint.id(), Actor.of("lin", "legal"));
        assertThat(department.nameOf(1)).isEmpty();
        assertThat(department.text(complaint.filing().facts())).contains("Unfair shifts.");
        assertThat(desk.read(complaint.id(), EVA).nameOf(1)).contains("Eva Lopes");
        assertThat(desk.read(complaint.id()).nameOf(1)).contains("Eva Lopes");
    }
}
