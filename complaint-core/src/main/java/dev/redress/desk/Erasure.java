package dev.redress.desk;

import dev.redress.complaint.SealedText;
import dev.redress.party.ExternalRef;

/** What of a complaint is to be erased. All are immutable. */
public sealed interface Erasure {

    /** The person behind the complaint: complainants, whoever acts for them, and every text. Those who handled it stay. */
    record ThePersonBehind() implements Erasure {}

    /**
     * Who one party is, what it is called, how it is reached and where it acted from; of a complainant also their own words, which no other
     * complainant sees.
     *
     * @param number the party's number
     */
    record OfParty(int number) implements Erasure {}

    /**
     * One value.
     *
     * @param place where it is
     */
    record Field(SealedText place) implements Erasure {}

    /**
     * What was said by and of somebody for whom a party was taken, before that was corrected.
     *
     * @param person the host's key
     */
    record Formerly(ExternalRef person) implements Erasure {}

    /** Everything that is sealed, also who handled it; but who erased, and why. */
    record Everything() implements Erasure {}

    /**
     * Erases the person behind a complaint.
     *
     * @return the erasure
     */
    static Erasure thePersonBehind() {
        return new ThePersonBehind();
    }

    /**
     * Erases who one party is.
     *
     * @param number the party's number
     * @return the erasure
     */
    static Erasure party(int number) {
        return new OfParty(number);
    }

    /**
     * Erases what was said of somebody for whom a party was taken, before that was corrected; who the party is stays.
     *
     * @param person the host's key
     * @return the erasure
     */
    static Erasure formerly(ExternalRef person) {
        return new Formerly(person);
    }

    /**
     * Erases one value.
     *
     * @param place where it is
     * @return the erasure
     */
    static Erasure field(SealedText place) {
        return new Field(place);
    }

    /**
     * Erases everything that is sealed.
     *
     * @return the erasure
     */
    static Erasure everything() {
        return new Everything();
    }
}
