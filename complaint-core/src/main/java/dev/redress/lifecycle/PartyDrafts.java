package dev.redress.lifecycle;

import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.Duty;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyKind;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.SealedText;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomFields;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeBuilder;
import dev.redress.intake.IntakeRules;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.party.Anonymous;
import dev.redress.party.Contact;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.PartyDetails;
import dev.redress.party.Person;
import dev.redress.validation.InvalidInputException;
import dev.redress.validation.TextRule;
import dev.redress.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what is told of people and evidence into slots. */
final class PartyDrafts {

    private static final TextRule NAME =
            TextRule.singleLine(PartyDetails.MAX_NAME).required();
    private static final TextRule CONTACT =
            TextRule.multiLine(Contact.MAX_VALUE).required();
    private static final TextRule SYSTEM =
            TextRule.singleLine(ExternalRef.MAX_SYSTEM).required();
    private static final TextRule ID = TextRule.singleLine(ExternalRef.MAX_ID).required();
    private static final TextRule TITLE =
            TextRule.singleLine(EvidenceRef.MAX_TITLE).required();
    private static final TextRule SOURCE = TextRule.singleLine(EvidenceRef.MAX_SOURCE);

    private PartyDrafts() {}

    /** Introduces a party and, for an organisation, the person who speaks for it. */
    static int introduce(Drafting draft, String path, PartyRole role, PartyDetails details) {
        int number = draft.introduce(
                role,
                kind(details),
                identity(draft, path, details.ref()),
                name(draft, path, details),
                contacts(draft, path, details));
        if (details instanceof Organisation organisation && organisation.contactPerson() != null) {
            introduce(draft, path + ".contactPerson", PartyRole.CONTACT_PERSON, organisation.contactPerson());
        }
        return number;
    }

    static Party party(Drafting draft, String path, int number, PartyRole role, PartyDetails details) {
        return new Party(
                number,
                role,
                kind(details),
                identity(draft, path, details.ref()),
                name(draft, path, details),
                contacts(draft, path, details));
    }

    private static PartyKind kind(PartyDetails details) {
        if (details instanceof Person) {
            return PartyKind.PERSON;
        }
        return details instanceof Anonymous ? PartyKind.ANONYMOUS : PartyKind.ORGANISATION;
    }

    private static @Nullable SealedText name(Drafting draft, String path, PartyDetails details) {
        if (details instanceof Person person) {
            return draft.text(path + ".name", person.name(), NAME);
        }
        return details instanceof Organisation organisation
                ? draft.text(path + ".name", organisation.name(), NAME)
                : null;
    }

    static @Nullable SealedText identity(Drafting draft, String path, @Nullable ExternalRef ref) {
        if (ref == null) {
            return null;
        }
        ExternalRef fit = ref(draft, path + ".ref", ref);
        return draft.seal(true, HostIdentity.of(fit));
    }

    static ExternalRef ref(Drafting draft, String path, ExternalRef ref) {
        return ExternalRef.of(
                draft.code(path + ".system", ref.system(), SYSTEM), draft.code(path + ".id", ref.id(), ID));
    }

    private static List<ContactSlot> contacts(Drafting draft, String path, PartyDetails details) {
        List<ContactSlot> slots = new ArrayList<>(details.contacts().size());
        for (Contact contact : details.contacts()) {
            String at = path + ".contacts[" + slots.size() + "].value";
            slots.add(new ContactSlot(contact.kind(), draft.text(at, contact.value(), CONTACT)));
        }
        return slots;
    }

    private static final TextRule RESPONDENT_NAME =
            TextRule.singleLine(Respondent.MAX_NAME).required();

    /** Introduces whoever is complained of. */
    static int respondent(Drafting draft, Respondent respondent) {
        boolean person = respondent.kind() == RespondentKind.PERSON || respondent.kind() == RespondentKind.EMPLOYEE;
        return draft.introduce(
                PartyRole.RESPONDENT,
                person ? PartyKind.PERSON : PartyKind.ORGANISATION,
                identity(draft, "respondent", respondent.ref()),
                draft.text("respondent.name", respondent.name(), RESPONDENT_NAME),
                List.of());
    }

