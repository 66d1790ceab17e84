package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.event.Entry;
import dev.redress.party.Actor;
import dev.redress.procedure.Delegations;
import dev.redress.procedure.Readers;
import dev.redress.record.EntryForm;
import dev.redress.record.Identities;
import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintId;
import dev.redress.view.ComplaintView;
import dev.redress.view.Reader;
import dev.redress.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives out what complaints say, after it was asked whether it may be, and written down who reads. Thread-safe. */
final class Reading {

    private final Ledger ledger;
    private final Logbook logbook;

    Reading(Ledger ledger, Logbook logbook) {
        this.ledger = ledger;
        this.logbook = logbook;
    }

    /** All of it, for the library's own use: nobody reads. */
    Dossier unseen(ComplaintId id) {
        return dossier(loaded(id), texts -> texts);
    }

    /**
     * The same, to be told outside: without what was blackened.
     *
     * @param recipient number of the party who is told, whose own name and address are what they are; 0 if it is none
     */
    Dossier toTell(ComplaintId id, int recipient) {
        Complaint<?> complaint = loaded(id);
        Dossier all = dossier(complaint, texts -> texts);
        Dossier legible = all.showing(texts -> Admission.legible(complaint, texts, readers(complaint), null));
        return legible.showing(texts -> {
            Map<Integer, String> shown = new HashMap<>(texts);
            complaint
                    .party(recipient)
                    .ifPresent(party -> Addressee.places(party, all.journal())
                            .forEach(place -> all.text(place).ifPresent(text -> shown.put(place.slot(), text))));
            return shown;
        });
    }

    /**
     * What somebody of the organisation reads of it, to be told elsewhere: without what was blackened, whatever they may see themselves.
     *
     * @throws ReadingRefusedException if they may not read it, or read it as one who complains
     */
    Dossier toPassOn(ComplaintId id, Actor reader) {
        Complaint<?> complaint = loaded(id);
        Viewing viewing = new Viewing(ledger, complaint);
        if (admitted(complaint, viewing, reader).complains()) {
            throw new ReadingRefusedException(
                    id,
                    complaint.reference(),
                    new Words("whoever complains passes nothing on; the organisation does", "投诉人不能转达,须由受理单位办理"));
        }
        logbook.reads(complaint, reader, "dossier");
        return ofTheOrganisation(complaint, viewing, reader, null);
    }

    Dossier all(ComplaintId id) {
        Complaint<?> complaint = loaded(id);
        logbook.reads(complaint, null, "dossier");
        return dossier(complaint, texts -> texts);
    }

    Dossier by(ComplaintId id, Actor reader) {
        Complaint<?> complaint = loaded(id);
        Viewing viewing = new Viewing(ledger, complaint);
        Admitted admitted = admitted(complaint, viewing, reader);
        // Whoever complains is forgotten as a reader when they are erased, and is told from others by this.
        logbook.reads(complaint, reader, admitted.complains() ? Reader.COMPLAINANT.persistedName() : "dossier");
        return admitted.complains()
                ? restricted(
                        complaint,
                        viewing.placesOfComplainant(admitted.number()),
                        viewing.othersThan(admitted.number()),
                        reader)
                : ofTheOrganisation(complaint, viewing, reader, reader);
    }

    /** As which party somebody reads, and whether that is one who complains. */
    private record Admitted(int number, boolean complains) {}

    private Admitted admitted(Complaint<?> complaint, Viewing viewing, Actor reader) {
        Complaining complaining = viewing.complaining();
        int number = complaining.readsAs(reader);
        boolean complains = complaining.all().contains(number);
        if (!complaining.isFiler(number) && !Admission.mayRead(ledger, complaint, reader)) {
            throw new ReadingRefusedException(complaint.id(), complaint.reference());
        }
        requireDelegation(complaint, reader);
        Viewing.requireNotComplainedOf(complaint, reader);
        if (!complains) {
            Viewing.requireOfTheOrganisation(complaint, reader);
        }
        return new Admitted(number, complains);
    }

    /** What somebody inside reads, as far as somebody may see what was blackened. */
    private Dossier ofTheOrganisation(
            Complaint<?> complaint, Viewing viewing, Actor reader, @Nullable Actor unredacted) {
        if (!Admission.keepsBackIdentity(complaint, readers(complaint), reader)) {
            return dossier(complaint, texts -> Admission.legible(complaint, texts, readers(complaint), unredacted));
        }
        return restricted(
                complaint,
                viewing.placesWithoutIdentity(),
                viewing.othersThan(Admission.number(complaint, reader)),
                unredacted);
    }

    private Readers readers(Complaint<?> complaint) {
        return ledger.rulebook()
                .procedure(complaint.snapshot().key().procedure())
                .readers();
    }

    private Dossier restricted(
            Complaint<?> complaint, Set<Integer> places, Predicate<Entry> unnamed, @Nullable Actor unredacted) {
        Dossier dossier = dossier(Complaint.of(complaint.snapshot(), complaint.head(), Identities.NONE), texts -> {
            Map<Integer, String> shown = new HashMap<>(texts);
            shown.keySet().retainAll(places);
            return Admission.legible(complaint, shown, readers(complaint), unredacted);
        });
        // A host's key of a command, as of a message, can name whoever sent it.
        return dossier.withoutKeys(unnamed);
    }

    private void requireDelegation(Complaint<?> complaint, Actor reader) {
        if (!ledger.rulebook().mayActAs(reader, ledger.rulings().nowFor(complaint.snapshot()))) {
            throw new ReadingRefusedException(
                    complaint.id(), complaint.reference(), new Words(Delegations.NONE.en(), Delegations.NONE.zh()));
        }
    }

    ComplaintView view(ComplaintId id, Reader as, @Nullable Actor actor) {
        Complaint<?> complaint = loaded(id);
        if (actor != null) {
            requireDelegation(complaint, actor);
        }
        return new Viewing(ledger, complaint).view(as, actor, () -> {
            if (as != Reader.STATISTICS) {
                logbook.reads(complaint, actor, as.persistedName());
            }
        });
    }

    private Complaint<?> loaded(ComplaintId id) {
        return ledger.store()
                .find(ledger.tenant(), id)
                .map(Ledger::loaded)
                .orElseThrow(
                        () -> new ComplaintNotFoundException("tenant " + ledger.tenant() + " has no complaint " + id));
    }

    private Dossier dossier(Complaint<?> complaint, UnaryOperator<Map<Integer, String>> legible) {
        ComplaintId id = complaint.id();
        List<Entry> journal = Journals.all(ledger.store(), ledger.tenant(), id).stream()
                .map(entry -> EntryForm.read(id, entry))
                .toList();
        Map<Integer, String> texts = Unreadable.without(ledger.store().sealed(ledger.tenant(), id), Set.of());
        return new Dossier(complaint, journal, legible.apply(texts));
    }
}
