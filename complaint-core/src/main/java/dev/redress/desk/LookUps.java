package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Dialogue;
import dev.redress.complaint.PartyRole;
import dev.redress.desk.ComplainantDesk.LookedUp;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.record.EntryForm;
import dev.redress.store.ComplaintId;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Finds out whether a reference and a secret belong together, and counts who guesses. Thread-safe. */
final class LookUps {

    private final Ledger ledger;

    LookUps(Ledger ledger) {
        this.ledger = ledger;
    }

    LookedUp lookUp(Optional<Complaint<?>> found, String reference, String secret, String source, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        String name = found.map(Complaint::reference).orElse(reference);
        TallyAdd forReference = attempt("reference", name, hour, ComplainantDesk.WRONG_FOR_REFERENCE);
        TallyAdd fromSource = attempt("source", source, hour, ComplainantDesk.WRONG_FROM_SOURCE);
        require(fromSource, hour);
        require(forReference, hour);
        LookedUp lookedUp = found.flatMap(complaint ->
                        matching(complaint, secret).filter(matched -> !isOfAnother(complaint, matched.party())))
                .orElseThrow(LookUpRefusedException::wrong);
        ledger.store().tally(ledger.tenant(), takenBack(fromSource));
        ledger.store().tally(ledger.tenant(), takenBack(forReference));
        return lookedUp;
    }

    private static Optional<LookedUp> matching(Complaint<?> complaint, String secret) {
        Dialogue dialogue = complaint.snapshot().casework().dialogue();
        String digest = dialogue.secretDigest();
        if (digest != null && Secrets.matches(complaint.id(), secret, digest)) {
            return Optional.of(new LookedUp(complaint, 0));
        }
        return dialogue.ownSecrets().stream()
                .filter(own -> Secrets.matches(complaint.id(), secret, own.digest()))
                .map(own -> new LookedUp(complaint, own.party()))
                .findFirst();
    }

    /** Whether a secret was given to whom a complainant was taken for, and is none of the present one's. */
    private boolean isOfAnother(Complaint<?> complaint, int party) {
        long issued = 0;
        long another = 0;
        for (Entry entry : journal(complaint.id())) {
            if (entry.event() instanceof DialogueEvent.SecretIssued secret && secret.party() == party) {
                issued = entry.sequence();
            } else if (entry.event() instanceof FactEvent.PartyCorrected corrected
                    && corrected.another()
                    && corrected.party().role() == PartyRole.COMPLAINANT
                    && (party == 0 || corrected.party().number() == party)) {
                another = entry.sequence();
            }
        }
        return another > issued;
    }

    private List<Entry> journal(ComplaintId id) {
        return Journals.all(ledger.store(), ledger.tenant(), id).stream()
                .map(entry -> EntryForm.read(id, entry))
                .toList();
    }

    private static TallyAdd attempt(String what, String of, Instant hour, int limit) {
        return new TallyAdd("look-up/" + what + "/" + Secrets.sha256(of), hour.toString(), 1, limit);
    }

    private static TallyAdd takenBack(TallyAdd attempt) {
        return new TallyAdd(attempt.key(), attempt.window(), -1, attempt.limit());
    }

    private void require(TallyAdd attempt, Instant hour) {
        if (ledger.store().tally(ledger.tenant(), attempt) instanceof TallyResult.LimitReached) {
            throw LookUpRefusedException.tooMany(hour.plus(1, ChronoUnit.HOURS));
        }
    }
}
