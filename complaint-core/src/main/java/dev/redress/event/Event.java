package dev.redress.event;

/**
 * Something that happened to a complaint. Events are decided by the lifecycle, recorded in the journal, and applied to give
 * the next state; they may grow in number within a major version. All are immutable.
 */
public sealed interface Event
        permits StageEvent,
                FactEvent,
                InquiryEvent,
                ConferralEvent,
                DialogueEvent,
                TieEvent,
                DisclosureEvent,
                TimeEvent {

    /**
     * The event by name.
     *
     * @return the kind
     */
    EventKind kind();
}
