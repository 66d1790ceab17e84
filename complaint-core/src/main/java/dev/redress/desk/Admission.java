package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.party.Actor;
import dev.redress.procedure.Circle;
import dev.redress.procedure.Readers;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may read a complaint, and what of it is withheld from them. Pure functions. */
final class Admission {

    private Admission() {}

    static boolean mayRead(Complaint<?> complaint, Readers readers, Actor reader) {
        return new Circle(readers, Set.of()).admits(complaint.snapshot(), number(complaint, reader), reader.roles());
    }

    private static boolean has(Actor reader, Set<String> roles) {
        return !Collections.disjoint(reader.roles(), roles);
    }

    static int number(Complaint<?> complaint, Actor reader) {
        return complaint.knownParties().numberOf(HostIdentity.ofActor(reader.id()));
    }

    static boolean isComplainant(Complaint<?> complaint, int number) {
        return complaint.party(number).map(Party::role).orElse(PartyRole.ACTOR).isComplaining();
    }

    /** Whether a hand-over keeps back from a reader who complains. */
    static boolean keepsBackIdentity(Complaint<?> complaint, Readers readers, Actor reader) {
        int number = number(complaint, reader);
        return complaint.snapshot().casework().conferral().identityWithheld()
                && !has(reader, readers.identityRoles())
                && (number == 0 || !isComplainant(complaint, number));
    }

    /** The places of all that ever told who complains, if that is withheld from a reader; else none. */
    static Set<Integer> withheld(Complaint<?> complaint, List<Entry> journal, Readers readers, Actor reader) {
        if (!keepsBackIdentity(complaint, readers, reader)) {
            return Set.of();
        }
        Set<Integer> slots = new HashSet<>();
        Set<Integer> logins = new HashSet<>();
        for (Entry entry : journal) {
            entry.introduced().stream()
                    .filter(party -> isComplainant(complaint, party.number()))
                    .forEach(party -> add(slots, party));
            if (entry.event() instanceof FactEvent.PartyCorrected corrected
                    && isComplainant(complaint, corrected.party().number())) {
                add(slots, corrected.party());
            }
            if (entry.by().roles().contains(ComplainantDesk.ROLE)
                    || isComplainant(complaint, entry.by().party())) {
                logins.add(entry.by().party());
                add(slots, entry.by().from());
            }
        }
        logins.forEach(login -> complaint.party(login).ifPresent(party -> add(slots, party)));
        add(slots, complaint.filing().order());
        complaint.filing().customFields().values().forEach(value -> {
            if (value instanceof SealedText place) {
                slots.add(place.slot());
            }
        });
        return slots;
    }

    private static void add(Set<Integer> slots, Party party) {
        add(slots, party.identity());
        add(slots, party.name());
        party.contacts().forEach(contact -> add(slots, contact.value()));
    }

    private static void add(Set<Integer> slots, @Nullable SealedText place) {
        if (place != null) {
            slots.add(place.slot());
        }
    }
}
