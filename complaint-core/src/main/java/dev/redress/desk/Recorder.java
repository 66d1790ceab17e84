package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.lifecycle.Command;

/** Records what the library does by itself, whatever roles a procedure asks for. */
@FunctionalInterface
interface Recorder {

    /**
     * Records a command.
     *
     * @return the complaint after it; as it was if somebody else came first
     */
    Complaint<?> record(Complaint<?> held, Command command, By by);
}
