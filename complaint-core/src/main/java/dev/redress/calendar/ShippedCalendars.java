package dev.redress.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The holiday tables that come with the library, for 2019 or 2020 to 2026 or later: China with its make-up working days, the
 * United Kingdom, Ireland, the United States, Canada, the Australian states, Hong Kong, Singapore and India. Each says where it
 * was taken from; none is legal advice. Tables are read anew with each call, nothing is kept. Safe for use by many threads.
 *
 * <p>Days of which only the evening is a holiday stay business days. Of India only the three national holidays are known: all
 * others are by state or bank, and must be added.
 */
public final class ShippedCalendars {

    private static final List<String> NAMES = List.of(
            "au-act",
            "au-nsw",
            "au-nt",
            "au-qld",
            "au-sa",
            "au-tas",
            "au-vic",
            "au-wa",
            "ca-federal",
            "cn",
            "gb-eng-wls",
            "gb-nir",
            "gb-sct",
            "hk",
            "ie",
            "in-national",
            "sg",
            "us-federal");

    private ShippedCalendars() {}

    /**
     * Which tables there are.
     *
     * @return their names, sorted
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The table of a name.
     *
     * @param name the name
     * @return the table, or empty if none has this name
     */
    public static Optional<HolidayTable> find(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = ShippedCalendars.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("calendar " + name + " is missing from the library's jar");
            }
            return Optional.of(HolidayTable.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("calendar " + name + " cannot be read from the library's jar", e);
        }
    }

    /**
     * The table of a name.
     *
     * @param name the name
     * @return the table
     * @throws IllegalArgumentException if none has this name
     */
    public static HolidayTable get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no calendar ships under the name " + name + "; there are " + String.join(", ", NAMES)));
    }
}
