package dev.redress.procedure;

import com.google.common.collect.ImmutableSet;
import dev.redress.lifecycle.CommandKind;
import dev.redress.validation.StableNamed;
import java.util.Optional;
import java.util.Set;

/** What a gate can ask for. The persisted names are stable; the set may grow. */
public enum RequirementKind implements StableNamed {
    /** The complainant was told that it had arrived. */
    ACKNOWLEDGED("acknowledged", false, CommandKind.ACKNOWLEDGE),
    /** A message told the complainant by when there will be further word, once for all rounds. */
    REPLIED_WITH_TIME("replied-with-time", false, CommandKind.SEND_MESSAGE),
    /** The complainant confirmed the record. */
    RECORD_CONFIRMED("record-confirmed", false, CommandKind.CONFIRM_RECORD),
    /** It has a category. */
    CLASSIFIED("classified", false, CommandKind.CLASSIFY),
    /** It has a priority. */
    PRIORITISED("prioritised", false, CommandKind.PRIORITISE),
    /** It was assessed, once for all rounds. */
    ASSESSED("assessed", false, CommandKind.ASSESS),
    /** Its latest assessment is that it is simple. */
    ASSESSED_AS_SIMPLE("assessed-as-simple", false, CommandKind.ASSESS),
    /** Whoever acts is the one who took it. */
    TAKEN_BY_ACTOR("taken-by-actor", false),
    /** It is simple and whoever acts took it, or it was investigated. */
    SIMPLE_AND_TAKEN_BY_ACTOR_OR_INVESTIGATED(
            "simple-and-taken-by-actor-or-investigated", false, CommandKind.ASSESS, CommandKind.INVESTIGATE),
    /** It has a handler. */
    ASSIGNED("assigned", false, CommandKind.ASSIGN),
    /** It lies with a department. */
    DEPARTMENT_SET("department-set", false, CommandKind.ACCEPT_HAND_OVER),
    /** No hand-over is under way. */
    HAND_OVER_ANSWERED("hand-over-answered", false, CommandKind.ACCEPT_HAND_OVER, CommandKind.SEND_BACK),
    /** Every department that was asked has answered. */
    CONSULTATIONS_ANSWERED("consultations-answered", false, CommandKind.GIVE_OPINION),
    /** It is known who is complained of. */
    RESPONDENT_NAMED("respondent-named", false, CommandKind.NAME_RESPONDENT),
    /** At least one allegation was stated, and each was verified in the present round. */
    ALLEGATIONS_VERIFIED("allegations-verified", false, CommandKind.VERIFY_ALLEGATION),
    /** In the present round at least one allegation was found to be founded or unclear. */
    AN_ALLEGATION_STANDS("an-allegation-stands", false, CommandKind.VERIFY_ALLEGATION),
    /** No allegation was last found to be founded. */
    NONE_FOUNDED("none-founded", false, CommandKind.VERIFY_ALLEGATION),
    /** There is evidence. */
    EVIDENCE_PRESENT("evidence-present", false, CommandKind.ADD_EVIDENCE, CommandKind.PROVIDE_MATERIAL),
    /** Somebody was heard in the present round. */
    STATEMENT_TAKEN("statement-taken", false, CommandKind.RECORD_STATEMENT),
    /** The complainant, or whoever speaks for them, was heard in the present round. */
    COMPLAINANT_HEARD("complainant-heard", false, CommandKind.RECORD_STATEMENT),
    /** The complainant, or whoever speaks for them, was interviewed in the present round: heard, and not by a written statement. */
    COMPLAINANT_INTERVIEWED("complainant-interviewed", false, CommandKind.RECORD_STATEMENT),
    /** If its latest assessment is that it is complex, another department was consulted in the present round. */
    COORDINATED_IF_COMPLEX("coordinated-if-complex", false, CommandKind.CONSULT),
    /** It lies with the department to which its category is routed; with any, if other categories are routed and its own is not. */
    WITH_ITS_DEPARTMENT("with-its-department", false, CommandKind.ACCEPT_HAND_OVER),
    /** If an allegation was found to be founded, it was handed over to a department. */
    HANDED_OVER_IF_FOUNDED("handed-over-if-founded", false, CommandKind.HAND_OVER),
    /** The investigation of the present round has found something. */
    FINDINGS_RECORDED("findings-recorded", false, CommandKind.RECORD_FINDINGS),
    /** The investigation of the present round has found the root cause. */
    ROOT_CAUSE_RECORDED("root-cause-recorded", false, CommandKind.RECORD_FINDINGS),
    /** All material that is required is there. */
    MATERIAL_COMPLETE("material-complete", false, CommandKind.ADD_EVIDENCE, CommandKind.PROVIDE_MATERIAL),
    /** In the present round a solution was offered, or a measure set that was not given up. */
    OFFER_MADE("offer-made", false, CommandKind.PROPOSE, CommandKind.AGREE_MEASURE),
    /** At least one measure was set in the present round and carried out, and none is open. */
    MEASURES_COMPLETED("measures-completed", false, CommandKind.COMPLETE_MEASURE),
    /** At least one measure of the present round stands, and each was supervised. */
    MEASURES_SUPERVISED("measures-supervised", false, CommandKind.MONITOR_MEASURE),
    /** No measure is open. */
    NO_MEASURE_OPEN("no-measure-open", false, CommandKind.COMPLETE_MEASURE, CommandKind.CANCEL_MEASURE),
    /** The present solution was checked and found good, and no measure was set or given up since. */
    OUTCOME_CHECK_PASSED("outcome-check-passed", false, CommandKind.CHECK_OUTCOME),
    /** The complainant was told the present solution. */
    OUTCOME_TOLD("outcome-told", false, CommandKind.TELL_OUTCOME),
    /** The complainant was asked about the present solution. */
    SATISFACTION_ASKED("satisfaction-asked", false, CommandKind.ASK_SATISFACTION),
    /** The complainant is content with the present solution, or nothing more can be done for that. */
    SATISFACTION_CONFIRMED("satisfaction-confirmed", false, CommandKind.RATE_SATISFACTION),
    /** Somebody looked whether the present solution holds, and found that it does. */
    FOLLOWED_UP("followed-up", false, CommandKind.FOLLOW_UP),
    /** A named step was done. */
    STEP_DONE("step-done", false),
    /** An event of a kind happened, once for all rounds. */
    HAPPENED("happened", false),
    /** An event of a kind happened in the present round. */
    HAPPENED_THIS_ROUND("happened-this-round", false),
    /** The complainant is told what they can do instead. */
    FURTHER_WAYS_GIVEN("further-ways-given", true),
    /** The closing report judges the handling. */
    REPORT_COMPLETE("report-complete", true),
    /** The closing report says what is to be learned. */
    LESSONS_GIVEN("lessons-given", true),
    /** The closing report sets measures against recurrence. */
    IMPROVEMENTS_GIVEN("improvements-given", true),
    /** The closing report goes to those responsible. */
    DISTRIBUTED("distributed", true),
    /** It is handed over to the department of its category. */
    ROUTED("routed", true),
    /** It is handed over without who complains, where that is somebody with a name. */
    IDENTITY_WITHHELD("identity-withheld", true);

