package dev.redress.procedure;

import static dev.redress.procedure.Docket.CLERK;
import static dev.redress.procedure.Docket.HANDLER;
import static dev.redress.procedure.Docket.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Approve;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.RefuseApproval;
import dev.redress.activity.RequestApproval;
import dev.redress.complaint.RemedyKind;
import dev.redress.lifecycle.Refusal;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Propose;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may promise how much: alone, in parts, after an approval. */
class AuthorityTest {

    private static final Actor NOBODY = Actor.of("nora", "intern");

    private static final Procedure LIMITED = Procedure.named("limited", 1)
            .title("Limited", "限额")
            .authority(new Authority(
                    Authority.Period.YEAR,
                    List.of(
                            new Authority.Limit("agent", Money.of("100", "EUR")),
                            new Authority.Limit("manager", Money.of("500", "EUR")))))
            .build();

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Docket accepted() {
        return Docket.filed().does(CLERK, Accept.inScope());
    }

    private static AgreeMeasure paying(Docket docket, Money amount) {
        return AgreeMeasure.of(
                        RemedyKind.COMPENSATION, "pay", HANDLER, docket.now().plus(Duration.ofDays(9)))
                .worth(amount);
    }

    @Test
    void theLimitIsInclusive() {
        Docket docket = accepted();
        assertThat(docket.codes(LIMITED, HANDLER, Propose.solution("pay").worth(euros("100"))))
                .isEmpty();
        assertThat(docket.codes(LIMITED, HANDLER, Propose.solution("pay").worth(euros("100.01"))))
                .containsExactly("authority");
        assertThat(docket.codes(LIMITED, MANAGER, Propose.solution("pay").worth(euros("100.01"))))
                .isEmpty();
    }

