package dev.redress.crm.complaint;

import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import java.util.List;
import java.util.function.Function;

/** The form of a command: what is asked, and what becomes of it. */
record CommandForm(CommandKind kind, List<Field> fields, Function<Inputs, Command> command) {

    static CommandForm of(CommandKind kind, Function<Inputs, Command> command, Field... fields) {
        return new CommandForm(kind, List.of(fields), command);
    }
}
