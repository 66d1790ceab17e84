package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.StageKind;
import dev.redress.event.Correction;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.statistics.Dimension;
import dev.redress.statistics.Durations;
import dev.redress.statistics.Figures;
import dev.redress.statistics.Occurrences;
import dev.redress.statistics.Statistics;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.statistics.WeekFigures;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The same figures computed a second time, naively and from the journals instead of the snapshots. */
class StatisticsProperties {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<Actor> ACTORS = List.of(Actor.of("ann"), Actor.of("ben"), Actor.of("cem"));

    /** One complaint as its journal tells it. */
    private record Told(Complaint<?> complaint, List<Entry> journal, Map<Long, Instant> corrected) {

        boolean mistaken() {
            return journal.stream()
                    .anyMatch(entry -> entry.event() instanceof FactEvent.Corrected corrected
                            && corrected.correction() instanceof Correction.FiledByMistake);
        }

        Instant at(Entry entry) {
            return corrected.getOrDefault(entry.sequence(), entry.occurredAt());
        }

        List<Instant> times(EventKind... kinds) {
            return journal.stream()
                    .filter(entry -> List.of(kinds).contains(entry.event().kind()))
                    .map(this::at)
                    .sorted()
                    .toList();
        }

        @Nullable
        Instant first(EventKind... kinds) {
            return times(kinds).stream().findFirst().orElse(null);
        }

        Instant received() {
            return at(journal.get(0));
        }
    }

    private Told told(ComplaintDesk desk, Complaint<?> complaint) {
        List<Entry> journal = desk.journal(complaint.id(), 0, 1_000);
        Map<Long, Instant> corrected = new HashMap<>();
        for (Entry entry : journal) {
            if (entry.event() instanceof FactEvent.Corrected event) {
                if (event.correction() instanceof Correction.OccurredAt occurred) {
                    corrected.put(occurred.sequence(), occurred.at());
                } else if (event.correction() instanceof Correction.ReceivedAt received) {
                    corrected.put(1L, received.at());
                }
            }
        }
        return new Told(complaint, journal, corrected);
    }

