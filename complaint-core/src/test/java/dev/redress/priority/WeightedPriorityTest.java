package dev.redress.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.complaint.Priority;
import dev.redress.complaint.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WeightedPriorityTest {

    private static final WeightedPriority SHIPPED = WeightedPriority.shipped();

    @Test
    void listsEveryFactorThatCounted() {
        Prioritisation found = SHIPPED.prioritise(PriorityFacts.of(Severity.MEDIUM)
                .withUrgency(Urgency.HIGH)
                .with(Factor.VULNERABLE)
                .withAmount(new BigDecimal("2500.00"))
                .withEarlierComplaints(1)
                .withSameProblem(40)
                .withTimeLost(Duration.ofDays(5)));
        assertThat(found.contributions())
                .containsExactly(
                        new Contribution("matrix", "medium x high", 40),
                        new Contribution("vulnerable", "yes", 15),
                        new Contribution("amount", "2500, full at 10000", 3),
                        new Contribution("repeat", "1, full at 3", 3),
                        new Contribution("same-problem", "40, full at 10", 15),
                        new Contribution("time-lost", "PT120H, full at PT240H", 5));
        assertThat(found.points()).isEqualTo(81);
        assertThat(found.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(found.explanation()).startsWith("critical, 81 points: matrix (medium x high): 40, vulnerable (yes)");
    }

    @Test
    void givesAnOrdinaryComplaintItsTurnAndAnAnnoyanceLess() {
        assertThat(SHIPPED.prioritise(PriorityFacts.of(Severity.MEDIUM)).priority())
                .isEqualTo(Priority.NORMAL);
        assertThat(SHIPPED.prioritise(PriorityFacts.of(Severity.LOW)).priority())
                .isEqualTo(Priority.LOW);
        assertThat(SHIPPED.prioritise(PriorityFacts.of(Severity.HIGH)).priority())
                .isEqualTo(Priority.HIGH);
    }

    @Test
    void putsDangerBeforeTheRestHoweverSmallItIsHeld() {
        Prioritisation found = SHIPPED.prioritise(
                PriorityFacts.of(Severity.LOW).withUrgency(Urgency.LOW).with(Factor.SAFETY));
        assertThat(found.priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void saysWhenItAssumesTheSeverity() {
        assertThat(SHIPPED.prioritise(PriorityFacts.of(null)).contributions())
                .containsExactly(new Contribution("matrix", "medium x normal, severity assumed", 30));
        WeightedPriority grave =
                WeightedPriority.builder().assuming(Severity.CRITICAL).build();
        assertThat(grave.prioritise(PriorityFacts.of(null)).points()).isEqualTo(70);
    }

    @Test
    void readsWhatItWrites() {
        WeightedPriority own = WeightedPriority.builder()
                .cell(Severity.CRITICAL, Urgency.IMMEDIATE, 100)
                .weight(Factor.MEDIA, 0)
                .fullAt(Factor.AMOUNT, new BigDecimal("500.5"))
                .timeLostFullAt(Duration.ofHours(36))
                .from(Priority.CRITICAL, 90)
                .assuming(Severity.LOW)
                .build();
        WeightedPriority again = WeightedPriority.parse(own.toJson());
        assertThat(again.toJson()).isEqualTo(own.toJson()).isNotEqualTo(SHIPPED.toJson());
        assertThat(again.fullAt(Factor.TIME_LOST)).isEqualByComparingTo("129600");
        assertThat(WeightedPriority.parse("{\"form\": 1}").toJson()).isEqualTo(SHIPPED.toJson());
        assertThat(again.prioritise(PriorityFacts.of(Severity.LOW).with(Factor.MEDIA))
                        .contributions())
                .hasSize(1);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        String json = """
                {"form": 1, "assumed": "dire", "matrix": {"high": {"low": 5, "soon": 1}, "low": {"low": -1}},
                 "factors": {"safety": {"weight": 2000, "fullAt": 3}, "amount": {"fullAt": 0},
                   "repeat": {"fullAt": 1e400}, "time-lost": {"fullAt": "soon"}, "luck": {}},
                 "from": {"high": 10, "low": 0}}
                """;
        assertThatThrownBy(() -> WeightedPriority.parse(json))
                .isInstanceOfSatisfying(
                        InvalidPriorityException.class,
                        e -> assertThat(e.faults())
                                .anyMatch(fault -> fault.contains("assumed 'dire' means nothing"))
                                .anyMatch(fault -> fault.contains("matrix.high.low must be at least 20"))
                                .anyMatch(fault -> fault.contains("matrix.high.soon is not known"))
                                .anyMatch(fault -> fault.contains("matrix.low.low must be 0 to 1000, was -1"))
                                .anyMatch(fault -> fault.contains("factors.safety.weight must be 0 to 1000, was 2000"))
                                .anyMatch(fault -> fault.contains("factors.safety.fullAt makes no sense"))
                                .anyMatch(fault -> fault.contains("factors.amount.fullAt must be greater than 0"))
                                .anyMatch(fault -> fault.contains("factors.repeat.fullAt must be greater than 0"))
                                .anyMatch(fault -> fault.contains("factors.time-lost.fullAt must be a duration"))
                                .anyMatch(fault -> fault.contains("factors.luck is not known"))
                                .anyMatch(fault -> fault.contains("from.high must be at least 25, was 10"))
                                .anyMatch(fault -> fault.contains("from.low is not known"))
                                .hasSize(13));
    }

    @Test
    void refusesFactsThatMakeNoSense() {
        PriorityFacts facts = PriorityFacts.of(null);
        assertThatThrownBy(() -> facts.with(Factor.AMOUNT)).hasMessageContaining("amount is counted");
        assertThatThrownBy(() -> facts.withSameProblem(-1)).hasMessageContaining("same-problem must not be negative");
        assertThatThrownBy(() -> facts.withAmount(new BigDecimal("1E+999999999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1E+999999999");
        assertThat(facts).hasToString("unknown x normal");
    }
}
