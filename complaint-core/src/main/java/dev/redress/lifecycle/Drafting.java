package dev.redress.lifecycle;

import dev.redress.complaint.Casework;
import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyKind;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Attribution;
import dev.redress.event.Entry;
import dev.redress.event.Event;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.validation.InvalidInputException;
import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import dev.redress.validation.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One decision in the making: gathers entries, new parties and texts, and applies each entry at once. */
final class Drafting {

    static final TextRule LONG_TEXT = TextRule.multiLine(10_000);
    static final TextRule SHORT_TEXT = TextRule.multiLine(2_000);
    static final TextRule REQUIRED_LONG_TEXT = LONG_TEXT.required();
    static final TextRule REQUIRED_SHORT_TEXT = SHORT_TEXT.required();
    /** The first and the last instant that a complaint can have to do with. */
    static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** The role under which hosts let complainants act. */
    private static final TextRule FROM = TextRule.singleLine(200);

    private final Circumstances circumstances;
    private final @Nullable CommandKind command;
    private Snapshot state;
    private final int partiesBefore;
    private int nextSlot;
    private @Nullable List<SealedDraft> drafts;
    private @Nullable List<Party> introduced;
    private @Nullable List<Violation> violations;
    private @Nullable Attribution by;
    private boolean acting;
    private @Nullable Entry first;
    private @Nullable List<Entry> entries;

    /** For a command about a complaint that is there. */
    Drafting(Snapshot state, Circumstances circumstances, CommandKind command) {
        this.state = state;
        this.circumstances = circumstances;
        this.command = command;
        this.partiesBefore = state.parties().size();
        this.nextSlot = state.nextSlot();
        requireNotInFuture();
        requirePossible(command);
    }

    /** For the filing of a complaint. */
    Drafting(Snapshot unfiled, Circumstances circumstances) {
        this.state = unfiled;
        this.circumstances = circumstances;
        this.command = null;
        this.partiesBefore = unfiled.parties().size();
        this.nextSlot = unfiled.nextSlot();
        requireNotInFuture();
    }

    private void requireNotInFuture() {
        notAfter(name(), circumstances.occurredAt(), "the desk's clock says", circumstances.recordedAt());
    }

    private String name() {
        return command == null ? "file" : command.persistedName();
    }

    private void requirePossible(CommandKind command) {
        notBefore(state.filing().receivedAt(), "the complaint was received at");
        // The text is made only when it is needed: this is on the way of every move.
        if (command.isMove() && circumstances.occurredAt().isBefore(state.since())) {
            notBefore(
                    state.since(),
                    "the complaint came to stage " + state.stage().kind().persistedName() + " at");
        }
    }

    void notBefore(Instant bound, String relation) {
        if (circumstances.occurredAt().isBefore(bound)) {
            throw new ImplausibleTimeException(state, name(), circumstances.occurredAt(), relation, bound);
        }
    }

    void notAfter(String what, Instant at, String relation, Instant bound) {
        if (at.isAfter(bound)) {
            throw new ImplausibleTimeException(state, what, at, relation, bound);
        }
    }

    void notBefore(String what, Instant at, String relation, Instant bound) {
        if (at.isBefore(bound)) {
            throw new ImplausibleTimeException(state, what, at, relation, bound);
        }
    }

    /** Waiting does not overlap, and what ended waiting comes after it. */
    void notBeforeWaitingEnded() {
        if (state.progress().counts().suspensions() > 0) {
            Corrections.latest(state, EventKind.RESUMED).ifPresent(fact -> notBefore(fact.at(), "waiting ended at"));
        }
    }

