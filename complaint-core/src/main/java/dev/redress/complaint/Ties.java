package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;

/**
 * Who and what else has to do with the complaint, and since when it is in which hands. Immutable.
 *
 * @param level 0 for the first handling, 1 for the first appeal and so on
 * @param involvements who had which duty; copied
 * @param interests declared interests; copied
 * @param links to other complaints, those undone left out; copied
 * @param withdrawn numbers of complainants who take no part any more; copied
 * @param pursued whether it goes on although all complainants withdrew
 * @param archived whether it was archived after its end
 */
public record Ties(
        int level,
        List<Involvement> involvements,
        List<Interest> interests,
        List<ComplaintLink> links,
        Set<Integer> withdrawn,
        boolean pursued,
        boolean archived) {

    /** None yet. */
    public static final Ties NONE = new Ties(0, List.of(), List.of(), List.of(), Set.of(), false, false);

    /** Copies lists and set, unless they are immutable already. */
    public Ties {
        involvements = ImmutableList.copyOf(involvements);
        interests = ImmutableList.copyOf(interests);
        links = ImmutableList.copyOf(links);
        withdrawn = ImmutableSet.copyOf(withdrawn);
    }

    /**
     * The same, one level higher.
     *
     * @return a copy
     */
    public Ties appealed() {
        return new Ties(level + 1, involvements, interests, links, withdrawn, pursued, archived);
    }

    /**
     * Whether somebody had a duty, be it that they stood in for somebody who had it.
     *
     * @param party number of the party
     * @param duty which duty
     * @return true if so, on any level
     */
    public boolean had(int party, Duty duty) {
        for (Involvement involvement : involvements) {
            if (involvement.party() == party && involvement.duty() == duty) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same, with somebody who has a duty of their own on the present level; itself if that is known already.
     *
     * @param party number of the party
     * @param duty which duty
     * @return a copy, or this
     */
    public Ties involving(int party, Duty duty) {
        return involving(new Involvement(party, duty, level, 0));
    }

    /**
     * The same, with somebody who has a duty; itself if that is known already.
     *
     * @param added who, which duty, on which level, and for whom
     * @return a copy, or this
     */
    public Ties involving(Involvement added) {
        return involvements.contains(added)
                ? this
                : new Ties(level, Lists.and(involvements, added), interests, links, withdrawn, pursued, archived);
    }

    /**
     * The same, with a declared interest.
     *
     * @param declared the interest
     * @return a copy
     */
    public Ties with(Interest declared) {
        return new Ties(level, involvements, Lists.and(interests, declared), links, withdrawn, pursued, archived);
    }

    /**
     * The same, without an interest that turned out to be none.
     *
     * @param lifted the interest
     * @return a copy
     */
    public Ties without(Interest lifted) {
        return new Ties(
                level, involvements, Lists.without(interests, lifted::equals), links, withdrawn, pursued, archived);
    }

    /**
     * The same, with a link.
     *
     * @param made the link
     * @return a copy
     */
    public Ties with(ComplaintLink made) {
        return new Ties(level, involvements, interests, Lists.and(links, made), withdrawn, pursued, archived);
    }

    /**
     * The same, without a link.
     *
     * @param number number of the link
     * @return a copy
     */
    public Ties unlinked(int number) {
        return new Ties(
                level,
                involvements,
                interests,
                Lists.without(links, link -> link.number() == number),
                withdrawn,
                pursued,
                archived);
    }

    /**
     * The same, without one complainant.
     *
     * @param party number of the party
     * @param last whether it goes on although nobody is left
     * @return a copy
     */
    public Ties withdrawn(int party, boolean last) {
        Set<Integer> all =
                ImmutableSet.<Integer>builder().addAll(withdrawn).add(party).build();
        return new Ties(level, involvements, interests, links, all, pursued || last, archived);
    }

    /**
     * The same, with a complainant who takes part again; itself if they had not withdrawn.
     *
     * @param party number of the party
     * @return a copy, or this
     */
    public Ties joined(int party) {
        return withdrawn.contains(party)
                ? new Ties(
                        level,
                        involvements,
                        interests,
                        links,
                        Sets.difference(withdrawn, Set.of(party)).immutableCopy(),
                        false,
                        archived)
                : this;
    }

    /**
     * The same, archived or taken out of the archive.
     *
     * @param stored whether it is in the archive
     * @return a copy, or this
     */
    public Ties archived(boolean stored) {
        return stored == archived ? this : new Ties(level, involvements, interests, links, withdrawn, pursued, stored);
    }

    /**
     * Whether another complaint carries this one: it is a duplicate of it, or one of the many behind a common problem. Such
     * a complaint never escalates by itself.
     *
     * @return true if so
     */
    public boolean merged() {
        for (ComplaintLink link : links) {
            if (link.kind() != LinkKind.RELATED_TO) {
                return true;
            }
        }
        return false;
    }
}
