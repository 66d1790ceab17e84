package dev.redress.record;

import com.google.common.collect.ImmutableSet;
import dev.redress.complaint.Allegation;
import dev.redress.complaint.Approval;
import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Assessment;
import dev.redress.complaint.Casework;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.Conferral;
import dev.redress.complaint.Consultation;
import dev.redress.complaint.Dialogue;
import dev.redress.complaint.Disclosure;
import dev.redress.complaint.Duty;
import dev.redress.complaint.Fault;
import dev.redress.complaint.Findings;
import dev.redress.complaint.FollowedUp;
import dev.redress.complaint.HandlingRating;
import dev.redress.complaint.Happenings;
import dev.redress.complaint.Inquiry;
import dev.redress.complaint.Interest;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Involvement;
import dev.redress.complaint.LinkKind;
import dev.redress.complaint.MaterialRequest;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.OutcomeCheck;
import dev.redress.complaint.OwnSecret;
import dev.redress.complaint.PendingHandOver;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Severity;
import dev.redress.complaint.Ties;
import dev.redress.complaint.Verdict;
import dev.redress.party.Money;
import dev.redress.store.ComplaintId;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of the casework in a document. What is as at the beginning is left out. */
final class CaseworkForm {

    private CaseworkForm() {}

    static void write(JsonOut out, Casework casework) {
        part(out, "inquiry", casework.inquiry(), Inquiry.NONE, CaseworkForm::write);
        part(out, "conferral", casework.conferral(), Conferral.NONE, CaseworkForm::write);
        part(out, "dialogue", casework.dialogue(), Dialogue.NONE, CaseworkForm::write);
        part(out, "ties", casework.ties(), Ties.NONE, CaseworkForm::write);
        part(out, "disclosure", casework.disclosure(), Disclosure.NONE, DisclosureForm::write);
        out.object(
                "happened",
                casework.happened(),
                (nested, happened) -> happened.forEach((kind, count, last) ->
                        nested.put(kind, count == 1 ? Long.toString(last) : count + "@" + last)));
    }

    private static <T> void part(JsonOut out, String name, T value, T none, BiConsumer<JsonOut, T> form) {
        if (!value.equals(none)) {
            out.object(name, value, form);
        }
    }

    static Casework read(@Nullable Fields in) {
        if (in == null) {
            return Casework.NONE;
        }
        Fields inquiry = in.optionalObject("inquiry");
        Fields conferral = in.optionalObject("conferral");
        Fields dialogue = in.optionalObject("dialogue");
        Fields ties = in.optionalObject("ties");
        Fields disclosure = in.optionalObject("disclosure");
        return new Casework(
                inquiry == null ? Inquiry.NONE : inquiry(inquiry),
                conferral == null ? Conferral.NONE : conferral(conferral),
                dialogue == null ? Dialogue.NONE : dialogue(dialogue),
                ties == null ? Ties.NONE : ties(ties),
                disclosure == null ? Disclosure.NONE : DisclosureForm.read(disclosure),
                happened(in.optionalObject("happened")));
    }

    private static Happenings happened(@Nullable Fields in) {
        Happenings happened = Happenings.NONE;
        if (in != null) {
            for (String kind : in.names()) {
                String text = in.string(kind);
                int at = text.indexOf('@');
                try {
                    happened = happened.noted(
                            kind,
                            at < 0 ? 1 : Integer.parseInt(text.substring(0, at)),
                            Long.parseLong(text.substring(at + 1)));
                } catch (NumberFormatException e) {
                    throw new MalformedRecordException("field '" + kind + "' of 'happened' cannot be read", e);
                }
            }
        }
        return happened;
    }

