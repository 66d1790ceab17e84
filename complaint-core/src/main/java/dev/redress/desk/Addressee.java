package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.Party;
import dev.redress.complaint.SealedText;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.event.TieEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a notice goes to, as the complaint and its journal tell when it is sent. Pure functions. */
final class Addressee {

    private Addressee() {}

    /** By what a party is known and reached: without name and contacts that were told of another person whom it was taken for before. */
    static List<SealedText> places(Party party, List<Entry> journal) {
        List<SealedText> places = new ArrayList<>();
        add(party.identity(), places);
        if (!hasDetailsOfAnother(party.number(), journal)) {
            add(party.name(), places);
            party.contacts().stream().map(ContactSlot::value).forEach(places::add);
        }
        return places;
    }

    private static void add(@Nullable SealedText place, List<SealedText> to) {
        if (place != null) {
            to.add(place);
        }
    }

    private static boolean hasDetailsOfAnother(int party, List<Entry> journal) {
        boolean another = false;
        for (Entry entry : journal) {
            if (entry.event() instanceof FactEvent.PartyCorrected corrected
                    && corrected.party().number() == party) {
                another = corrected.carried() && (another || corrected.another());
            }
        }
        return another;
    }

    /** Whether there is nobody to be told any more: they ended their part after what the notice tells, or are known and reached by nothing. */
    static boolean isGone(Dossier dossier, int party, long sequence) {
        Complaint<?> complaint = dossier.complaint();
        return (complaint.snapshot().casework().ties().withdrawn().contains(party)
                        && withdrewAfter(dossier, party, sequence))
                || complaint
                        .party(party)
                        .filter(each -> isForgotten(dossier, each))
                        .isPresent();
    }

    private static boolean withdrewAfter(Dossier dossier, int party, long sequence) {
        return dossier.journal().stream()
                .anyMatch(entry -> entry.sequence() > sequence
                        && entry.event() instanceof TieEvent.ComplainantWithdrew ended
                        && ended.party() == party);
    }

    private static boolean isForgotten(Dossier dossier, Party party) {
        List<SealedText> places = places(party, dossier.journal());
        return !places.isEmpty()
                && places.stream().allMatch(place -> dossier.text(place).isEmpty());
    }
}
