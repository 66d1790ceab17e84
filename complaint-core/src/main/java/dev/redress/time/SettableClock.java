package dev.redress.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody moves it: for tests, demonstrations and replays. Thread-safe. */
public final class SettableClock implements InstantSource {

    private volatile Instant now;

    private SettableClock(Instant start) {
        this.now = start;
    }

    /**
     * Makes a clock.
     *
     * @param start what it shows
     * @return the clock
     */
    public static SettableClock at(Instant start) {
        return new SettableClock(start);
    }

    /**
     * Sets what it shows; also backwards.
     *
     * @param instant what it shows from now on
     */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    /**
     * Moves it on.
     *
     * @param amount by how much; negative moves it back
     */
    public synchronized void advance(Duration amount) {
        now = now.plus(amount);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public String toString() {
        return "SettableClock[" + now + "]";
    }
}
