package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.party.Actor;
import dev.redress.record.Principals;
import dev.redress.view.Reader;
import dev.redress.view.Span;
import dev.redress.view.Standing;
import java.util.ArrayList;
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
 * @param turns of a party that turned out to be another person, the sequences of the entries that said so, in order
 * @param firstActed sequence of the first entry by a party or on its behalf
 */
record Complaining(
        Set<Integer> all,
        List<Party> parties,
        Set<Integer> filers,
        Map<Integer, List<Long>> turns,
        Map<Integer, Long> firstActed) {

    static Complaining of(Complaint<?> complaint, List<Entry> journal) {
        Set<Integer> all = new HashSet<>();
        Set<Integer> filers = new HashSet<>();
        Map<Integer, List<Long>> turns = new HashMap<>();
        Map<Integer, Long> firstActed = new HashMap<>();
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
                turns.computeIfAbsent(corrected.party().number(), number -> new ArrayList<>())
                        .add(entry.sequence());
            }
            firstActed.putIfAbsent(entry.by().party(), entry.sequence());
            firstActed.putIfAbsent(entry.by().onBehalfOf(), entry.sequence());
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
        return new Complaining(all, parties, filers, turns, firstActed);
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
     * that is the reader, of those who speak for them. A login reads what was of whoever complained when it first acted.
     */
    Standing standing(int number) {
        Span here = here(number);
        Map<Integer, Span> spans = new HashMap<>();
        for (int each : own(number)) {
            spans.put(each, here.isOpen() ? here.from(since(each)) : here);
        }
        if (role(number) == PartyRole.ACTOR) {
            spans.put(number, Span.ALL);
        }
        boolean filer = here.isOpen()
                && filed(spans.keySet().stream()
                        .filter(each -> spans.getOrDefault(each, Span.ALL).from() == 0)
                        .collect(Collectors.toSet()));
        return new Standing(Reader.COMPLAINANT, false, all, spans, here, filer);
    }

    /** In which entries a reader was, or spoke for, who they are; of a login, where one complains, who that one was when it first acted. */
    private Span here(int number) {
        if (role(number) != PartyRole.ACTOR || complainants().size() != 1) {
            return Span.since(since(number));
        }
        long acted = firstActed.getOrDefault(number, Long.MAX_VALUE);
        long from = 0;
        for (long turn : turns.getOrDefault(first(), List.of())) {
            if (acted < turn) {
                return new Span(from, turn);
            }
            from = turn;
        }
        return Span.since(from);
    }

    /**
     * How whoever a complainant was in some entries sees what is theirs, and nobody else's who speaks for them.
     *
     * @param number the complainant
     * @param span the entries
     * @param letters whether, if nobody else complains, letters to complainants and the logins of whoever it was are theirs
     */
    Standing alone(int number, Span span, boolean letters) {
        Map<Integer, Span> own = new HashMap<>(Map.of(number, span));
        boolean withLetters = letters && complainants().size() == 1;
        if (withLetters) {
            all.stream()
                    .filter(each -> role(each) == PartyRole.ACTOR && here(each).overlaps(span))
                    .forEach(each -> own.put(each, Span.ALL));
        }
        return new Standing(Reader.COMPLAINANT, false, all, own, withLetters ? span : Span.NONE, false);
    }

    /** How one of that side would see it to whom nothing of it belongs. */
    static Standing nobody(Standing like) {
        return new Standing(Reader.COMPLAINANT, false, like.complaining(), Map.of(), Span.NONE, false);
    }

    /** The sequence of the entry since which a complainant is who they are; 0 from the beginning. */
    long since(int number) {
        List<Long> of = turns.getOrDefault(number, List.of());
        return of.isEmpty() ? 0 : of.get(of.size() - 1);
    }

    /** Whether somebody of this side came with the filing: acting later makes nobody known to a confidential complaint. */
    boolean isFiler(int number) {
        return all.contains(number) && filers.contains(number);
    }

    boolean complains(int number) {
        return role(number) == PartyRole.COMPLAINANT;
    }

    /** A login under which somebody acted before the one complainant became another person. */
    boolean isOfWhoWasThereBefore(int number) {
        return !here(number).isOpen();
    }

    /** The reader, whom they speak for, who speaks for them; where one complains alone, all of that side but the logins of others. */
    private Set<Integer> own(int number) {
        Set<Integer> own = new HashSet<>(Set.of(number));
        if (complainants().size() == 1) {
            all.stream()
                    .filter(each -> role(each) != PartyRole.ACTOR || here(each).overlaps(here(number)))
                    .forEach(own::add);
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
