package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.event.Entry;
import java.util.List;

/**
 * Hears, in this process, what was recorded: for hosts that react without a table of their own. Called after the commit, by the thread
 * that made it; what it throws is logged and otherwise ignored. It hears nothing of a commit whose process dies before it is
 * called, and inside the host's transaction it hears of what may yet be rolled back: what must not be missed belongs to a notice.
 * Imports are not told. Implementations are thread-safe and quick.
 */
@FunctionalInterface
public interface ComplaintListener {

    /**
     * Something was recorded.
     *
     * @param complaint the complaint after it
     * @param entries what was recorded, in order
     */
    void recorded(Complaint<?> complaint, List<Entry> entries);
}
