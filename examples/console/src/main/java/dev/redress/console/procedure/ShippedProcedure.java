package dev.redress.console.procedure;

import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import java.util.ArrayList;
import picocli.CommandLine;

/** Shipped procedures by their identifiers. */
public final class ShippedProcedure implements CommandLine.ITypeConverter<Procedure> {

    /** For picocli. */
    public ShippedProcedure() {}

    /** The identifiers, for the help. */
    public static final class All extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        /** For picocli. */
        public All() {
            super(ShippedProcedures.all().stream().map(Procedure::id).toList());
        }
    }

    @Override
    public Procedure convert(String id) {
        try {
            return ShippedProcedures.get(id);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }
}
