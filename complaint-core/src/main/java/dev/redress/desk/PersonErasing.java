package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.party.ExternalRef;
import dev.redress.record.Identities;
import dev.redress.store.ComplaintId;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Erases somebody wherever they took part. Thread-safe. */
final class PersonErasing {

    private static final int PAGE = 100;

    private final Office office;
    private final Ledger ledger;
    private final Erasing erasing;

    PersonErasing(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
        this.erasing = new Erasing(office, ledger);
    }

    /**
     * In every complaint in which somebody takes part, or was taken for a party until that was corrected: all of it where they alone are
     * behind it, else who they are, as often as they are there; and in the access log, whoever they read as. Their keys go as well, under
     * each of their records, but not that of a user of the host: it locks what they did in other complaints, of which nobody was asked
     * whether it has to be kept.
     */
    List<ErasureOutcome> erase(ExternalRef person, String reason, By by) {
        String own = HostIdentity.of(person);
        Set<String> records = new TreeSet<>(Set.of(own));
        Map<ComplaintId, ErasureOutcome> outcomes = new LinkedHashMap<>();
        // Whoever was given another record and stayed who they are is still found by the one before.
        for (Token token : List.of(Tokens.party(ledger.tenant(), person), Tokens.former(ledger.tenant(), own))) {
            List<ComplaintId> page;
            ComplaintId after = null;
            do {
                page = ledger.store().findByToken(ledger.tenant(), token, after, PAGE);
                for (ComplaintId id : page) {
                    after = id;
                    if (!outcomes.containsKey(id)) {
                        Complaint<?> complaint = loaded(id);
                        Eras eras = new Belongings(ledger, complaint).eras();
                        records.addAll(eras.records(own));
                        outcomes.put(id, erasing.eraseIfAllowed(id, scope(complaint, eras, person), reason, by));
                    }
                }
            } while (page.size() == PAGE);
        }
        if (outcomes.values().stream().allMatch(outcome -> outcome.refused().isEmpty())) {
            forget(records, !outcomes.isEmpty());
        }
        return List.copyOf(outcomes.values());
    }

    /** Who read, where somebody was in complaints, but of those that still name the record; and the keys of records. */
    private void forget(Set<String> records, boolean wasInComplaints) {
        AccessLog log = new AccessLog(ledger.store(), ledger.tenant());
        PersonKeys keys = new PersonKeys(office, ledger);
        for (String record : records) {
            if (!HostIdentity.isActor(record)) {
                keys.destroyUnlessNamed(record, wasInComplaints);
            } else if (wasInComplaints) {
                log.forget(HostIdentity.readable(record), naming(record));
            }
        }
    }

    /** The complaints that name a record. */
    private Set<ComplaintId> naming(String record) {
        Set<ComplaintId> naming = new HashSet<>();
        for (Token token : List.of(Tokens.party(ledger.tenant(), record), Tokens.former(ledger.tenant(), record))) {
            List<ComplaintId> page;
            ComplaintId after = null;
            do {
                page = ledger.store().findByToken(ledger.tenant(), token, after, PAGE);
                naming.addAll(page);
                after = page.isEmpty() ? null : page.get(page.size() - 1);
            } while (page.size() == PAGE);
        }
        return naming;
    }

    /** Where others complain as well, the texts are theirs too; who only speaks for a complainant takes nothing of theirs along. */
    private List<Erasure> scope(Complaint<?> complaint, Eras eras, ExternalRef person) {
        Identities known = (Identities) complaint.knownParties();
        String identity = HostIdentity.of(person);
        Set<Integer> still = eras.still(identity);
        List<Erasure> all = new ArrayList<>();
        boolean complains = false;
        boolean others = false;
        for (Party party : complaint.snapshot().parties()) {
            // Also under the login of a user who is there otherwise too.
            boolean own = still.contains(party.number())
                    || (!still.isEmpty() && identity.equals(known.identityOf(party.number())));
            if (own) {
                all.add(Erasure.party(party.number()));
            }
            complains |= own && party.role() == PartyRole.COMPLAINANT;
            others |= !own && party.role() == PartyRole.COMPLAINANT && isThere(complaint, party, known);
        }
        if (complains && !others) {
            all.add(Erasure.thePersonBehind());
        }
        if (!eras.former(identity).isEmpty()) {
            all.add(Erasure.formerly(person));
        }
        return all;
    }

    /** Whether somebody was not erased; who never gave a name or an address is there. */
    private boolean isThere(Complaint<?> complaint, Party party, Identities known) {
        if (party.identity() != null) {
            return known.identityOf(party.number()) != null;
        }
        Set<Integer> told = new HashSet<>();
        if (party.name() != null) {
            told.add(party.name().slot());
        }
        party.contacts().forEach(contact -> told.add(contact.value().slot()));
        return told.isEmpty()
                || ledger.store().sealed(ledger.tenant(), complaint.id()).stream()
                        .anyMatch(value -> told.contains(value.slot()));
    }

    private Complaint<?> loaded(ComplaintId id) {
        return ledger.store()
                .find(ledger.tenant(), id)
                .<Complaint<?>>map(Ledger::loaded)
                .orElseThrow(
                        () -> new ComplaintNotFoundException("tenant " + ledger.tenant() + " has no complaint " + id));
    }
}
