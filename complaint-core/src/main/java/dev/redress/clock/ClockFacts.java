package dev.redress.clock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clocks need to know of a complaint, and no more: its receipt, events by name, pauses, extensions. Immutable; safe for
 * use by many threads.
 */
public final class ClockFacts {

    /** The name of the receipt as an event. */
    public static final String RECEIVED = "received";

    /** The name of any end of a complaint as an event, beside its own. */
    public static final String ENDED = "ended";

    /** The name of a reopening as an event, see {@link ClockDefinition#onReopening}. */
    public static final String REOPENED = "reopened";

    /** The name of an appeal as an event, see {@link ClockDefinition#onAppeal}. */
    public static final String APPEALED = "appealed";

    /** The name of a re-basing as an event, see {@link ClockDefinition#onRebase}. */
    public static final String REBASED = "rebased";

    private final Instant received;
    private final List<ClockEvent> events;
    private final List<ClockPause> pauses;
    private final List<ClockExtension> extensions;

    private ClockFacts(Builder said) {
        this.received = said.received;
        List<ClockEvent> sorted = new ArrayList<>(said.events);
        sorted.sort(Comparator.comparing(ClockEvent::at).thenComparing(ClockEvent::sequence));
        this.events = List.copyOf(sorted);
        List<ClockPause> inOrder = new ArrayList<>(said.pauses);
        inOrder.sort(Comparator.comparing(ClockPause::from));
        this.pauses = List.copyOf(inOrder);
        List<ClockExtension> granted = new ArrayList<>(said.extensions);
        granted.sort(Comparator.comparing(ClockExtension::grantedAt));
        this.extensions = List.copyOf(granted);
    }

    /**
     * Begins with the receipt, which is itself an event, the first.
     *
     * @param received when the complaint was received
     * @return the builder
     */
    public static Builder receivedAt(Instant received) {
        return new Builder(received);
    }

    /**
     * When the complaint was received.
     *
     * @return the instant
     */
    public Instant received() {
        return received;
    }

    /**
     * What happened, the receipt included.
     *
     * @return in order of time, then of sequence
     */
    public List<ClockEvent> events() {
        return events;
    }

    /**
     * Who was waited for.
     *
     * @return in order of their beginnings
     */
    public List<ClockPause> pauses() {
        return pauses;
    }

    /**
     * What was granted.
     *
     * @return in order of time
     */
    public List<ClockExtension> extensions() {
        return extensions;
    }

    /**
     * The last entry of the journal these facts know of.
     *
     * @return the highest sequence of an event
     */
    public long knownThrough() {
        return events.stream().mapToLong(ClockEvent::sequence).max().orElse(0);
    }

    /** The first event of a name, up to an instant. */
    @Nullable
    Instant first(String name, Instant now) {
        for (ClockEvent event : events) {
            if (event.name().equals(name) && !event.at().isAfter(now)) {
                return event.at();
            }
        }
        return null;
    }

    /** Gathers facts, in any order. Not safe for use by several threads. */
    public static final class Builder {

        private final Instant received;
        private final List<ClockEvent> events = new ArrayList<>();
        private final List<ClockPause> pauses = new ArrayList<>();
        private final List<ClockExtension> extensions = new ArrayList<>();
        private long last;

        private Builder(Instant received) {
            this.received = received;
            events.add(new ClockEvent(RECEIVED, received, 0));
        }

        /**
         * Adds an event, in the sequence of the calls.
         *
         * @param name what happened
         * @param at when
         * @return this builder
         */
        public Builder event(String name, Instant at) {
            return event(name, at, last + 1);
        }

        /**
         * Adds an event.
         *
         * @param name what happened
         * @param at when
         * @param sequence where it stands in the journal
         * @return this builder
         */
        public Builder event(String name, Instant at, long sequence) {
            events.add(new ClockEvent(name, at, sequence));
            last = Math.max(last, sequence);
            return this;
        }

        /**
         * Adds a re-basing: from here on the complaint is judged by other definitions.
         *
         * @param at when
         * @param usedShare how much of the old limit was used, between 0 and 1; read where the policy is to continue
         * @return this builder
         */
        public Builder rebased(Instant at, BigDecimal usedShare) {
            return rebased(at, usedShare, last + 1);
        }

        /**
         * Adds a re-basing.
         *
         * @param at when
         * @param usedShare how much of the old limit was used, between 0 and 1
         * @param sequence where it stands in the journal
         * @return this builder
         */
        public Builder rebased(Instant at, BigDecimal usedShare, long sequence) {
            return rebased(new ClockEvent(REBASED, at, sequence, usedShare, null));
        }

        /**
         * Adds a re-basing by a policy, which stays that of this one when later another definition takes over.
         *
         * @param at when
         * @param usedShare how much of the old limit was used, between 0 and 1; where another cycle begins, null if the definition that is
         *     read tells whether the one before was late
         * @param sequence where it stands in the journal
         * @param policy that of the definition that took over
         * @return this builder
         */
        public Builder rebased(Instant at, @Nullable BigDecimal usedShare, long sequence, CyclePolicy policy) {
            return rebased(new ClockEvent(REBASED, at, sequence, usedShare, policy));
        }

        /**
         * Adds that the complaint was taken up again, by a policy that stays that of this event when later another definition is read.
         *
         * @param name {@link ClockFacts#REOPENED} or {@link ClockFacts#APPEALED}
         * @param at when
         * @param sequence where it stands in the journal
         * @param policy that of the definition by which the clock was read then
         * @param late whether its limit had passed then; null if the definition that is read tells that
         * @return this builder
         */
        public Builder takenUp(String name, Instant at, long sequence, CyclePolicy policy, @Nullable Boolean late) {
            BigDecimal used = late == null ? null : late ? BigDecimal.ONE : BigDecimal.ZERO;
            return rebased(new ClockEvent(name, at, sequence, used, policy));
        }

        private Builder rebased(ClockEvent event) {
            events.add(event);
            last = Math.max(last, event.sequence());
            return this;
        }

        /**
         * Adds a pause.
         *
         * @param pause the pause
         * @return this builder
         */
        public Builder pause(ClockPause pause) {
            pauses.add(pause);
            return this;
        }

        /**
         * Adds an extension.
         *
         * @param extension what was granted
         * @return this builder
         */
        public Builder extension(ClockExtension extension) {
            extensions.add(extension);
            return this;
        }

        /**
         * The facts gathered so far.
         *
         * @return the facts
         */
        public ClockFacts build() {
            return new ClockFacts(this);
        }
    }
}
