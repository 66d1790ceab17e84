package dev.redress.record;

import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision in its persisted form: chained entries and sealed values. Immutable.
 *
 * @param entries the entries, chained
 * @param sealed the values to seal
 */
public record Recording(List<JournalEntry> entries, List<SealedValue> sealed) {

    /**
     * Writes a decision.
     *
     * @param before hash of the entry before, {@link Head#GENESIS} for a new complaint
     * @param decision what was decided
     * @param salts where salts come from
     * @return the entries and values
     */
    public static Recording of(Head before, Decision decision, Salts salts) {
        return of(before, decision, salts, Map.of());
    }

    /**
     * Writes a decision again that was recorded before, so that it can be compared with what was recorded.
     *
     * @param before hash of the entry before, {@link Head#GENESIS} for a new complaint
     * @param decision what was decided again
     * @param salts the salts recorded; none for a value that was erased since
     * @param erased the digests recorded, for slots without a salt: what they held cannot be compared any more
     * @return the entries and values
     */
    public static Recording of(Head before, Decision decision, Salts salts, Map<Integer, String> erased) {
        List<SealedValue> sealed = new ArrayList<>(decision.drafts().size());
        Map<Integer, String> digests = new HashMap<>(erased);
        for (SealedDraft draft : decision.drafts()) {
            byte[] salt = salts.of(draft.slot());
            if (salt != null) {
                byte[] value = draft.value().getBytes(StandardCharsets.UTF_8);
                sealed.add(SealedValue.of(
                        draft.slot(),
                        draft.identity() ? SealedValue.Kind.IDENTITY : SealedValue.Kind.TEXT,
                        salt,
                        value));
                digests.put(draft.slot(), Chain.slot(salt, value));
            }
        }
        Snapshot complaint = decision.next();
        List<JournalEntry> entries = new ArrayList<>(decision.entries().size());
        Head head = before;
        for (Entry entry : decision.entries()) {
            String body = EntryForm.write(entry, digests::get);
            head = Chain.entry(head, complaint.tenant(), complaint.id(), entry.sequence(), body);
            entries.add(new JournalEntry(
                    entry.sequence(),
                    entry.event().kind().persistedName(),
                    entry.event().kind().isNeutral(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.commandId(),
                    body,
                    head));
        }
        return new Recording(List.copyOf(entries), List.copyOf(sealed));
    }

    /**
     * Hash of the last entry.
     *
     * @return the complaint's head after it
     */
    public Head head() {
        return entries.get(entries.size() - 1).hash();
    }

    /**
     * The complaint as the store keeps it after this recording.
     *
     * @param complaint its state
     * @param assignee the host's identifier of its handler, or null
     * @return the record, without a wake-up
     */
    public ComplaintRecord record(Snapshot complaint, @Nullable String assignee) {
        return ComplaintRecord.builder(complaint.tenant(), complaint.id())
                .reference(complaint.key().reference())
                .at(complaint.version(), head())
                .stage(
                        complaint.stage().kind().persistedName(),
                        complaint.stage().kind().isOpen())
                .receivedAt(complaint.filing().receivedAt())
                .category(complaint.handling().category())
                .priority(
                        complaint.handling().priority() == null
                                ? null
                                : complaint.handling().priority().persistedName())
                .channel(complaint.filing().channel().code())
                .assignee(assignee)
                .document(DocumentForm.write(complaint))
                .build();
    }

    /**
     * The host's identifier of a complaint's handler.
     *
     * @param complaint its state
     * @param identities who is who
     * @return the identifier, or null if nobody handles it or the identity was erased
     */
    public static @Nullable String assignee(Snapshot complaint, Identities identities) {
        int number = complaint.handling().assignee();
        if (number == 0) {
            return null;
        }
        Party party = complaint.parties().get(number - 1);
        String identity = identities.identityOf(party.number());
        return identity == null ? null : HostIdentity.readable(identity);
    }
}
