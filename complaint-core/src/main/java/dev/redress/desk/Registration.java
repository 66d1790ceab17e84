package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.ComplaintKey;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Decision;
import dev.redress.party.Actor;
import dev.redress.record.Identities;
import dev.redress.record.Recording;
import dev.redress.store.CommandId;
import dev.redress.store.CommitResult;
import dev.redress.store.Head;
import dev.redress.store.StoreException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a new complaint is registered: under a reference of its own, once for each command, with what policies say of it. Thread-safe. */
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final int ATTEMPTS = 5;

    private final Ledger ledger;
    private final Office office;
    private final References references;

    Registration(Ledger ledger, Office office) {
        this.ledger = ledger;
        this.office = office;
        this.references = new References(office.random());
    }

    ComplaintKey newKey(Instant receivedAt) {
        String reference = office.references().reference(ledger.tenant(), receivedAt, references.draw());
        return new ComplaintKey(
                ledger.tenant(), office.newId(), reference, ledger.standing().procedureRef());
    }

    Complaint<?> file(Intake accepted, By by) {
        Instant now = office.now();
        CommandId commandId = ledger.commandId(by);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ComplaintKey key = newKey(now);
            Decision decision = ledger.rulings()
                    .filing(key, accepted, by, now, commandId, ledger.rulebook().of(key.procedure()));
            Recording recording = ledger.drafts().record(Head.GENESIS, decision);
            CommitResult result = office.store().commit(ledger.drafts().filing(recording, decision));
            if (result instanceof CommitResult.Committed) {
                Complaint<?> filed =
                        ledger.heard(Ledger.complaint(decision, recording.head(), Identities.NONE), decision);
                return judged(filed, accepted, by.actor());
            } else if (result instanceof CommitResult.Repeated repeated) {
                return new Repetition(ledger, repeated).ofFiling(accepted, by);
            }
            LOG.debug("filing collided with a reference or identifier, drawing again: {}", result);
        }
        throw new StoreException("no unused reference was drawn in " + ATTEMPTS
                + " attempts; check that desk.references keeps the random core");
    }

    /** What policies say of a new complaint. */
    private Complaint<?> judged(Complaint<?> filed, Intake intake, Actor taker) {
        if (office.classifying() == null && office.prioritising() == null && office.routing() == null) {
            return filed;
        }
        Gathering gathering = new Gathering(ledger, filed);
        Complaint<?> judged =
                office.classifying() == null ? filed : office.classifying().after(ledger, gathering, filed, intake);
        judged = office.prioritising() == null ? judged : office.prioritising().filed(ledger, gathering, judged);
        Complaint<?> unused =
                office.routing() == null ? judged : office.routing().route(ledger, gathering, judged, taker);
        return gathering.commit();
    }

    /** The first result of a filing that was done before, if it was; for one that would be refused now. */
    Optional<Complaint<?>> filedBefore(Intake intake, By by) {
        return by.commandId() == null
                ? Optional.empty()
                : office.store()
                        .findCommand(ledger.tenant(), by.commandId())
                        .map(first -> new Repetition(ledger, Ledger.repeated(first)).ofFiling(intake, by));
    }
}