    private static void write(JsonOut out, Inquiry inquiry) {
        out.list("allegations", inquiry.allegations(), CaseworkForm::write)
                .object(
                        "assessed",
                        inquiry.assessment(),
                        (nested, made) -> nested.put("entry", made.sequence())
                                .put("severity", made.severity().persistedName())
                                .put("complexity", made.complexity().persistedName()))
                .object(
                        "findings",
                        inquiry.findings(),
                        (nested, found) -> nested.put("entry", found.sequence())
                                .put("outcome", found.outcome().persistedName())
                                .put(
                                        "fault",
                                        found.fault() == null
                                                ? null
                                                : found.fault().persistedName())
                                .put("rootCause", found.rootCause())
                                .put("text", found.text()))
                .object(
                        "checked",
                        inquiry.outcomeCheck(),
                        (nested, check) -> nested.put("entry", check.sequence())
                                .put("by", check.checker())
                                .put("passed", check.passed()))
                .putAll("evidenceKinds", inquiry.evidenceKinds());
    }

    private static void write(JsonOut out, Allegation allegation) {
        out.put("number", allegation.number()).put("text", allegation.text());
        if (allegation.verdict() != null) {
            out.put("verdict", allegation.verdict().persistedName()).put("entry", allegation.verifiedIn());
        }
    }

    private static Inquiry inquiry(Fields in) {
        return new Inquiry(
                in.list(
                        "allegations",
                        one -> new Allegation(
                                one.integer("number"),
                                one.slot("text"),
                                one.optional("verdict", Verdict::of),
                                one.has("entry") ? one.number("entry") : 0)),
                optional(
                        in.optionalObject("assessed"),
                        made -> new Assessment(
                                made.number("entry"),
                                made.named("severity", Severity::of),
                                made.named("complexity", Complexity::of))),
                optional(
                        in.optionalObject("findings"),
                        found -> new Findings(
                                found.number("entry"),
                                found.named("outcome", Outcome::of),
                                found.optional("fault", Fault::of),
                                found.optionalString("rootCause"),
                                found.slot("text"))),
                optional(
                        in.optionalObject("checked"),
                        check -> new OutcomeCheck(check.number("entry"), check.integer("by"), check.flag("passed"))),
                in.strings("evidenceKinds"));
    }

    private static <T> @Nullable T optional(@Nullable Fields in, Function<Fields, T> form) {
        return in == null ? null : form.apply(in);
    }

    private static void write(JsonOut out, PendingHandOver pending) {
        out.put("entry", pending.sequence())
                .put("department", pending.department())
                .put("by", pending.by());
        if (pending.onBehalfOf() != 0) {
            out.put("onBehalfOf", pending.onBehalfOf());
        }
        out.put("withholdingIdentity", pending.withholdingIdentity()).numbers("knowing", pending.knowing());
    }

    private static void write(JsonOut out, Consultation asked) {
        out.put("number", asked.number()).put("department", asked.department()).put("by", asked.by());
        if (asked.onBehalfOf() != 0) {
            out.put("onBehalfOf", asked.onBehalfOf());
        }
    }

    private static void write(JsonOut out, Conferral conferral) {
        out.put("department", conferral.department())
                .object("handedOver", conferral.pending(), CaseworkForm::write)
                .put("identityWithheld", conferral.identityWithheld())
                .numbers("keptFrom", conferral.keptFrom())
                .list("consultations", conferral.consultations(), CaseworkForm::write)
                .list(
                        "approvals",
                        conferral.approvals(),
                        (nested, approval) -> nested.put("number", approval.number())
                                .put("amount", approval.amount())
                                .put("requester", approval.requester())
                                .put("state", approval.state().persistedName())
                                .put("approver", approval.approver()))
                .list("accepted", conferral.accepted(), (nested, amount) -> nested.put("sum", amount));
    }

    private static Conferral conferral(Fields in) {
        return new Conferral(
                in.optionalString("department"),
                optional(
                        in.optionalObject("handedOver"),
                        pending -> new PendingHandOver(
                                pending.number("entry"),
                                pending.string("department"),
                                pending.integer("by"),
                                pending.integer("onBehalfOf", 0),
                                pending.flag("withholdingIdentity"),
                                pending.numbers("knowing"))),
                in.flag("identityWithheld"),
                in.numbers("keptFrom"),
                in.list(
                        "consultations",
                        asked -> new Consultation(
                                asked.integer("number"),
                                asked.string("department"),
                                asked.integer("by", 0),
                                asked.integer("onBehalfOf", 0))),
                in.list(
                        "approvals",
                        one -> new Approval(
                                one.integer("number"),
                                one.money("amount"),
                                one.integer("requester"),
                                one.named("state", ApprovalState::of),
                                one.integer("approver"))),
                in.<Money>list("accepted", one -> one.money("sum")));
    }

