package dev.redress.desk;

import dev.redress.attachment.Attachments;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.RulePacks;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
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
import java.time.Duration;
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
        @Nullable WordIndex words,
        SecureRandom random,
        Map<Tenant, ComplaintDesk> desks) {

    /** How long after a commit the keys that an erasure left without a value are looked for again. */
    private static final Duration KEYS_AGAIN = Duration.ofMinutes(10);

    /** A wake-up that is no later than retention wants it, and, where something was erased, whoever may have died before destroying keys. */
    Clockwork.WakeUp waking(Snapshot complaint, Clockwork.WakeUp clocks) {
        Clockwork.WakeUp wakeUp = retention.before(complaint, clocks);
        return wantsKeysLookedAt(complaint)
                ? new Clockwork.WakeUp(
                        Retaining.earlier(wakeUp.at(), complaint.recordedAt().plus(KEYS_AGAIN)), wakeUp.due())
                : wakeUp;
    }

    boolean wantsKeysLookedAt(Snapshot complaint) {
        return keys != null && complaint.casework().happened().last(EventKind.ERASED.persistedName()) > 0;
    }

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
