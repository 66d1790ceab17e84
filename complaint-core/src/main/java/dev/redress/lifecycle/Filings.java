package dev.redress.lifecycle;

import dev.redress.complaint.Casework;
import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.Duty;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.Filing;
import dev.redress.complaint.Handling;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Inquiry;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Progress;
import dev.redress.complaint.Received;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Ties;
import dev.redress.complaint.Timekeeping;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.StageEvent;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.PartyDetails;
import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import dev.redress.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first decision about a complaint: that it is registered. Part of the engine: hosts need not use it, and it may change in
 * any version. Pure functions; stateless, thread-safe.
 */
public final class Filings {

    private static final TextRule FACTS = TextRule.multiLine(Intake.MAX_FACTS).required();
    private static final TextRule CUSTOM = TextRule.multiLine(CustomField.MAX_LENGTH);

    private Filings() {}

    /**
     * Decides what a filing comes to.
     *
     * @param key identifier, reference and procedure of the new complaint
     * @param intake what is filed, checked against {@link dev.redress.intake.IntakeRules} and normalised
     * @param fields the custom fields the host declared
     * @param circumstances who, when; {@code occurredAt} is the time of receipt
     * @return the first entry and the state after it
     * @throws ImplausibleTimeException if the receipt lies in the future
     * @throws UnmetConditionException if somebody complains of themselves
     */
    public static Decision decide(ComplaintKey key, Intake intake, CustomFields fields, Circumstances circumstances) {
        Drafting draft = new Drafting(unfiled(key, circumstances.occurredAt()), circumstances);
        PartyDrafts.requireOneSide(draft, intake);
        for (int i = 0; i < intake.complainants().size(); i++) {
            PartyDetails complainant = intake.complainants().get(i);
            PartyDrafts.introduce(draft, "complainants[" + i + "]", PartyRole.COMPLAINANT, complainant);
        }
        if (intake.representation() != null) {
            PartyDrafts.introduce(
                    draft,
                    "representation.representative",
                    PartyRole.REPRESENTATIVE,
                    intake.representation().representative());
        }
        if (intake.respondent() != null) {
            PartyDrafts.respondent(draft, intake.respondent());
        }
        Filing filing = filing(draft, intake, fields);
        draft.add(new StageEvent.Filed(key.reference(), key.procedure(), filing, evidence(draft, intake)));
        List<Refusal> refusals = circumstances.rules().filing(draft.state());
        if (!refusals.isEmpty()) {
            throw new ProcedureRefusedException(draft.state(), null, refusals);
        }
        NoticeDrafts.issue(draft);
        TimeDecisions.bind(draft);
        return draft.decision();
    }

    private static Filing filing(Drafting draft, Intake intake, CustomFields fields) {
        return new Filing(
                draft.occurredAt(),
                intake.channel(),
                intake.language(),
                draft.text("facts", intake.facts(), FACTS),
                draft.optionalText("demand", intake.demand(), Drafting.LONG_TEXT),
                intake.happenedOn(),
                intake.lawfulBasis(),
                intake.representation() == null
                        ? null
                        : intake.representation().authority().kind(),
                intake.representation() == null
                        ? null
                        : draft.optionalText(
                                "representation.authority.note",
                                intake.representation().authority().note(),
                                Drafting.SHORT_TEXT),
                intake.respondent() == null ? null : intake.respondent().kind(),
                intake.product(),
                order(draft, intake),
                customFields(draft, intake, fields),
                intake.confidential(),
                false);
    }

    private static @Nullable SealedText order(Drafting draft, Intake intake) {
        return intake.order() == null
                ? null
                : draft.seal(false, HostIdentity.of(PartyDrafts.ref(draft, "order", intake.order())));
    }

    private static Map<String, Object> customFields(Drafting draft, Intake intake, CustomFields fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        int plain = 0;
        for (CustomField field : inKeyOrder(fields)) {
            Object value = intake.customFields().get(field.key());
            if (value != null) {
                boolean personal = field.sensitivity() == CustomField.Sensitivity.PERSONAL;
                plain += personal ? 0 : value.toString().length();
                values.put(
                        field.key(),
                        personal ? draft.text("customFields[" + field.key() + "]", value.toString(), CUSTOM) : value);
            }
        }
        if (plain > Limits.PLAIN_CUSTOM_TEXT) {
            draft.violated(List.of(Violation.of(
                    "customFields", Rule.TOO_LONG, Map.of("max", Integer.toString(Limits.PLAIN_CUSTOM_TEXT)))));
        }
        return values;
    }

    /** By key, so that slots do not depend on the order of declaration. */
    private static List<CustomField> inKeyOrder(CustomFields fields) {
        return fields.all().stream()
                .sorted(Comparator.comparing(CustomField::key))
                .toList();
    }

    private static List<Evidence> evidence(Drafting draft, Intake intake) {
        List<Evidence> items = new ArrayList<>(intake.evidence().size());
        for (EvidenceRef item : intake.evidence()) {
            items.add(PartyDrafts.evidence(draft, "evidence[" + items.size() + "]", item, items.size() + 1));
        }
        return List.copyOf(items);
    }

    /** What a complaint is before its first entry; never handed out. */
    private static Snapshot unfiled(ComplaintKey key, Instant receivedAt) {
        Filing none = new Filing(
                receivedAt,
                Channel.IMPORT,
                Intake.UNKNOWN_LANGUAGE,
                new SealedText(1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                false,
                false);
        return new Snapshot(
                key,
                0,
                Instant.MIN,
                1,
                new Received(),
                receivedAt,
                none,
                Handling.NONE,
                Progress.NONE,
                Casework.NONE,
                List.of(),
                Timekeeping.NONE);
    }

    /**
     * Makes the complaint that a first entry registers.
     *
     * @param key identifier, reference and procedure
     * @param entry the entry of sequence 1
     * @return the complaint after it
     * @throws IllegalArgumentException if the entry does not register a complaint
     */
    public static Snapshot begin(ComplaintKey key, Entry entry) {
        if (entry.sequence() != 1 || !(entry.event() instanceof StageEvent.Filed)) {
            throw new IllegalArgumentException(
                    "complaint " + key.reference() + ": the first entry must register it, was "
                            + entry.event().kind().persistedName());
        }
        return Evolution.apply(unfiled(key, entry.occurredAt()), entry);
    }

    static Snapshot filed(Snapshot unfiled, Entry entry, StageEvent.Filed event) {
        Progress progress = Progress.NONE;
        for (Evidence item : event.evidence()) {
            progress = progress.with(item);
        }
        return new Snapshot(
                unfiled.key(),
                1,
                entry.recordedAt(),
                entry.nextSlot(),
                new Received(),
                entry.occurredAt(),
                event.filing(),
                Handling.NONE,
                progress,
                filed(entry, event),
                List.copyOf(entry.introduced()),
                Timekeeping.NONE.with(
                        Evolution.withFact(List.of(), entry, entry.event().kind())));
    }

    /** Whoever files for themselves, or the host's portal in their name, is nobody of the organisation who took it. */
    private static Ties tookIt(Entry entry) {
        return entry.by().roles().contains(Actor.COMPLAINANT)
                ? Ties.NONE
                : Ties.NONE.involving(entry.by().party(), Duty.REGISTRAR);
    }

    private static Casework filed(Entry entry, StageEvent.Filed event) {
        Inquiry inquiry = Inquiry.NONE;
        for (Evidence item : event.evidence()) {
            inquiry = inquiry.with(item.kind());
        }
        return Casework.NONE
                .after(EventKind.FILED.persistedName(), 1)
                .with(inquiry)
                .with(tookIt(entry));
    }
}
