package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.party.Actor;
import dev.redress.record.Principals;
import dev.redress.view.Reader;
import dev.redress.view.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who complains or speaks for those who do.
 *
 * @param all the numbers of their parties, logins among them
 * @param parties all parties of the complaint
 * @param filers those whom the filing introduced
 * @param since of a party that turned out to be another person, the sequence of the entry that said so
 * @param lastActed sequence of the latest entry by a party
 */
record Complaining(
        Set<Integer> all,
        List<Party> parties,
        Set<Integer> filers,
        Map<Integer, Long> since,
        Map<Integer, Long> lastActed) {

    static Complaining of(Complaint<?> complaint, List<Entry> journal) {
        Set<Integer> all = new HashSet<>();
        Set<Integer> filers = new HashSet<>();
        Map<Integer, Long> since = new HashMap<>();
        Map<Integer, Long> lastActed = new HashMap<>();
        List<Party> parties = complaint.snapshot().parties();
        parties.stream()
                .map(Party::number)
                .filter(number -> Admission.isComplainant(complaint, number))
                .forEach(all::add);
        for (Entry entry : journal) {
            if (entry.sequence() == 1) {
                entry.introduced().forEach(party -> filers.add(party.number()));
            }
            if (entry.event() instanceof FactEvent.PartyCorrected corrected && corrected.another()) {
                since.put(corrected.party().number(), entry.sequence());
            }
            lastActed.put(entry.by().party(), entry.sequence());
            if (entry.by().roles().contains(ComplainantDesk.ROLE)) {
                all.add(entry.by().party());
                all.add(entry.by().onBehalfOf());
            }
        }
        Set<Integer> actedFor = Principals.of(journal).complaining();
        complaint.snapshot().casework().ties().involvements().forEach(duty -> actedFor.remove(duty.party()));
        actedFor.stream()
                .filter(number -> complaint
                        .party(number)
                        .filter(party -> party.role() == PartyRole.ACTOR)
                        .isPresent())
                .forEach(all::add);
        all.remove(0);
        return new Complaining(all, parties, filers, since, lastActed);
    }

    /** As which party somebody reads: as themselves, but whoever stands in for one of this side reads as that one. */
    int readsAs(Complaint<?> complaint, Actor reader) {
        int principal = Admission.principal(complaint, reader);
        return principal != 0 && all.contains(principal) ? principal : Admission.number(complaint, reader);
    }

    private PartyRole role(int number) {
        return number >= 1 && number <= parties.size() ? parties.get(number - 1).role() : PartyRole.ACTOR;
    }

    private List<Integer> complainants() {
        return parties.stream()
                .filter(party -> party.role() == PartyRole.COMPLAINANT)
                .map(Party::number)
                .toList();
    }

    int first() {
        return complainants().stream().findFirst().orElse(0);
    }

    private boolean filed(Set<Integer> own) {
        return own.stream()
                .anyMatch(number -> filers.contains(number) && role(number).isComplaining());
    }

    /**
     * How one of that side reads it. What is older than the entry that made a party another person is not that person's, nor is it, where
     * that is the reader, of those who speak for them.
     */
    Standing standing(int number) {
        Set<Integer> own = own(number);
        long here = since.getOrDefault(number, 0L);
        Map<Integer, Long> from = new HashMap<>();
        own.forEach(each -> from.put(each, Math.max(here, since.getOrDefault(each, 0L))));
        boolean filer = filed(
                own.stream().filter(each -> from.getOrDefault(each, 0L) == 0).collect(Collectors.toSet()));
        return new Standing(Reader.COMPLAINANT, false, all, from, here, filer);
    }

    /**
     * How whoever a complainant was until an entry sees what is theirs, and nobody else's who speaks for them.
     *
     * @param number the complainant
     * @param from sequence of the entry from which on
     * @param letters whether, if nobody else complains, letters to complainants and the logins of that side are theirs
     */
    Standing alone(int number, long from, boolean letters) {
        Map<Integer, Long> own = new HashMap<>();
        own(number).stream()
                .filter(each -> each == number
                        || (letters
                                && role(each) == PartyRole.ACTOR
                                && complainants().size() == 1))
                .forEach(each -> own.put(each, from));
        return new Standing(
                Reader.COMPLAINANT,
                false,
                all,
                own,
                letters && complainants().size() == 1 ? from : Long.MAX_VALUE,
                false);
    }

    /** The sequence of the entry since which a complainant is who they are; 0 from the beginning. */
    long since(int number) {
        return since.getOrDefault(number, 0L);
    }

    /** Whether somebody of this side came with the filing: acting later makes nobody known to a confidential complaint. */
    boolean isFiler(int number) {
        return all.contains(number) && filers.contains(number);
    }

    boolean complains(int number) {
        return role(number) == PartyRole.COMPLAINANT;
    }

    /** A login under which nobody acted since the one complainant became another person. */
    boolean isOfWhoWasThereBefore(int number) {
        return role(number) == PartyRole.ACTOR
                && lastActed.getOrDefault(number, Long.MAX_VALUE) < since.getOrDefault(first(), 0L);
    }

    /** The reader, whom they speak for, who speaks for them; where one complains alone, all of that side. */
    private Set<Integer> own(int number) {
        Set<Integer> own = new HashSet<>(Set.of(number));
        if (complainants().size() == 1) {
            if (!isOfWhoWasThereBefore(number)) {
                own.addAll(all);
            }
            return own;
        }
        if (role(number) == PartyRole.CONTACT_PERSON) {
            own.add(number - 1); // the organisation, which was introduced just before
        }
        if (role(number + 1) == PartyRole.CONTACT_PERSON) {
            own.add(number + 1);
        }
        boolean speaksForFilers = own.stream().anyMatch(each -> role(each) == PartyRole.REPRESENTATIVE);
        boolean filed = filed(own);
        for (Party party : parties) {
            boolean filer = filers.contains(party.number());
            if (filed && filer && party.role() == PartyRole.REPRESENTATIVE) {
                own.add(party.number());
            } else if (speaksForFilers && filer && party.role().isComplaining()) {
                own.add(party.number());
            }
        }
        return own;
    }
}
