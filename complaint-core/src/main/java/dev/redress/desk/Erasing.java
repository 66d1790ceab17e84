package dev.redress.desk;

import dev.redress.activity.Erase;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.record.KeyNames;
import dev.redress.record.Slots;
import dev.redress.record.Unreadable;
import dev.redress.store.ComplaintId;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Erases, if no duty to keep stands against it. Thread-safe. */
final class Erasing {

    /** In whose name retention rules act. */
    private static final Actor RETENTION = Actor.of("redress:retention", "retention");

    private static final Refusal MAY_COME_BACK = new Refusal(
            "may-come-back",
            "the complaint may still be appealed or opened again, and it has to be known who decided; erase it after that time",
            "申诉或重新开启期限未满,仍须知悉办理人,期满后方可删除");

    private static final Refusal STILL_OPEN = new Refusal(
            "open",
            "the complaint is open, and under which login somebody acts tells who is who in it; erase it when it has ended",
            "投诉尚未办结,登录账号用于辨明办理与投诉各方,办结后方可删除");

    private final Office office;
    private final Ledger ledger;

    Erasing(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
    }

    /** What a retention rule erases; whether there was anything. */
    boolean byRule(Complaint<?> complaint, RetentionRule rule) {
        ErasureOutcome outcome = erase(
                complaint.id(),
                List.of(rule.what()),
                "retention rule " + rule.name(),
                By.by(RETENTION),
                false,
                false,
                (current, command, by) -> ledger.record(current, command, by));
        return !outcome.erased().isEmpty();
    }

    /** Has a command performed. */
    @FunctionalInterface
    private interface Performing {
        Complaint<?> perform(Complaint<?> current, Erase command, By by);
    }

    ErasureOutcome erase(ComplaintId id, Erasure what, String reason, By by) {
        return erase(id, List.of(what), reason, by);
    }

    /** Several things at once: all of them, or, if one has to be kept, none. */
    ErasureOutcome erase(ComplaintId id, List<Erasure> what, String reason, By by) {
        return erase(id, what, reason, by, true, false, ledger::performAsked);
    }

    /** The same, but where the procedure does not let them, that is the answer. */
    ErasureOutcome eraseIfAllowed(ComplaintId id, List<Erasure> what, String reason, By by) {
        return erase(id, what, reason, by, true, true, ledger::performAsked);
    }

    private ErasureOutcome erase(
            ComplaintId id,
            List<Erasure> what,
            String reason,
            By by,
            boolean isAsked,
            boolean tellsRefusal,
            Performing performing) {
        ledger.requireOwnTransactionToErase();
        StoredComplaint stored = ledger.store()
                .find(ledger.tenant(), id)
                .orElseThrow(
                        () -> new ComplaintNotFoundException("tenant " + ledger.tenant() + " has no complaint " + id));
        Complaint<?> complaint = Ledger.loaded(stored);
        Slots all = slots(id);
        if (isAsked) {
            what.forEach(each -> requireThere(complaint, all, each));
        }
        Set<Integer> filled = filled(id);
        Belongings belongings = new Belongings(ledger, complaint, all);
        List<Slots.Slot> slots = what.stream()
                .flatMap(each -> chosen(complaint, belongings, all, each).stream())
                .filter(slot -> filled.contains(slot.number()))
                .distinct()
                .toList();
        List<Refusal> refusals = what.stream()
                .flatMap(each -> office.retention().against(complaint, each, office.now()).stream())
                .distinct()
                .toList();
        if (!refusals.isEmpty()) {
            List<ErasureOutcome.Kept> kept = new ArrayList<>();
            slots.forEach(
                    slot -> refusals.forEach(refusal -> kept.add(new ErasureOutcome.Kept(slot.field(), refusal))));
            return new ErasureOutcome(
                    complaint, List.of(), kept, remaining(complaint, all, filled, numbers(slots), what));
        }
        List<ErasureOutcome.Kept> kept = new ArrayList<>();
        Set<Integer> refused = numbers(slots);
        if (isAsked && ledger.rulings().of(complaint.snapshot()).mayComeBack(complaint.snapshot(), office.now())) {
            slots = without(complaint.snapshot().whoHadDuties(), MAY_COME_BACK, slots, kept);
        }
        if (complaint.snapshot().stage().kind().isOpen()) {
            slots = without(belongings.placesOfWhoIsWho(), STILL_OPEN, slots, kept);
        }
        refused.removeAll(numbers(slots));
        Complaint<?> after = complaint;
        if (!slots.isEmpty()) {
            Erase command = Erase.slots(slots.stream().map(Slots.Slot::number).toList(), reason);
            try {
                after = performing.perform(complaint, command, by);
            } catch (RefusedException e) {
                if (!tellsRefusal) {
                    throw e;
                }
                for (Slots.Slot slot : slots) {
                    e.refusals().forEach(refusal -> kept.add(new ErasureOutcome.Kept(slot.field(), refusal)));
                    refused.add(slot.number());
                }
                return new ErasureOutcome(complaint, List.of(), kept, remaining(complaint, all, filled, refused, what));
            }
        }
        forgetReaders(complaint, what, slots);
        destroyKeysOfNothing(id);
        destroyKeysOfNobody(complaint, slots);
        return new ErasureOutcome(
                after,
                slots.stream().map(Slots.Slot::field).toList(),
                kept,
                remaining(complaint, slots.isEmpty() ? all : slots(id), filled(id), refused, what));
    }

