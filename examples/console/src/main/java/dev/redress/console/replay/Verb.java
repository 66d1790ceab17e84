package dev.redress.console.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a step of a map can do. */
enum Verb {
    /** Nothing beyond the filing that a case's first event is anyway. */
    FILE,
    ACCEPT,
    DECLINE("out-of-scope"),
    INVESTIGATE,
    PROPOSE,
    ACCEPT_PROPOSAL,
    REFUSE_PROPOSAL,
    RESOLVE,
    RESOLVE_DIRECTLY,
    RECONSIDER,
    CLOSE,
    WITHDRAW,
    REOPEN,
    REFER("ombudsman"),
    REMIT,
    ACKNOWLEDGE(Argument.OPTIONAL),
    CLASSIFY("{product}"),
    PRIORITISE,
    ASSIGN("{org:group}"),
    REPORT_PROGRESS,
    NOTE,
    SUSPEND("complainant"),
    RESUME,
    COUNTER_PROPOSE,
    LAPSE_PROPOSAL,
    APPEAL,
    STATE_ALLEGATION,
    RECORD_FINDINGS,
    CHECK_OUTCOME("passed"),
    HAND_OVER("{org:group}"),
    ACCEPT_HAND_OVER,
    SEND_BACK,
    CONSULT("{org:group}"),
    GIVE_OPINION,
    CHASE,
    SEND_MESSAGE(Argument.OPTIONAL),
    RECEIVE_MESSAGE(Argument.OPTIONAL),
    CONFIRM_RECORD(Argument.OPTIONAL),
    REQUEST_MATERIAL,
    PROVIDE_MATERIAL,
    REMIND,
    ASK_SATISFACTION(Argument.OPTIONAL),
    RATE_SATISFACTION("satisfied"),
    TELL_OUTCOME(Argument.OPTIONAL),
    FOLLOW_UP("solved"),
    SUGGEST,
    ARCHIVE;

    /** Whether a verb says more than its name. */
    enum Argument {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    private final Argument argument;
    private final String example;

    Verb() {
        this(Argument.NONE);
    }

    Verb(Argument argument) {
        this.argument = argument;
        this.example = "";
    }

    Verb(String example) {
        this.argument = Argument.REQUIRED;
        this.example = example;
    }

    /** What can follow a verb that needs more. */
    String example() {
        return example;
    }

    Argument argument() {
        return argument;
    }

    /** Whether doing it can come to nothing, so that a map may ask for it only where it changes something. */
    boolean canBeIdle() {
        return this == CLASSIFY || this == PRIORITISE || this == ASSIGN || this == SUSPEND || this == RESUME;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Verb of(String word) {
        return Arrays.stream(values())
                .filter(verb -> verb.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step is called '" + word + "'; known: "
                        + Arrays.stream(values()).map(Verb::word).collect(Collectors.joining(", "))));
    }
}
