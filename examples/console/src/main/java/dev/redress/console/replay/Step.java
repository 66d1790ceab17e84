package dev.redress.console.replay;

import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.WaitingFor;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule does: {@code close}, {@code suspend complainant}, {@code assign? queue of {org:group}}. Immutable.
 *
 * @param verb what
 * @param argument what the verb needs to know, or null
 * @param unlessIdle whether it is left out where it would change nothing; written with a question mark
 */
record Step(Verb verb, @Nullable Template argument, boolean unlessIdle) {

    static Step plain(Verb verb) {
        return new Step(verb, null, false);
    }

    static Step parse(String text) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        String argument = space < 0 ? null : text.substring(space + 1).strip();
        boolean unlessIdle = word.endsWith("?");
        Verb verb = Verb.of(unlessIdle ? word.substring(0, word.length() - 1) : word);
        if (unlessIdle && !verb.canBeIdle()) {
            throw new IllegalArgumentException(verb.word() + " always changes something; expected no question mark");
        }
        if (argument == null && verb.argument() == Verb.Argument.REQUIRED) {
            throw new IllegalArgumentException("expected more, as in '" + verb.word() + " " + verb.example() + "'");
        }
        if (argument != null && verb.argument() == Verb.Argument.NONE) {
            throw new IllegalArgumentException("expected '" + verb.word() + "' and nothing more");
        }
        if (argument != null) {
            requireKnown(verb, argument);
        }
        return new Step(verb, argument == null ? null : Template.parse(argument), unlessIdle);
    }

    /** What names something of the library is looked up now, not at the thousandth event. */
    private static void requireKnown(Verb verb, String argument) {
        Object known = switch (verb) {
            case SUSPEND -> WaitingFor.of(argument);
            case DECLINE -> DeclineReason.of(argument);
            case REFER -> ReferralKind.of(argument);
            case RATE_SATISFACTION -> Satisfaction.of(argument);
            case CHECK_OUTCOME -> oneOf(argument, "passed", "failed");
            case FOLLOW_UP -> oneOf(argument, "solved", "not-solved");
            default -> argument;
        };
        if (known == null) {
            throw new AssertionError("what is unknown is refused by name");
        }
    }

    private static String oneOf(String argument, String one, String other) {
        if (!argument.equals(one) && !argument.equals(other)) {
            throw new IllegalArgumentException("expected '" + one + "' or '" + other + "'");
        }
        return argument;
    }
}