    @Property(tries = 60)
    void agreesWithANaiveComputationFromTheJournals(@ForAll long seed) {
        SettableClock clock = SettableClock.at(START);
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).clock(clock).build();
        RandomCommands commands = new RandomCommands(clock, ACTORS);
        Random random = new Random(seed);
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Complaint<?> complaint = live(desk, clock, commands, random);
            all.add(told(desk, complaint));
        }
        StatisticsQuery query = StatisticsQuery.in(ZoneOffset.UTC).by(Dimension.STAGE, Dimension.CHANNEL);
        Statistics statistics = desk.statistics(query);
        List<Told> counted = all.stream().filter(told -> !told.mistaken()).toList();
        assertThat(statistics.filedByMistake()).isEqualTo(all.size() - counted.size());
        requireAgreement(statistics.total(), counted);
        for (Statistics.Group group : statistics.groups()) {
            requireAgreement(
                    group.figures(),
                    counted.stream()
                            .filter(told -> Objects.equals(
                                            group.values().get(Dimension.STAGE),
                                            told.complaint().stage().kind().persistedName())
                                    && Objects.equals(
                                            group.values().get(Dimension.CHANNEL),
                                            told.complaint().filing().channel().code()))
                            .toList());
        }
        assertThat(statistics.groups().stream()
                        .mapToLong(group -> group.figures().complaints())
                        .sum())
                .isEqualTo(counted.size());
    }

    private static Complaint<?> live(ComplaintDesk desk, SettableClock clock, RandomCommands commands, Random random) {
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Ana"))
                        .by(random.nextBoolean() ? Channel.EMAIL : Channel.LETTER)
                        .stating("It leaks.")
                        .build(),
                by(ACTORS.get(0)));
        CommandKind[] kinds = CommandKind.values();
        for (int i = 0; i < 40; i++) {
            clock.advance(Duration.ofMinutes(random.nextInt(600)));
            Command command = commands.of(kinds[random.nextInt(kinds.length)], random, complaint);
            try {
                complaint = desk.performUntyped(complaint, command, by(ACTORS.get(random.nextInt(3))));
            } catch (RefusedException refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
        return complaint;
    }

    private static void requireAgreement(Figures figures, List<Told> counted) {
        assertThat(figures.complaints()).isEqualTo(counted.size());
        assertThat(figures.breakdown().stages())
                .isEqualTo(counts(
                        counted, told -> Optional.of(told.complaint().stage().kind()), StageKind.class));
        assertThat(figures.pace().toAcknowledge())
                .isEqualTo(durations(counted, told -> told.first(EventKind.ACKNOWLEDGED)));
        Function<Told, @Nullable Instant> resolved = told -> told.first(EventKind.RESOLVED, EventKind.PROPOSAL_LAPSED);
        assertThat(figures.pace().toResolve()).isEqualTo(durations(counted, resolved));
        assertThat(figures.turns().dissatisfied()).isEqualTo(turn(counted, EventKind.FOUND_UNSATISFACTORY));
        assertThat(figures.turns().reopened()).isEqualTo(turn(counted, EventKind.REOPENED));
        assertThat(figures.turns().appealed()).isEqualTo(turn(counted, EventKind.APPEALED));
        assertThat(figures.turns().withdrawn()).isEqualTo(turn(counted, EventKind.WITHDRAWN));
        assertThat(figures.turns().declined()).isEqualTo(turn(counted, EventKind.DECLINED));
        assertThat(figures.turns().referred()).isEqualTo(turn(counted, EventKind.REFERRED));
        requireWeeks(figures, counted, resolved);
        requireWaiting(figures, counted);
    }

    private static <T extends Comparable<T>> Map<T, Long> counts(
            List<Told> counted, Function<Told, Optional<T>> value, Class<T> type) {
        Map<T, Long> counts = new TreeMap<>();
        counted.forEach(told -> value.apply(told).map(type::cast).ifPresent(key -> counts.merge(key, 1L, Long::sum)));
        return counts;
    }

    private static @Nullable Durations durations(List<Told> counted, Function<Told, @Nullable Instant> end) {
        List<Duration> times = counted.stream()
                .filter(told -> end.apply(told) != null)
                .map(told -> Duration.between(told.received(), end.apply(told)))
                .sorted(Comparator.naturalOrder())
                .toList();
        return times.isEmpty()
                ? null
                : new Durations(times.size(), rank(times, 0.50), rank(times, 0.90), rank(times, 0.99));
    }

    private static Duration rank(List<Duration> ascending, double share) {
        return ascending.get((int) Math.ceil(Math.round(share * 100) * ascending.size() / 100.0) - 1);
    }

    private static Occurrences turn(List<Told> counted, EventKind kind) {
        return new Occurrences(
                counted.stream().filter(told -> !told.times(kind).isEmpty()).count(),
                counted.stream().mapToLong(told -> told.times(kind).size()).sum());
    }

    private static void requireWeeks(Figures figures, List<Told> counted, Function<Told, @Nullable Instant> resolved) {
        Map<String, Long> weeks = new TreeMap<>();
        for (Told told : counted) {
            weeks.merge(week(told.received()) + " received", 1L, Long::sum);
            Optional.ofNullable(resolved.apply(told))
                    .ifPresent(at -> weeks.merge(week(at) + " resolved", 1L, Long::sum));
            Optional.ofNullable(told.first(EventKind.CLOSED))
                    .ifPresent(at -> weeks.merge(week(at) + " closed", 1L, Long::sum));
        }
        Map<String, Long> given = new TreeMap<>();
        for (WeekFigures week : figures.trend()) {
            given.put(week.week() + " received", week.received());
            given.put(week.week() + " resolved", week.resolved());
            given.put(week.week() + " closed", week.closed());
        }
        given.values().removeIf(count -> count == 0);
        assertThat(given).isEqualTo(weeks);
    }

    private static String week(Instant at) {
        var day = at.atOffset(ZoneOffset.UTC);
        return String.format(
                "%04d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void requireWaiting(Figures figures, List<Told> counted) {
        long spans = 0;
        long micros = 0;
        for (Told told : counted) {
            Entry begun = null;
            for (Entry entry : told.journal()) {
                if (entry.event().kind() == EventKind.SUSPENDED) {
                    begun = entry;
                } else if (entry.event().kind() == EventKind.RESUMED) {
                    spans++;
                    micros += ChronoUnit.MICROS.between(told.at(Objects.requireNonNull(begun)), told.at(entry));
                }
            }
        }
        assertThat(figures.waiting().spans()).isEqualTo(spans);
        assertThat(figures.waiting().total()).isEqualTo(Duration.of(micros, ChronoUnit.MICROS));
    }
}
