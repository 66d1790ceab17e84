package dev.redress.view;

import static dev.redress.view.Because.ADVICE;
import static dev.redress.view.Because.AUDIT;
import static dev.redress.view.Because.FIGURES_ONLY;
import static dev.redress.view.Because.IDENTITY_WITHHELD;
import static dev.redress.view.Because.INTERNAL;
import static dev.redress.view.Because.OF_ANOTHER_COMPLAINANT;
import static dev.redress.view.Because.PRIVATE;
import static dev.redress.view.Because.SECRET;
import static dev.redress.view.Because.STAFF;
import static dev.redress.view.Decision.SHOWN;
import static dev.redress.view.Decision.withheld;

import com.google.common.collect.ImmutableMap;
import dev.redress.validation.StableNamed;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * What kind of thing a field holds; all fields of a kind are decided alike. One line says who sees it: full, handler,
 * department, complainant, reviewer, auditor, statistics. The persisted names are stable; the set may grow.
 */
public enum Matter implements StableNamed {
    /** What public figures are made of. */
    FIGURE("figure", SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, SHOWN),
    /** A holder of further fields, each decided by itself. */
    PARTS("parts", SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, SHOWN),
    /** A time that public figures know by month. */
    MONTHLY("monthly", SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, new Decision(Treatment.MONTH, FIGURES_ONLY)),
    /** How the complaint is getting on, and what was promised. */
    COURSE("course", SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, withheld(FIGURES_ONLY)),
    /** What it is about and what was decided, in words. */
    ACCOUNT("account", SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, masked(), withheld(FIGURES_ONLY)),
    /** Who complains. */
    REPORTER(
            "reporter",
            unlessWithheld(),
            unlessWithheld(),
            unlessWithheld(),
            own(),
            unlessWithheld(),
            masked(),
            withheld(FIGURES_ONLY)),
    /** By which ways whoever complains can be reached. */
    REPORTER_FACT(
            "reporter-fact",
            unlessWithheld(),
            unlessWithheld(),
            unlessWithheld(),
            own(),
            unlessWithheld(),
            SHOWN,
            withheld(FIGURES_ONLY)),
    /** What a complainant said, in words that may tell who they are. */
    WORDS(
            "words",
            unlessWithheld(),
            unlessWithheld(),
            unlessWithheld(),
            own(),
            unlessWithheld(),
            masked(),
            withheld(FIGURES_ONLY)),
    /** That a complainant said something. */
    WORDS_FACT("words-fact", SHOWN, SHOWN, SHOWN, own(), SHOWN, SHOWN, withheld(FIGURES_ONLY)),
    /** What complainants were told, in words that may address them by name. */
    LETTER(
            "letter",
            unlessWithheld(),
            unlessWithheld(),
            unlessWithheld(),
            new Decision(Treatment.ADDRESSED, OF_ANOTHER_COMPLAINANT),
            unlessWithheld(),
            masked(),
            withheld(FIGURES_ONLY)),
    /** A key of the host's own, which may tell whose it is. */
    KEY(
            "key",
            unlessWithheld(),
            unlessWithheld(),
            unlessWithheld(),
            withheld(INTERNAL),
            unlessWithheld(),
            SHOWN,
            withheld(FIGURES_ONLY)),
    /** Who else has to do with it, and what they said. */
    PERSON("person", SHOWN, SHOWN, SHOWN, withheld(PRIVATE), SHOWN, masked(), withheld(FIGURES_ONLY)),
    /** That somebody else has to do with it. */
    PERSON_FACT("person-fact", SHOWN, SHOWN, SHOWN, withheld(PRIVATE), SHOWN, SHOWN, withheld(FIGURES_ONLY)),
    /** Which user of the host acted. */
    USER("user", SHOWN, SHOWN, SHOWN, withheld(STAFF), SHOWN, SHOWN, withheld(FIGURES_ONLY)),
    /** The organisation's working facts. */
    WORKING("working", SHOWN, SHOWN, SHOWN, withheld(INTERNAL), SHOWN, SHOWN, withheld(FIGURES_ONLY)),
    /** The organisation's own words. */
    NOTE("note", SHOWN, SHOWN, SHOWN, withheld(INTERNAL), SHOWN, masked(), withheld(FIGURES_ONLY)),
    /** The organisation's own words about who complains. */
    REPORTER_NOTE(
            "reporter-note",
            unlessWithheld(),
            unlessWithheld(),
            unlessWithheld(),
            withheld(INTERNAL),
            unlessWithheld(),
            masked(),
            withheld(FIGURES_ONLY)),
    /** To which complaints it is tied: another one of the same complainant leads to who they are. */
    REPORTER_LINK(
            "reporter-link",
            unlessWithheld(),
            unlessWithheld(),
            unlessWithheld(),
            withheld(INTERNAL),
            unlessWithheld(),
            SHOWN,
            withheld(FIGURES_ONLY)),
    /** What departments ask and answer each other. */
    OPINION("opinion", SHOWN, SHOWN, SHOWN, withheld(ADVICE), SHOWN, masked(), withheld(FIGURES_ONLY)),
    /** That a department was asked, or answered. */
    OPINION_FACT("opinion-fact", SHOWN, SHOWN, SHOWN, withheld(ADVICE), SHOWN, SHOWN, withheld(FIGURES_ONLY)),
    /** What a secret could be guessed from. */
    SECRET_DIGEST(
            "secret-digest",
            SHOWN,
            withheld(SECRET),
            withheld(SECRET),
            withheld(SECRET),
            withheld(SECRET),
            withheld(SECRET),
            withheld(FIGURES_ONLY));

    private final String persisted;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two enums is immutable, but not annotated as such
    private final ImmutableMap<Reader, Decision> decisions;

    /** One decision for each reader, in their order. */
    Matter(String persisted, Decision... decisions) {
        if (decisions.length != Reader.values().length) {
            throw new IllegalArgumentException(persisted + " must have a decision for each of " + Reader.values().length
                    + " readers, had " + decisions.length);
        }
        this.persisted = persisted;
        ImmutableMap.Builder<Reader, Decision> each = ImmutableMap.builder();
        Iterator<Decision> given = List.of(decisions).iterator();
        for (Reader reader : Reader.values()) {
            each.put(reader, given.next());
        }
        this.decisions = each.buildOrThrow();
    }

    private static Decision unlessWithheld() {
        return new Decision(Treatment.SHOWN_UNLESS_IDENTITY_WITHHELD, IDENTITY_WITHHELD);
    }

    private static Decision own() {
        return new Decision(Treatment.OWN, OF_ANOTHER_COMPLAINANT);
    }

    private static Decision masked() {
        return new Decision(Treatment.MASKED, AUDIT);
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * What becomes of it in a reader's view.
     *
     * @param reader the reader
     * @return the decision
     */
    public Decision decision(Reader reader) {
        return Objects.requireNonNull(decisions.get(reader), "reader");
    }
}
