package dev.redress.desk;

import dev.redress.clock.ClockState;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Snapshot;
import dev.redress.sla.ClockTerms;
import dev.redress.sla.ReadClock;
import dev.redress.sla.SlaReading;
import dev.redress.sla.TermsLibrary;
import dev.redress.store.Cursor;
import dev.redress.store.Page;
import dev.redress.store.StoreException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Reads the clocks of all complaints, ended ones too, as they are and with a draft, and counts by the week in which they are due. */
final class Simulation {

    private static final int PAGE = 500;

    private final Office office;
    private final Ledger ledger;
    private final ComplaintDesk desk;
    private final ZoneId zone;
    private final Map<LocalDate, int[]> weeks = new TreeMap<>();

    Simulation(Office office, Ledger ledger, ComplaintDesk desk, ZoneId zone) {
        this.office = office;
        this.ledger = ledger;
        this.desk = desk;
        this.zone = zone;
    }

    List<SimulatedWeek> of(UnaryOperator<ClockTerms> drafted, Predicate<Snapshot> concerned) {
        Terms terms = ledger.clockwork().terms();
        TermsLibrary library = (procedure, judgedBy) -> drafted.apply(terms.terms(procedure, judgedBy));
        Instant now = office.now();
        Cursor after = null;
        do {
            Search search = Search.all().oldestFirst().limit(PAGE);
            Page<Complaint<?>> page = desk.search(after == null ? search : search.after(after));
            for (Complaint<?> complaint : page.rows()) {
                Snapshot snapshot = complaint.snapshot();
                if (concerned.test(snapshot)) {
                    tryToCount(snapshot, library, now);
                }
            }
            after = page.next();
        } while (after != null);
        List<SimulatedWeek> all = new ArrayList<>();
        weeks.forEach(
                (monday, counts) -> all.add(new SimulatedWeek(monday, counts[0], counts[1], counts[2], counts[3])));
        return List.copyOf(all);
    }

    /** Of a complaint both readings are counted, or neither. */
    private void tryToCount(Snapshot complaint, TermsLibrary library, Instant now) {
        SlaReading before;
        SlaReading drafted;
        try {
            before = ledger.clockwork().read(complaint, now);
            drafted = office.calculator().read(complaint, library, now);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            ledger.clockwork().leaveOut(complaint, e);
            return;
        }
        count(before, 0);
        count(drafted, 2);
    }

    private void count(SlaReading reading, int place) {
        for (ReadClock clock : reading.clocks()) {
            clock.reading().findDue().ifPresent(due -> {
                LocalDate monday = LocalDate.ofInstant(due.minusNanos(1), zone)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                int[] counts = weeks.computeIfAbsent(monday, none -> new int[4]);
                counts[place]++;
                counts[place + 1] += clock.reading().state() == ClockState.BREACHED ? 1 : 0;
            });
        }
    }
}