    /**
     * Nobody complains of themselves: whoever is complained of decides and asks for nothing, so that naming a complainant as well would
     * silence them.
     */
    static void requireOneSide(Drafting draft, PartyRole side, @Nullable ExternalRef ref) {
        int number = ref == null ? 0 : draft.known(HostIdentity.of(ref));
        if (number == 0) {
            return;
        }
        PartyRole other = draft.state().parties().get(number - 1).role();
        if ((side == PartyRole.RESPONDENT && other.isComplaining())
                || (side.isComplaining() && other == PartyRole.RESPONDENT)) {
            throw bothSides(draft, "party " + number, "人员 " + number);
        }
        if (other == PartyRole.ACTOR && side.isComplaining() && hadDuty(draft, number)) {
            throw draft.unmet(
                    UnmetConditionException.Condition.FITS,
                    "party " + number + " had a duty in it; whoever worked on a complaint does not complain in it",
                    "人员 " + number + " 曾办理本投诉,不能同时作为投诉人");
        }
    }

    private static boolean hadDuty(Drafting draft, int number) {
        return draft.casework().ties().involvements().stream()
                .anyMatch(
                        duty -> duty.party() == number && duty.duty() != Duty.REGISTRAR && duty.duty() != Duty.MEMBER);
    }

    /** The same of a filing. */
    static void requireOneSide(Drafting draft, Intake intake) {
        ExternalRef accused =
                intake.respondent() == null ? null : intake.respondent().ref();
        if (accused == null) {
            return;
        }
        boolean complains = intake.complainants().stream().anyMatch(each -> accused.equals(each.ref()))
                || (intake.representation() != null
                        && accused.equals(
                                intake.representation().representative().ref()));
        if (complains) {
            throw bothSides(draft, "the respondent", "被投诉人");
        }
    }

    private static UnmetConditionException bothSides(Drafting draft, String who, String zh) {
        return draft.unmet(
                UnmetConditionException.Condition.FITS,
                who + " stands on the other side: nobody complains and is complained of in one complaint",
                zh + "处于对立一方:同一投诉中不能既是投诉人又是被投诉人");
    }

    /** Checks whoever is complained of by the rules of intake. */
    static void requireFit(Drafting draft, Respondent respondent) {
        check(draft, Intake.from(Anonymous.unreachable()).against(respondent), "respondent", "respondent");
    }

    /** Checks a party by the rules of intake. */
    static void requireFit(Drafting draft, PartyDetails details) {
        check(draft, Intake.from(details), "complainants[0]", "details");
    }

    /** Checks an item of evidence by the rules of intake. */
    static void requireFit(Drafting draft, EvidenceRef item) {
        check(draft, Intake.from(Anonymous.unreachable()).with(item), "evidence[0]", "evidence");
    }

    private static void check(Drafting draft, IntakeBuilder part, String from, String to) {
        Intake carrier = part.by(Channel.INTERNAL).stating("-").build();
        List<Violation> found = IntakeRules.check(carrier, CustomFields.none(), draft.recordedAt()).stream()
                .map(violation ->
                        new Violation(violation.path().replace(from, to), violation.rule(), violation.parameters()))
                .toList();
        if (!found.isEmpty()) {
            throw new InvalidInputException(to, found);
        }
    }

    static Evidence evidence(Drafting draft, String path, EvidenceRef item, int number) {
        return new Evidence(
                number,
                item.kind().persistedName(),
                draft.text(path + ".title", item.title(), TITLE),
                item.ref() == null ? null : draft.seal(false, HostIdentity.of(ref(draft, path + ".ref", item.ref()))),
                draft.optionalText(path + ".source", item.source(), SOURCE),
                item.collectedAt() == null ? null : draft.storable("the collection", item.collectedAt()));
    }
}
