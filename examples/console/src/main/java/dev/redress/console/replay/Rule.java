package dev.redress.console.replay;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Handling;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StageKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an activity means where a complaint stands in certain stages. Immutable.
 *
 * @param in the stages; all of them if it names none
 * @param when what else must hold
 * @param steps what is done, in order
 */
record Rule(Set<StageKind> in, Set<Condition> when, List<Step> steps) {

    /** What a rule can ask about a complaint beside its stage. */
    enum Condition {
        UNASSIGNED,
        ASSIGNED,
        WAITING,
        NOT_WAITING,
        CONSULTING,
        NOT_CONSULTING;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Condition of(String word) {
            return Arrays.stream(values())
                    .filter(condition -> condition.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such condition; known: "
                            + Arrays.stream(values()).map(Condition::word).collect(Collectors.joining(", "))));
        }

        boolean holds(Snapshot complaint) {
            Handling handling = complaint.handling();
            boolean asked = !complaint.casework().conferral().consultations().isEmpty();
            return switch (this) {
                case UNASSIGNED -> handling.assignee() == 0;
                case ASSIGNED -> handling.assignee() != 0;
                case WAITING -> handling.suspension() != null;
                case NOT_WAITING -> handling.suspension() == null;
                case CONSULTING -> asked;
                case NOT_CONSULTING -> !asked;
            };
        }
    }

    Rule {
        in = Set.copyOf(in);
        when = Set.copyOf(when);
        steps = List.copyOf(steps);
    }

    boolean fits(Complaint<?> complaint) {
        return (in.isEmpty() || in.contains(complaint.stage().kind()))
                && when.stream().allMatch(condition -> condition.holds(complaint.snapshot()));
    }
}
