package dev.redress.procedure;

import dev.redress.activity.ExtendClock;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Snapshot;
import dev.redress.sla.ClockTerms;
import dev.redress.sla.SlaCalculator;
import dev.redress.sla.Timetable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the clocks of complaints for the rules of their procedure. Implementations are thread-safe. */
public interface Timekeeper {

    /**
     * Reads clocks that count in hours that never close.
     *
     * @param timetable the procedure's clocks; its calendar and rule packs are left aside
     * @return a timekeeper without a store
     */
    static Timekeeper of(Timetable timetable) {
        ClockTerms terms = ClockTerms.of(timetable);
        return new Timekeeper() {
            @Override
            public List<DefinitionRef> judgedBy(Procedure asked) {
                return List.of();
            }

            @Override
            public List<Promise> promises(Snapshot complaint, Instant at) {
                return timetable.isEmpty()
                        ? List.of()
                        : SlaCalculator.ofProcedure()
                                .read(complaint, (procedure, versions) -> terms, at)
                                .promises();
            }
        };
    }

    /**
     * By which versions the clocks of a complaint filed now are judged.
     *
     * @param procedure the procedure
     * @return the versions of calendar and rule packs that its clocks name
     * @throws IllegalStateException if one of them cannot be found
     */
    List<DefinitionRef> judgedBy(Procedure procedure);

    /**
     * Whether any clock of a procedure's complaints can ever be extended.
     *
     * @param timetable the procedure's clocks
     * @return false if none has a rule for it
     */
    default boolean mayExtend(Timetable timetable) {
        return timetable.mayExtend();
    }

    /**
     * Why a clock cannot be extended by a rule.
     *
     * @param complaint the complaint
     * @param asked which clock, by which rule, until when
     * @param at when it is granted
     * @return what is missing, or empty
     */
    default Optional<String> notExtensible(Snapshot complaint, ExtendClock asked, Instant at) {
        return Optional.empty();
    }

    /**
     * What a complainant can be told to expect.
     *
     * @param complaint the complaint
     * @param at when it is told
     * @return what is due of the organisation, the earliest first
     */
    List<Promise> promises(Snapshot complaint, Instant at);
}
