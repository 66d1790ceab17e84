package dev.redress.procedure;

import dev.redress.lifecycle.CommandKind;
import dev.redress.words.Words;
import java.util.Set;

/**
 * Something a procedure refuses to go on without. Immutable.
 *
 * @param id 1 to 60 of a-z 0-9 -, unique within the procedure
 * @param before the commands it stands before, one or more; copied
 * @param needs what it asks for
 * @param unmet what is missing and what would satisfy it
 */
public record Gate(String id, Set<CommandKind> before, Requirement needs, Words unmet) {

    /** Copies the set. */
    public Gate {
        before = Set.copyOf(before);
    }
}
