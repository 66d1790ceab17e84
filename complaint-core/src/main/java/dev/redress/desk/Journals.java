package dev.redress.desk;

import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.JournalEntry;
import dev.redress.store.Tenant;
import java.util.ArrayList;
import java.util.List;

/** Reads whole journals, page by page. */
final class Journals {

    private static final int PAGE = 500;

    private Journals() {}

    static List<JournalEntry> all(ComplaintStore store, Tenant tenant, ComplaintId id) {
        List<JournalEntry> all = new ArrayList<>();
        List<JournalEntry> page;
        do {
            page = store.journal(tenant, id, all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
