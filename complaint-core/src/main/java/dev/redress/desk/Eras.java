package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.record.Identities;
import dev.redress.view.Span;
import dev.redress.view.Spans;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who those that take part were, from entry to entry: a correction of a party to another person begins an era. Of one identity, eras of a
 * party are of the same person, also if another was taken for them in between. Immutable.
 */
final class Eras {

    /**
     * One.
     *
     * @param party number of the party
     * @param complaining whether it complains or speaks for those who do
     * @param span the entries
     * @param identities by which records of the host the person was known in it, as far as they were not erased
     */
    record Era(int party, boolean complaining, Span span, Set<String> identities) {

        private Era until(long sequence) {
            return new Era(party, complaining, new Span(span.from(), sequence), identities);
        }
    }

    private final List<Era> all;

    /** The sequences of the entries that brought the complainants, in order. */
    private final Map<Integer, Long> joined;

    private Eras(List<Era> all, Map<Integer, Long> joined) {
        this.all = all;
        this.joined = joined;
    }

    static Eras of(Complaint<?> complaint, List<Entry> journal) {
        Map<Integer, String> identities = identities(complaint);
        Map<Integer, Era> current = new HashMap<>();
        Map<Integer, Long> joined = new HashMap<>();
        List<Era> all = new ArrayList<>();
        for (Entry entry : journal) {
            for (Party party : entry.introduced()) {
                if (party.role() != PartyRole.ACTOR) {
                    // Who comes with another person was not there before either.
                    boolean comesWithAnother =
                            entry.event() instanceof FactEvent.PartyCorrected corrected && corrected.another();
                    current.put(party.number(), era(party, comesWithAnother ? entry.sequence() : 0, identities));
                }
                if (party.role() == PartyRole.COMPLAINANT) {
                    joined.put(party.number(), entry.sequence());
                }
            }
            if (entry.event() instanceof FactEvent.PartyCorrected corrected
                    && corrected.party().role() != PartyRole.ACTOR) {
                Party party = corrected.party();
                Era before = current.get(party.number());
                Era told = era(party, entry.sequence(), identities);
                if (before != null && corrected.another()) {
                    all.add(before.until(entry.sequence()));
                    current.put(party.number(), told);
                } else if (before != null) {
                    Set<String> both = new HashSet<>(before.identities());
                    both.addAll(told.identities());
                    current.put(party.number(), new Era(party.number(), before.complaining(), before.span(), both));
                }
            }
        }
        all.addAll(current.values());
        return new Eras(all, joined);
    }

    private static Era era(Party party, long from, Map<Integer, String> identities) {
        SealedText place = party.identity();
        String identity = place == null ? null : identities.get(place.slot());
        return new Era(
                party.number(),
                party.role().isComplaining(),
                new Span(from, Long.MAX_VALUE),
                identity == null ? Set.of() : Set.of(identity));
    }

    /** Who parties are and were, by slot. */
    private static Map<Integer, String> identities(Complaint<?> complaint) {
        Map<Integer, String> identities = new HashMap<>();
        if (complaint.knownParties() instanceof Identities known) {
            identities.putAll(known.former());
            for (Party party : complaint.snapshot().parties()) {
                String identity = known.identityOf(party.number());
                if (party.identity() != null && identity != null) {
                    identities.put(party.identity().slot(), identity);
                }
            }
        }
        return identities;
    }

    /** The era of a party that goes on. */
    Optional<Era> current(int party) {
        return all.stream()
                .filter(era -> era.party() == party && era.span().isOpen())
                .findFirst();
    }

    /** The latest era in which somebody who complains or speaks for those who do was known by an identity. */
    Optional<Era> latest(@Nullable String identity) {
        Era latest = null;
        for (Era era : all) {
            boolean known =
                    identity != null && era.complaining() && era.identities().contains(identity);
            if (known && (latest == null || era.span().from() >= latest.span().from())) {
                latest = era;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** The era, at an entry, of the one who then complained alone, or was the first to come; empty if several did. */
    Optional<Era> ofOnlyComplainantAt(long sequence) {
        long first = joined.values().stream().min(Long::compare).orElse(0L);
        List<Integer> there = joined.entrySet().stream()
                .filter(each -> each.getValue() <= Math.max(sequence, first))
                .map(Map.Entry::getKey)
                .toList();
        return there.size() != 1
                ? Optional.empty()
                : all.stream()
                        .filter(era -> era.party() == there.get(0) && era.span().contains(sequence))
                        .findFirst();
    }

    /** Until which entry a party was the only complainant; 0 if it never was. */
    long aloneUntil(int party) {
        long own = joined.getOrDefault(party, Long.MAX_VALUE);
        long others = joined.entrySet().stream()
                .filter(each -> each.getKey() != party)
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(Long.MAX_VALUE);
        return own < others ? others : 0;
    }

    boolean isSamePerson(Era one, Era other) {
        return ofPerson(one).contains(other);
    }

    /** All entries in which a party was the person of an era. */
    Spans spans(Era of) {
        return new Spans(ofPerson(of).stream().map(Era::span).toList());
    }

    /** Each identity that two eras share makes more of them the same. */
    private List<Era> ofPerson(Era of) {
        Set<String> known = new HashSet<>(of.identities());
        List<Era> same = new ArrayList<>(List.of(of));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Era era : all) {
                if (era.party() == of.party()
                        && !same.contains(era)
                        && !Collections.disjoint(known, era.identities())) {
                    same.add(era);
                    grown |= known.addAll(era.identities());
                }
            }
        }
        return all.stream().filter(same::contains).toList();
    }

    /** Where the person of an era is another party of that side as well. */
    List<Era> elsewhere(Era of) {
        Set<String> known = identities(of);
        return all.stream()
                .filter(era -> era.complaining() && era.party() != of.party())
                .filter(era -> !Collections.disjoint(known, era.identities()))
                .toList();
    }

    /** The persons known by a record of somebody's whom a party is not any more, each once. */
    List<Era> former(String identity) {
        Set<String> records = records(identity);
        return persons().stream()
                .filter(era -> !spans(era).isOpen() && !Collections.disjoint(records, identities(era)))
                .toList();
    }

    /** The persons of a party who are not that any more and of whom it is not known by which record. */
    List<Era> unknown(int party) {
        return persons().stream()
                .filter(era -> era.party() == party && !spans(era).isOpen())
                .filter(era -> identities(era).isEmpty())
                .toList();
    }

    /** Everybody whom a party is or was, each once. */
    List<Era> persons() {
        List<Era> persons = new ArrayList<>();
        for (Era era : all) {
            if (persons.stream().noneMatch(each -> isSamePerson(each, era))) {
                persons.add(era);
            }
        }
        return persons;
    }

    /** By which records of the host the person of an era is or was known as that party. */
    Set<String> identities(Era of) {
        Set<String> known = new HashSet<>();
        ofPerson(of).forEach(era -> known.addAll(era.identities()));
        return known;
    }

    /** All records of the host by which somebody is or was known, as any party. */
    Set<String> records(String identity) {
        Set<String> records = new HashSet<>(Set.of(identity));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Era era : all) {
                grown |= !Collections.disjoint(records, era.identities()) && records.addAll(era.identities());
            }
        }
        return records;
    }

    /** The parties that are still the person known by a record, be it under another one now. */
    Set<Integer> still(String identity) {
        Set<String> records = records(identity);
        Set<Integer> parties = new HashSet<>();
        for (Era era : all) {
            if (spans(era).isOpen() && !Collections.disjoint(records, era.identities())) {
                parties.add(era.party());
            }
        }
        return parties;
    }
}
