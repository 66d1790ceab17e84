package dev.redress.desk;

import dev.redress.attachment.Attachments;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.RulePacks;
import dev.redress.intake.CustomFields;
import dev.redress.procedure.ConflictOfInterest;
import dev.redress.procedure.Delegations;
import dev.redress.procedure.Procedure;
import dev.redress.proof.Signer;
import dev.redress.sla.SlaCalculator;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all desks built together share, whatever their tenant. */
record Office(
        ComplaintStore store,
        InstantSource clock,
        CustomFields customFields,
        Procedure procedure,
        ReferenceNumbers references,
        ConflictOfInterest conflicts,
        Delegations delegations,
        SlaCalculator calculator,
        Map<String, BusinessCalendar> calendars,
        RulePacks rulePacks,
        Notices notices,
        @Nullable Signer signer,
        Retaining retention,
        @Nullable KeyChain keys,
        @Nullable Attachments attachments,
        @Nullable Classifying classifying,
        @Nullable Prioritising prioritising,
        @Nullable Routing routing,
        @Nullable Likeness likeness,
        SecureRandom random,
        Map<Tenant, ComplaintDesk> desks) {

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A time-ordered identifier (UUID version 7, RFC 9562 section 5.7). */
    ComplaintId newId() {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        long low = 0;
        for (int i = 0; i < 8; i++) {
            low = (low << 8) | (bytes[i] & 0xff);
        }
        long high = (clock.millis() << 16) | 0x7000L | ((bytes[8] & 0x0fL) << 8) | (bytes[9] & 0xffL);
        return new ComplaintId(new UUID(high, (low & 0x3fffffffffffffffL) | 0x8000000000000000L));
    }
}