    private static List<ErasureOutcome.Kept> remaining(
            Complaint<?> before, Slots all, Set<Integer> filled, Set<Integer> refused, List<Erasure> what) {
        return Remaining.of(all, filled, refused, ofWhomWasAsked(before, all, what));
    }

    /** The parties of whom only fields, or one of the parties that they are, were asked for. */
    private static Set<Integer> ofWhomWasAsked(Complaint<?> before, Slots all, List<Erasure> what) {
        Set<Integer> asked = new HashSet<>();
        for (Erasure each : what) {
            if (each instanceof Erasure.OfParty party) {
                asked.add(party.number());
            } else if (each instanceof Erasure.Field field) {
                all.all().stream()
                        .filter(slot -> slot.number() == field.place().slot())
                        .forEach(slot -> asked.add(slot.party()));
            }
        }
        Set<String> identities = Persons.identitiesOf(before, asked::contains);
        before.snapshot().parties().stream()
                .filter(party -> identities.stream().anyMatch(identity -> Persons.isKnownAs(before, party, identity)))
                .forEach(party -> asked.add(party.number()));
        return asked;
    }

    private static Set<Integer> numbers(List<Slots.Slot> slots) {
        Set<Integer> numbers = new HashSet<>();
        slots.forEach(slot -> numbers.add(slot.number()));
        return numbers;
    }

    private Slots slots(ComplaintId id) {
        return new Slots(id, Journals.all(ledger.store(), ledger.tenant(), id));
    }

    private Set<Integer> filled(ComplaintId id) {
        Set<Integer> filled = new HashSet<>();
        ledger.store().sealed(ledger.tenant(), id).forEach(value -> filled.add(value.slot()));
        return filled;
    }

    private static List<Slots.Slot> without(
            Set<Integer> needed, Refusal because, List<Slots.Slot> slots, List<ErasureOutcome.Kept> kept) {
        List<Slots.Slot> others = new ArrayList<>();
        for (Slots.Slot slot : slots) {
            if (needed.contains(slot.number())) {
                kept.add(new ErasureOutcome.Kept(slot.field(), because));
            } else {
                others.add(slot);
            }
        }
        return others;
    }

    /** What was erased before is still a place; what never was one is a slip of the host. */
    private static void requireThere(Complaint<?> complaint, Slots all, Erasure what) {
        if (what instanceof Erasure.OfParty party
                && complaint.party(party.number()).isEmpty()) {
            throw new IllegalArgumentException("complaint " + complaint.reference() + " has no party " + party.number()
                    + "; its parties are "
                    + complaint.snapshot().parties().stream()
                            .map(each -> Integer.toString(each.number()))
                            .collect(Collectors.joining(", ")));
        }
        if (what instanceof Erasure.Field field
                && all.all().stream()
                        .noneMatch(slot -> slot.number() == field.place().slot())) {
            throw new IllegalArgumentException("complaint " + complaint.reference() + " has no sealed value "
                    + field.place().slot() + "; take the place from the complaint or its journal");
        }
    }