    @Test
    void theRefusalTellsSumLimitAndWhatWouldSatisfyIt() {
        List<Refusal> refusals =
                accepted().refusals(LIMITED, HANDLER, Propose.solution("pay").worth(euros("120")));
        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.en()).contains("120.00 EUR", "100.00 EUR", "request approval");
            assertThat(refusal.zh()).contains("120.00 EUR", "100.00 EUR", "申请审批");
        });
    }

    @Test
    void nobodyWithoutALimitPromisesMoneyAndEverybodyPromisesOtherThings() {
        Docket docket = accepted();
        assertThat(docket.codes(LIMITED, NOBODY, Propose.solution("pay").worth(euros("0.01"))))
                .containsExactly("authority");
        assertThat(docket.codes(LIMITED, NOBODY, Propose.solution("an apology")))
                .isEmpty();
    }

    @Test
    void aLimitInOneCurrencyIsNoneInAnother() {
        assertThat(accepted().codes(LIMITED, MANAGER, Propose.solution("pay").worth(Money.of("1", "CNY"))))
                .containsExactly("authority");
    }

    @Test
    void theGreatestLimitOfAllRolesCounts() {
        Actor both = Actor.of("bo", "agent", "manager");
        assertThat(accepted().codes(LIMITED, both, Propose.solution("pay").worth(euros("500"))))
                .isEmpty();
    }

    @Test
    void splittingIsSeen() {
        Docket docket = accepted();
        docket.does(HANDLER, paying(docket, euros("60")));
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("40")))).isEmpty();
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("60")))).containsExactly("authority:splitting");
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("100")))).containsExactly("authority:splitting");
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("100.01"))))
                .containsExactly("authority");
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("160")))).containsExactly("authority");
    }

    @Test
    void aMeasureGivenUpNoLongerCounts() {
        Docket docket = accepted();
        docket.does(HANDLER, paying(docket, euros("60")), CancelMeasure.number(1, "not needed"));
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("90")))).isEmpty();
    }

    @Test
    void aMeasureThatPaysWhatWasProposedIsNoSecondPromise() {
        Docket docket = accepted()
                .does(HANDLER, Propose.solution("pay").worth(euros("80")))
                .does(CLERK, AcceptProposal.asOffered());
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("80")).carryingOutTheProposal()))
                .isEmpty();
        docket.does(HANDLER, paying(docket, euros("80")).carryingOutTheProposal());
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("20")).carryingOutTheProposal()))
                .isEmpty();
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("21")).carryingOutTheProposal()))
                .containsExactly("authority:splitting");
    }

    @Test
    void aMeasureBesidesAProposalCountsInAddition() {
        Docket docket = accepted()
                .does(HANDLER, Propose.solution("pay").worth(euros("100")))
                .does(CLERK, AcceptProposal.asOffered());
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("1")))).containsExactly("authority:splitting");
        Docket other = accepted();
        other.does(HANDLER, paying(other, euros("100")));
        assertThat(other.codes(LIMITED, HANDLER, Propose.solution("pay").worth(euros("1"))))
                .containsExactly("authority:splitting");
    }

    @Test
    void whatSomebodyElsePromisedMayStandButNotGrow() {
        Docket docket = accepted();
        docket.does(MANAGER, paying(docket, euros("300")));
        assertThat(docket.codes(LIMITED, HANDLER, Propose.solution("an apology")))
                .isEmpty();
        assertThat(docket.codes(LIMITED, HANDLER, paying(docket, euros("1")))).containsExactly("authority:splitting");
    }

    @Test
    void anApprovalCoversItsAmountAndNoMore() {
        Docket docket = accepted()
                .does(HANDLER, RequestApproval.of(euros("250"), "long wait"))
                .does(MANAGER, Approve.request(1));
        assertThat(docket.codes(LIMITED, HANDLER, Propose.solution("pay").worth(euros("250"))))
                .isEmpty();
        assertThat(docket.codes(LIMITED, HANDLER, Propose.solution("pay").worth(euros("250.01"))))
                .containsExactly("authority");
    }

    @Test
    void aRequestThatIsPendingOrRefusedCoversNothing() {
        Docket docket = accepted().does(HANDLER, RequestApproval.of(euros("250"), "long wait"));
        assertThat(docket.codes(LIMITED, HANDLER, Propose.solution("pay").worth(euros("250"))))
                .containsExactly("authority");
        docket.does(MANAGER, RefuseApproval.request(1, "too much"));
        assertThat(docket.codes(LIMITED, HANDLER, Propose.solution("pay").worth(euros("250"))))
                .containsExactly("authority");
    }

    @Test
    void nobodyApprovesMoreThanTheyCouldPromise() {
        Docket docket = accepted().does(HANDLER, RequestApproval.of(euros("600"), "long wait"));
        assertThat(docket.codes(LIMITED, MANAGER, Approve.request(1))).containsExactly("authority");
        assertThat(docket.codes(LIMITED, NOBODY, Approve.request(1))).containsExactly("authority");
        docket.does(HANDLER, RequestApproval.of(euros("500"), "less"));
        assertThat(docket.codes(LIMITED, MANAGER, Approve.request(2))).isEmpty();
    }

    @Test
    void withoutStatedLimitsEverybodyPromisesAnything() {
        assertThat(accepted()
                        .codes(
                                Procedure.UNRESTRICTED,
                                NOBODY,
                                Propose.solution("pay").worth(euros("9000000"))))
                .isEmpty();
    }

    @Test
    void theGreatestAuthorityOfSomebodyIsKnown() {
        Authority authority = LIMITED.authority();
        assertThat(authority.of(HANDLER.roles(), euros("1").currency()))
                .hasValueSatisfying(most -> assertThat(most).isEqualByComparingTo("100"));
        assertThat(authority.of(NOBODY.roles(), euros("1").currency())).isEmpty();
        assertThat(Authority.Period.YEAR.of(Docket.START)).isEqualTo("2026");
        assertThat(Authority.Period.MONTH.of(Docket.START)).isEqualTo("2026-03");
    }
}
