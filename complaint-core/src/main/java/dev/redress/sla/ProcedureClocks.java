package dev.redress.sla;

import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.Cycle;
import dev.redress.clock.Effective;
import dev.redress.clock.RulePack;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.KeptClock;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of the complaint's procedure and of the rule packs it names. */
final class ProcedureClocks implements SlaCalculator {

    static final ProcedureClocks INSTANCE = new ProcedureClocks();

    private static final String VERSION = "procedure-clocks/1";

    private ProcedureClocks() {}

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public SlaReading read(Snapshot complaint, TermsLibrary library, Instant now) {
        if (complaint.casework().ties().merged() || complaint.filing().filedByMistake()) {
            return new SlaReading(now, VERSION, List.of());
        }
        ClockTerms terms =
                library.terms(complaint.key().procedure(), complaint.time().judgedBy());
        Coming coming = new Coming(terms, now);
        Map<String, ClockReading> read = read(complaint, terms, now, coming);
        // From the last one to the first: what ended earlier stays as it was judged then.
        List<KeptClock> kept = complaint.time().kept();
        for (int i = kept.size() - 1; i >= 0; i--) {
            String clock = kept.get(i).clock();
            ClockReading stands = standing(complaint, kept.get(i), library, now, read.get(clock));
            if (stands != null) {
                read.put(clock, stands);
            }
        }
        List<ReadClock> clocks = new ArrayList<>(read.size());
        read.forEach((id, reading) -> clocks.add(new ReadClock(id, reading)));
        return new SlaReading(now, VERSION, clocks, coming.first);
    }

    private static Map<String, ClockReading> read(Snapshot complaint, ClockTerms terms, Instant now, Coming coming) {
        Map<String, ClockReading> read = new LinkedHashMap<>();
        if (terms.timetable().isEmpty()) {
            return read;
        }
        ComplaintFacts facts = new ComplaintFacts(complaint, terms.timetable());
        for (List<ComplaintClock> variants : byId(terms.timetable().clocks()).values()) {
            List<ComplaintClock> inForce = inForce(variants, facts, terms, now);
            ClockReading reading = inForce.isEmpty() ? null : reading(variants, inForce, facts, terms, now);
            if (reading != null && reading.isInForce()) {
                read.put(variants.get(0).definition().id(), reading);
            } else if (reading != null) {
                coming.add(reading.definition().effective());
            }
            variants.stream()
                    .filter(other -> !inForce.contains(other))
                    .forEach(other -> coming.add(other.definition().effective()));
        }
        for (RulePack pack : terms.rules()) {
            read(read, pack, facts, terms, now, coming);
        }
        return read;
    }

    /** Of several clocks of one name, those that are in force; of one alone that is asked of its reading. */
    private static List<ComplaintClock> inForce(
            List<ComplaintClock> variants, ComplaintFacts facts, ClockTerms terms, Instant now) {
        return variants.size() == 1
                ? variants
                : variants.stream()
                        .filter(each -> each.definition().effective().equals(Effective.ALWAYS)
                                || each.definition()
                                        .read(facts.of(each.definition().id()), terms.calendar(), now)
                                        .isInForce())
                        .toList();
    }

    /** By the clocks in force now; what ended before the present cycle began, by those that were then. */
    private static @Nullable ClockReading reading(
            List<ComplaintClock> variants,
            List<ComplaintClock> inForce,
            ComplaintFacts facts,
            ClockTerms terms,
            Instant now) {
        ClockReading reading = Rebasing.read(inForce, facts, terms.calendar(), now);
        if (reading == null || variants.size() == 1 || reading.cycles().size() < 2) {
            return reading;
        }
        Instant ended = reading.cycles().get(reading.cycles().size() - 2).endedAt();
        if (ended == null) {
            return reading;
        }
        List<ComplaintClock> before = inForce(variants, facts, terms, ended);
        ClockReading then =
                before.isEmpty() || before.equals(inForce) ? null : reading(variants, before, facts, terms, ended);
        return then == null ? reading : reading.following(then);
    }

