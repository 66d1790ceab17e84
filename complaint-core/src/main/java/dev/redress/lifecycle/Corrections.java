package dev.redress.lifecycle;

import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Duty;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Moment;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.Ties;
import dev.redress.event.Correction;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.validation.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a correction comes to, and which corrections are plausible. */
final class Corrections {

    private static final TextRule CATEGORY = TextRule.singleLine(100).required();

    /** Where a day begins first. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private Corrections() {}

    static void decide(Drafting draft, Correct activity) {
        Correction correction = checked(draft, activity.correction());
        draft.add(new FactEvent.Corrected(
                correction, draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    static void decide(Drafting draft, CorrectParty activity) {
        Party before = requireParty(draft, activity.party());
        if (before.role() == PartyRole.ACTOR) {
            throw draft.unmet(
                    Condition.CORRECTABLE,
                    "party " + before.number() + " is a user of the host who acted; who acted cannot be corrected",
                    "人员 " + before.number() + " 是实际办理的用户,办理人不可更正");
        }
        PartyDrafts.requireFit(draft, activity.details());
        PartyDrafts.requireOneSide(draft, before.role(), activity.details().ref());
        requireSamePersonIfActed(draft, before, activity);
        requireStaysBarred(draft, before, activity);
        Party right = PartyDrafts.party(draft, "details", before.number(), before.role(), activity.details());
        if (activity.details() instanceof Organisation organisation && organisation.contactPerson() != null) {
            PartyDrafts.introduce(
                    draft, "details.contactPerson", PartyRole.CONTACT_PERSON, organisation.contactPerson());
        }
        boolean another = isAnother(draft, before, activity);
        draft.add(new FactEvent.PartyCorrected(
                right,
                another,
                isSame(activity.person())
                        ? activity.person() == CorrectParty.Whom.SAME_AS_TOLD
                        : another && activity.person() == CorrectParty.Whom.BY_RECORD_AS_TOLD,
                draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    private static boolean isSame(CorrectParty.Whom person) {
        return person == CorrectParty.Whom.SAME || person == CorrectParty.Whom.SAME_AS_TOLD;
    }

    /** Who gets a record for the first time is whom it was said of; a record that changes, or goes, is another person. */
    private static boolean isAnother(Drafting draft, Party before, CorrectParty activity) {
        if (before.identity() == null || isSame(activity.person())) {
            return false;
        }
        ExternalRef ref = activity.details().ref();
        return ref == null || !draft.isKnownAs(before.number(), HostIdentity.of(ref));
    }

    /** Duties and interests hang on the party: whoever has one stays who they are, so that nobody gets rid of it by a correction. */
    private static void requireSamePersonIfActed(Drafting draft, Party before, CorrectParty activity) {
        Ties ties = draft.casework().ties();
        boolean acted = ties.involvements().stream()
                .anyMatch(duty -> duty.party() == before.number() && duty.duty() != Duty.REGISTRAR);
        boolean tied = ties.interests().stream().anyMatch(interest -> interest.party() == before.number());
        ExternalRef ref = activity.details().ref();
        boolean another = ref == null || draft.known(HostIdentity.of(ref)) != before.number();
        if (tied && another) {
            throw draft.unmet(
                    Condition.CORRECTABLE,
                    "party " + before.number()
                            + " has a declared interest; lift it before correcting which person it is",
                    "人员 " + before.number() + " 已申报利害关系,须先解除方可改为他人");
        }
        if (acted && another) {
            throw draft.unmet(
                    Condition.CORRECTABLE,
                    "party " + before.number()
                            + " had a duty in it; name and contacts can be corrected, but not which person it is",
                    "人员 " + before.number() + " 曾参与办理,可更正姓名和联系方式,不可改为他人");
        }
    }

    /** A login that is complained of stays known as that: another system's record of the same person would not keep them out. */
    private static void requireStaysBarred(Drafting draft, Party before, CorrectParty activity) {
        ExternalRef ref = activity.details().ref();
        if (before.role() == PartyRole.RESPONDENT
                && isSame(activity.person())
                && draft.isUser(before.identity())
                && (ref == null || !ref.system().equals(ExternalRef.USERS))) {
            throw draft.unmet(
                    Condition.CORRECTABLE,
                    "party " + before.number()
                            + " is a login that is complained of and has to be known as that; give another login of the"
                            + " same person, or say that it is somebody else",
                    "人员 " + before.number() + " 为被投诉人登录账号,须保持可识别;请改为其本人的其他登录账号,或更正为他人");
        }
    }

