package dev.redress.console.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A zone by its name. */
public final class ZoneText implements ITypeConverter<ZoneId> {

    /** For picocli. */
    public ZoneText() {}

    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + value + "' is no time zone, such as Europe/Berlin");
        }
    }
}
