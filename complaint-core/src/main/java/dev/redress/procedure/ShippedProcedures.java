package dev.redress.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Procedures to start from: fourteen ways in which organisations really handle complaints. Take one as it is, or write its
 * JSON to a file, change it, and publish it under an identifier of your own. Stateless, thread-safe.
 */
public final class ShippedProcedures {

    private static final List<String> IDS = List.of(
            "general",
            "customer-brief",
            "customer-phases",
            "wrongdoing-report",
            "eight-steps",
            "front-line",
            "customer-measures",
            "satisfaction-loop",
            "employee-grievance",
            "complainant-steps",
            "negotiated",
            "public-body",
            "work-order",
            "company-departments");

    private ShippedProcedures() {}

    /**
     * All of them.
     *
     * @return P1 to P14, in order
     */
    public static List<Procedure> all() {
        return List.copyOf(Loaded.ALL.values());
    }

    /**
     * One of them.
     *
     * @param id its identifier
     * @return the procedure
     * @throws IllegalArgumentException if none has that identifier
     */
    public static Procedure get(String id) {
        Procedure procedure = Loaded.ALL.get(id);
        if (procedure == null) {
            throw new IllegalArgumentException(
                    "no shipped procedure is called '" + id + "'; there are " + String.join(", ", IDS));
        }
        return procedure;
    }

    /** Read when the first of them is asked for. */
    private static final class Loaded {

        private static final Map<String, Procedure> ALL = load();

        private static Map<String, Procedure> load() {
            Map<String, Procedure> all = new LinkedHashMap<>();
            for (String id : IDS) {
                all.put(id, Procedure.parse(text(id + ".json")));
            }
            return all;
        }

        private static String text(String name) {
            try (InputStream in = ShippedProcedures.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new AssertionError("not in the jar: " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
