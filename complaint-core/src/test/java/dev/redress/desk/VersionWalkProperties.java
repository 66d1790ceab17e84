package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.Prioritise;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.BusinessCalendarBuilder;
import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockDefinitionBuilder;
import dev.redress.clock.ClockState;
import dev.redress.clock.Cycle;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.Effective;
import dev.redress.clock.MilestoneRule;
import dev.redress.clock.OutOfHours;
import dev.redress.clock.Recurrence;
import dev.redress.clock.TimeLimit;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.TimeEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Reconsider;
import dev.redress.move.Refer;
import dev.redress.move.Remit;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.sla.ComplaintClock;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever is published, adopted or prioritised, and whatever date passes: what had ended stays as it was judged, and no breach is undone. */
class VersionWalkProperties {

    private static final Actor ANA = Actor.of("ana", "agent");
    private static final List<CyclePolicy> POLICIES = List.of(CyclePolicy.values());
    private static final List<DayTargetPause> PAUSES = List.of(DayTargetPause.values());
    private static final List<Recurrence.Cadence> CADENCES = List.of(Recurrence.Cadence.values());
    private static final LocalDate CHANGE = LocalDate.of(2026, 4, 1);

    /** Always from the same seed, so that a build says the same twice; another one looks for more. */
    @Property(tries = 150, seed = "2026")
    void whatHadEndedStaysAsItWasJudged(@ForAll long seed) {
        Walk walk = new Walk(new Random(seed));
        for (int step = 0; step < 24; step++) {
            walk.step();
        }
    }

    private static final class Walk {

        private final Random random;
        private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T10:00:00Z"));
        private final ComplaintDesk desk;
        private final ComplaintId id;
        private final List<String> done = new ArrayList<>();
        private int procedures = 1;
        private int calendars = 1;

        Walk(Random random) {
            this.random = random;
            this.desk = ComplaintDesk.using(new MemoryStore())
                    .clock(clock)
                    .procedure(procedure())
                    .calendars(calendar())
                    .build();
            this.id = desk.file(
                            Intake.from(Person.named("Kim"))
                                    .by(Channel.EMAIL)
                                    .stating("x")
                                    .build(),
                            by(ANA))
                    .id();
            desk.performUntyped(desk.get(id), Accept.inScope(), by(ANA));
        }

        private CyclePolicy policy() {
            return POLICIES.get(random.nextInt(POLICIES.size()));
        }

        private Procedure procedure() {
            ProcedureBuilder builder =
                    Procedure.named("t", procedures).title("T", "某").calendar("office");
            if (procedures > 1 && random.nextInt(8) == 0) {
                return builder.build(); // without the clock
            }
            if (random.nextBoolean()) {
                variants(builder, Effective.ALWAYS);
            } else {
                variants(builder, dated(null, CHANGE.minusDays(1)));
                if (random.nextInt(3) > 0) {
                    variants(builder, dated(random.nextBoolean() ? CHANGE : CHANGE.plusDays(6), null));
                }
            }
            return builder.build();
        }

        private static Effective dated(@Nullable LocalDate from, @Nullable LocalDate to) {
            return new Effective(from, to, Effective.By.DATE_OF_READING, null);
        }

        private void variants(ProcedureBuilder builder, Effective effective) {
            if (random.nextBoolean()) {
                builder.clock(new ComplaintClock(reply(effective), Set.of(Priority.CRITICAL), Set.of()));
            }
            builder.clock(reply(effective));
        }

        private ClockDefinition reply(Effective effective) {
            ClockDefinitionBuilder reply = ClockDefinition.named("reply", Words.of("Reply", "答复"))
                    .startsOn(random.nextInt(8) == 0 ? "accepted" : "received")
                    .stopsOn("resolved");
            if (random.nextInt(6) == 0) {
                reply.limit(Term.businessDays(2 + random.nextInt(6)))
                        .recurring(CADENCES.get(random.nextInt(CADENCES.size())), "suspended");
            } else {
                reply.limit(limit());
            }
            return reply.outOfHours(
                            random.nextBoolean() ? OutOfHours.COUNTS_AT_ONCE : OutOfHours.COUNTS_FROM_NEXT_OPENING)
                    .cutOff(LocalTime.of(8 + random.nextInt(14), 0))
                    .pausable("question", Words.of("Question", "询问"), null)
                    .dayPause(PAUSES.get(random.nextInt(PAUSES.size())))
                    .milestone(MilestoneRule.warnAtShare("half", "0.5", "handler"))
                    .effective(effective)
                    .policies(policy(), policy(), policy())
                    .build();
        }

