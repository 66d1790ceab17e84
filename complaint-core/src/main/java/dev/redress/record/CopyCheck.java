package dev.redress.record;

import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.proof.Flaw.Where;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.JournalEntry;
import java.util.Objects;

/** Holds what repeats the journal against it: the columns of its entries, and the complaint with its document. Stateless. */
final class CopyCheck {

    private CopyCheck() {}

    /**
     * Compares document and columns.
     *
     * @param stored the complaint as stored
     * @param right the complaint as its journal gives it
     * @param isHandlerUnreadable whether it cannot be told who handles it
     */
    static void compare(
            ComplaintRecord stored, ComplaintRecord right, boolean isHandlerUnreadable, SlotCheck.Report report) {
        StringBuilder names = new StringBuilder(0);
        differing(names, "reference", stored.reference().equals(right.reference()));
        differing(names, "stage", stored.stage().equals(right.stage()));
        differing(names, "is_open", stored.open() == right.open());
        differing(names, "received_at", stored.receivedAt().equals(right.receivedAt()));
        differing(names, "category", Objects.equals(stored.category(), right.category()));
        differing(names, "priority", Objects.equals(stored.priority(), right.priority()));
        differing(names, "channel", Objects.equals(stored.channel(), right.channel()));
        differing(names, "assignee", isHandlerUnreadable || Objects.equals(stored.assignee(), right.assignee()));
        if (!names.isEmpty()) {
            report.flaw(right.version(), Where.COPY, "the journal disagrees with column " + names);
        }
        if (!stored.document().equals(right.document())) {
            report.flaw(right.version(), Where.COPY, "the document is not what the journal gives");
        }
    }

    /** The columns in which a row of the journal is other than its body says; empty if there are none. */
    static String differing(JournalEntry stored, Entry entry) {
        StringBuilder names = new StringBuilder(0);
        differing(names, "sequence", stored.sequence() == entry.sequence());
        differing(names, "kind", stored.kind().equals(entry.event().kind().persistedName()));
        differing(names, "neutral", stored.neutral() == entry.event().kind().isNeutral());
        differing(names, "occurred_at", stored.occurredAt().equals(entry.occurredAt()));
        differing(names, "recorded_at", stored.recordedAt().equals(entry.recordedAt()));
        differing(names, "command_id", Objects.equals(stored.commandId(), entry.commandId()));
        return names.toString();
    }

    private static void differing(StringBuilder names, String column, boolean same) {
        if (!same) {
            names.append(names.isEmpty() ? "" : ", ").append(column);
        }
    }

    /**
     * Whether a document of the same complaint was written after the last entry that there is. Entries of one commit were recorded at one time, so
     * time alone does not tell: the document also says which entry was the last of each kind, and which slot comes next.
     *
     * @param stored the complaint as stored
     * @param state what the journal comes to
     */
    static boolean knowsOfMore(ComplaintRecord stored, Snapshot state) {
        Snapshot told;
        try {
            told = DocumentForm.read(stored);
        } catch (RuntimeException unreadable) {
            return false;
        }
        long latest = told.casework().happened().latest();
        boolean isLater = told.recordedAt().isAfter(state.recordedAt())
                || told.nextSlot() > state.nextSlot()
                || latest > state.version();
        boolean isSame = told.filing().receivedAt().equals(state.filing().receivedAt())
                || told.casework().happened().last(EventKind.CORRECTED.persistedName()) > state.version();
        return isLater && isSame && told.parties().size() >= state.parties().size();
    }
}
