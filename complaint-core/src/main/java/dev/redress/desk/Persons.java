package dev.redress.desk;

import dev.redress.activity.CorrectParty;
import dev.redress.activity.Redact;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Redaction;
import dev.redress.complaint.SealedText;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Contact;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.PartyDetails;
import dev.redress.party.Person;
import dev.redress.record.Identities;
import dev.redress.store.ComplaintId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Follows the host where it finds out that two of its records are one person, or that one record was two. Each complaint says so in its
 * journal, as a correction of who a party is; what the party is called and how it is reached stays. Users who acted are not followed:
 * who acted is not corrected. Thread-safe.
 */
public final class Persons {

    private static final int PAGE = 100;

    private final Ledger ledger;
    private final Reading reading;

    Persons(Ledger ledger, Reading reading) {
        this.ledger = ledger;
        this.reading = reading;
    }

    /**
     * Makes one record of the host's take the place of another in every complaint in which that takes part; it is the same person, so all
     * stays theirs. One commit for each
     * complaint, and a complaint that refuses it does not keep it from the others; calling it again after a failure goes on.
     *
     * @param from the record that is no more
     * @param to the record that it became
     * @param reason why, for example that the customer had registered twice; at most 2,000 characters
     * @param by who does it; without a command id, as there is one command for each complaint
     * @return the complaints that were changed, and those that refused
     * @throws IllegalArgumentException if both are the same, or {@code by} states a command id
     * @throws dev.redress.store.StoreException if the store fails; those before it were changed
     */
    public Merged merge(ExternalRef from, ExternalRef to, String reason, By by) {
        if (by.commandId() != null) {
            throw new IllegalArgumentException("merging persons is a command for each complaint; state no command id");
        }
        requireTwo(from, to);
        List<ComplaintId> all = new ArrayList<>();
        List<ComplaintId> page;
        do {
            page = ledger.store()
                    .findByToken(
                            ledger.tenant(),
                            Tokens.party(ledger.tenant(), from),
                            all.isEmpty() ? null : all.get(all.size() - 1),
                            PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        List<Complaint<?>> changed = new ArrayList<>();
        Map<ComplaintId, List<Refusal>> refused = new LinkedHashMap<>();
        for (ComplaintId id : all) {
            try {
                correct(
                                reading.unseen(id),
                                from,
                                to,
                                reason,
                                same -> same.withSamePerson().withDetailsAsTold(),
                                by)
                        .ifPresent(changed::add);
            } catch (RefusedException e) {
                refused.put(id, e.refusals());
            }
        }
        return new Merged(changed, refused);
    }

    /**
     * Makes one record of the host's take the place of another in one complaint: for each complaint that belongs to the other person
     * where one record was two. It counts as another person from then on: nothing that was said by or of the one before is theirs, nor are
     * name and contacts until they are corrected, as nobody knows of which of the two they were told. Who is there as several parties is moved as all of them, one commit for each, or none.
     *
     * @param id which complaint
     * @param from the record that it names now
     * @param to the record that it is to name
     * @param reason why; at most 2,000 characters
     * @param by who does it
     * @return the complaint as it is now; empty if it does not name that record
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws IllegalArgumentException if both are the same
     * @throws dev.redress.lifecycle.RefusedException if its procedure does not let them correct parties, or the person had a duty in it
     */
    public Optional<Complaint<?>> move(ComplaintId id, ExternalRef from, ExternalRef to, String reason, By by) {
        requireTwo(from, to);
        return correct(reading.unseen(id), from, to, reason, CorrectParty::withDetailsAsTold, by);
    }

    /** By which of the host's records some parties of a complaint are known now. */
    static Set<String> identitiesOf(Complaint<?> complaint, IntPredicate which) {
        Identities known = (Identities) complaint.knownParties();
        Set<String> identities = new TreeSet<>();
        for (Party party : complaint.snapshot().parties()) {
            String identity = which.test(party.number()) ? known.identityOf(party.number()) : null;
            if (identity != null) {
                identities.add(identity);
            }
        }
        return identities;
    }

    static boolean isKnownAs(Complaint<?> complaint, Party party, String identity) {
        return identity.equals(((Identities) complaint.knownParties()).identityOf(party.number()));
    }

    private Optional<Complaint<?>> correct(
            Dossier dossier, ExternalRef from, ExternalRef to, String reason, UnaryOperator<CorrectParty> whom, By by) {
        List<CorrectParty> corrections = corrections(dossier, from, to, reason, whom);
        if (corrections.isEmpty()) {
            return Optional.empty();
        }
        Complaint<?> complaint = dossier.complaint();
        RefusedException refused =
                corrections.size() == 1 ? null : ledger.rulings().refusalOf(ledger.known(complaint), corrections, by);
        if (refused != null) {
            throw refused;
        }
        for (int i = 0; i < corrections.size(); i++) {
            // The last one bears the command's id: after a failure in between, the same command goes on.
            boolean isLast = i == corrections.size() - 1;
            By who = isLast ? by : new By(by.actor(), by.occurredAt(), null);
            Complaint<?> moved = ledger.perform(complaint, corrections.get(i), who);
            complaint = blackened(moved, complaint, corrections.get(i).party(), by);
        }
        return Optional.of(complaint);
    }

    /** One for each party that they are, but as a user who acted. */
    private static List<CorrectParty> corrections(
            Dossier dossier, ExternalRef from, ExternalRef to, String reason, UnaryOperator<CorrectParty> whom) {
        Identities known = (Identities) dossier.complaint().knownParties();
        return dossier.complaint().snapshot().parties().stream()
                .filter(party -> party.role() != PartyRole.ACTOR)
                .filter(party -> HostIdentity.of(from).equals(known.identityOf(party.number())))
                .map(party -> CorrectParty.number(party.number(), details(dossier, party, to), reason))
                .map(whom)
                .toList();
    }

    /** What was blackened in the name and the contacts of before is so in those that took their place. */
    private Complaint<?> blackened(Complaint<?> moved, Complaint<?> before, int number, By by) {
        Map<Integer, SealedText> successors = new HashMap<>();
        Party was = before.party(number).orElseThrow();
        Party is = moved.party(number).orElseThrow();
        succeeds(was.name(), is.name(), successors);
        for (int i = 0; i < Math.min(was.contacts().size(), is.contacts().size()); i++) {
            succeeds(was.contacts().get(i).value(), is.contacts().get(i).value(), successors);
        }
        Complaint<?> after = moved;
        for (Redaction passage : before.snapshot().casework().disclosure().redactions()) {
            SealedText place = successors.get(passage.slot());
            if (place != null) {
                after = ledger.record(
                        after,
                        Redact.passage(place, passage.from(), passage.to(), "as it was before the correction"),
                        By.by(by.actor()));
            }
        }
        return after;
    }

    private static void succeeds(@Nullable SealedText was, @Nullable SealedText is, Map<Integer, SealedText> to) {
        if (was != null && is != null) {
            to.put(was.slot(), is);
        }
    }

    /**
     * What came of a merger. Immutable.
     *
     * @param changed the complaints that name the other record now; copied
     * @param refused why others still name the one of before: their procedure does not let somebody correct parties, or the person
     *     had a duty there; copied
     */
    public record Merged(List<Complaint<?>> changed, Map<ComplaintId, List<Refusal>> refused) {

        /** Copies both. */
        public Merged {
            changed = List.copyOf(changed);
            refused = Map.copyOf(refused);
        }
    }

    private static void requireTwo(ExternalRef from, ExternalRef to) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("two records of the host's are needed, they were the same");
        }
    }

    /** What is told of a party, under another key. An erased name is left out, as it cannot be told again. */
    private static PartyDetails details(Dossier dossier, Party party, ExternalRef to) {
        List<Contact> contacts = new ArrayList<>();
        for (ContactSlot each : party.contacts()) {
            dossier.text(each.value()).ifPresent(value -> contacts.add(new Contact(each.kind(), value)));
        }
        String name = dossier.text(party.name()).orElse(ERASED);
        return switch (party.kind()) {
            case ORGANISATION -> new Organisation(name, contacts, to, null);
            default -> new Person(name, contacts, to);
        };
    }

    /** The name of somebody whose name was erased. */
    private static final String ERASED = "-";
}
