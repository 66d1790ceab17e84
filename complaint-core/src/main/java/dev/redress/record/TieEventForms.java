package dev.redress.record;

import dev.redress.complaint.InterestKind;
import dev.redress.complaint.LinkKind;
import dev.redress.complaint.ProcedureRef;
import dev.redress.event.EventKind;
import dev.redress.event.TieEvent;
import dev.redress.intake.RespondentKind;
import dev.redress.store.ComplaintId;
import org.jspecify.annotations.Nullable;

/** The form of the events of who and what else has to do with a complaint. */
final class TieEventForms {

    private TieEventForms() {}

    static void write(JsonOut out, TieEvent event) {
        if (event instanceof TieEvent.RespondentNamed respondentNamed) {
            out.put("respondent", respondentNamed.respondent().persistedName()).put("party", respondentNamed.party());
        } else if (event instanceof TieEvent.PersonInvolved personInvolved) {
            out.put("party", personInvolved.party());
        } else if (event instanceof TieEvent.InterestDeclared interestDeclared) {
            out.put("party", interestDeclared.party())
                    .put("interest", interestDeclared.interest().persistedName())
                    .put("note", interestDeclared.note());
        } else if (event instanceof TieEvent.InterestLifted interestLifted) {
            out.put("party", interestLifted.party())
                    .put("interest", interestLifted.interest().persistedName())
                    .put("reason", interestLifted.reason());
        } else if (event instanceof TieEvent.ComplainantJoined complainantJoined) {
            out.put("party", complainantJoined.party());
        } else if (event instanceof TieEvent.ComplainantWithdrew complainantWithdrew) {
            out.put("party", complainantWithdrew.party())
                    .put("last", complainantWithdrew.last())
                    .put("reason", complainantWithdrew.reason());
        } else if (event instanceof TieEvent.Linked linked) {
            out.put("number", linked.number())
                    .put("how", linked.how().persistedName())
                    .put("other", linked.other().toString())
                    .put("reason", linked.reason());
        } else if (event instanceof TieEvent.Unlinked unlinked) {
            out.put("number", unlinked.number()).put("reason", unlinked.reason());
        } else if (event instanceof TieEvent.Archived archived) {
            out.put("place", archived.place());
        } else if (event instanceof TieEvent.ProcedureAdopted procedureAdopted) {
            out.put("procedure", procedureAdopted.procedure().id())
                    .put("procedureVersion", procedureAdopted.procedure().version())
                    .put("reason", procedureAdopted.reason());
        }
    }

    /** Reads one, or gives null if the kind is none of these. */
    static @Nullable TieEvent read(EventKind kind, Fields in) {
        return switch (kind) {
            case RESPONDENT_NAMED ->
                new TieEvent.RespondentNamed(in.named("respondent", RespondentKind::of), in.integer("party"));
            case PERSON_INVOLVED -> new TieEvent.PersonInvolved(in.integer("party"));
            case INTEREST_DECLARED ->
                new TieEvent.InterestDeclared(
                        in.integer("party"), in.named("interest", InterestKind::of), in.optionalSlot("note"));
            case INTEREST_LIFTED ->
                new TieEvent.InterestLifted(
                        in.integer("party"), in.named("interest", InterestKind::of), in.slot("reason"));
            case COMPLAINANT_JOINED -> new TieEvent.ComplainantJoined(in.integer("party"));
            case COMPLAINANT_WITHDREW ->
                new TieEvent.ComplainantWithdrew(in.integer("party"), in.flag("last"), in.optionalSlot("reason"));
            case LINKED ->
                new TieEvent.Linked(
                        in.integer("number"),
                        in.named("how", LinkKind::of),
                        in.named("other", ComplaintId::parse),
                        in.optionalSlot("reason"));
            case UNLINKED -> new TieEvent.Unlinked(in.integer("number"), in.slot("reason"));
            case ARCHIVED -> new TieEvent.Archived(in.optionalSlot("place"));
            case PROCEDURE_ADOPTED ->
                new TieEvent.ProcedureAdopted(
                        new ProcedureRef(in.string("procedure"), in.integer("procedureVersion")), in.slot("reason"));
            default -> null;
        };
    }
}
