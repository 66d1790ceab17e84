package dev.redress.desk;

import dev.redress.complaint.Snapshot;
import dev.redress.record.DocumentForm;
import dev.redress.statistics.Accumulator;
import dev.redress.statistics.Statistics;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.Tenant;
import java.time.Instant;

/** Reads all complaints that a query asks for, page after page by key, and sums them up. */
final class Summing {

    private Summing() {}

    static Statistics up(Office office, Ledger ledger, StatisticsQuery query) {
        ComplaintStore store = office.store();
        Tenant tenant = ledger.tenant();
        Instant now = office.now();
        Accumulator sum = Accumulator.of(query);
        Search search = search(query);
        Page<ComplaintRecord> page;
        do {
            page = store.search(search.in(tenant));
            for (ComplaintRecord record : page.rows()) {
                Snapshot complaint = DocumentForm.read(record);
                sum.add(complaint, ledger.clockwork().find(complaint, now));
            }
            search = page.next() == null ? search : search.after(page.next());
        } while (page.next() != null);
        return sum.statistics();
    }

    /** What the store can look for; the department is no column, so the accumulator looks for it. */
    private static Search search(StatisticsQuery query) {
        Search search = Search.all().oldestFirst().limit(Query.MAX_LIMIT);
        if (query.receivedFrom().isPresent()) {
            search = search.receivedFrom(query.receivedFrom().get());
        }
        if (query.receivedBefore().isPresent()) {
            search = search.receivedBefore(query.receivedBefore().get());
        }
        if (query.category().isPresent()) {
            search = search.category(query.category().get());
        }
        return query.channel().isPresent() ? search.channel(query.channel().get()) : search;
    }
}
