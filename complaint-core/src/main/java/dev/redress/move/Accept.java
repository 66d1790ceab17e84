package dev.redress.move;

import dev.redress.complaint.Accepted;
import dev.redress.complaint.Received;
import dev.redress.lifecycle.CommandKind;

/**
 * Takes the complaint up: it is in scope and will be handled. Immutable.
 */
public record Accept() implements Move<Received, Accepted> {

    /**
     * Takes it up.
     *
     * @return the move
     */
    public static Accept inScope() {
        return new Accept();
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ACCEPT;
    }
}
