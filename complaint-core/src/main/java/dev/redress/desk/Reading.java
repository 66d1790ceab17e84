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

    /** The same with what was blackened left out, to be told elsewhere. */
    Dossier toPassOn(ComplaintId id, Actor reader) {
        Complaint<?> complaint = loaded(id);
        Readers readers = ledger.rulebook()
                .procedure(complaint.snapshot().key().procedure())
                .readers();
        if (!Admission.mayRead(ledger, complaint, reader)) {
            throw new ReadingRefusedException(id, complaint.reference());
        }
        logbook.reads(complaint, reader, "dossier");
        return dossier(complaint, texts -> Admission.legible(complaint, texts, readers, null));
    }

    Dossier all(ComplaintId id) {
        Complaint<?> complaint = loaded(id);
        logbook.reads(complaint, null, "dossier");
        return dossier(complaint, texts -> texts);
    }

    Dossier by(ComplaintId id, Actor reader) {
        Complaint<?> complaint = loaded(id);
        Readers readers = ledger.rulebook()
                .procedure(complaint.snapshot().key().procedure())
                .readers();
        Viewing viewing = new Viewing(ledger.store(), ledger);
        Complaining complaining = viewing.complaining(complaint);
        int number = Admission.number(complaint, reader);
        boolean complains = complaining.all().contains(number);
        if (!complaining.isFiler(number) && !Admission.mayRead(ledger, complaint, reader)) {
            throw new ReadingRefusedException(id, complaint.reference());
        }
        requireDelegation(complaint, reader);
        viewing.requireNotComplainedOf(complaint, reader);
        if (!complains) {
            Viewing.requireOfTheOrganisation(complaint, reader);
        }
        // Whoever complains is forgotten as a reader when they are erased, and is told from others by this.
        logbook.reads(complaint, reader, complains ? Reader.COMPLAINANT.persistedName() : "dossier");
        if (complains) {
            return restricted(
                    complaint,
                    viewing.placesOfComplainant(complaint, reader),
                    viewing.othersThan(complaint, reader),
                    readers,
                    reader);
        }
        if (!Admission.keepsBackIdentity(complaint, readers, reader)) {
            return dossier(complaint, texts -> Admission.legible(complaint, texts, readers, reader));
        }
        return restricted(
                complaint,
                viewing.placesWithoutIdentity(complaint),
                viewing.othersThan(complaint, reader),
                readers,
                reader);
    }

    private Dossier restricted(
            Complaint<?> complaint, Set<Integer> places, Predicate<Entry> unnamed, Readers readers, Actor reader) {
        Dossier dossier = dossier(Complaint.of(complaint.snapshot(), complaint.head(), Identities.NONE), texts -> {
            Map<Integer, String> shown = new HashMap<>(texts);
            shown.keySet().retainAll(places);
            return Admission.legible(complaint, shown, readers, reader);
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
        return new Viewing(ledger.store(), ledger).view(complaint, as, actor, () -> {
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
