package dev.redress.procedure;

import dev.redress.complaint.Stage;
import dev.redress.complaint.StageKind;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which command brings about which kind of event. Stateless, thread-safe. */
final class Producers {

    private static final Map<EventKind, Set<CommandKind>> OF = new EnumMap<>(EventKind.class);

    static {
        for (CommandKind command : CommandKind.values()) {
            for (EventKind event : events(command)) {
                OF.computeIfAbsent(event, none -> EnumSet.noneOf(CommandKind.class))
                        .add(command);
            }
        }
        for (CommandKind command : CommandKind.values()) {
            if (command.to().isPresent()) {
                OF.computeIfAbsent(EventKind.RESUMED, none -> EnumSet.noneOf(CommandKind.class))
                        .add(command);
            }
        }
    }

    private Producers() {}

    /** The commands that bring an event about; none for the filing, and for a notice whatever it is issued on. */
    static Set<CommandKind> of(EventKind event) {
        return OF.getOrDefault(event, Set.of());
    }

    /** The commands any of which has to come before an event of a kind can; none if nothing has to. */
    static Set<CommandKind> preparing(EventKind event) {
        return switch (event) {
            case APPROVED, APPROVAL_REFUSED -> Set.of(CommandKind.REQUEST_APPROVAL);
            case OPINION_GIVEN -> Set.of(CommandKind.CONSULT);
            case HAND_OVER_ACCEPTED, HAND_OVER_SENT_BACK -> Set.of(CommandKind.HAND_OVER);
            case MEASURE_COMPLETED, MEASURE_CANCELLED, MEASURE_MONITORED -> Set.of(CommandKind.AGREE_MEASURE);
            case UNLINKED -> Set.of(CommandKind.LINK);
            case INTEREST_LIFTED -> Set.of(CommandKind.DECLARE_INTEREST);
            case IDENTITY_REVEALED, REVEAL_REFUSED -> Set.of(CommandKind.REQUEST_REVEAL);
            case MATERIAL_PROVIDED -> Set.of(CommandKind.REQUEST_MATERIAL);
            case ALLEGATION_VERIFIED -> Set.of(CommandKind.STATE_ALLEGATION);
            case RESUMED -> Set.of(CommandKind.SUSPEND, CommandKind.REQUEST_MATERIAL);
            default -> Set.of();
        };
    }

    static Set<EventKind> events(CommandKind command) {
        return switch (command) {
            case ACCEPT -> Set.of(EventKind.ACCEPTED);
            case DECLINE -> Set.of(EventKind.DECLINED);
            case INVESTIGATE -> Set.of(EventKind.INVESTIGATION_BEGUN);
            case PROPOSE -> Set.of(EventKind.PROPOSED);
            case ACCEPT_PROPOSAL -> Set.of(EventKind.PROPOSAL_ACCEPTED);
            case REFUSE_PROPOSAL -> Set.of(EventKind.PROPOSAL_REFUSED);
            case COUNTER_PROPOSE -> Set.of(EventKind.PROPOSAL_COUNTERED);
            case LAPSE_PROPOSAL -> Set.of(EventKind.PROPOSAL_LAPSED);
            case RESOLVE, RESOLVE_DIRECTLY -> Set.of(EventKind.RESOLVED);
            case RECONSIDER -> Set.of(EventKind.FOUND_UNSATISFACTORY);
            case CLOSE -> Set.of(EventKind.CLOSED);
            case WITHDRAW -> Set.of(EventKind.WITHDRAWN);
            case REOPEN -> Set.of(EventKind.REOPENED);
            case APPEAL -> Set.of(EventKind.APPEALED);
            case REFER -> Set.of(EventKind.REFERRED);
            case REMIT -> Set.of(EventKind.REMITTED);
            case ACKNOWLEDGE -> Set.of(EventKind.ACKNOWLEDGED);
            case CLASSIFY -> Set.of(EventKind.CLASSIFIED);
            case PRIORITISE -> Set.of(EventKind.PRIORITISED);
            case ASSIGN -> Set.of(EventKind.ASSIGNED);
            case ADD_EVIDENCE -> Set.of(EventKind.EVIDENCE_ADDED, EventKind.RESUMED);
            case REPORT_PROGRESS -> Set.of(EventKind.PROGRESS_REPORTED);
            case NOTE -> Set.of(EventKind.NOTED);
            case AGREE_MEASURE -> Set.of(EventKind.MEASURE_AGREED);
            case COMPLETE_MEASURE -> Set.of(EventKind.MEASURE_COMPLETED);
            case CANCEL_MEASURE -> Set.of(EventKind.MEASURE_CANCELLED);
            case RATE_SATISFACTION -> Set.of(EventKind.SATISFACTION_RATED);
            case SUSPEND -> Set.of(EventKind.SUSPENDED, EventKind.RESUMED);
            case RESUME -> Set.of(EventKind.RESUMED);
            case CORRECT -> Set.of(EventKind.CORRECTED);
            case CORRECT_PARTY -> Set.of(EventKind.PARTY_CORRECTED);
            case RECORD_DELIVERY -> Set.of(EventKind.DELIVERY_RECORDED);
            default -> casework(command);
        };
    }

