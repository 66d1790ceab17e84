package dev.redress.console.replay;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule does. Immutable.
 *
 * @param verb what
 * @param argument what the verb needs to know, or null
 * @param unlessIdle whether it is left out where it would change nothing
 */
record Step(Verb verb, @Nullable Template argument, boolean unlessIdle) {

    static Step plain(Verb verb) {
        return new Step(verb, null, false);
    }
}
