package dev.redress.priority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.complaint.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WeightedPriorityProperties {

    private static final PriorityPolicy POLICY = WeightedPriority.shipped();

    @Property
    void moreOfAnythingNeverMakesItWait(
            @ForAll Severity severity,
            @ForAll Urgency urgency,
            @ForAll @IntRange(max = 20_000) int amount,
            @ForAll @IntRange(max = 20) int count,
            @ForAll @IntRange(max = 30) int more) {
        PriorityFacts facts = PriorityFacts.of(severity)
                .withUrgency(urgency)
                .withAmount(BigDecimal.valueOf(amount))
                .withSameProblem(count);
        Prioritisation before = POLICY.prioritise(facts);
        for (PriorityFacts worse : new PriorityFacts[] {
            facts.with(Factor.SAFETY),
            facts.with(Factor.LEGAL),
            facts.withAmount(BigDecimal.valueOf(amount + more)),
            facts.withSameProblem(count + more),
            facts.withEarlierComplaints(more),
            facts.withTimeLost(Duration.ofHours(more)),
            facts.withUrgency(Urgency.IMMEDIATE)
        }) {
            Prioritisation after = POLICY.prioritise(worse);
            assertThat(after.points()).isGreaterThanOrEqualTo(before.points());
            assertThat(after.priority()).isGreaterThanOrEqualTo(before.priority());
            assertThat(after.contributions().stream()
                            .mapToInt(Contribution::points)
                            .sum())
                    .isEqualTo(after.points());
        }
    }
}