    private static Set<EventKind> casework(CommandKind command) {
        return switch (command) {
            case STATE_ALLEGATION -> Set.of(EventKind.ALLEGATION_STATED);
            case VERIFY_ALLEGATION -> Set.of(EventKind.ALLEGATION_VERIFIED);
            case ASSESS -> Set.of(EventKind.ASSESSED);
            case RECORD_STATEMENT -> Set.of(EventKind.STATEMENT_TAKEN);
            case RECORD_FINDINGS -> Set.of(EventKind.FINDINGS_RECORDED);
            case CHECK_OUTCOME -> Set.of(EventKind.OUTCOME_CHECKED);
            case HAND_OVER -> Set.of(EventKind.HANDED_OVER);
            case ACCEPT_HAND_OVER -> Set.of(EventKind.HAND_OVER_ACCEPTED);
            case SEND_BACK -> Set.of(EventKind.HAND_OVER_SENT_BACK);
            case CONSULT -> Set.of(EventKind.CONSULTED);
            case GIVE_OPINION -> Set.of(EventKind.OPINION_GIVEN);
            case REQUEST_APPROVAL -> Set.of(EventKind.APPROVAL_REQUESTED);
            case APPROVE -> Set.of(EventKind.APPROVED);
            case REFUSE_APPROVAL -> Set.of(EventKind.APPROVAL_REFUSED);
            case CHASE -> Set.of(EventKind.CHASED);
            case MONITOR_MEASURE -> Set.of(EventKind.MEASURE_MONITORED);
            case SEND_MESSAGE -> Set.of(EventKind.MESSAGE_SENT);
            case RECEIVE_MESSAGE -> Set.of(EventKind.MESSAGE_RECEIVED, EventKind.RESUMED);
            case CONFIRM_RECORD -> Set.of(EventKind.RECORD_CONFIRMED);
            case REQUEST_MATERIAL -> Set.of(EventKind.MATERIAL_REQUESTED, EventKind.SUSPENDED, EventKind.RESUMED);
            case PROVIDE_MATERIAL -> Set.of(EventKind.MATERIAL_PROVIDED, EventKind.EVIDENCE_ADDED, EventKind.RESUMED);
            case REMIND -> Set.of(EventKind.REMINDED);
            case ASK_SATISFACTION -> Set.of(EventKind.SATISFACTION_ASKED);
            case RATE_HANDLING -> Set.of(EventKind.HANDLING_RATED);
            case TELL_OUTCOME -> Set.of(EventKind.OUTCOME_TOLD);
            case FOLLOW_UP -> Set.of(EventKind.FOLLOWED_UP);
            case SUGGEST -> Set.of(EventKind.SUGGESTED);
            case ISSUE_SECRET -> Set.of(EventKind.SECRET_ISSUED);
            case NAME_RESPONDENT -> Set.of(EventKind.RESPONDENT_NAMED);
            case INVOLVE -> Set.of(EventKind.PERSON_INVOLVED);
            case DECLARE_INTEREST -> Set.of(EventKind.INTEREST_DECLARED);
            case LIFT_INTEREST -> Set.of(EventKind.INTEREST_LIFTED);
            case JOIN_COMPLAINANT -> Set.of(EventKind.COMPLAINANT_JOINED);
            case WITHDRAW_COMPLAINANT -> Set.of(EventKind.COMPLAINANT_WITHDREW);
            case LINK -> Set.of(EventKind.LINKED);
            case UNLINK -> Set.of(EventKind.UNLINKED);
            case ARCHIVE -> Set.of(EventKind.ARCHIVED);
            case ADOPT_PROCEDURE -> Set.of(EventKind.PROCEDURE_ADOPTED);
            case EXTEND_CLOCK -> Set.of(EventKind.CLOCK_EXTENDED);
            case REPORT_EVENT -> Set.of(EventKind.EVENT_REPORTED);
            case REQUEST_REVEAL -> Set.of(EventKind.REVEAL_REQUESTED);
            case REVEAL_IDENTITY -> Set.of(EventKind.IDENTITY_REVEALED);
            case REFUSE_REVEAL -> Set.of(EventKind.REVEAL_REFUSED);
            case REDACT -> Set.of(EventKind.REDACTED);
            case ERASE -> Set.of(EventKind.ERASED);
            default -> throw new AssertionError("no event of " + command);
        };
    }

    /** Whether somebody may do it: nobody may withdraw what the body has to pursue. */
    static boolean permits(Procedure procedure, CommandKind command) {
        return procedure.permits(command) && !(command == CommandKind.WITHDRAW && procedure.pursuesAfterWithdrawal());
    }

    /** The stages that permitted moves reach from a first one. */
    static Set<StageKind> reached(Procedure procedure, StageKind from) {
        Set<StageKind> reached = EnumSet.of(from);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (CommandKind move : CommandKind.values()) {
                StageKind to = move.to().orElse(null);
                if (to != null && permits(procedure, move) && !reached.contains(to) && possibleInAny(reached, move)) {
                    reached.add(to);
                    grew = true;
                }
            }
        }
        return reached;
    }

    static boolean possibleInAny(Set<StageKind> stages, CommandKind command) {
        for (StageKind stage : stages) {
            Class<? extends Stage> type = Lifecycle.type(stage);
            if (command.from().isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }
}
