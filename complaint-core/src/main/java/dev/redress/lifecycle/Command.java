package dev.redress.lifecycle;

import dev.redress.activity.Activity;
import dev.redress.move.Move;

/** What somebody wants done with a complaint: a move to another stage, or an activity within one. All are immutable. */
public sealed interface Command permits Move, Activity {

    /**
     * The command by name.
     *
     * @return the kind
     */
    CommandKind kind();
}
