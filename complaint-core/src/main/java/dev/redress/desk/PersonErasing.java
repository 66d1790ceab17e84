package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.party.ExternalRef;
import dev.redress.record.Identities;
import dev.redress.record.KeyNames;
import dev.redress.record.Slots;
import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintId;
import dev.redress.store.SealedValue;
import dev.redress.store.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
     * In every complaint in which somebody takes part: all of it where they alone are behind it, else who they are, as often as they are
     * there; and in the access log, whoever they read as. Their key goes as well, but not that of a user of the host: it locks what they did
     * in other complaints, of which nobody was asked whether it has to be kept.
     */
    List<ErasureOutcome> erase(ExternalRef person, String reason, By by) {
        List<ErasureOutcome> outcomes = new ArrayList<>();
        String own = HostIdentity.of(person);
        Set<String> identities = new HashSet<>(Set.of(own));
        List<ComplaintId> page;
        ComplaintId after = null;
        do {
            page = ledger.store().findByToken(ledger.tenant(), Tokens.party(ledger.tenant(), person), after, PAGE);
            for (ComplaintId id : page) {
                identities.addAll(formerly(id, person));
                outcomes.add(erasing.erase(id, scope(id, own, Set.of()), reason, by));
                after = id;
            }
        } while (page.size() == PAGE);
        outcomes.addAll(eraseFormer(person, reason, by));
        boolean isKept =
                outcomes.stream().anyMatch(outcome -> !outcome.refused().isEmpty());
        if (!isKept) {
            if (person.system().equals(ExternalRef.USERS) && !outcomes.isEmpty()) {
                int unused = new AccessLog(ledger.store(), ledger.tenant()).forget(person.id());
            }
            identities.stream()
                    .filter(identity -> !HostIdentity.isActor(identity))
                    .forEach(identity -> destroyKeyOf(identity, !outcomes.isEmpty()));
        }
        return List.copyOf(outcomes);
    }

    /** In every complaint in which a party was taken for them, until that was corrected. */
    private List<ErasureOutcome> eraseFormer(ExternalRef person, String reason, By by) {
        List<ErasureOutcome> outcomes = new ArrayList<>();
        Token token = Tokens.former(ledger.tenant(), HostIdentity.of(person));
        List<ComplaintId> page;
        ComplaintId after = null;
        do {
            page = ledger.store().findByToken(ledger.tenant(), token, after, PAGE);
            for (ComplaintId id : page) {
                // Whoever was given another record and stayed who they are is still found by the one before.
                String identity = HostIdentity.of(person);
                Set<Integer> still = still(id, identity);
                List<Erasure> what = new ArrayList<>(still.isEmpty() ? List.of() : scope(id, identity, still));
                what.add(Erasure.formerly(person));
                outcomes.add(erasing.erase(id, what, reason, by));
                after = id;
            }
        } while (page.size() == PAGE);
        return outcomes;
    }

    /** Under which of the host's records the person was known in a complaint before. */
    private Set<String> formerly(ComplaintId id, ExternalRef person) {
        Set<String> identities = new HashSet<>();
        if (office.keys() != null) {
            int party = numberOf(person, id);
            Set<Integer> places = new HashSet<>();
            new Slots(id, Journals.all(ledger.store(), ledger.tenant(), id))
                    .of(party)
                    .forEach(slot -> places.add(slot.number()));
            for (SealedValue value : ledger.store().sealed(ledger.tenant(), id)) {
                if (value.kind() == SealedValue.Kind.IDENTITY
                        && places.contains(value.slot())
                        && Unreadable.isNot(value)) {
                    identities.add(new String(value.value(), StandardCharsets.UTF_8));
                }
            }
        }
        return identities;
    }

    /** Unless a complaint still names that record, or, where none did, the access log. */
    private void destroyKeyOf(String identity, boolean wasInComplaints) {
        KeyChain keys = office.keys();
        if (keys == null) {
            return;
        }
        String tenant = ledger.tenant().name();
        String key = KeyNames.person(identity, text -> keys.token(tenant + "\n" + text));
        if (keys.holds(key)
                && ledger.store()
                        .findByToken(ledger.tenant(), Tokens.party(ledger.tenant(), identity), null, 1)
                        .isEmpty()
                && ledger.store()
                        .findByToken(ledger.tenant(), Tokens.former(ledger.tenant(), identity), null, 1)
                        .isEmpty()
                && (wasInComplaints || !new AccessLog(ledger.store(), ledger.tenant()).knows(identity))) {
            keys.destroy(key);
        }
    }

    /** Where others complain as well, the texts are theirs too; who only speaks for a complainant takes nothing of theirs along. */
    private List<Erasure> scope(ComplaintId id, String identity, Set<Integer> still) {
        Complaint<?> complaint = loaded(id);
        Identities known = (Identities) complaint.knownParties();
        List<Erasure> all = new ArrayList<>();
        boolean complains = false;
        boolean others = false;
        for (Party party : complaint.snapshot().parties()) {
            boolean own = identity.equals(known.identityOf(party.number())) || still.contains(party.number());
            if (own) {
                all.add(Erasure.party(party.number()));
            }
            complains |= own && party.role() == PartyRole.COMPLAINANT;
            others |= !own
                    && party.role() == PartyRole.COMPLAINANT
                    && (party.identity() == null ? party.name() != null : known.identityOf(party.number()) != null);
        }
        if (complains && !others) {
            all.add(Erasure.thePersonBehind());
        }
        return all;
    }

    private Set<Integer> still(ComplaintId id, String identity) {
        return new Belongings(ledger, loaded(id)).still(identity);
    }

    private Complaint<?> loaded(ComplaintId id) {
        return ledger.store()
                .find(ledger.tenant(), id)
                .<Complaint<?>>map(Ledger::loaded)
                .orElseThrow(
                        () -> new ComplaintNotFoundException("tenant " + ledger.tenant() + " has no complaint " + id));
    }

    private int numberOf(ExternalRef person, ComplaintId id) {
        return loaded(id).knownParties().numberOf(HostIdentity.of(person));
    }
}
