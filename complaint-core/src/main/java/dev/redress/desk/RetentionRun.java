package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.record.DocumentForm;
import dev.redress.record.Identities;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Definition;
import dev.redress.store.Page;
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through ended complaints for retention. For one call. */
final class RetentionRun {

    private static final int PAGE = 500;

    private final Office office;
    private final Ledger ledger;

    RetentionRun(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
    }

    private Page<ComplaintRecord> ended(@Nullable Cursor after, int limit) {
        Search search = Search.all().ended().oldestFirst().limit(limit);
        return ledger.store().search((after == null ? search : search.after(after)).in(ledger.tenant()));
    }

    Page<RetentionDue> due(Instant by, @Nullable Cursor after, int limit) {
        Page<ComplaintRecord> page = ended(after, limit);
        List<RetentionDue> due = new ArrayList<>();
        for (ComplaintRecord record : page.rows()) {
            Complaint<?> complaint = Complaint.of(DocumentForm.read(record), record.head(), Identities.NONE);
            office.retention()
                    .due(complaint.snapshot())
                    .filter(each -> !each.at().isAfter(by))
                    .ifPresent(each -> due.add(new RetentionDue(
                            complaint.id(),
                            complaint.reference(),
                            each.rule().name(),
                            each.at(),
                            each.rule().what(),
                            office.retention()
                                    .against(
                                            ledger.known(complaint), each.rule().what(), by))));
        }
        return new Page<>(due, page.next());
    }

    int reschedule() {
        long epoch = ledger.store().epoch(ledger.tenant(), Definition.Epoch.CLOCK);
        int set = 0;
        Page<ComplaintRecord> page = ended(null, PAGE);
        while (true) {
            List<Wake> wakes = new ArrayList<>();
            for (ComplaintRecord record : page.rows()) {
                Complaint<?> complaint = Complaint.of(DocumentForm.read(record), record.head(), Identities.NONE);
                Clockwork.WakeUp next =
                        office.waking(complaint.snapshot(), ledger.clockwork().wakeUp(complaint.snapshot()));
                wakes.add(new Wake(record.id(), record.version(), record.head(), next.at(), next.due(), epoch));
            }
            set += wakes.isEmpty() ? 0 : ledger.store().settle(ledger.tenant(), wakes);
            if (page.next() == null) {
                return set;
            }
            page = ended(page.next(), PAGE);
        }
    }
}