    private static void read(
            Map<String, ClockReading> read,
            RulePack pack,
            ComplaintFacts facts,
            ClockTerms terms,
            Instant now,
            Coming coming) {
        for (ClockDefinition clock : pack.clocks()) {
            String id = pack.id() + "/" + clock.id();
            ClockReading reading = clock.read(facts.of(id), terms.calendar(), now);
            if (reading.isInForce() && reading.isCoveredBy(pack.effective())) {
                read.put(id, reading);
            } else {
                coming.add(clock.effective());
                coming.add(pack.effective());
            }
        }
    }

    /** When a clock comes into force by itself, because a date comes. */
    private static final class Coming {
        private final ZoneId zone;
        private final Instant now;

        @Nullable
        Instant first;

        Coming(ClockTerms terms, Instant now) {
            this.zone = terms.calendar().zone();
            this.now = now;
        }

        void add(Effective effective) {
            LocalDate from = effective.from();
            if (effective.by() == Effective.By.DATE_OF_READING && from != null) {
                Instant at = from.atStartOfDay(zone).toInstant();
                if (at.isAfter(now) && (first == null || at.isBefore(first))) {
                    first = at;
                }
            }
        }
    }

    private static Map<String, List<ComplaintClock>> byId(List<ComplaintClock> clocks) {
        Map<String, List<ComplaintClock>> all = new LinkedHashMap<>();
        for (ComplaintClock clock : clocks) {
            all.computeIfAbsent(clock.definition().id(), none -> new ArrayList<>(1))
                    .add(clock);
        }
        return all;
    }

    /** What a clock says with what ended under other versions judged by those; null if there is no such clock. */
    private static @Nullable ClockReading standing(
            Snapshot complaint, KeptClock kept, TermsLibrary library, Instant now, @Nullable ClockReading present) {
        ClockTerms oldTerms = terms(complaint, kept, library);
        ClockReading reading =
                read(complaint, oldTerms, now, new Coming(oldTerms, now)).get(kept.clock());
        if (reading == null) {
            return present;
        }
        int begun = begun(complaint, kept, reading);
        if (kept.earlier() || begun < reading.cycles().size()) {
            if (present == null) {
                return null;
            }
            // What the later version would not have begun goes on under the one that did.
            return isSameCycle(complaint, kept, reading, begun, present)
                    ? joined(complaint, kept, reading, begun, present)
                    : reading;
        }
        // Of one that had ended and goes on, too: nothing that was in time then becomes late by a later version.
        boolean stands = !kept.overdue() || !reading.isOpen() || reading.state() == ClockState.BREACHED;
        return stands ? reading : present;
    }

    private static boolean isSameCycle(
            Snapshot complaint, KeptClock kept, ClockReading reading, int begun, ClockReading present) {
        int there = begun(complaint, kept, present);
        return begun == 0
                || there == 0
                || !kept.earlier()
                || reading.cycles()
                        .get(begun - 1)
                        .startedBy()
                        .equals(present.cycles().get(there - 1).startedBy());
    }

    private static ClockReading joined(
            Snapshot complaint, KeptClock kept, ClockReading reading, int begun, ClockReading present) {
        int open = kept.earlier() ? 1 : 0;
        int before = Math.max(0, begun - open);
        int from = Math.max(0, begun(complaint, kept, present) - open);
        return from < present.cycles().size() ? present.following(reading, before, from) : present;
    }

    /** How many cycles had begun when the versions changed. */
    private static int begun(Snapshot complaint, KeptClock kept, ClockReading reading) {
        List<Cycle> cycles = reading.cycles();
        int begun = 0;
        while (begun < cycles.size()
                && !Rounds.isBegunAfter(
                        complaint, kept.through(), cycles.get(begun).startedAt())) {
            begun++;
        }
        return begun;
    }

    private static ClockTerms terms(Snapshot complaint, KeptClock kept, TermsLibrary library) {
        ProcedureRef procedure = complaint.key().procedure();
        List<DefinitionRef> others = new ArrayList<>();
        for (DefinitionRef ref : kept.judgedBy()) {
            if (ref.kind().equals(DefinitionRef.PROCEDURE)) {
                procedure = new ProcedureRef(ref.id(), ref.version());
            } else {
                others.add(ref);
            }
        }
        return library.terms(procedure, others);
    }
}
