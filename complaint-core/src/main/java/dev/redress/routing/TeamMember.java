package dev.redress.routing;

import dev.redress.party.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who handles complaints. Immutable.
 *
 * @param actor who they are, with the roles in which they handle
 * @param department code of their department
 * @param skills what they can do beyond what everybody can; copied
 * @param absences when they are not there; copied
 */
public record TeamMember(Actor actor, String department, Set<String> skills, List<Absence> absences) {

    /**
     * Days on which somebody is not there.
     *
     * @param from the first day
     * @param until the day on which they are back
     * @param substitute the host's identifier of who stands in for them, or null if nobody does
     */
    public record Absence(
            LocalDate from, LocalDate until, @Nullable String substitute) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if they are back before they leave
         */
        public Absence {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException(
                        "absence must not end before it begins, was " + from + " to " + until);
            }
        }
    }

    /** Copies the collections. */
    public TeamMember {
        skills = Set.copyOf(skills);
        absences = List.copyOf(absences);
    }

    /**
     * Somebody who is always there and can do what everybody can.
     *
     * @param actor who
     * @param department code of their department
     * @return the member
     */
    public static TeamMember of(Actor actor, String department) {
        return new TeamMember(actor, department, Set.of(), List.of());
    }

    /**
     * The same with more skills.
     *
     * @param more names of skills
     * @return a copy
     */
    public TeamMember skilled(String... more) {
        Set<String> all = new HashSet<>(skills);
        all.addAll(List.of(more));
        return new TeamMember(actor, department, all, absences);
    }

    /**
     * The same with one more absence.
     *
     * @param from the first day
     * @param until the day on which they are back
     * @param substitute the host's identifier of who stands in, or null
     * @return a copy
     */
    public TeamMember absent(LocalDate from, LocalDate until, @Nullable String substitute) {
        List<Absence> all = new ArrayList<>(absences);
        all.add(new Absence(from, until, substitute));
        return new TeamMember(actor, department, skills, all);
    }

    /**
     * The absence on a day.
     *
     * @param day the day
     * @return the absence, or empty if they are there
     */
    public Optional<Absence> absentOn(LocalDate day) {
        return absences.stream()
                .filter(each -> !day.isBefore(each.from()) && day.isBefore(each.until()))
                .findFirst();
    }
}
