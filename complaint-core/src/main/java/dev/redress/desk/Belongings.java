package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.event.Attribution;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.record.Slots;
import dev.redress.view.CaseFile;
import dev.redress.view.ComplaintView;
import dev.redress.view.Spans;
import dev.redress.view.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what of one complaint belongs to whom: what is erased with somebody, and what a receipt tells. Immutable. */
final class Belongings {

    private final Complaint<?> complaint;
    private final CaseFile file;
    private final Complaining complaining;
    private final Slots slots;

    Belongings(Ledger ledger, Complaint<?> complaint) {
        this(
                ledger,
                complaint,
                new Slots(complaint.id(), Journals.all(ledger.store(), ledger.tenant(), complaint.id())));
    }

    Belongings(Ledger ledger, Complaint<?> complaint, Slots slots) {
        this.complaint = complaint;
        this.slots = slots;
        this.file = CaseFiles.whole(ledger, complaint);
        this.complaining = Complaining.of(complaint, file.journal());
    }

    /**
     * The places of what is of somebody who takes part, and not another's, since they are who they are: who, what they said and under which
     * login. Of whom they were taken for as well, where no record of the host finds that person.
     */
    Set<Integer> placesOfOwn(int number) {
        List<Eras.Era> eras = new ArrayList<>(complaining.eras().unknown(number));
        complaining.eras().current(number).ifPresent(eras::add);
        Set<Integer> places = new HashSet<>();
        for (Eras.Era era : eras) {
            places.addAll(of(era, false));
            slots.ofPerson(wasThen(era)).forEach(slot -> places.add(slot.number()));
        }
        return places;
    }

    /** The same of whoever a party was taken for, by a record of theirs; with letters to them while nobody else complained. */
    Set<Integer> placesOfFormer(String identity) {
        Set<Integer> places = new HashSet<>();
        for (Eras.Era era : complaining.eras().former(identity)) {
            places.addAll(of(era, true));
            slots.ofFormer(wasThen(era)).forEach(slot -> places.add(slot.number()));
        }
        complaint.snapshot().parties().stream()
                .filter(party -> party.identity() != null && party.role() != PartyRole.ACTOR)
                .forEach(party -> places.remove(party.identity().slot()));
        return places;
    }

    private BiPredicate<Integer, Long> wasThen(Eras.Era era) {
        Spans spans = complaining.eras().spans(era);
        return (party, sequence) -> party == era.party() && spans.contains(sequence);
    }

    /**
     * The places that tell who takes part, and by which records, other than the present one, those are known who can act: while it is open
     * they tell who is who.
     */
    Set<Integer> placesOfWhoIsWho() {
        Set<Integer> places = new HashSet<>();
        for (Party party : complaint.snapshot().parties()) {
            if (party.identity() != null) {
                places.add(party.identity().slot());
            }
        }
        for (Eras.Era era : complaining.eras().persons()) {
            // Who is known as a user of the host is a login themselves, whether or not they acted.
            if (!complaining.loginsOf(era).isEmpty()
                    || complaining.eras().identities(era).stream().anyMatch(HostIdentity::isActor)) {
                slots.ofFormer(wasThen(era)).stream()
                        .map(Slots.Slot::number)
                        .filter(slots::isIdentity)
                        .forEach(places::add);
            }
        }
        return places;
    }

    private Set<Integer> of(Eras.Era era, boolean letters) {
        Standing alone = complaining.alone(era, letters);
        return complaining.complains(era.party()) ? theirs(alone) : ofWhoSpeaks(alone);
    }

    /** What one sees now and another would not, as far as it is of whoever stands so. */
    private Set<Integer> theirs(Standing standing) {
        Set<Integer> places = new HashSet<>(ComplaintView.of(file, standing).places());
        places.removeAll(ComplaintView.of(file, Complaining.nobody(standing)).places());
        // From where they acted, or a portal for them, is theirs also where the entry is not for them to see, and so is
        // what they proposed or brought.
        places.addAll(origins(standing));
        for (Entry entry : file.journal()) {
            if (isTheirs(standing, entry)) {
                if (entry.event() instanceof DialogueEvent.Suggested suggested) {
                    places.add(suggested.text().slot());
                } else if (entry.event() instanceof FactEvent.EvidenceAdded added) {
                    places.addAll(placesOf(added.evidence()));
                }
            }
        }
        return places;
    }

    /** Of whoever speaks for somebody, where they acted from and under which login: what they said is of those who complain. */
    private Set<Integer> ofWhoSpeaks(Standing standing) {
        Set<Integer> places = new HashSet<>(origins(standing));
        for (Party party : complaint.snapshot().parties()) {
            if (party.role() == PartyRole.ACTOR
                    && party.identity() != null
                    && standing.own().containsKey(party.number())) {
                places.add(party.identity().slot());
            }
        }
        return places;
    }

    private Set<Integer> origins(Standing standing) {
        Set<Integer> places = new HashSet<>();
        for (Entry entry : file.journal()) {
            SealedText from = entry.by().from();
            if (from != null && isTheirs(standing, entry)) {
                places.add(from.slot());
            }
        }
        return places;
    }

    private static boolean isTheirs(Standing standing, Entry entry) {
        Attribution by = entry.by();
        int whose = standing.complaining().contains(by.onBehalfOf()) ? by.onBehalfOf() : by.party();
        return standing.own().getOrDefault(whose, Spans.NONE).contains(entry.sequence());
    }

    private static List<Integer> placesOf(Evidence item) {
        return Stream.of(item.title(), item.reference(), item.source())
                .filter(Objects::nonNull)
                .map(SealedText::slot)
                .toList();
    }

    /** The places that the receipt of somebody who complains tells; of the first if nobody is named. */
    Set<Integer> placesOfReceipt(@Nullable Integer complainant) {
        int number = complainant == null ? complaining.first() : complainant;
        if (complainant != null && !complaining.all().contains(number)) {
            throw new IllegalArgumentException("party " + number + " of complaint " + complaint.id()
                    + " does not complain; a receipt is for those who do");
        }
        Standing standing = complaining.standing(number);
        Set<Integer> own =
                new HashSet<>(number == 0 ? complaining.all() : standing.own().keySet());
        own.removeIf(each ->
                number != 0 && !standing.own().getOrDefault(each, Spans.NONE).contains(1));
        Set<Integer> places = new HashSet<>();
        for (Slots.Slot slot : slots.ofThePersonBehind()) {
            if (slot.party() == 0 || own.contains(slot.party())) {
                places.add(slot.number());
            }
        }
        Attribution by = file.journal().get(0).by();
        if (by.from() != null && !own.contains(by.party()) && !own.contains(by.onBehalfOf())) {
            places.remove(by.from().slot());
        }
        if (number != 0 && !standing.filer()) {
            places.retainAll(ComplaintView.of(file, standing).places());
        }
        return places;
    }

    /** Who was taken for whom. */
    Eras eras() {
        return complaining.eras();
    }
}
