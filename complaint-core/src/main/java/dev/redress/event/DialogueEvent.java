package dev.redress.event;

import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.SealedText;
import dev.redress.intake.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events between the organisation and the complainant. All are immutable. */
public sealed interface DialogueEvent extends Event {

    /**
     * The complainant was told something.
     *
     * @param channel by which way
     * @param text what was told
     * @param expectedBy by when further word was promised, exclusive; or null
     */
    record MessageSent(
            Channel channel, SealedText text, @Nullable Instant expectedBy) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.MESSAGE_SENT;
        }
    }

    /**
     * The complainant said something.
     *
     * @param channel by which way
     * @param text what was said
     */
    record MessageReceived(Channel channel, SealedText text) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.MESSAGE_RECEIVED;
        }
    }

    /**
     * The complainant confirmed what was recorded.
     *
     * @param channel by which way
     */
    record RecordConfirmed(Channel channel) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.RECORD_CONFIRMED;
        }
    }

    /**
     * The complainant was asked for material.
     *
     * @param text what is needed
     * @param kinds codes of all kinds of evidence that are asked for from now on; copied
     * @param until when the waiting ends by itself, exclusive; or null
     */
    record MaterialRequested(
            SealedText text, List<String> kinds, @Nullable Instant until) implements DialogueEvent {
        /** Copies the list. */
        public MaterialRequested {
            kinds = List.copyOf(kinds);
        }

        @Override
        public EventKind kind() {
            return EventKind.MATERIAL_REQUESTED;
        }
    }

    /**
     * The complainant gave what was asked for.
     *
     * @param text what was said with it, or null
     */
    record MaterialProvided(@Nullable SealedText text) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.MATERIAL_PROVIDED;
        }
    }

    /**
     * The complainant reminded.
     *
     * @param text what was said, or null
     */
    record Reminded(@Nullable SealedText text) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.REMINDED;
        }
    }

    /**
     * The complainant was asked whether they are satisfied.
     *
     * @param channel by which way
     */
    record SatisfactionAsked(Channel channel) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.SATISFACTION_ASKED;
        }
    }

    /**
     * The complainant judged the whole handling.
     *
     * @param score 1 (bad) to 5 (good)
     * @param comment in their words, or null
     */
    record HandlingRated(int score, @Nullable SealedText comment) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.HANDLING_RATED;
        }
    }

    /**
     * The complainant was told the outcome.
     *
     * @param channel by which way
     * @param text what was told
     */
    record OutcomeTold(Channel channel, SealedText text) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.OUTCOME_TOLD;
        }
    }

    /**
     * Somebody looked afterwards whether it is solved.
     *
     * @param solved whether it is
     * @param text what was found
     */
    record FollowedUp(boolean solved, SealedText text) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.FOLLOWED_UP;
        }
    }

    /**
     * Somebody suggested an improvement.
     *
     * @param text the suggestion
     */
    record Suggested(SealedText text) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.SUGGESTED;
        }
    }

    /**
     * The complainant was given a secret to look it up with.
     *
     * @param digest digest of the secret
     * @param party number of the complainant whose own it is, or 0 if it is for all of them
     */
    record SecretIssued(String digest, int party) implements DialogueEvent {
        @Override
        public EventKind kind() {
            return EventKind.SECRET_ISSUED;
        }
    }

    /**
     * Somebody is to be told of something.
     *
     * @param notice what kind of notice, a code
     * @param reader for whom
     * @param to code of the department or role, or null
     * @param parties numbers of the parties it is for; copied, may be empty
     */
    record NoticeIssued(
            String notice, NoticeReader reader, @Nullable String to, List<Integer> parties) implements DialogueEvent {
        /** Copies the list. */
        public NoticeIssued {
            parties = List.copyOf(parties);
        }

        @Override
        public EventKind kind() {
            return EventKind.NOTICE_ISSUED;
        }
    }
}
