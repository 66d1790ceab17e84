package dev.redress.desk;

import dev.redress.activity.Link;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.LinkKind;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.ProcedureRefusedException;
import dev.redress.lifecycle.Refusal;
import dev.redress.record.DocumentForm;
import dev.redress.store.ComplaintId;
import dev.redress.store.StoredComplaint;
import java.util.List;
import java.util.Optional;

/** What a link needs of other complaints: none may be carried by one that it carries. */
final class Links {

    /** A chain of carrying complaints that is longer is taken for a circle. */
    private static final int LONGEST = 20;

    private static final Refusal CIRCLE = new Refusal(
            "link-circle",
            "the other complaint is itself carried by this one; undo that link first",
            "对方投诉已由本投诉承办,请先解除该关联");

    private Links() {}

    /** Two links in opposite directions at the same instant are not seen. */
    static void requireNoCircle(Ledger ledger, Snapshot complaint, Command command) {
        if (!(command instanceof Link link) || link.how() == LinkKind.RELATED_TO) {
            return;
        }
        ComplaintId next = link.other();
        for (int i = 0; i < LONGEST; i++) {
            if (next.equals(complaint.id()) && i == 0) {
                return;
            }
            if (next.equals(complaint.id())) {
                throw new ProcedureRefusedException(complaint, command.kind(), List.of(CIRCLE));
            }
            Optional<ComplaintId> carrier = carrier(ledger, next);
            if (carrier.isEmpty()) {
                return;
            }
            next = carrier.get();
        }
        throw new ProcedureRefusedException(complaint, command.kind(), List.of(CIRCLE));
    }

    private static Optional<ComplaintId> carrier(Ledger ledger, ComplaintId id) {
        return ledger.store()
                .find(ledger.tenant(), id)
                .map(StoredComplaint::record)
                .map(DocumentForm::read)
                .flatMap(other -> other.casework().ties().links().stream()
                        .filter(each -> each.kind() != LinkKind.RELATED_TO)
                        .map(ComplaintLink::other)
                        .findFirst());
    }
}
