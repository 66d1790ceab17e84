package dev.redress.benchmarks;

import java.util.List;

/** The ten moves of {@link TenSteps} as other state machines are given them; closing leads back to the beginning. */
final class Ring {

    enum Place {
        RECEIVED,
        ACCEPTED,
        INVESTIGATING,
        PROPOSED,
        IMPLEMENTING,
        RESOLVED
    }

    enum Trigger {
        ACCEPT,
        INVESTIGATE,
        PROPOSE,
        REFUSE_PROPOSAL,
        ACCEPT_PROPOSAL,
        RESOLVE,
        RECONSIDER,
        RESOLVE_DIRECTLY,
        CLOSE
    }

    record Edge(Place from, Trigger on, Place to) {}

    static final List<Edge> EDGES = List.of(
            new Edge(Place.RECEIVED, Trigger.ACCEPT, Place.ACCEPTED),
            new Edge(Place.ACCEPTED, Trigger.INVESTIGATE, Place.INVESTIGATING),
            new Edge(Place.INVESTIGATING, Trigger.PROPOSE, Place.PROPOSED),
            new Edge(Place.INVESTIGATING, Trigger.RESOLVE_DIRECTLY, Place.RESOLVED),
            new Edge(Place.PROPOSED, Trigger.REFUSE_PROPOSAL, Place.INVESTIGATING),
            new Edge(Place.PROPOSED, Trigger.ACCEPT_PROPOSAL, Place.IMPLEMENTING),
            new Edge(Place.IMPLEMENTING, Trigger.RESOLVE, Place.RESOLVED),
            new Edge(Place.RESOLVED, Trigger.RECONSIDER, Place.INVESTIGATING),
            new Edge(Place.RESOLVED, Trigger.CLOSE, Place.RECEIVED));

    static final List<Trigger> LIFE = List.of(
            Trigger.ACCEPT,
            Trigger.INVESTIGATE,
            Trigger.PROPOSE,
            Trigger.REFUSE_PROPOSAL,
            Trigger.PROPOSE,
            Trigger.ACCEPT_PROPOSAL,
            Trigger.RESOLVE,
            Trigger.RECONSIDER,
            Trigger.RESOLVE_DIRECTLY,
            Trigger.CLOSE);

    private Ring() {}

    /** What every guard reads and every action writes. Not thread-safe. */
    static final class Tally {
        private long moves;

        boolean isOpen() {
            return moves >= 0;
        }

        void count() {
            moves++;
        }

        long moves() {
            return moves;
        }
    }
}
