package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Duty;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.party.Actor;
import dev.redress.record.Identities;
import dev.redress.record.Principals;
import dev.redress.view.Reader;
import dev.redress.view.Spans;
import dev.redress.view.Standing;
import dev.redress.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who complains or speaks for those who do, under which logins, and how they read it. Immutable. */
final class Complaining {

    private final Complaint<?> complaint;
    private final List<Party> parties;
    private final Eras eras;

    /** The numbers of their parties, logins among them. */
    private final Set<Integer> all = new HashSet<>();

    /** Those whom the filing introduced. */
    private final Set<Integer> filers = new HashSet<>();

    /** Sequence of the first entry by a party or on its behalf. */
    private final Map<Integer, Long> firstActed = new HashMap<>();

    /** Who acted in another role than that of a complainant, or in more. */
    private final Set<Integer> actedOtherwise = new HashSet<>();

    /** The logins under which somebody acted for one of that side. */
    private final Set<Integer> portals = new HashSet<>();

    private Complaining(Complaint<?> complaint, List<Entry> journal) {
        this.complaint = complaint;
        this.parties = complaint.snapshot().parties();
        this.eras = Eras.of(complaint, journal);
        parties.stream()
                .map(Party::number)
                .filter(number -> Admission.isComplainant(complaint, number))
                .forEach(all::add);
        for (Entry entry : journal) {
            if (entry.sequence() == 1) {
                entry.introduced().forEach(party -> filers.add(party.number()));
            }
            firstActed.putIfAbsent(entry.by().party(), entry.sequence());
            firstActed.putIfAbsent(entry.by().onBehalfOf(), entry.sequence());
            if (!entry.by().isComplainants()) {
                actedOtherwise.add(entry.by().party());
            } else if (!(entry.event() instanceof FactEvent.Erased)) {
                // Who has something erased may be anybody of whom it tells.
                all.add(entry.by().party());
                all.add(entry.by().onBehalfOf());
            }
        }
        all.removeIf(number -> role(number) == PartyRole.ACTOR && isOfTheOrganisation(number));
        Set<Integer> actedFor = Principals.of(journal).complaining();
        complaint.snapshot().casework().ties().involvements().forEach(duty -> actedFor.remove(duty.party()));
        actedFor.stream().filter(number -> role(number) == PartyRole.ACTOR).forEach(all::add);
        all.remove(0);
        journal.stream()
                .filter(entry -> all.contains(entry.by().onBehalfOf()))
                .forEach(entry -> portals.add(entry.by().party()));
    }

    static Complaining of(Complaint<?> complaint, List<Entry> journal) {
        return new Complaining(complaint, journal);
    }

    Set<Integer> all() {
        return Set.copyOf(all);
    }

    Eras eras() {
        return eras;
    }

    /**
     * As which party somebody reads: as themselves, but whoever stands in for somebody as that one, if they are of this side. A login
     * through which such people act reads for those only whom it names.
     *
     * @throws ReadingRefusedException if they read for somebody who has no part in it, and have none themselves; if they read for one who does
     *     not complain, through a login under which somebody acted for complainants; or for one who takes part in it otherwise, as a witness
     */
    int readsAs(Actor reader) {
        int own = Admission.number(complaint, reader);
        if (reader.onBehalfOf() == null) {
            return own;
        }
        int principal = Admission.principal(complaint, reader);
        if (principal != 0 && all.contains(principal)) {
            return principal;
        }
        boolean wasOne = eras.latest(HostIdentity.ofActor(reader.onBehalfOf())).isPresent();
        boolean isPortal = all.contains(own) || portals.contains(own);
        boolean isUnknown = principal == 0 && (wasOne || !worksOnIt(own));
        if (isPortal || isUnknown || (role(principal) != PartyRole.ACTOR && !hasDuty(reader.onBehalfOf()))) {
            throw new ReadingRefusedException(
                    complaint.id(),
                    complaint.reference(),
                    new Words(
                            "whoever is read for has no part in it that is read so; somebody of the organisation reads in their own name",
                            "所代表的人员未参与本投诉;机构人员请以本人身份查阅"));
        }
        return own;
    }

    /** Whether a user works on it, also where they are another party besides, as a witness. */
    private boolean hasDuty(String login) {
        String identity = HostIdentity.ofActor(login);
        return parties.stream()
                .map(Party::number)
                .anyMatch(
                        number -> worksOnIt(number) && complaint.knownParties().isKnownAs(number, identity));
    }

    /** Whoever was admitted, or works on it, is not taken for a complainant when they act as one. */
    private boolean isOfTheOrganisation(int number) {
        return complaint.snapshot().casework().ties().involvements().stream()
                .filter(each -> each.party() == number)
                .anyMatch(each -> each.duty() == Duty.MEMBER
                        || (each.duty() != Duty.REGISTRAR && actedOtherwise.contains(number)));
    }

