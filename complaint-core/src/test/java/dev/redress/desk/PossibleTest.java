package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.Approve;
import dev.redress.activity.Consult;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.IssueSecret;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.RequestApproval;
import dev.redress.activity.RequestReveal;
import dev.redress.activity.RevealIdentity;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.InterestKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.procedure.Authority;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.Readers;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.memory.MemoryStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What nothing that a command could say would make possible is not possible, for the same reason. */
class PossibleTest {

    private static final Actor CLERK = Actor.of("carl", "clerk");
    private static final Actor DORA = Actor.of("dora", "works");
    private static final Actor BOSS = Actor.of("bea", "boss");
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .procedure(Procedure.named("ours", 1)
                    .title("Ours", "本单位")
                    .fair(FairnessRule.TAKEN_OVER_BY_ANOTHER)
                    .readers(new Readers(false, Set.of(), Set.of("clerk")))
                    .authority(new Authority(
                            Authority.Period.YEAR,
                            List.of(
                                    new Authority.Limit("clerk", Money.of("100", "EUR")),
                                    new Authority.Limit("boss", Money.of("1000", "EUR")))))
                    .build())
            .build();

    private Complaint<?> complaint = desk.file(
            Intake.from(Person.named("Eva")).by(Channel.EMAIL).stating("x").build(), by(CLERK));

    private void does(Actor who, Command... commands) {
        for (Command command : commands) {
            complaint = desk.performUntyped(complaint, command, by(who));
        }
    }

    private List<String> refusals(Actor who, CommandKind command) {
        return desk.possible(complaint, who).stream()
                .filter(each -> each.command() == command)
                .flatMap(each -> each.refusals().stream())
                .map(Refusal::code)
                .toList();
    }

    private void neither(Actor who, Command command, String code) {
        assertThat(refusals(who, command.kind())).containsExactly(code);
        assertThatThrownBy(() -> desk.performUntyped(complaint, command, by(who)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::code)
                                .containsExactly(code));
    }

    @Test
    void whoIsNotToKnowWhoComplainsHandsOutNoAccess() {
        does(CLERK, HandOver.to("works", "x").anonymised());
        does(DORA, AcceptHandOver.here());
        neither(DORA, JoinComplainant.of(Person.named("Leo")), "identity-withheld");
        neither(DORA, IssueSecret.withDigest(DIGEST), "identity-withheld");
        assertThat(refusals(CLERK, CommandKind.ISSUE_SECRET)).isEmpty();
    }

    @Test
    void whoHasAskedToKnowNeitherAsksAgainNorDecidesIt() {
        does(CLERK, HandOver.to("works", "x").anonymised());
        does(DORA, AcceptHandOver.here(), RequestReveal.because("x"));
        neither(DORA, RequestReveal.because("x"), "condition:not-done-before");
        neither(DORA, RevealIdentity.number(1), "condition:fits");
        assertThat(refusals(CLERK, CommandKind.REVEAL_IDENTITY)).isEmpty();
        does(CLERK, RevealIdentity.number(1));
        neither(DORA, RequestReveal.because("x"), "condition:not-done-before");
        neither(new Actor("ed", Set.of("works"), "dora", null), RequestReveal.because("x"), "condition:fits");
    }

    @Test
    void nobodyApprovesAnAmountAboveTheirOwnAuthority() {
        does(CLERK, Accept.inScope(), RequestApproval.of(Money.of("500", "EUR"), "x"));
        neither(CLERK, Approve.request(1), "authority");
        assertThat(refusals(BOSS, CommandKind.APPROVE)).isEmpty();
        does(BOSS, RequestApproval.of(Money.of("50", "EUR"), "x"));
        assertThat(refusals(CLERK, CommandKind.APPROVE)).isEmpty();
    }

    @Test
    void nobodyAnswersWhereAllQuestionsAreTheirOwn() {
        does(CLERK, Consult.asking("works", "x"));
        neither(CLERK, GiveOpinion.on(1, "x"), "fairness:taken-over-by-another");
        does(BOSS, Consult.asking("sales", "x"));
        assertThat(refusals(CLERK, CommandKind.GIVE_OPINION)).isEmpty();
    }

    @Test
    void nobodyGoesOverToAVersionThatIsNotThere() {
        neither(BOSS, AdoptProcedure.version(2, "x"), "version");
        neither(BOSS, AdoptProcedure.version(1, "x"), "version");
        desk.publish(Procedure.named("ours", 2).title("Ours", "本单位").build(), BOSS);
        assertThat(refusals(BOSS, CommandKind.ADOPT_PROCEDURE)).isEmpty();
        does(BOSS, AdoptProcedure.version(2, "x"));
        neither(BOSS, AdoptProcedure.version(2, "x"), "version");
    }

    @Test
    void whoIsNoneOfSeveralComplainantsHasNoPartToEnd() {
        does(CLERK, JoinComplainant.of(Person.named("Leo").knownAs(ExternalRef.USERS, "leo")));
        neither(Actor.of("web-17", "complainant"), WithdrawComplainant.number(1), "own-part");
        assertThat(refusals(Actor.of("leo", "complainant"), CommandKind.WITHDRAW_COMPLAINANT))
                .isEmpty();
    }

    @Test
    void whoIsNotToKnowWhoComplainsHasNobodyToCorrect() {
        does(CLERK, HandOver.to("works", "x").anonymised());
        does(DORA, AcceptHandOver.here());
        neither(DORA, CorrectParty.number(1, Person.named("Eve"), "x"), "identity-withheld");
        does(CLERK, NameRespondent.as(Respondent.of(RespondentKind.ORGANISATION, "Acme")));
        assertThat(refusals(DORA, CommandKind.CORRECT_PARTY)).isEmpty();
    }

    @Test
    void somebodyWhomTheComplaintDoesNotKnowYetDeclaresTheirInterest() {
        ComplaintDesk shipped = ComplaintDesk.using(new MemoryStore())
                .procedure(ShippedProcedures.get("general"))
                .build();
        Complaint<?> general = shipped.file(
                Intake.from(Person.named("Eva")).by(Channel.EMAIL).stating("x").build(), by(Actor.of("amy", "agent")));
        Complaint<?> declared =
                shipped.performUntyped(general, DeclareInterest.own(InterestKind.RELATIVE), by(Actor.of("hrx", "hr")));
        assertThat(declared.snapshot().casework().ties().interests()).hasSize(1);
        assertThatThrownBy(() -> shipped.performUntyped(
                        declared,
                        DeclareInterest.of(Actor.of("amy", "agent"), InterestKind.RELATIVE),
                        by(Actor.of("new", "hr"))))
                .hasMessageContaining("interest-of-another");
    }

    @Test
    void nobodyExtendsAClockThatHasNoRuleForIt() {
        assertThat(refusals(CLERK, CommandKind.EXTEND_CLOCK)).containsExactly("no-extension");
    }
}
