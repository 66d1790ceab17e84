package dev.redress.lifecycle;

/** What keeps a complaint's document small however long it lives. */
final class Limits {

    /** Parties, actors included. */
    static final int PARTIES = 1_000;

    /** Parties that somebody else names: those who act have room beyond it, so that nobody keeps the others out. */
    static final int NAMED_PARTIES = 500;

    static final int ALLEGATIONS = 100;

    static final int CONSULTATIONS = 50;

    static final int APPROVALS = 100;

    static final int LINKS = 200;
    static final int REVEALS = 50;
    static final int REDACTIONS = 200;
    static final int PASSAGE_END = 1_000_000;

    static final int EXTENSIONS = 100;

    /** Things of one kind within one command. */
    static final int ITEMS = 20;

    static final int MEASURES = 100;

    /** Characters of all custom fields that are kept in the document. */
    static final int PLAIN_CUSTOM_TEXT = 50_000;

    /** Starts, stops, suspensions and their ends; the moves that end a complaint stay possible beyond it. */
    static final int CLOCK_FACTS = 2_000;

    /** How many of them activities can bring about: moves have room beyond it, so that nobody keeps a complaint where it is. */
    static final int CLOCK_FACTS_OF_ACTIVITIES = 1_800;

    /** Progress notes among the clock facts: clocks of regular updates look at the latest ones. */
    static final int PROGRESS_FACTS = 50;

    private Limits() {}
}
