package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When what of which complaint is to be erased, and what stands against it. Immutable, thread-safe. */
record Retaining(Retention duty, List<RetentionRule> rules) {

    Retaining {
        rules = List.copyOf(rules);
    }

    /** The rule that decides, and when it erases. */
    record Due(RetentionRule rule, Instant at) {}

    Optional<Due> due(Snapshot complaint) {
        for (RetentionRule rule : rules) {
            Optional<Instant> at = rule.due(complaint);
            if (at.isPresent()) {
                return Optional.of(new Due(rule, at.get()));
            }
        }
        return Optional.empty();
    }

    /** A wake-up that is no later than the erasure. */
    Clockwork.WakeUp before(Snapshot complaint, Clockwork.WakeUp clocks) {
        return rules.isEmpty() || complaint.stage().kind().isOpen()
                ? clocks
                : new Clockwork.WakeUp(
                        earlier(clocks.at(), due(complaint).map(Due::at).orElse(null)), clocks.due());
    }

    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    List<Refusal> against(Complaint<?> complaint, Erasure what, Instant now) {
        return duty.against(complaint, what, now);
    }
}
