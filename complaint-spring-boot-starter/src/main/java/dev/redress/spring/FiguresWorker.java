package dev.redress.spring;

import dev.redress.complaint.Complaint;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.Tenant;
import java.util.Optional;

/**
 * Counts open and overdue complaints of all tenants, round after round, for metrics. Each round reads the document of every open
 * complaint, a thousand at a time, and its clocks; so it is off unless the host turns it on. Starts and stops with the context. Thread-safe.
 */
public final class FiguresWorker extends Worker {

    private long open;
    private long overdue;
    private volatile Optional<Figures> latest = Optional.empty();

    /**
     * What was counted. Complaints that were filed or changed during the round are in it or not. Immutable.
     *
     * @param open complaints that have not ended
     * @param overdue those among them of which the organisation has let a limit pass and still owes something
     */
    public record Figures(long open, long overdue) {}

    FiguresWorker(ComplaintDesk desk, WorkedTenants tenants, Pace pace) {
        super("figures", desk, tenants, pace);
    }

    @Override
    void roundBegins() {
        open = 0;
        overdue = 0;
    }

    @Override
    boolean batch(Tenant tenant, ComplaintDesk desk) {
        Search search = Search.all().open().oldestFirst().limit(Query.MAX_LIMIT);
        Page<Complaint<?>> page;
        do {
            page = desk.search(search);
            open += page.rows().size();
            overdue += page.rows().stream()
                    .filter(complaint -> desk.clocks().read(complaint).isOverdue())
                    .count();
            search = page.next() == null ? search : search.after(page.next());
        } while (page.next() != null && !isStopping());
        return false;
    }

    @Override
    void roundComplete() {
        if (!isStopping()) {
            latest = Optional.of(new Figures(open, overdue));
        }
    }

    /**
     * What the last complete round counted.
     *
     * @return the figures, or empty if there was no complete round yet
     */
    public Optional<Figures> latest() {
        return latest;
    }
}
