package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.event.Entry;
import dev.redress.record.EntryForm;
import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.view.CaseFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all that is held of one complaint. Stateless. */
final class CaseFiles {

    private CaseFiles() {}

    static CaseFile whole(Ledger ledger, Complaint<?> complaint) {
        ComplaintId id = complaint.id();
        List<JournalEntry> stored = Journals.all(ledger.store(), ledger.tenant(), id);
        List<Entry> journal =
                stored.stream().map(entry -> EntryForm.read(id, entry)).toList();
        Map<Integer, String> digests = new HashMap<>();
        stored.forEach(entry -> digests.putAll(EntryForm.digests(entry)));
        return new CaseFile(
                complaint,
                journal,
                Unreadable.without(ledger.store().sealed(ledger.tenant(), id), Set.of()),
                digests,
                stored.stream().map(JournalEntry::hash).toList());
    }

    /** The same with other texts. */
    static CaseFile with(CaseFile file, Map<Integer, String> texts) {
        return new CaseFile(file.complaint(), file.journal(), texts, file.digests(), file.hashes());
    }
}
