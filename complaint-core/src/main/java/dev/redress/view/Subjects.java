package dev.redress.view;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.SatisfactionRating;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.event.InquiryEvent;
import dev.redress.event.StageEvent;
import dev.redress.event.TieEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds out of whom or of what things tell, in one complaint. Immutable. */
final class Subjects {

    private final CaseFile file;
    private final Set<Integer> complaining;
    private final Map<Integer, Whose> evidence = new HashMap<>();

    /** The only complainant there is, or {@link Whose#UNKNOWN} if there are several. */
    private final int only;

    Subjects(CaseFile file, Standing standing) {
        this.file = file;
        this.complaining = standing.complaining();
        this.only = only(file.complaint());
        for (Entry entry : file.journal()) {
            if (entry.event() instanceof StageEvent.Filed filed) {
                filed.evidence().forEach(item -> evidence.put(item.number(), Whose.FILED));
            } else if (entry.event() instanceof FactEvent.EvidenceAdded added) {
                evidence.put(added.evidence().number(), acting(entry));
            }
        }
    }

    private static int only(Complaint<?> complaint) {
        int found = Whose.UNKNOWN;
        for (Party party : complaint.snapshot().parties()) {
            if (party.role() == PartyRole.COMPLAINANT) {
                if (found != Whose.UNKNOWN) {
                    return Whose.UNKNOWN;
                }
                found = party.number();
            }
        }
        return found;
    }

    Whose party(int number) {
        return file.complaint().party(number).map(this::party).orElse(new Whose(Subject.STAFF, number));
    }

    private Whose party(Party party) {
        if (complaining.contains(party.number())) {
            return new Whose(Subject.COMPLAINING, party.number());
        }
        return new Whose(
                switch (party.role()) {
                    case COMPLAINANT, REPRESENTATIVE, CONTACT_PERSON -> Subject.COMPLAINING;
                    case RESPONDENT -> isAsFiled(party) ? Subject.RESPONDENT_AS_FILED : Subject.RESPONDENT;
                    case WITNESS -> Subject.WITNESS;
                    case ACTOR -> Subject.STAFF;
                },
                party.number());
    }

    private boolean isAsFiled(Party party) {
        return !file.journal().isEmpty() && file.journal().get(0).introduced().contains(party);
    }

    /** Who acted. */
    Whose acting(Entry entry) {
        return party(entry.by().party());
    }

    /** Whose words an entry holds, if they are a complainant's: somebody else may have taken them down. */
    Whose words(Entry entry) {
        if (entry.event() instanceof StageEvent.Filed) {
            return Whose.FILED;
        } else if (entry.event() instanceof InquiryEvent.StatementTaken taken) {
            return party(taken.party());
        } else if (entry.event() instanceof TieEvent.ComplainantWithdrew withdrew) {
            return party(withdrew.party());
        } else if (entry.event() instanceof FactEvent.MeasureAgreed agreed) {
            return new Whose(remedy(agreed.remedy()), Whose.UNKNOWN);
        } else if (entry.event() instanceof FactEvent.Suspended suspended) {
            return waiting(suspended.waitingFor());
        }
        Whose acting = acting(entry);
        return acting.subject() == Subject.COMPLAINING ? acting : new Whose(null, only);
    }

    /** What an element of a view tells of, within something that tells of its holder. */
    Whose element(Object value, Whose holder) {
        if (value instanceof Party party) {
            return party(party);
        } else if (value instanceof Evidence item) {
            return evidence.getOrDefault(item.number(), new Whose(Subject.STAFF, Whose.UNKNOWN));
        } else if (value instanceof Measure measure) {
            return new Whose(remedy(measure.kind()), Whose.UNKNOWN);
        } else if (value instanceof Suspension suspension) {
            return waiting(suspension.waitingFor());
        } else if (value instanceof SatisfactionRating rating) {
            return file.journal().stream()
                    .filter(entry -> entry.sequence() == rating.sequence())
                    .findFirst()
                    .map(this::words)
                    .orElse(new Whose(null, only));
        }
        return holder;
    }

    /** What a complainant is waited for is what they were asked, word by word where material was requested. */
    private Whose waiting(WaitingFor whom) {
        return new Whose(whom == WaitingFor.COMPLAINANT ? Subject.COMPLAINING : null, only);
    }

    private static Subject remedy(RemedyKind kind) {
        return switch (kind) {
            case RULE_CHANGE, TRAINING, OTHER -> Subject.INWARD;
            case APOLOGY, EXPLANATION, REFUND, COMPENSATION, REPLACEMENT, REPAIR, REDO, CORRECTION -> Subject.REMEDY;
        };
    }
}
