package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Conferral;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.event.Attribution;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.party.Actor;
import dev.redress.procedure.Readers;
import dev.redress.record.EntryForm;
import dev.redress.record.Slots;
import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.JournalEntry;
import dev.redress.view.CaseFile;
import dev.redress.view.ComplaintView;
import dev.redress.view.Reader;
import dev.redress.view.Spans;
import dev.redress.view.Standing;
import dev.redress.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out how a reader stands to a complaint, and has the view made. Stateless but for what it reads from. */
final class Viewing {

    private final ComplaintStore store;
    private final Ledger ledger;

    Viewing(ComplaintStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    ComplaintView view(Complaint<?> complaint, Reader reader, @Nullable Actor actor, Runnable beforeItIsMade) {
        Readers readers = ledger.rulebook()
                .procedure(complaint.snapshot().key().procedure())
                .readers();
        boolean all = actor == null && reader == Reader.FULL;
        CaseFile file = file(complaint, texts -> all ? texts : Admission.legible(complaint, texts, readers, actor));
        Complaining complaining = Complaining.of(complaint, file.journal());
        int number = actor == null ? complaining.first() : complaining.readsAs(actor);
        boolean complains = complaining.all().contains(number);
        if (actor != null && !complaining.isFiler(number) && !Admission.mayRead(ledger, complaint, actor)) {
            throw new ReadingRefusedException(complaint.id(), complaint.reference());
        }
        if (actor != null && !complains) {
            requireOfTheOrganisation(complaint, actor);
        }
        if (actor != null && reader != Reader.STATISTICS) {
            requireNotComplainedOf(complaint, actor);
            requireFit(complaint, reader, complains);
        }
        beforeItIsMade.run();
        boolean asComplainant = reader == Reader.COMPLAINANT;
        return ComplaintView.of(
                file,
                asComplainant
                        ? complaining.standing(number)
                        : new Standing(
                                reader, keepsBackIdentity(complaint, readers, reader, actor), complaining.all()));
    }

    /** Who complains or speaks for those who do, be it under a login of their own. */
    Complaining complaining(Complaint<?> complaint) {
        return Complaining.of(complaint, file(complaint, texts -> texts).journal());
    }

    /** Who has no role but the complainant's and is none of this complaint reads nothing of it. */
    static void requireOfTheOrganisation(Complaint<?> complaint, Actor actor) {
        if (actor.isComplainant()) {
            throw new ReadingRefusedException(
                    complaint.id(),
                    complaint.reference(),
                    new Words(
                            "only its own complainants read it as complainants; nothing ties this person to it",
                            "仅本投诉的投诉人可以查阅,此人与本投诉无关"));
        }
    }

    /** The places of the texts that a handler sees from whom it is kept back who complains. */
    Set<Integer> placesWithoutIdentity(Complaint<?> complaint) {
        CaseFile file = file(complaint, texts -> texts);
        Set<Integer> complaining = Complaining.of(complaint, file.journal()).all();
        return ComplaintView.of(file, new Standing(Reader.HANDLER, true, complaining))
                .places();
    }

    /** The places of the texts that somebody who complains sees. */
    Set<Integer> placesOfComplainant(Complaint<?> complaint, int number) {
        CaseFile file = file(complaint, texts -> texts);
        Complaining complaining = Complaining.of(complaint, file.journal());
        return ComplaintView.of(file, complaining.standing(number)).places();
    }

    /** Whether an entry is an act of the complaining side that is not the reader's own. */
    Predicate<Entry> othersThan(Complaint<?> complaint, int number) {
        Complaining complaining =
                Complaining.of(complaint, file(complaint, texts -> texts).journal());
        Map<Integer, Spans> own = complaining.all().contains(number)
                ? complaining.standing(number).own()
                : Map.of();
        return entry -> complaining.all().contains(entry.by().party())
                && !own.getOrDefault(entry.by().party(), Spans.NONE).contains(entry.sequence());
    }

    /** The places of what a complainant said, and of what else is theirs and not another's, since they are who they are. */
    Set<Integer> placesOfOwn(Complaint<?> complaint, int number) {
        CaseFile file = file(complaint, texts -> texts);
        Complaining complaining = Complaining.of(complaint, file.journal());
        return complaining.complains(number)
                ? complaining
                        .eras()
                        .current(number)
                        .map(era -> theirs(file, complaining.alone(era, false)))
                        .orElse(Set.of())
                : Set.of();
    }

    /** The same of whoever a complainant was taken for, by their identity; with letters to them while nobody else complained. */
    Set<Integer> placesOfFormer(Complaint<?> complaint, String identity) {
        Set<Integer> places = allOfFormer(complaint, identity);
        boolean isOpen = complaint.snapshot().stage().kind().isOpen();
        complaint.snapshot().parties().stream()
                .filter(party -> party.identity() != null && (isOpen || party.role() != PartyRole.ACTOR))
                .forEach(party -> places.remove(party.identity().slot()));
        return places;
    }

    /** The places of the logins of that side of whom they then were, which tell who is who while it is open. */
    Set<Integer> loginsOfFormer(Complaint<?> complaint, String identity) {
        Set<Integer> places = allOfFormer(complaint, identity);
        Complaining complaining = complaining(complaint);
        return complaint.snapshot().parties().stream()
                .filter(party -> party.identity() != null && complaining.isOfWhoWasThereBefore(party.number()))
                .map(party -> party.identity().slot())
                .filter(places::contains)
                .collect(Collectors.toSet());
    }

    private Set<Integer> allOfFormer(Complaint<?> complaint, String identity) {
        CaseFile file = file(complaint, texts -> texts);
        Complaining complaining = Complaining.of(complaint, file.journal());
        Set<Integer> places = new HashSet<>();
        complaining.eras().former(identity).forEach(era -> places.addAll(theirs(file, complaining.alone(era, true))));
        return places;
    }

    /** What one sees now and another would not, as far as it is of whoever stands so. */
    private static Set<Integer> theirs(CaseFile file, Standing standing) {
        Set<Integer> places = new HashSet<>(ComplaintView.of(file, standing).places());
        places.removeAll(ComplaintView.of(file, Complaining.nobody(standing)).places());
        // From where they acted, or a portal for them, is theirs also where the entry is not for them to see, and so is
        // what they proposed or brought.
        for (Entry entry : file.journal()) {
            Attribution by = entry.by();
            int whose = standing.complaining().contains(by.onBehalfOf()) ? by.onBehalfOf() : by.party();
            if (standing.own().getOrDefault(whose, Spans.NONE).contains(entry.sequence())) {
                if (by.from() != null) {
                    places.add(by.from().slot());
                }
                if (entry.event() instanceof DialogueEvent.Suggested suggested) {
                    places.add(suggested.text().slot());
                } else if (entry.event() instanceof FactEvent.EvidenceAdded added) {
                    places.addAll(placesOf(added.evidence()));
                }
            }
        }
        return places;
    }

    private static List<Integer> placesOf(Evidence item) {
        return Stream.of(item.title(), item.reference(), item.source())
                .filter(Objects::nonNull)
                .map(SealedText::slot)
                .toList();
    }

    /** The places that the receipt of somebody who complains tells; of the first if nobody is named. */
    Set<Integer> placesOfReceipt(Complaint<?> complaint, @Nullable Integer complainant) {
        CaseFile file = file(complaint, texts -> texts);
        Complaining complaining = Complaining.of(complaint, file.journal());
        int number = complainant == null ? complaining.first() : complainant;
        if (complainant != null && !complaining.all().contains(number)) {
            throw new IllegalArgumentException("party " + number + " of complaint " + complaint.id()
                    + " does not complain; a receipt is for those who do");
        }
        Standing standing = complaining.standing(number);
        Set<Integer> own =
                new HashSet<>(number == 0 ? complaining.all() : standing.own().keySet());
        own.removeIf(each ->
                number != 0 && !standing.own().getOrDefault(each, Spans.NONE).contains(1));
        Slots slots = new Slots(complaint.id(), Journals.all(store, ledger.tenant(), complaint.id()));
        Set<Integer> places = new HashSet<>();
        for (Slots.Slot slot : slots.ofThePersonBehind()) {
            if (slot.party() == 0 || own.contains(slot.party())) {
                places.add(slot.number());
            }
        }
        Attribution by = file.journal().get(0).by();
        if (by.from() != null && !own.contains(by.party()) && !own.contains(by.onBehalfOf())) {
            places.remove(by.from().slot());
        }
        if (number != 0 && !standing.filer()) {
            places.retainAll(ComplaintView.of(file, standing).places());
        }
        return places;
    }

    /** Nor does whoever stands in for them. */
    static void requireNotComplainedOf(Complaint<?> complaint, Actor actor) {
        requireNotComplainedOf(complaint, Admission.number(complaint, actor));
        requireNotComplainedOf(complaint, Admission.principal(complaint, actor));
    }

    private static void requireNotComplainedOf(Complaint<?> complaint, int number) {
        if (complaint
                .party(number)
                .filter(party -> party.role() == PartyRole.RESPONDENT)
                .isPresent()) {
            throw new ReadingRefusedException(
                    complaint.id(),
                    complaint.reference(),
                    new Words(
                            "somebody complained of does not read it; ask for a view without an actor if they are to be heard",
                            "被投诉人不能查阅;如需听取其意见,请使用不指定人员的视图"));
        }
    }

    /** Whoever complains sees only that side of it. */
    private static void requireFit(Complaint<?> complaint, Reader reader, boolean complains) {
        if (complains != (reader == Reader.COMPLAINANT)) {
            throw new ReadingRefusedException(
                    complaint.id(),
                    complaint.reference(),
                    complains
                            ? new Words(
                                    "somebody who complains can read it only as complainant; ask for that view",
                                    "投诉人只能以投诉人视图查阅")
                            : new Words(
                                    "only somebody who complains can read it as complainant; ask for another view",
                                    "仅投诉人可使用投诉人视图,请改用其他视图"));
        }
    }

    /** Departments and reviewers never see what a hand-over keeps back, not even before the department has taken it. */
    private static boolean keepsBackIdentity(
            Complaint<?> complaint, Readers readers, Reader reader, @Nullable Actor actor) {
        Conferral conferral = complaint.snapshot().casework().conferral();
        boolean coming = conferral.pending() != null && conferral.pending().withholdingIdentity();
        return switch (reader) {
            case DEPARTMENT, REVIEWER -> (conferral.identityWithheld() || coming) && !isRevealed(complaint, actor);
            case FULL, HANDLER -> actor != null && Admission.keepsBackIdentity(complaint, readers, actor);
            case COMPLAINANT, AUDITOR, STATISTICS -> false;
        };
    }

    private static boolean isRevealed(Complaint<?> complaint, @Nullable Actor actor) {
        return actor != null
                && complaint.snapshot().casework().disclosure().isRevealedTo(Admission.number(complaint, actor));
    }

    private CaseFile file(Complaint<?> complaint, UnaryOperator<Map<Integer, String>> legible) {
        ComplaintId id = complaint.id();
        List<JournalEntry> stored = Journals.all(store, ledger.tenant(), id);
        List<Entry> journal =
                stored.stream().map(entry -> EntryForm.read(id, entry)).toList();
        Map<Integer, String> texts = Unreadable.without(store.sealed(ledger.tenant(), id), Set.of());
        Map<Integer, String> digests = new HashMap<>();
        stored.forEach(entry -> digests.putAll(EntryForm.digests(entry)));
        return new CaseFile(
                complaint,
                journal,
                legible.apply(texts),
                digests,
                stored.stream().map(JournalEntry::hash).toList());
    }
}
