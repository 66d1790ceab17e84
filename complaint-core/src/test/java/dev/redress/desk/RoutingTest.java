package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.Prioritise;
import dev.redress.classification.Classification;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Priority;
import dev.redress.event.FactEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.Procedure;
import dev.redress.routing.Route;
import dev.redress.routing.RoutingPolicy;
import dev.redress.routing.TeamMember;
import dev.redress.routing.TeamRouting;
import dev.redress.store.memory.MemoryStore;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Complaints find a handler by table, load and fairness, and lose nothing where they do not. */
class RoutingTest {

    private static final Actor CLERK = Actor.of("clerk", "intake");
    private static final Actor ANN = Actor.of("ann", "handler");
    private static final Actor BEN = Actor.of("ben", "handler");
    private static final TeamRouting TEAMS = TeamRouting.builder()
            .send("cups", "goods")
            .send("fires", "safety")
            .member(TeamMember.of(ANN, "goods"))
            .member(TeamMember.of(BEN, "goods"))
            .build();

    private static ComplaintDesk desk(RoutingPolicy policy, String category) {
        return ComplaintDesk.using(new MemoryStore())
                .procedure(Procedure.named("p", 1)
                        .title("P", "流程")
                        .fair(FairnessRule.NOT_ABOUT_ONESELF)
                        .fair(FairnessRule.NO_DECLARED_INTEREST)
                        .build())
                .classifier(narrative -> new Classification(category, 1, List.of(), List.of()), Duration.ofSeconds(10))
                .routing(policy, ZoneOffset.UTC, Duration.ofSeconds(10))
                .build();
    }

    private static Complaint<?> file(ComplaintDesk desk, @Nullable Actor against) {
        var intake = Intake.from(Person.named("Eva")).by(Channel.EMAIL);
        return desk.file(
                (against == null
                                ? intake
                                : intake.against(Respondent.of(RespondentKind.EMPLOYEE, "An employee")
                                        .withRef(ExternalRef.of(ExternalRef.USERS, against.id()))))
                        .stating("It broke.")
                        .build(),
                by(CLERK));
    }

    private static String handler(ComplaintDesk desk, Complaint<?> complaint) {
        Dossier dossier = desk.read(complaint.id());
        return dossier.nameOf(complaint.snapshot().handling().assignee()).orElse("nobody");
    }

    private static String note(ComplaintDesk desk, Complaint<?> complaint) {
        Dossier dossier = desk.read(complaint.id());
        return dossier.journal().stream()
                .filter(entry -> entry.event() instanceof FactEvent.Noted)
                .map(entry ->
                        dossier.text(((FactEvent.Noted) entry.event()).text()).orElseThrow())
                .reduce("", (first, second) -> second);
    }

    @Test
    void aNewComplaintGoesToWhoeverHasTheLeastToDo() {
        ComplaintDesk desk = desk(TEAMS, "cups");
        Complaint<?> first = file(desk, null);
        assertThat(handler(desk, first)).isEqualTo("ann");
        assertThat(note(desk, first)).isEqualTo("Routed: cups goes to goods; least open work of 2 who can handle it");
        assertThat(handler(desk, file(desk, null))).isEqualTo("ben");
        desk.performUntyped(first, Prioritise.as(Priority.CRITICAL), by(CLERK));
        assertThat(handler(desk, file(desk, null))).isEqualTo("ben");
        assertThat(handler(desk, file(desk, null))).isEqualTo("ben");
        assertThat(handler(desk, file(desk, null))).isEqualTo("ben");
        assertThat(handler(desk, file(desk, null))).isEqualTo("ann");
    }

    @Test
    void nobodyGetsAComplaintAgainstThemselves() {
        ComplaintDesk desk = desk(TEAMS, "cups");
        assertThat(handler(desk, file(desk, ANN))).isEqualTo("ben");
        ComplaintDesk wilful = desk(facts -> new Route("goods", ANN, List.of("always Ann")), "cups");
        Complaint<?> against = file(wilful, ANN);
        assertThat(handler(wilful, against)).isEqualTo("nobody");
        assertThat(note(wilful, against)).contains("something stands against");
        assertThat(handler(wilful, file(wilful, BEN))).isEqualTo("ann");
    }

    @Test
    void fairnessIsAskedAlsoWhereOnlySomeRolesAssign() {
        ComplaintDesk strict = ComplaintDesk.using(new MemoryStore())
                .procedure(Procedure.named("p", 1)
                        .title("P", "流程")
                        .only(CommandKind.ASSIGN, "lead")
                        .fair(FairnessRule.NOT_ABOUT_ONESELF)
                        .build())
                .classifier(narrative -> new Classification("cups", 1, List.of(), List.of()), Duration.ofSeconds(10))
                .routing(TEAMS, ZoneOffset.UTC, Duration.ofSeconds(10))
                .build();
        assertThat(handler(strict, file(strict, ANN))).isEqualTo("ben");
        assertThat(handler(strict, file(strict, null))).isEqualTo("ann");
    }

    @Test
    void aDepartmentWithoutATeamDistributesItsWorkItself() {
        ComplaintDesk desk = desk(TEAMS, "fires");
        Complaint<?> complaint = file(desk, null);
        assertThat(complaint.snapshot().casework().conferral().pending().department())
                .isEqualTo("safety");
        assertThat(desk.route(complaint.id())).isEqualTo(complaint);
    }

    @Test
    void whatIsLeftToAPersonSaysSoAndCanBeAskedAgain() {
        ComplaintDesk desk = desk(TEAMS, "else");
        Complaint<?> complaint = file(desk, null);
        assertThat(note(desk, complaint)).isEqualTo("Left to a person to route: no line of the table fits");
        complaint = desk.performUntyped(complaint, Classify.as("cups"), by(CLERK));
        complaint = desk.performUntyped(complaint, DeclareInterest.of(ANN, InterestKind.FINANCIAL), by(CLERK));
        complaint = desk.route(complaint.id());
        assertThat(handler(desk, complaint)).isEqualTo("ben");
        assertThat(desk.route(complaint.id())).isEqualTo(complaint);
        complaint = desk.performUntyped(complaint, Assign.to(CLERK), by(CLERK));
        assertThat(handler(desk, desk.route(complaint.id()))).isEqualTo("clerk");
    }

    @Test
    void aPolicyThatFailsLosesNothing() {
        ComplaintDesk desk = desk(
                facts -> {
                    throw new IllegalStateException("eva@example.org");
                },
                "cups");
        Complaint<?> complaint = file(desk, null);
        assertThat(handler(desk, complaint)).isEqualTo("nobody");
        assertThat(note(desk, complaint)).isEqualTo("Left to a person to route: the routing policy failed");
    }
}
