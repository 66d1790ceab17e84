package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Conferral;
import dev.redress.complaint.PartyRole;
import dev.redress.event.Entry;
import dev.redress.party.Actor;
import dev.redress.procedure.Readers;
import dev.redress.view.CaseFile;
import dev.redress.view.ComplaintView;
import dev.redress.view.Reader;
import dev.redress.view.Spans;
import dev.redress.view.Standing;
import dev.redress.words.Words;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out how readers stand to one complaint as it was when this was made, and has views made. Immutable. */
final class Viewing {

    private final Ledger ledger;
    private final Complaint<?> complaint;
    private final CaseFile file;
    private final Complaining complaining;

    Viewing(Ledger ledger, Complaint<?> complaint) {
        this.ledger = ledger;
        this.complaint = complaint;
        this.file = CaseFiles.whole(ledger, complaint);
        this.complaining = Complaining.of(complaint, file.journal());
    }

    ComplaintView view(Reader reader, @Nullable Actor actor, Runnable beforeItIsMade) {
        Readers readers = ledger.rulebook()
                .procedure(complaint.snapshot().key().procedure())
                .readers();
        boolean all = actor == null && reader == Reader.FULL;
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
                all ? file : CaseFiles.with(file, Admission.legible(complaint, file.texts(), readers, actor)),
                asComplainant
                        ? complaining.standing(number)
                        : new Standing(
                                reader, keepsBackIdentity(complaint, readers, reader, actor), complaining.all()));
    }

    /** Who complains or speaks for those who do, be it under a login of their own. */
    Complaining complaining() {
        return complaining;
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
    Set<Integer> placesWithoutIdentity() {
        return ComplaintView.of(file, new Standing(Reader.HANDLER, true, complaining.all()))
                .places();
    }

    /** The places of the texts that somebody who complains sees. */
    Set<Integer> placesOfComplainant(int number) {
        return ComplaintView.of(file, complaining.standing(number)).places();
    }

    /** Whether an entry is an act of the complaining side that is not the reader's own. */
    Predicate<Entry> othersThan(int number) {
        Map<Integer, Spans> own = complaining.all().contains(number)
                ? complaining.standing(number).own()
                : Map.of();
        return entry -> complaining.all().contains(entry.by().party())
                && !own.getOrDefault(entry.by().party(), Spans.NONE).contains(entry.sequence());
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
            case DEPARTMENT, REVIEWER ->
                ((conferral.identityWithheld() || coming) && !isRevealed(complaint, actor))
                        || (actor != null && Admission.keepsBackIdentity(complaint, readers, actor));
            case FULL, HANDLER -> actor != null && Admission.keepsBackIdentity(complaint, readers, actor);
            case COMPLAINANT, AUDITOR, STATISTICS -> false;
        };
    }

    private static boolean isRevealed(Complaint<?> complaint, @Nullable Actor actor) {
        return actor != null
                && complaint.snapshot().casework().disclosure().isRevealedTo(Admission.number(complaint, actor));
    }
}
