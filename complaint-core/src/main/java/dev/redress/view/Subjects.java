package dev.redress.view;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.ProgressNote;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.SatisfactionRating;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.WaitingFor;
import dev.redress.complaint.Withdrawn;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.event.InquiryEvent;
import dev.redress.event.StageEvent;
import dev.redress.event.TieEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out of whom or of what things tell, in one complaint. Immutable. */
final class Subjects {

    private final CaseFile file;
    private final Set<Integer> complaining;
    private final Map<Integer, Whose> evidence = new HashMap<>();

    /** At which entry it was told who a party is. */
    private final Map<Party, Long> told = new HashMap<>();

    /** Who is known to complain or to speak for those who do, and not only taken for it as somebody acted on their behalf. */
    private final Set<Integer> certain = new HashSet<>();

    /** When values of parties were first told that a correction carried over from another person, by slot. */
    private final Map<Integer, Long> carried = new HashMap<>();

    /** The only complainant there is, or {@link Whose#UNKNOWN} if there are several. */
    private final int only;

    Subjects(CaseFile file, Standing standing) {
        this.file = file;
        this.complaining = standing.complaining();
        this.only = only(file.complaint());
        Map<Integer, Party> latest = new HashMap<>();
        for (Party party : file.complaint().snapshot().parties()) {
            if (party.role().isComplaining()) {
                certain.add(party.number());
            }
        }
        for (Entry entry : file.journal()) {
            if (entry.by().isComplainants()) {
                certain.add(entry.by().party());
                certain.add(entry.by().onBehalfOf());
            }
        }
        for (Entry entry : file.journal()) {
            if (entry.event() instanceof StageEvent.Filed filed) {
                filed.evidence().forEach(item -> evidence.put(item.number(), Whose.FILED));
            } else if (entry.event() instanceof FactEvent.EvidenceAdded added) {
                evidence.put(added.evidence().number(), acting(entry));
            }
            for (Party party : entry.introduced()) {
                told.put(party, entry.sequence());
                latest.put(party.number(), party);
            }
            if (entry.event() instanceof FactEvent.PartyCorrected corrected) {
                told.put(corrected.party(), entry.sequence());
                carryOver(latest.put(corrected.party().number(), corrected.party()), corrected);
            }
        }
    }

    /** Values that are still another person's: told of that one, and of nobody else since. */
    private void carryOver(@Nullable Party before, FactEvent.PartyCorrected corrected) {
        if (before == null || (corrected.another() && !corrected.carried())) {
            return;
        }
        for (int slot : places(corrected.party())) {
            for (int old : places(before)) {
                boolean same = slot == old
                        || Objects.equals(file.texts().get(slot), file.texts().get(old));
                Long first = corrected.carried()
                        ? carried.getOrDefault(old, told.getOrDefault(before, 0L))
                        : carried.get(old);
                if (same && first != null) {
                    carried.put(slot, first);
                }
            }
        }
    }

    private static List<Integer> places(Party party) {
        List<Integer> places = new ArrayList<>();
        if (party.name() != null) {
            places.add(party.name().slot());
        }
        party.contacts().forEach(contact -> places.add(contact.value().slot()));
        return places;
    }

    /** Something that a party holds: its name, or its contacts, which are carried over together. */
    Whose ofParty(@Nullable Object held, Whose whose) {
        Object first = held instanceof List<?> all && !all.isEmpty() ? all.get(0) : held;
        if (first instanceof ContactSlot contact) {
            return value(contact.value(), whose);
        }
        return first instanceof SealedText place ? value(place, whose) : whose;
    }

