package dev.redress.record;

import dev.redress.procedure.InvalidProcedureException;
import dev.redress.procedure.Procedure;
import dev.redress.store.Definition;
import dev.redress.store.StoreException;

/** The form of a procedure's definition. Stateless, thread-safe. */
public final class ProcedureForm {

    private ProcedureForm() {}

    /**
     * Writes a procedure.
     *
     * @param procedure the procedure
     * @return its body
     */
    public static String write(Procedure procedure) {
        return procedure.toCompactJson();
    }

    /**
     * Reads a procedure.
     *
     * @param definition as it was published
     * @return the procedure
     * @throws StoreException if this version of the library cannot read it
     */
    public static Procedure read(Definition definition) {
        try {
            return Procedure.restore(definition.body());
        } catch (InvalidProcedureException e) {
            throw new StoreException(
                    "procedure '" + definition.id() + "' version " + definition.version()
                            + " was published in a form that this version of the library cannot read; upgrade it",
                    e);
        }
    }
}
