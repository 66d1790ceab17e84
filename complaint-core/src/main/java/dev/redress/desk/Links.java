package dev.redress.desk;

import com.google.common.collect.Sets;
import dev.redress.activity.Link;
import dev.redress.activity.Unlink;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.LinkKind;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.ProcedureRefusedException;
import dev.redress.lifecycle.Refusal;
import dev.redress.party.Actor;
import dev.redress.record.DocumentForm;
import dev.redress.store.ComplaintId;
import dev.redress.store.StoredComplaint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What links need of other complaints, and what becomes of those that a complaint carried. */
final class Links {

    /** A chain of carrying complaints that is longer is taken for a circle. */
    private static final int LONGEST = 20;

    private static final Refusal CIRCLE = new Refusal(
            "link-circle",
            "the other complaint is itself carried by this one; undo that link first",
            "对方投诉已由本投诉承办,请先解除该关联");

    private static final Refusal NO_TARGET =
            new Refusal("link-target", "there is no complaint with that identifier; check it", "没有该标识的投诉,请核对");
    private static final Refusal TARGET_ENDED = new Refusal(
            "link-target",
            "the other complaint has come to an end and takes no more; link them as related, or reopen it",
            "对方投诉已结束,不能承办其他投诉;请改为相关关联或先重新开启");

    /** By which ends those that were carried are left to themselves; what was solved or closed is passed on. */
    private static final Set<CommandKind> LETTING_GO =
            Sets.immutableEnumSet(CommandKind.WITHDRAW, CommandKind.DECLINE, CommandKind.REFER);

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);
    private static final int PAGE = 200;

    private Links() {}

    /** The other complaint exists; one that is to carry is open, and not carried by this one. */
    static void check(Ledger ledger, Snapshot complaint, Command command) {
        if (!(command instanceof Link link)) {
            return;
        }
        Snapshot other = ledger.store()
                .find(ledger.tenant(), link.other())
                .map(StoredComplaint::record)
                .map(DocumentForm::read)
                .orElseThrow(() -> new ProcedureRefusedException(complaint, command.kind(), List.of(NO_TARGET)));
        if (link.how() != LinkKind.RELATED_TO) {
            if (!other.stage().kind().isOpen()) {
                throw new ProcedureRefusedException(complaint, command.kind(), List.of(TARGET_ENDED));
            }
            requireNoCircle(ledger, complaint, link);
        }
    }

    /**
     * Lets those go that a complaint carried which has come to an end without a solution: their clocks run again, from when they always
     * ran. What fails is left carried, and said in the log.
     */
    static void letGo(Ledger ledger, Snapshot ended, CommandKind by, Actor actor) {
        if (!LETTING_GO.contains(by)) {
            return;
        }
        @Nullable ComplaintId after = null;
        List<ComplaintId> page;
        do {
            page = ledger.store().findByToken(ledger.tenant(), Tokens.link(ended.id()), after, PAGE);
            for (ComplaintId id : page) {
                after = id;
                letGo(ledger, ended, id, actor);
            }
        } while (page.size() == PAGE);
    }

    private static void letGo(Ledger ledger, Snapshot ended, ComplaintId carried, Actor actor) {
        try {
            Optional<StoredComplaint> stored = ledger.store().find(ledger.tenant(), carried);
            if (stored.isEmpty()) {
                return;
            }
            Complaint<?> complaint = Ledger.loaded(stored.get());
            for (ComplaintLink link : complaint.snapshot().casework().ties().links()) {
                if (complaint.isOpen()
                        && link.kind() != LinkKind.RELATED_TO
                        && link.other().equals(ended.id())) {
                    String reason = "the complaint that carried it has ended: "
                            + ended.key().reference();
                    ledger.record(complaint, new Unlink(link.number(), reason), By.by(actor));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("complaint {}: not let go by {}, which has ended", carried, ended.id(), Causes.traced(e));
        }
    }

    /** Two links in opposite directions at the same instant are not seen. */
    private static void requireNoCircle(Ledger ledger, Snapshot complaint, Link link) {
        ComplaintId next = link.other();
        for (int i = 0; i < LONGEST; i++) {
            if (next.equals(complaint.id()) && i == 0) {
                return;
            }
            if (next.equals(complaint.id())) {
                throw new ProcedureRefusedException(complaint, link.kind(), List.of(CIRCLE));
            }
            Optional<ComplaintId> carrier = carrier(ledger, next);
            if (carrier.isEmpty()) {
                return;
            }
            next = carrier.get();
        }
        throw new ProcedureRefusedException(complaint, link.kind(), List.of(CIRCLE));
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
