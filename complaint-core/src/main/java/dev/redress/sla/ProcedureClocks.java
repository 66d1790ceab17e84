package dev.redress.sla;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import dev.redress.clock.ClockReading;
import dev.redress.clock.Effective;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of the complaint's procedure and of the rule packs it names. */
final class ProcedureClocks implements SlaCalculator {

    static final ProcedureClocks INSTANCE = new ProcedureClocks();

    private static final String VERSION = "procedure-clocks/1";

    /** Terms are the same object as long as nothing is published: what is made of them is made once. */
    private final LoadingCache<ClockTerms, Map<String, ClockVariants>> known =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(ClockVariants::of));

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
        Map<String, ClockVariants> present = known.getUnchecked(terms);
        ComplaintFacts facts = new ComplaintFacts(complaint, terms.timetable());
        Coming coming = new Coming(terms, now);
        List<ReadClock> read = new ArrayList<>(present.size());
        Map<String, List<StandingClock.Version>> earlier = earlier(complaint, library);
        for (List<StandingClock.Version> versions : earlier.values()) {
            versions.stream()
                    .map(StandingClock.Version::clocks)
                    .filter(Objects::nonNull)
                    .flatMap(clocks -> clocks.effective().stream())
                    .forEach(coming::add);
        }
        for (Map.Entry<String, ClockVariants> each : present.entrySet()) {
            ClockVariants variants = each.getValue();
            List<StandingClock.Version> versions = earlier.isEmpty() ? null : earlier.remove(each.getKey());
            add(
                    read,
                    each.getKey(),
                    versions == null
                            ? variants.read(facts, now, Turns.NONE)
                            : standing(versions, variants, facts, now));
            for (Effective effective : variants.effective()) {
                coming.add(effective);
            }
        }
        earlier.forEach((name, versions) -> add(read, name, standing(versions, null, facts, now)));
        return new SlaReading(now, VERSION, read, coming.first);
    }

    private static @Nullable ClockReading standing(
            List<StandingClock.Version> versions, @Nullable ClockVariants present, ComplaintFacts facts, Instant now) {
        versions.add(new StandingClock.Version(null, present, facts));
        return new StandingClock(versions, now).read();
    }

    private static void add(List<ReadClock> clocks, String name, @Nullable ClockReading reading) {
        if (reading != null) {
            clocks.add(new ReadClock(name, reading));
        }
    }

    /** The versions before the present one by clock, of those whose versions have changed. */
    private Map<String, List<StandingClock.Version>> earlier(Snapshot complaint, TermsLibrary library) {
        if (complaint.time().kept().isEmpty()) {
            return Map.of();
        }
        Map<String, List<StandingClock.Version>> earlier = new LinkedHashMap<>();
        for (KeptClock kept : complaint.time().kept()) {
            ClockTerms terms = terms(complaint, kept, library);
            earlier.computeIfAbsent(kept.clock(), none -> new ArrayList<>(2))
                    .add(new StandingClock.Version(
                            kept,
                            known.getUnchecked(terms).get(kept.clock()),
                            new ComplaintFacts(complaint, terms.timetable())));
        }
        return earlier;
    }

    /** When a clock comes into force or is no more by itself, because a date comes. */
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
            if (effective.by() == Effective.By.DATE_OF_READING) {
                add(effective.from());
                add(effective.to() == null ? null : effective.to().plusDays(1));
            }
        }

        private void add(@Nullable LocalDate date) {
            if (date != null) {
                Instant at = date.atStartOfDay(zone).toInstant();
                if (at.isAfter(now) && (first == null || at.isBefore(first))) {
                    first = at;
                }
            }
        }
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
