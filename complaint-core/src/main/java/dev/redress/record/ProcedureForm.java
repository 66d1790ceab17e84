package dev.redress.record;

import dev.redress.procedure.Procedure;

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
        return new JsonOut(slot -> null)
                .put("form", Form.CURRENT)
                .put("id", procedure.id())
                .put("version", procedure.version())
                .put("titleEn", procedure.titleEn())
                .put("titleZh", procedure.titleZh())
                .finish();
    }
}
