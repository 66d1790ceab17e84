package dev.redress.desk;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.ClockFacts;
import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.RulePack;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Snapshot;
import dev.redress.sla.ClockTerms;
import dev.redress.sla.ReadClock;
import dev.redress.sla.SlaReading;
import dev.redress.sla.TermsLibrary;
import dev.redress.store.Cursor;
import dev.redress.store.Page;
import dev.redress.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads the clocks of all open complaints twice: as they are, and with a draft in place of what they are judged by. */
final class Impact {

    private static final int PAGE = 500;

    /** A version that nobody has published. */
    private static final int DRAFT = Integer.MAX_VALUE;

    private final Office office;
    private final Ledger ledger;
    private final ComplaintDesk desk;
    private final List<ImpactPreview.Change> examples = new ArrayList<>();
    private int looked;
    private int moved;
    private int into;
    private int out;
    private int unread;

    Impact(Office office, Ledger ledger, ComplaintDesk desk) {
        this.office = office;
        this.ledger = ledger;
        this.desk = desk;
    }

    ImpactPreview of(BusinessCalendar draft) {
        return of(
                DefinitionRef.CALENDAR, draft.name(), terms -> new ClockTerms(terms.timetable(), draft, terms.rules()));
    }

    ImpactPreview of(RulePack draft) {
        return of(DefinitionRef.RULE_PACK, draft.id(), inItsPlace(draft));
    }

    /** Of terms, the same with a draft in place of the pack of its identifier. */
    static UnaryOperator<ClockTerms> inItsPlace(RulePack draft) {
        RulePack ending = draft.endingWith(ClockFacts.ENDED);
        return terms -> new ClockTerms(
                terms.timetable(),
                terms.calendar(),
                terms.rules().stream()
                        .map(pack -> pack.id().equals(draft.id()) ? ending : pack)
                        .toList());
    }

    private ImpactPreview of(String kind, String id, UnaryOperator<ClockTerms> drafted) {
        DefinitionRef draft = new DefinitionRef(kind, id, DRAFT);
        Cursor after = null;
        do {
            Search search = Search.all().open().limit(PAGE);
            Page<Complaint<?>> page = desk.search(after == null ? search : search.after(after));
            for (Complaint<?> complaint : page.rows()) {
                if (isJudgedBy(complaint.snapshot(), kind, id)) {
                    tryToCompare(complaint.snapshot(), draft, drafted);
                }
            }
            after = page.next();
        } while (after != null);
        return new ImpactPreview(looked, moved, into, out, unread, examples);
    }

    /** One complaint whose clocks cannot be read does not keep the others from being looked at. */
    private void tryToCompare(Snapshot complaint, DefinitionRef draft, UnaryOperator<ClockTerms> drafted) {
        try {
            compare(complaint, draft, drafted);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            ledger.clockwork().leaveOut(complaint, e);
            unread++;
        }
    }

    static boolean isJudgedBy(Snapshot complaint, String kind, String id) {
        return complaint.time().judgedBy().stream()
                .anyMatch(ref -> ref.kind().equals(kind) && ref.id().equals(id));
    }

    private static boolean isOf(DefinitionRef ref, DefinitionRef draft) {
        return ref.kind().equals(draft.kind()) && ref.id().equals(draft.id());
    }

    /** As if the draft had been published and the complaint swept: what has ended stays judged as it was. */
    private void compare(Snapshot complaint, DefinitionRef draft, UnaryOperator<ClockTerms> drafted) {
        Instant now = office.now();
        SlaReading before = ledger.clockwork().read(complaint, now);
        List<DefinitionRef> inUse = complaint.time().judgedBy();
        List<DefinitionRef> wouldBe =
                inUse.stream().map(ref -> isOf(ref, draft) ? draft : ref).toList();
        Terms terms = ledger.clockwork().terms();
        TermsLibrary library = (procedure, judgedBy) -> judgedBy.equals(wouldBe)
                ? drafted.apply(terms.terms(procedure, inUse))
                : terms.terms(procedure, judgedBy);
        Snapshot swept = complaint.with(complaint.time().bound(wouldBe, KeptClocks.ended(complaint, before), null));
        SlaReading after = office.calculator().read(swept, library, now);
        looked++;
        for (ReadClock clock : before.clocks()) {
            ClockReading would = after.find(clock.id()).orElse(null);
            if (would != null) {
                compare(complaint, clock, would);
            } else if (would == null && clock.reading().state() == ClockState.BREACHED) {
                out++;
            }
        }
        for (ReadClock clock : after.clocks()) {
            if (before.find(clock.id()).isEmpty() && clock.reading().state() == ClockState.BREACHED) {
                into++;
            }
        }
    }

    private void compare(Snapshot complaint, ReadClock clock, ClockReading would) {
        Instant due = clock.reading().findDue().orElse(null);
        Instant then = would.findDue().orElse(null);
        boolean breached = clock.reading().state() == ClockState.BREACHED;
        boolean breaches = would.state() == ClockState.BREACHED;
        into += !breached && breaches ? 1 : 0;
        out += breached && !breaches ? 1 : 0;
        if (due != null && then != null && !due.equals(then)) {
            moved++;
            if (examples.size() < ImpactPreview.EXAMPLES) {
                examples.add(
                        new ImpactPreview.Change(complaint.id(), complaint.key().reference(), clock.id(), due, then));
            }
        }
    }
}