    /** A value of a party: what was carried over from another person is that one's. */
    Whose value(SealedText place, Whose whose) {
        Long first = carried.get(place.slot());
        return first == null ? whose : whose.at(first);
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

    /** A party as it stands. */
    Whose party(int number) {
        return file.complaint().party(number).map(this::standing).orElse(new Whose(Subject.STAFF, number, Whose.NOW));
    }

    /** As an entry told it. */
    private Whose party(Party party) {
        return new Whose(subject(party), party.number(), told.getOrDefault(party, Whose.NOW));
    }

    /** Who complains or speaks for them now, does so for whomever the complainant turned out to be; a login is whose it was. */
    private Whose standing(Party party) {
        return party.role().isComplaining() ? party(party).at(Whose.NOW) : party(party);
    }

    private Subject subject(Party party) {
        if (complaining.contains(party.number())) {
            return Subject.COMPLAINING;
        }
        return switch (party.role()) {
            case COMPLAINANT, REPRESENTATIVE, CONTACT_PERSON -> Subject.COMPLAINING;
            case RESPONDENT -> isAsFiled(party) ? Subject.RESPONDENT_AS_FILED : Subject.RESPONDENT;
            case WITNESS -> Subject.WITNESS;
            case ACTOR -> Subject.STAFF;
        };
    }

    private boolean isAsFiled(Party party) {
        return !file.journal().isEmpty() && file.journal().get(0).introduced().contains(party);
    }

    /** Whose act it was: who acted, or whoever complains on whose behalf it was done. */
    Whose acting(Entry entry) {
        int principal = entry.by().onBehalfOf();
        if (complaining.contains(principal)) {
            boolean isGuess = only != Whose.UNKNOWN && !certain.contains(principal);
            return new Whose(Subject.COMPLAINING, isGuess ? Whose.UNKNOWN : principal, entry.sequence());
        }
        return party(entry.by().party()).at(entry.sequence());
    }

    /** Whose words an entry holds, if they are a complainant's: somebody else may have taken them down. */
    Whose words(Entry entry) {
        return entry.event() instanceof StageEvent.Filed
                ? Whose.FILED
                : said(entry).at(entry.sequence());
    }

    private Whose said(Entry entry) {
        if (entry.event() instanceof InquiryEvent.StatementTaken taken) {
            return party(taken.party());
        } else if (entry.event() instanceof TieEvent.ComplainantWithdrew withdrew) {
            return party(withdrew.party());
        } else if (entry.event() instanceof FactEvent.MeasureAgreed agreed) {
            return new Whose(remedy(agreed.remedy()), Whose.UNKNOWN, entry.sequence());
        } else if (entry.event() instanceof FactEvent.Suspended suspended) {
            return waiting(suspended.waitingFor(), entry.sequence());
        }
        Whose acting = acting(entry);
        if (acting.subject() != Subject.COMPLAINING) {
            return new Whose(null, only, entry.sequence());
        }
        return acting.party() == Whose.UNKNOWN && !mayBeInward(entry)
                ? new Whose(Subject.COMPLAINING, entry.by().onBehalfOf(), entry.sequence())
                : acting;
    }

    /** What is internal if a colleague was stood in for, and nobody knows that for certain. */
    private static boolean mayBeInward(Entry entry) {
        return entry.event() instanceof FactEvent.Noted || entry.event() instanceof DialogueEvent.Suggested;
    }

    /** What an element of a view tells of, within something that tells of its holder. */
    Whose element(Object value, Whose holder) {
        if (value instanceof ContactSlot contact) {
            return value(contact.value(), holder);
        } else if (value instanceof Party party) {
            return holder.at() == Whose.NOW ? standing(party) : party(party);
        } else if (value instanceof Evidence item) {
            return evidence.getOrDefault(item.number(), new Whose(Subject.STAFF, Whose.UNKNOWN, holder.at()));
        } else if (value instanceof Measure measure) {
            return new Whose(remedy(measure.kind()), Whose.UNKNOWN, holder.at());
        } else if (value instanceof Suspension suspension) {
            return waiting(suspension.waitingFor(), suspension.sequence());
        } else if (value instanceof ProgressNote note) {
            return holder.at(note.sequence());
        } else if (value instanceof SatisfactionRating rating) {
            return file.journal().stream()
                    .filter(entry -> entry.sequence() == rating.sequence())
                    .findFirst()
                    .map(this::words)
                    .orElse(new Whose(null, only, rating.sequence()));
        } else if (value instanceof Withdrawn) {
            return file.journal().stream()
                    .filter(entry -> entry.event() instanceof StageEvent.Withdrawn)
                    .reduce((before, last) -> last)
                    .map(this::words)
                    .orElse(holder);
        }
        return holder;
    }

    /** What a complainant is waited for is what they were asked, word by word where material was requested. */
    private Whose waiting(WaitingFor whom, long at) {
        return new Whose(whom == WaitingFor.COMPLAINANT ? Subject.COMPLAINING : null, only, at);
    }

    private static Subject remedy(RemedyKind kind) {
        return switch (kind) {
            case RULE_CHANGE, TRAINING, OTHER -> Subject.INWARD;
            case APOLOGY, EXPLANATION, REFUND, COMPENSATION, REPLACEMENT, REPAIR, REDO, CORRECTION -> Subject.REMEDY;
        };
    }
}