    /** An instant to be stored, in whole microseconds and within what every database keeps. */
    Instant storable(String what, Instant at) {
        notBefore(what, at, "before", EARLIEST);
        notAfter(what, at, "after", LATEST);
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    Snapshot state() {
        return state;
    }

    Instant occurredAt() {
        return circumstances.occurredAt();
    }

    Instant recordedAt() {
        return circumstances.recordedAt();
    }

    boolean isOfWhoeverActs(int party) {
        return circumstances.isOfWhoeverActs(party);
    }

    Casework casework() {
        return state.casework();
    }

    Actor actor() {
        return circumstances.actor();
    }

    boolean isKnownAs(int party, String identity) {
        return circumstances.knownParties().isKnownAs(party, identity);
    }

    /** The number of the party that an identity stands for, 0 if there is none. */
    int known(String identity) {
        return circumstances.knownParties().numberOf(identity);
    }

    /** The same circumstances with whoever this decision introduces known. */
    Circumstances afterwards() {
        return state.parties().size() == partiesBefore ? circumstances : circumstances.knowing(this::introducedAs);
    }

    private int introducedAs(String identity) {
        int known = known(identity);
        if (known > 0) {
            return known;
        }
        for (Party party :
                state.parties().subList(partiesBefore, state.parties().size())) {
            if (party.identity() != null && isDraft(party.identity(), identity)) {
                return party.number();
            }
        }
        return 0;
    }

    Rules rules() {
        return circumstances.rules();
    }

    /** The number of the next event of a kind whose events are numbered. */
    int next(EventKind kind) {
        return state.casework().happened().count(kind.persistedName()) + 1;
    }

    void requireRoom(int number, int most, String what, String zh) {
        if (number > most) {
            throw unmet(
                    Condition.WITHIN_LIMITS,
                    "has " + most + " " + what + " already; no more can be added",
                    zh + "已达上限 " + most + ",不能再增加");
        }
    }

    /** Whether the actor complains, or acts for somebody who does. */
    boolean byComplainant() {
        Attribution attribution = by();
        return circumstances.actor().hasRole(Actor.COMPLAINANT)
                || isComplaining(attribution.party())
                || isComplaining(attribution.onBehalfOf());
    }

    /**
     * What an entry to come that erases who complains, or did, says for the first time of a complainant who acts, or has somebody act: who,
     * and from where. For whom somebody acts who was unknown so far is taken for a complainant.
     *
     * @param erased the slots that the entry erases
     */
    List<Integer> placesOfComplainantActing(List<Integer> erased) {
        Attribution acting = by();
        List<Integer> places = new ArrayList<>(2);
        for (Party party : introduced == null ? List.<Party>of() : introduced) {
            boolean own = party.number() == acting.party() && acting.roles().contains(Actor.COMPLAINANT);
            if (party.identity() != null && (own || party.number() == acting.onBehalfOf())) {
                places.add(party.identity().slot());
            }
        }
        if (acting.from() != null && (!places.isEmpty() || byComplainant() || takesAwayWhoAsks(erased))) {
            places.add(acting.from().slot());
        }
        return places;
    }

    /** Whether what is erased tells under which login a complainant acts, or for whom of them somebody does. */
    boolean takesAwayWhoAsks(List<Integer> erased) {
        Actor acting = actor();
        boolean own = acting.hasRole(Actor.COMPLAINANT) && isIdentityIn(acting.id(), erased);
        return own || (isIdentityIn(acting.onBehalfOf(), erased) && !isInvolved(by().onBehalfOf()));
    }

    private boolean isIdentityIn(@Nullable String login, List<Integer> slots) {
        if (login == null) {
            return false;
        }
        String identity = HostIdentity.ofActor(login);
        return slots.stream()
                .anyMatch(slot -> identity.equals(circumstances.knownParties().identityIn(slot)));
    }

    /** Whether what is erased tells whom a party was taken for before it was corrected. */
    boolean takesAwayWhoWasThereBefore(List<Integer> erased) {
        return erased.stream().anyMatch(slot -> formerIdentity(slot) != null);
    }

    /** Whether a slot tells a user whom a party was taken for before it was corrected. */
    boolean isFormerUser(int slot) {
        String former = formerIdentity(slot);
        return former != null && HostIdentity.isActor(former);
    }

    /** Whether a party is known as a user of the host. */
    boolean isUser(@Nullable SealedText place) {
        String identity = place == null ? null : circumstances.knownParties().identityIn(place.slot());
        return identity != null && HostIdentity.isActor(identity);
    }

    private @Nullable String formerIdentity(int slot) {
        boolean present = state.parties().stream()
                .anyMatch(party -> party.identity() != null && party.identity().slot() == slot);
        return present ? null : circumstances.knownParties().identityIn(slot);
    }

    private boolean isInvolved(int number) {
        return state.casework().ties().involvements().stream().anyMatch(each -> each.party() == number);
    }

    boolean isComplaining(int number) {
        if (number < 1 || number > state.parties().size()) {
            return false;
        }
        return state.parties().get(number - 1).role().isComplaining();
    }

    /** Both texts say what is missing and, where something would satisfy it, what. */
    UnmetConditionException unmet(Condition condition, String en, String zh) {
        return new UnmetConditionException(state, new Preconditions.Unmet(condition, en, zh));
    }

    /** Takes a text for a slot; what is unfit about it is reported when the next entry is added. */
    SealedText text(String path, @Nullable String value, TextRule rule) {
        String normal = rule.accepted(value);
        if (normal == null) {
            violated(rule.check(path, value));
            return new SealedText(nextSlot);
        }
        return seal(false, normal);
    }

    @Nullable
    SealedText optionalText(String path, @Nullable String value, TextRule rule) {
        return value == null || value.isBlank() ? null : text(path, value, rule);
    }

    /** Checks a text that is stored in the clear: a code, not a word about somebody. */
    String code(String path, @Nullable String value, TextRule rule) {
        String normal = rule.accepted(value);
        if (normal == null) {
            violated(rule.check(path, value));
            return "";
        }
        return normal;
    }

    /** Takes an amount; one below zero would make room under a limit. */
    @Nullable
    Money amount(@Nullable Money value) {
        if (value != null && value.amount().signum() < 0) {
            violated(List.of(Violation.of("amount", Rule.OUT_OF_RANGE, Map.of("min", "0", "max", "999999999999999"))));
        }
        return value;
    }

    void violated(List<Violation> found) {
        if (violations == null) {
            violations = new ArrayList<>();
        }
        violations.addAll(found);
    }

    SealedText seal(boolean identity, String value) {
        if (drafts == null) {
            drafts = new ArrayList<>(4);
        }
        SealedText slot = new SealedText(nextSlot++);
        drafts.add(new SealedDraft(slot.slot(), identity, value));
        return slot;
    }

    /** The party that stands for a user of the host, introduced if the complaint does not know it yet. */
    int party(Actor actor) {
        return party(actor.id());
    }

    private int party(String actorId) {
        String identity = HostIdentity.ofActor(actorId);
        int known = circumstances.knownParties().numberOf(identity);
        if (known > 0) {
            return known;
        }
        if (introduced != null && drafts != null) {
            for (Party party : introduced) {
                if (party.identity() != null && isDraft(party.identity(), identity)) {
                    return party.number();
                }
            }
        }
        return introduce(PartyRole.ACTOR, PartyKind.PERSON, seal(true, identity), null, List.of());
    }

    private boolean isDraft(SealedText slot, String value) {
        return drafts != null
                && drafts.stream()
                        .anyMatch(draft ->
                                draft.slot() == slot.slot() && draft.value().equals(value));
    }

    int introduce(
            PartyRole role,
            PartyKind kind,
            @Nullable SealedText identity,
            @Nullable SealedText name,
            List<ContactSlot> contacts) {
        if (introduced == null) {
            introduced = new ArrayList<>(4);
        }
        int number = state.parties().size() + introduced.size() + 1;
        int most = acting ? Limits.PARTIES : Limits.NAMED_PARTIES;
        if (number > most) {
            throw unmet(
                    Condition.WITHIN_LIMITS,
                    "has " + most + " parties already; no more can be added",
                    "相关人员已达上限 " + most + ",不能再增加");
        }
        introduced.add(new Party(number, role, kind, identity, name, contacts));
        return number;
    }

    Attribution by() {
        if (by == null) {
            Actor actor = circumstances.actor();
            acting = true;
            int party = party(actor.id());
            int principal = actor.onBehalfOf() == null ? 0 : party(actor.onBehalfOf());
            acting = false;
            by = new Attribution(
                    party, actor.roles(), principal, optionalText("actor.from", actor.from(), FROM), principal != 0);
        }
        return by;
    }

    /** Adds an entry at the asserted time and applies it. */
    void add(Event event) {
        add(event, circumstances.occurredAt());
    }

    void add(Event event, Instant at) {
        Attribution attribution = by();
        if (violations != null) {
            throw new InvalidInputException(name(), violations);
        }
        int most = command != null && command.isMove() ? Limits.CLOCK_FACTS : Limits.CLOCK_FACTS_OF_ACTIVITIES;
        if (state.clockFacts().size() >= most && event.kind().isClockFact() && !endsComplaint()) {
            throw unmet(
                    Condition.WITHIN_LIMITS,
                    "has " + most + " starts, stops and suspensions already; lead it on or end it",
                    "计时起止与等待已达上限 " + most + ",请推进或结束投诉");
        }
        Entry entry = new Entry(
                state.version() + 1,
                event,
                at,
                circumstances.recordedAt(),
                attribution,
                introduced == null ? List.of() : List.copyOf(introduced),
                nextSlot,
                first == null ? circumstances.commandId() : null);
        introduced = null;
        state = Evolution.apply(state, entry);
        if (first == null) {
            first = entry;
        } else {
            if (entries == null) {
                entries = new ArrayList<>(2);
                entries.add(first);
            }
            entries.add(entry);
        }
    }

    private boolean endsComplaint() {
        return command != null && command.to().map(stage -> !stage.isOpen()).orElse(false);
    }

    /** The complaint as an event would make it, which is not recorded. */
    Snapshot preview(Event event) {
        return Evolution.apply(
                state,
                new Entry(
                        state.version() + 1,
                        event,
                        circumstances.occurredAt(),
                        circumstances.recordedAt(),
                        by(),
                        List.of(),
                        nextSlot,
                        null));
    }

    /** What happened so far, in order. */
    List<EventKind> happened() {
        if (first == null) {
            return List.of();
        }
        return entries == null
                ? List.of(first.event().kind())
                : entries.stream().map(entry -> entry.event().kind()).toList();
    }

    Decision decision() {
        if (first == null) {
            throw new AssertionError(name() + " decided nothing");
        }
        return new Decision(
                entries == null ? List.of(first) : List.copyOf(entries),
                state,
                drafts == null ? List.of() : List.copyOf(drafts));
    }
}