    private static void write(JsonOut out, Dialogue dialogue) {
        out.object(
                        "request",
                        dialogue.request(),
                        (nested, request) -> nested.put("entry", request.sequence())
                                .texts("kinds", request.kinds())
                                .put("until", request.until()))
                .put("promisedBy", dialogue.promisedBy())
                .list("promises", dialogue.promises(), CaseworkForm::write)
                .put("secretDigest", dialogue.secretDigest())
                .list(
                        "ownSecrets",
                        dialogue.ownSecrets(),
                        (nested, own) -> nested.put("party", own.party()).put("digest", own.digest()))
                .object(
                        "rating",
                        dialogue.rating(),
                        (nested, rating) ->
                                nested.put("entry", rating.sequence()).put("score", rating.score()))
                .object(
                        "followUp",
                        dialogue.followUp(),
                        (nested, looked) ->
                                nested.put("entry", looked.sequence()).put("solved", looked.solved()))
                .object("asked", dialogue.asked(), PartForms::write)
                .put("unanswered", dialogue.unanswered());
    }

    private static Dialogue dialogue(Fields in) {
        return new Dialogue(
                optional(
                        in.optionalObject("request"),
                        request -> new MaterialRequest(
                                request.number("entry"), request.texts("kinds"), request.optionalInstant("until"))),
                in.optionalInstant("promisedBy"),
                in.list("promises", CaseworkForm::promise),
                in.optionalString("secretDigest"),
                in.list("ownSecrets", own -> new OwnSecret(own.integer("party"), own.string("digest"))),
                optional(
                        in.optionalObject("rating"),
                        rating -> new HandlingRating(rating.number("entry"), rating.integer("score"))),
                optional(
                        in.optionalObject("followUp"),
                        looked -> new FollowedUp(looked.number("entry"), looked.flag("solved"))),
                optional(in.optionalObject("asked"), PartForms::moment),
                in.optionalInstant("unanswered"));
    }

    static void write(JsonOut out, Promise promise) {
        out.put("target", promise.target()).put("due", promise.due());
    }

    static Promise promise(Fields in) {
        return new Promise(in.string("target"), in.instant("due"));
    }

    private static void write(JsonOut out, Ties ties) {
        out.put("level", ties.level())
                .list("involved", ties.involvements(), (nested, one) -> {
                    nested.put("party", one.party())
                            .put("duty", one.duty().persistedName())
                            .put("level", one.level());
                    if (one.insteadOf() != 0) {
                        nested.put("insteadOf", one.insteadOf());
                    }
                })
                .list(
                        "interests",
                        ties.interests(),
                        (nested, one) -> nested.put("party", one.party())
                                .put("kind", one.kind().persistedName()))
                .list(
                        "links",
                        ties.links(),
                        (nested, link) -> nested.put("number", link.number())
                                .put("kind", link.kind().persistedName())
                                .put("other", link.other().toString()))
                .numbers("withdrawn", ties.withdrawn())
                .put("pursued", ties.pursued())
                .put("archived", ties.archived());
    }

    private static Ties ties(Fields in) {
        return new Ties(
                in.integer("level"),
                in.list(
                        "involved",
                        one -> new Involvement(
                                one.integer("party"),
                                one.named("duty", Duty::of),
                                one.integer("level"),
                                one.integer("insteadOf", 0))),
                in.list("interests", one -> new Interest(one.integer("party"), one.named("kind", InterestKind::of))),
                in.list(
                        "links",
                        link -> new ComplaintLink(
                                link.integer("number"),
                                link.named("kind", LinkKind::of),
                                link.named("other", ComplaintId::parse))),
                ImmutableSet.copyOf(in.numbers("withdrawn")),
                in.flag("pursued"),
                in.flag("archived"));
    }
}