    private final String persisted;
    private final boolean ofResult;
    private final ImmutableSet<CommandKind> satisfiedBy;

    RequirementKind(String persisted, boolean ofResult, CommandKind... satisfiedBy) {
        this.persisted = persisted;
        this.ofResult = ofResult;
        this.satisfiedBy = ImmutableSet.copyOf(satisfiedBy);
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Whether it looks at what the command would make of the complaint, not at what the complaint is.
     *
     * @return true if so
     */
    public boolean isOfResult() {
        return ofResult;
    }

    /** What has to be permitted besides, because what satisfies it can only follow that. */
    Set<CommandKind> presupposes() {
        return switch (this) {
            case ALLEGATIONS_VERIFIED, AN_ALLEGATION_STANDS -> Set.of(CommandKind.STATE_ALLEGATION);
            case MEASURES_COMPLETED, MEASURES_SUPERVISED -> Set.of(CommandKind.AGREE_MEASURE);
            case DEPARTMENT_SET, WITH_ITS_DEPARTMENT -> Set.of(CommandKind.HAND_OVER);
            default -> Set.of();
        };
    }

    /** Whether it is about a solution that has been decided on. */
    boolean followsTheSolution() {
        return switch (this) {
            case OUTCOME_CHECK_PASSED, OUTCOME_TOLD, SATISFACTION_ASKED, SATISFACTION_CONFIRMED, FOLLOWED_UP -> true;
            default -> false;
        };
    }

    /** Whether it is about an event. */
    boolean isOfEvent() {
        return this == HAPPENED || this == HAPPENED_THIS_ROUND;
    }

    /** The command about whose result it is; empty if it is not about a result. */
    Optional<CommandKind> resultOf() {
        if (!ofResult) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case FURTHER_WAYS_GIVEN -> CommandKind.DECLINE;
                    case ROUTED, IDENTITY_WITHHELD -> CommandKind.HAND_OVER;
                    default -> CommandKind.CLOSE;
                });
    }

    /**
     * The commands any of which can satisfy it.
     *
     * @return empty if that depends on the requirement or on whoever acts
     */
    public Set<CommandKind> satisfiedBy() {
        return satisfiedBy;
    }

    /**
     * Finds a kind by its stable name.
     *
     * @param persistedName as in a file
     * @return the kind
     * @throws IllegalArgumentException if none has that name
     */
    public static RequirementKind of(String persistedName) {
        return StableNamed.parse(RequirementKind.class, persistedName);
    }
}