    /** The latest fact of a kind among those that clocks are computed from. */
    static Optional<ClockFact> latest(Snapshot state, EventKind kind) {
        List<ClockFact> facts = state.clockFacts();
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i).event().equals(kind.persistedName())) {
                return Optional.of(facts.get(i));
            }
        }
        return Optional.empty();
    }

    static Party requireParty(Drafting draft, int number) {
        List<Party> parties = draft.state().parties();
        if (number < 1 || number > parties.size()) {
            throw draft.unmet(
                    Condition.EXISTS,
                    "has no party " + number + "; it has " + parties.size(),
                    "没有人员 " + number + ",现有 " + parties.size() + " 名");
        }
        return parties.get(number - 1);
    }

    static Party requireComplainant(Drafting draft, int number) {
        Party party = requireParty(draft, number);
        if (party.role() != PartyRole.COMPLAINANT) {
            throw draft.unmet(
                    Condition.FITS,
                    "party " + party.number() + " is no complainant",
                    "人员 " + party.number() + " 不是投诉人,请改选投诉人");
        }
        return party;
    }

    private static Correction checked(Drafting draft, Correction correction) {
        if (correction instanceof Correction.ReceivedAt received) {
            return receivedAt(draft, received.at().truncatedTo(ChronoUnit.MICROS));
        } else if (correction instanceof Correction.OccurredAt occurred) {
            return occurredAt(draft, occurred.sequence(), occurred.at().truncatedTo(ChronoUnit.MICROS));
        } else if (correction instanceof Correction.CategoryIs is) {
            return new Correction.CategoryIs(draft.code("category", is.category(), CATEGORY));
        } else if (correction instanceof Correction.AmountIs is) {
            if (draft.state().progress().measure(is.measure()).isEmpty()) {
                throw draft.unmet(
                        Condition.EXISTS,
                        "has no measure " + is.measure() + "; it has "
                                + draft.state().progress().measures().size(),
                        "没有措施 " + is.measure() + ",现有 "
                                + draft.state().progress().measures().size() + " 项");
            }
            draft.amount(is.amount());
        } else if (correction instanceof Correction.FiledByMistake
                && draft.state().filing().filedByMistake()) {
            throw draft.unmet(Condition.NOT_DONE_BEFORE, "was corrected as filed by mistake before", "此前已更正为误登");
        }
        return correction;
    }

    private static Correction receivedAt(Drafting draft, Instant at) {
        draft.notAfter("the receipt", at, "the desk's clock says", draft.recordedAt());
        draft.notBefore("the receipt", at, "before", Drafting.EARLIEST);
        draft.state()
                .registeredAt()
                .ifPresent(registered -> draft.notAfter(
                        "the receipt", at, "it was registered at", registered.plus(1, ChronoUnit.MILLIS)));
        LocalDate happened = draft.state().filing().happenedOn();
        if (happened != null) {
            draft.notBefore(
                    "the receipt",
                    at,
                    "before what happened on " + happened + ", which began at",
                    happened.atStartOfDay(EASTERNMOST).toInstant());
        }
        for (ClockFact fact : draft.state().clockFacts()) {
            if (fact.sequence() > 1) {
                draft.notAfter("the receipt", at, fact.event() + " happened at", fact.at());
            }
        }
        return new Correction.ReceivedAt(at);
    }

    private static Correction occurredAt(Drafting draft, long sequence, Instant at) {
        if (sequence < 1 || sequence > draft.state().version()) {
            throw draft.unmet(
                    Condition.EXISTS,
                    "has no entry " + sequence + "; it has " + draft.state().version(),
                    "没有记录 " + sequence + ",现有 " + draft.state().version() + " 条");
        }
        if (sequence == 1) {
            return receivedAt(draft, at);
        }
        draft.notAfter("entry " + sequence, at, "the desk's clock says", draft.recordedAt());
        draft.notBefore(
                "entry " + sequence,
                at,
                "before the receipt at",
                draft.state().filing().receivedAt());
        requireOrder(draft, sequence, at);
        requireMeasureOrder(draft, sequence, at);
        Suspension suspension = draft.state().handling().suspension();
        if (suspension != null && suspension.sequence() == sequence && suspension.until() != null) {
            draft.notAfter("entry " + sequence, at, "the waiting ends at", suspension.until());
        }
        return new Correction.OccurredAt(sequence, at);
    }

    /** Stages and waiting keep their order among each other. */
    private static void requireOrder(Drafting draft, long sequence, Instant at) {
        List<ClockFact> ordered = draft.state().clockFacts().stream()
                .filter(fact -> isStage(fact) || isWaiting(fact))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).sequence() == sequence) {
                if (i > 0) {
                    ClockFact before = ordered.get(i - 1);
                    draft.notBefore("entry " + sequence, at, "before " + before.event() + " at", before.at());
                }
                if (i + 1 < ordered.size()) {
                    ClockFact after = ordered.get(i + 1);
                    draft.notAfter("entry " + sequence, at, after.event() + " happened at", after.at());
                }
            }
        }
    }

    /** A measure is set before it is carried out. */
    private static void requireMeasureOrder(Drafting draft, long sequence, Instant at) {
        for (Measure measure : draft.state().progress().measures()) {
            Moment ended = measure.ended();
            if (ended != null && ended.sequence() == sequence) {
                draft.notBefore(
                        "entry " + sequence,
                        at,
                        "before the measure was set at",
                        measure.agreed().at());
            }
            if (ended != null && measure.agreed().sequence() == sequence) {
                draft.notAfter("entry " + sequence, at, "the measure ended at", ended.at());
            }
        }
    }

    private static boolean isWaiting(ClockFact fact) {
        return fact.event().equals(EventKind.SUSPENDED.persistedName())
                || fact.event().equals(EventKind.RESUMED.persistedName());
    }

    private static boolean isStage(ClockFact fact) {
        return EventKind.of(fact.event()).map(EventKind::entersStage).orElse(false);
    }
}