    /** In the access log: whoever read as those of whom all is erased, or under a login that is. */
    private void forgetReaders(Complaint<?> complaint, List<Erasure> what, List<Slots.Slot> erased) {
        AccessLog log = new AccessLog(ledger.store(), ledger.tenant());
        if (what.stream().anyMatch(each -> each instanceof Erasure.Everything)) {
            log.forgetReadersOf(complaint.id());
            return;
        }
        if (what.stream().anyMatch(each -> each instanceof Erasure.ThePersonBehind)) {
            log.forgetComplainantsOf(complaint.id());
        }
        Set<String> logins = new HashSet<>();
        for (Slots.Slot slot : erased) {
            String identity = complaint.knownParties().identityIn(slot.number());
            if (identity != null && HostIdentity.isActor(identity)) {
                logins.add(HostIdentity.readable(identity));
            }
        }
        if (!logins.isEmpty()) {
            log.forget(complaint.id(), logins);
        }
    }

    /**
     * The keys under which nothing is left, so that it is gone from backups as well; also those that an erasure before this one could
     * not destroy. Those of persons lock other complaints too.
     */
    void destroyKeysOfNothing(ComplaintId id) {
        KeyChain keys = office.keys();
        if (keys != null) {
            Set<Integer> filled = new HashSet<>();
            for (SealedValue value : ledger.store().sealed(ledger.tenant(), id)) {
                if (!Unreadable.isLocked(value)) {
                    filled.add(value.slot());
                }
            }
            KeyNames.emptied(id, Journals.all(ledger.store(), ledger.tenant(), id), filled)
                    .forEach(keys::destroy);
        }
    }

    private static List<Slots.Slot> chosen(Complaint<?> complaint, Belongings belongings, Slots all, Erasure what) {
        if (what instanceof Erasure.Formerly formerly) {
            return and(all, List.of(), belongings.placesOfFormer(HostIdentity.of(formerly.person())));
        } else if (what instanceof Erasure.OfParty party) {
            boolean isLogin = complaint
                    .party(party.number())
                    .filter(each -> each.role() != PartyRole.ACTOR)
                    .isEmpty();
            return and(all, isLogin ? all.of(party.number()) : List.of(), belongings.placesOfOwn(party.number()));
        } else if (what instanceof Erasure.Field field) {
            return all.all().stream()
                    .filter(slot -> slot.number() == field.place().slot())
                    .toList();
        }
        return what instanceof Erasure.Everything
                ? all.everything()
                : and(all, all.ofThePersonBehind(), placesOfSamePersons(complaint, belongings, all));
    }

    /** Of whoever is behind it, where they are there otherwise too: as a witness, as somebody they were taken for, under their login. */
    private static Set<Integer> placesOfSamePersons(Complaint<?> complaint, Belongings belongings, Slots all) {
        Set<Integer> places = new HashSet<>();
        for (String identity : Persons.identitiesOf(complaint, all::isBehind)) {
            places.addAll(belongings.placesOfFormer(identity));
            for (Party party : complaint.snapshot().parties()) {
                if (!all.isBehind(party.number()) && Persons.isKnownAs(complaint, party, identity)) {
                    places.addAll(belongings.placesOfOwn(party.number()));
                    all.of(party.number()).forEach(slot -> places.add(slot.number()));
                }
            }
        }
        return places;
    }

    /** Of whom no complaint tells any more: nobody can ask for them by name from here on. */
    private void destroyKeysOfNobody(Complaint<?> before, List<Slots.Slot> erased) {
        PersonKeys keys = new PersonKeys(office, ledger);
        for (Slots.Slot slot : erased) {
            String identity = before.knownParties().identityIn(slot.number());
            if (identity != null && !HostIdentity.isActor(identity)) {
                keys.destroyUnlessNamed(identity, true);
            }
        }
    }

    private static List<Slots.Slot> and(Slots all, List<Slots.Slot> some, Set<Integer> places) {
        Set<Integer> numbers = numbers(some);
        all.everything().stream()
                .map(Slots.Slot::number)
                .filter(places::contains)
                .forEach(numbers::add);
        return all.all().stream()
                .filter(slot -> numbers.contains(slot.number()))
                .toList();
    }
}
