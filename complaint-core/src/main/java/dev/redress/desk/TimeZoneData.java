package dev.redress.desk;

import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;

/**
 * When clocks change is law, and laws change: with newer rules of time zones (IANA's database, as the Java platform has it) the same
 * calendar means other instants. So newer rules count as a version of a calendar, which raises the clock epoch, and the next sweeps
 * read open complaints again. A node with older rules changes nothing. Stateless.
 */
final class TimeZoneData {

    static final String ID = "redress.time-zones";

    private TimeZoneData() {}

    /** The version of the platform's rules, for example {@code 2025b}; versions are in the order of their names. */
    static String version() {
        return ZoneRulesProvider.getVersions("Europe/London").lastKey();
    }

    /** Publishes a version unless the tenant knows it, or a newer one. */
    static void announce(ComplaintStore store, Tenant tenant, String version, Instant now) {
        Definition latest =
                store.latestDefinition(tenant, Definition.Kind.CALENDAR, ID).orElse(null);
        if (latest == null || body(version).compareTo(latest.body()) > 0) {
            int next = latest == null ? 1 : latest.version() + 1;
            try {
                Definitions.publish(
                        store,
                        tenant,
                        new Definitions.Draft(Definition.Kind.CALENDAR, ID, next, body(version)),
                        Definitions.SHIPPED_BY,
                        now);
            } catch (DefinitionConflictException e) {
                // Another node was quicker, with other rules; whichever are newer, the epoch was raised.
                return;
            }
        }
    }

    private static String body(String version) {
        return "{\"form\":1,\"timeZones\":\"" + version + "\"}";
    }
}