    private boolean worksOnIt(int number) {
        return complaint.snapshot().casework().ties().involvements().stream().anyMatch(duty -> duty.party() == number);
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

    private boolean filed(Map<Integer, Spans> own) {
        return own.entrySet().stream()
                .anyMatch(each -> filers.contains(each.getKey())
                        && role(each.getKey()).isComplaining()
                        && each.getValue().contains(1));
    }

    /**
     * Of whom somebody of this side reads what is theirs: themselves, or, of a login, the party that is or was the user of that login, else
     * whoever complained alone when it first acted. Empty for a login that is tied to nobody.
     */
    private Optional<Eras.Era> era(int number) {
        if (role(number) != PartyRole.ACTOR) {
            return eras.current(number);
        }
        String identity = complaint.knownParties() instanceof Identities known ? known.identityOf(number) : null;
        return eras.latest(identity)
                .or(() -> eras.ofOnlyComplainantAt(firstActed.getOrDefault(number, Long.MAX_VALUE)));
    }

    /**
     * How one of that side reads it. What was told while a party was another person is not theirs, nor is it, where that is the reader, of
     * those who speak for them.
     */
    Standing standing(int number) {
        Map<Integer, Spans> own = new HashMap<>();
        Eras.Era era = era(number).orElse(null);
        Spans here = era == null ? Spans.ALL : eras.spans(era);
        if (era != null) {
            for (int each : besides(era.party())) {
                // Whoever complains sees what was said for them, whoever spoke for them then.
                boolean forThem = complains(era.party()) && !complains(each);
                own.put(each, forThem ? here : here.within(since(each), Long.MAX_VALUE));
            }
            eras.elsewhere(era).forEach(other -> own.put(other.party(), eras.spans(other)));
            own.put(era.party(), here);
            all.stream()
                    .filter(each -> role(each) == PartyRole.ACTOR && sharesWith(era, each))
                    .forEach(each -> own.put(each, isOf(era, each) ? Spans.ALL : here));
        }
        if (role(number) == PartyRole.ACTOR) {
            own.put(number, Spans.ALL);
        }
        return new Standing(Reader.COMPLAINANT, false, all, own, here, here.isOpen() && filed(own));
    }

    /** Whether a login is of the person of an era; or, where one complains alone, of somebody of their side at present. */
    private boolean sharesWith(Eras.Era era, int login) {
        Eras.Era of = era(login).orElse(null);
        boolean isAlone = complainants().size() == 1;
        return of != null
                && (of.party() == era.party()
                        ? eras.isSamePerson(era, of)
                        : isAlone && eras.spans(of).isOpen());
    }

    private boolean isOf(Eras.Era era, int login) {
        return era(login).filter(of -> of.party() == era.party()).isPresent();
    }

    /**
     * How the person of an era, also under their logins, sees what is theirs, and nobody else's who speaks for them.
     *
     * @param era the era
     * @param letters whether letters to complainants, while nobody else complained, are theirs
     */
    Standing alone(Eras.Era era, boolean letters) {
        Spans spans = eras.spans(era);
        Map<Integer, Spans> own = new HashMap<>(Map.of(era.party(), spans));
        loginsOf(era).forEach(each -> own.put(each, Spans.ALL));
        Spans theirs = letters ? spans.within(0, eras.aloneUntil(era.party())) : Spans.NONE;
        return new Standing(Reader.COMPLAINANT, false, all, own, theirs, false);
    }

    /** How one of that side would see it to whom nothing of it belongs. */
    static Standing nobody(Standing like) {
        return new Standing(Reader.COMPLAINANT, false, like.complaining(), Map.of(), Spans.NONE, false);
    }

    /** The sequence of the entry since which a complainant is who they are; 0 from the beginning. */
    private long since(int number) {
        return eras.current(number).map(era -> era.span().from()).orElse(0L);
    }

    /** Whether somebody of this side came with the filing: acting later makes nobody known to a confidential complaint. */
    boolean isFiler(int number) {
        return all.contains(number) && filers.contains(number);
    }

    boolean complains(int number) {
        return role(number) == PartyRole.COMPLAINANT;
    }

    /** Under which logins the person of an era acted. */
    Set<Integer> loginsOf(Eras.Era era) {
        return all.stream()
                .filter(each -> role(each) == PartyRole.ACTOR)
                .filter(each ->
                        era(each).filter(of -> eras.isSamePerson(era, of)).isPresent())
                .collect(Collectors.toSet());
    }

    /** Whom somebody speaks for, who speaks for them; where one complains alone, all of that side. */
    private Set<Integer> besides(int number) {
        Set<Integer> own = new HashSet<>(Set.of(number));
        if (complainants().size() == 1) {
            all.stream().filter(each -> role(each) != PartyRole.ACTOR).forEach(own::add);
            own.remove(number);
            return own;
        }
        if (role(number) == PartyRole.CONTACT_PERSON) {
            own.add(number - 1); // the organisation, which was introduced just before
        }
        if (role(number + 1) == PartyRole.CONTACT_PERSON) {
            own.add(number + 1);
        }
        boolean speaksForFilers = own.stream().anyMatch(each -> role(each) == PartyRole.REPRESENTATIVE);
        boolean filed = own.stream()
                .anyMatch(each -> filers.contains(each) && role(each).isComplaining());
        for (Party party : parties) {
            boolean filer = filers.contains(party.number());
            if (filed && filer && party.role() == PartyRole.REPRESENTATIVE) {
                own.add(party.number());
            } else if (speaksForFilers && filer && party.role().isComplaining()) {
                own.add(party.number());
            }
        }
        own.remove(number);
        return own;
    }
}
