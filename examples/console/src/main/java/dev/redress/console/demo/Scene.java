package dev.redress.console.demo;

import dev.redress.complaint.Complaint;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.party.Actor;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Where stories happen: a desk, a clock that is moved on by hand, and what was refused. Not thread-safe. */
final class Scene {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final ComplaintDesk desk;
    private final SettableClock clock;
    private final List<Refusal> refusals = new ArrayList<>();

    Scene(ComplaintDesk desk, SettableClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Begins a story at a local time. */
    void beginAt(String local) {
        refusals.clear();
        clock.set(LocalDateTime.parse(local).atZone(ZONE).toInstant());
    }

    /** Lets time pass, after which somebody acts. */
    By after(Duration time, Actor actor) {
        clock.advance(time);
        // As a scheduler of the host does every minute.
        desk.clocks().sweep(100);
        return By.by(actor);
    }

    By minutesLater(int minutes, Actor actor) {
        return after(Duration.ofMinutes(minutes), actor);
    }

    By hoursLater(int hours, Actor actor) {
        return after(Duration.ofHours(hours), actor);
    }

    By daysLater(int days, Actor actor) {
        return after(Duration.ofDays(days), actor);
    }

    /** What time it will be. */
    java.time.Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    /** Tries what must not be possible, and keeps what the user would see. */
    void refused(Complaint<?> complaint, String attempt, Runnable command) {
        try {
            command.run();
        } catch (RuntimeException e) {
            refusals.add(new Refusal(
                    complaint.version(), attempt, e.getClass().getSimpleName(), String.valueOf(e.getMessage())));
            return;
        }
        throw new IllegalStateException("the demo expected to be refused: " + attempt);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }
}