        private TimeLimit limit() {
            TimeLimit days = TimeLimit.of(Term.businessDays(2 + random.nextInt(11)));
            return switch (random.nextInt(8)) {
                case 0 -> TimeLimit.of(Term.calendarDays(2 + random.nextInt(12)));
                case 1 -> TimeLimit.of(Term.businessHours(10 + random.nextInt(80)));
                case 2 -> TimeLimit.of(Term.exactHours(40 + random.nextInt(200)));
                case 3 -> TimeLimit.laterOf(days, TimeLimit.of(Term.calendarDays(2 + random.nextInt(12))));
                default -> days;
            };
        }

        private BusinessCalendar calendar() {
            BusinessCalendarBuilder builder =
                    BusinessCalendar.in(ZoneId.of("Europe/London")).named("office");
            Set<LocalDate> days = new HashSet<>();
            for (int i = random.nextInt(6); i > 0 && calendars > 1; i--) {
                LocalDate day = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(48));
                if (days.add(day) && day.getDayOfWeek().getValue() <= 5) {
                    builder.holiday(day, "x");
                } else if (day.getDayOfWeek().getValue() > 5) {
                    builder.makeUpDay(day);
                }
            }
            return builder.build();
        }

        void step() {
            List<Cycle> before = cycles();
            boolean takenUp = false;
            switch (random.nextInt(14)) {
                case 0, 1 -> does(ResolveDirectly.with(Outcome.UPHELD, "x"));
                case 2 -> does(Close.with("x"));
                case 3, 4 -> takenUp = does(Reopen.because("x"));
                case 5 -> does(Prioritise.as(random.nextBoolean() ? Priority.CRITICAL : Priority.NORMAL));
                case 6 -> {
                    calendars++;
                    desk.clocks().publish(calendar(), calendars, ANA);
                    done.add("calendar");
                }
                case 7 -> {
                    procedures++;
                    desk.publish(procedure(), ANA);
                    does(AdoptProcedure.version(procedures, "x"));
                }
                case 8 -> does(Suspend.waitingFor(WaitingFor.COMPLAINANT, "x").because("question"));
                case 9 -> does(Resume.now());
                case 10 -> takenUp = does(random.nextBoolean() ? Appeal.because("x") : Reconsider.because("x"));
                case 11 ->
                    takenUp = does(random.nextBoolean() ? Refer.to(ReferralKind.OMBUDSMAN, "x") : Remit.because("x"));
                default -> done.add("wait");
            }
            pass(Duration.ofMinutes(1));
            check(before, takenUp);
            List<Cycle> then = cycles();
            pass(Duration.ofHours(1 + random.nextInt(random.nextInt(4) == 0 ? 300 : 100)));
            check(then, false);
        }

        private void pass(Duration time) {
            clock.advance(time);
            desk.clocks().sweep(10);
        }

        private boolean does(Command command) {
            try {
                desk.performUntyped(desk.get(id), command, by(ANA));
                done.add(clock.instant() + " " + command.kind());
                return true;
            } catch (RefusedException e) {
                return false; // a walk takes what can be done
            }
        }

        private List<Cycle> cycles() {
            return desk.clocks()
                    .read(desk.get(id))
                    .find("reply")
                    .map(reading -> reading.cycles())
                    .orElse(List.of());
        }

        /** A reopening may start the last one anew if it was in time, or go on with it. */
        private void check(List<Cycle> before, boolean takenUp) {
            List<Cycle> after = cycles();
            int kept = 0;
            for (int i = 0; i < before.size(); i++) {
                Cycle cycle = before.get(i);
                boolean mayGoOn = takenUp && i == before.size() - 1;
                if (cycle.endedAt() != null && !mayGoOn) {
                    assertThat(after).as("%s", done).contains(cycle);
                    kept++;
                } else if (mayGoOn && cycle.state() == ClockState.BREACHED) {
                    // Of turns, those that were missed stay so; the clock may be in time again.
                    assertThat(come())
                            .as("%s", done)
                            .isGreaterThanOrEqualTo(before.stream()
                                    .filter(each -> each.state() == ClockState.BREACHED)
                                    .count());
                }
            }
            assertThat(after).as("%s", done).hasSizeGreaterThanOrEqualTo(kept);
            assertThat(breaches()).as("%s", done).isEqualTo(come());
        }

        /** A breach of each cycle that was late, and of each turn that was missed. */
        private long come() {
            return desk.clocks().read(desk.get(id)).find("reply").stream()
                    .flatMap(reading -> reading.history().stream())
                    .filter(each -> each.milestone().key().equals("breach")
                            && each.milestone().reached())
                    .count();
        }

        /** Those that were recorded and not taken back. */
        private long breaches() {
            long breaches = 0;
            for (var entry : desk.journal(id, 0, 500)) {
                if (entry.event() instanceof TimeEvent.MilestoneReached reached
                        && reached.milestone().key().equals("breach")) {
                    breaches++;
                } else if (entry.event() instanceof TimeEvent.MilestoneRescinded rescinded
                        && rescinded.milestone().key().equals("breach")) {
                    breaches--;
                }
            }
            return breaches;
        }
    }
}
