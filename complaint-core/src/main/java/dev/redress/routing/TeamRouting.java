package dev.redress.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Routes by table and load: the first line of the table that fits gives the department; within it the one with the least open work, among
 * those who are there, can do it and have nothing against them; whoever is absent is stood in for by their substitute. Simple matters
 * stay with whoever took them down. Immutable, thread-safe.
 */
public final class TeamRouting implements RoutingPolicy {

    private record Line(
            String category,
            @Nullable String field,
            @Nullable String value,
            String department) {

        boolean fits(RoutingFacts facts) {
            return fits(category, facts.category())
                    && (field == null || Objects.equals(value, facts.fields().get(field)));
        }

        private static boolean fits(String pattern, @Nullable String code) {
            return pattern.equals("*")
                    || (code != null
                            && (pattern.endsWith("*")
                                    ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                                    : pattern.equals(code)));
        }

        @Override
        public String toString() {
            return category + (field == null ? "" : " with " + field + " " + value) + " goes to " + department;
        }
    }

    private final List<Line> lines;
    private final Map<String, TeamMember> members;
    private final Map<String, String> needed;
    private final Set<String> simple;

    private TeamRouting(Builder builder) {
        this.lines = List.copyOf(builder.lines);
        this.members = new LinkedHashMap<>(builder.members);
        this.needed = Map.copyOf(builder.needed);
        this.simple = Set.copyOf(builder.simple);
    }

    /**
     * Starts a policy.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Route route(RoutingFacts facts) {
        if (facts.category() != null && simple.contains(facts.category()) && facts.takenBy() != null) {
            TeamMember taker = members.get(facts.takenBy());
            if (taker != null && isFree(taker, facts)) {
                return new Route(
                        taker.department(), taker.actor(), List.of("simple, so it stays with whoever took it down"));
            }
        }
        Optional<Line> line = lines.stream().filter(each -> each.fits(facts)).findFirst();
        if (line.isEmpty()) {
            return Route.none("no line of the table fits" + (facts.category() == null ? " what has no category" : ""));
        }
        return within(line.get(), facts);
    }

    private Route within(Line line, RoutingFacts facts) {
        String skill = facts.category() == null ? null : needed.get(facts.category());
        Set<TeamMember> candidates = new HashSet<>();
        boolean anybody = false;
        for (TeamMember member : members.values()) {
            if (member.department().equals(line.department())) {
                anybody = true;
                present(member, facts)
                        .filter(each -> skill == null || each.skills().contains(skill))
                        .filter(each -> !facts.barred().test(each.actor().id()))
                        .ifPresent(candidates::add);
            }
        }
        Map<String, Long> loads = candidates.isEmpty()
                ? Map.of()
                : facts.load()
                        .ofEach(candidates.stream()
                                .map(each -> each.actor().id())
                                .toList());
        Optional<TeamMember> least = candidates.stream()
                .min(Comparator.<TeamMember>comparingLong(
                                each -> loads.getOrDefault(each.actor().id(), 0L))
                        .thenComparing(each -> each.actor().id()));
        if (least.isEmpty()) {
            String why = anybody
                    ? "nobody there now can handle it" + (skill == null ? "" : ", it needs " + skill)
                    : "the department distributes its work itself";
            return new Route(line.department(), null, List.of(line.toString(), why));
        }
        return new Route(
                line.department(),
                least.get().actor(),
                List.of(line.toString(), "least open work of " + candidates.size() + " who can handle it"));
    }

    private static boolean isFree(TeamMember member, RoutingFacts facts) {
        return member.absentOn(facts.today()).isEmpty()
                && !facts.barred().test(member.actor().id());
    }

    /** A member, or whoever stands in for them, or for those. */
    private Optional<TeamMember> present(TeamMember member, RoutingFacts facts) {
        Set<TeamMember> seen = new HashSet<>();
        TeamMember now = member;
        while (now != null && seen.add(now)) {
            Optional<TeamMember.Absence> absence = now.absentOn(facts.today());
            if (absence.isEmpty()) {
                return Optional.of(now);
            }
            String substitute = absence.get().substitute();
            now = substitute == null ? null : members.get(substitute);
        }
        return Optional.empty();
    }

    /** Collects table and teams. Not thread-safe. */
    public static final class Builder {

        private final List<Line> lines = new ArrayList<>();
        private final Map<String, TeamMember> members = new LinkedHashMap<>();
        private final Map<String, String> needed = new HashMap<>();
        private final Set<String> simple = new HashSet<>();

        private Builder() {}

        /**
         * Sends a category to a department; lines are asked in their order.
         *
         * @param category a code; ending in {@code *}, every code that begins so; {@code *} alone, everything, also what has no category
         * @param department code of the department
         * @return this builder
         */
        public Builder send(String category, String department) {
            lines.add(new Line(category, null, null, department));
            return this;
        }

        /**
         * Sends a category to a department where a field of the host's has a value, for example a place.
         *
         * @param category as above
         * @param field key of a field that is not personal
         * @param value its value as text
         * @param department code of the department
         * @return this builder
         */
        public Builder send(String category, String field, String value, String department) {
            lines.add(new Line(
                    category,
                    Objects.requireNonNull(field, "field"),
                    Objects.requireNonNull(value, "value"),
                    department));
            return this;
        }

        /**
         * Adds somebody who handles complaints.
         *
         * @param member who
         * @return this builder
         * @throws IllegalArgumentException if they are there already
         */
        public Builder member(TeamMember member) {
            if (members.putIfAbsent(member.actor().id(), member) != null) {
                throw new IllegalArgumentException("a member must be added once; department " + member.department()
                        + " adds somebody who is there already");
            }
            return this;
        }

        /**
         * Says what whoever handles a category must be able to do.
         *
         * @param category code of the category
         * @param skill name of the skill
         * @return this builder
         */
        public Builder needs(String category, String skill) {
            needed.put(category, skill);
            return this;
        }

        /**
         * Says which categories are simple enough to stay with whoever of the teams took the complaint down.
         *
         * @param categories codes of the categories
         * @return this builder
         */
        public Builder keepsSimple(String... categories) {
            simple.addAll(List.of(categories));
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return the policy
         * @throws IllegalArgumentException if a substitute is no member
         */
        public TeamRouting build() {
            for (TeamMember member : members.values()) {
                for (TeamMember.Absence absence : member.absences()) {
                    if (absence.substitute() != null && !members.containsKey(absence.substitute())) {
                        throw new IllegalArgumentException("a substitute must be a member of a team; one in department "
                                + member.department() + " is not");
                    }
                }
            }
            return new TeamRouting(this);
        }
    }
}
