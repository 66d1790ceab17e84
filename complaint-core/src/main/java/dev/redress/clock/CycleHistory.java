package dev.redress.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The milestones of all cycles of a clock, and how cycles are numbered. Stateless, thread-safe. */
final class CycleHistory {

    private CycleHistory() {}

    static List<CycleMilestone> of(List<Judgement> judged) {
        List<CycleMilestone> all = new ArrayList<>();
        int run = 0;
        for (Judgement cycle : judged) {
            run = after(run, cycle);
            boolean recurs = cycle.clock.findRecurrence().isPresent();
            for (Judgement.Turn turn : cycle.missed) {
                if (cycle.due == null || !turn.due().equals(cycle.due.at())) {
                    all.add(new CycleMilestone(run, turn.from(), turn.due(), Milestones.missed(turn.due()), true));
                    for (Milestone late : Milestones.afterMissed(cycle, turn)) {
                        all.add(new CycleMilestone(run, turn.from(), turn.due(), late, true));
                    }
                }
            }
            for (Milestone milestone : Milestones.of(cycle)) {
                Deadline due = Objects.requireNonNull(cycle.due);
                all.add(new CycleMilestone(run, cycle.usedFrom(due), due.at(), milestone, recurs));
            }
        }
        return List.copyOf(all);
    }

    /** The number of the last cycle, from 1; 0 if there is none. */
    static int run(List<Judgement> judged) {
        int run = 0;
        for (Judgement cycle : judged) {
            run = after(run, cycle);
        }
        return run;
    }

    /** Cycles that another definition has judged may have numbers of their own; none comes twice. */
    private static int after(int run, Judgement cycle) {
        return Math.max(run + 1, cycle.run.number);
    }
}
