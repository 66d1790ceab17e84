package dev.redress.lifecycle;

import dev.redress.activity.Activity;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.FollowUp;
import dev.redress.activity.IssueSecret;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RateHandling;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.Remind;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.SendMessage;
import dev.redress.activity.Suggest;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.MaterialRequest;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.DialogueEvent;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.ResumeCause;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import dev.redress.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the activities between organisation and complainant come to. */
final class DialogueDecisions {

    private static final String DIGEST = "[0-9a-f]{64}";

    /** Until then nobody reminds: a promise is no way to silence somebody. */
    private static final Duration LONGEST_PROMISE = Duration.ofDays(366);

    private static final TextRule ONE_LINE = TextRule.singleLine(64).required();

    private DialogueDecisions() {}

    static boolean decide(Drafting draft, Activity<?> activity, CommandKind kind) {
        switch (kind) {
            case SEND_MESSAGE -> send(draft, (SendMessage) activity);
            case RECEIVE_MESSAGE -> receive(draft, (ReceiveMessage) activity);
            case CONFIRM_RECORD -> draft.add(new DialogueEvent.RecordConfirmed(((ConfirmRecord) activity).channel()));
            case REQUEST_MATERIAL -> request(draft, (RequestMaterial) activity);
            case PROVIDE_MATERIAL -> provide(draft, (ProvideMaterial) activity);
            case REMIND ->
                draft.add(new DialogueEvent.Reminded(
                        draft.optionalText("text", ((Remind) activity).text(), Drafting.SHORT_TEXT)));
            case ASK_SATISFACTION ->
                draft.add(new DialogueEvent.SatisfactionAsked(((AskSatisfaction) activity).channel()));
            case RATE_HANDLING -> rate(draft, (RateHandling) activity);
            case TELL_OUTCOME -> tell(draft, (TellOutcome) activity);
            case FOLLOW_UP -> followUp(draft, (FollowUp) activity);
            case SUGGEST ->
                draft.add(new DialogueEvent.Suggested(
                        draft.text("text", ((Suggest) activity).text(), Drafting.REQUIRED_LONG_TEXT)));
            case ISSUE_SECRET -> issue(draft, (IssueSecret) activity);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void send(Drafting draft, SendMessage activity) {
        draft.add(new DialogueEvent.MessageSent(
                activity.channel(),
                draft.text("text", activity.text(), Drafting.REQUIRED_LONG_TEXT),
                promise(draft, activity.expectedBy())));
    }

    /** A promise lies ahead. */
    static @Nullable Instant promise(Drafting draft, @Nullable Instant expectedBy) {
        if (expectedBy == null) {
            return null;
        }
        draft.notBefore("the promised word", expectedBy, "before it is promised at", draft.occurredAt());
        draft.notAfter(
                "the promised word",
                expectedBy,
                "later than a year after it is promised, up to",
                draft.occurredAt().plus(LONGEST_PROMISE));
        return draft.storable("the promised word", expectedBy);
    }

    private static void receive(Drafting draft, ReceiveMessage activity) {
        draft.add(new DialogueEvent.MessageReceived(
                activity.channel(), draft.text("text", activity.text(), Drafting.REQUIRED_LONG_TEXT)));
        endWaiting(draft);
    }

    /** What was waited for came, by whatever way. */
    static void endWaiting(Drafting draft) {
        Suspension suspension = draft.state().handling().suspension();
        if (suspension != null && suspension.waitingFor() == WaitingFor.COMPLAINANT) {
            draft.notBeforeWaitingEnded();
            MoveDecisions.end(draft, suspension, ResumeCause.ANSWERED);
        } else if (suspension == null
                && RanOut.findBeginning(draft.state(), draft.occurredAt())
                        .filter(begun -> RanOut.isFor(WaitingFor.COMPLAINANT, begun))
                        .isPresent()) {
            draft.add(new FactEvent.Resumed(ResumeCause.ANSWERED));
        }
    }

    private static void request(Drafting draft, RequestMaterial activity) {
        ActivityDecisions.beginWaiting(draft, activity.until());
        Instant until = activity.until() == null ? null : draft.storable("the end of the waiting", activity.until());
        SealedText text = draft.text("text", activity.text(), Drafting.REQUIRED_SHORT_TEXT);
        if (!EvidenceKind.names().containsAll(activity.kinds())) {
            draft.violated(List.of(
                    Violation.of("kinds", Rule.CHOICE, Map.of("choices", String.join(", ", EvidenceKind.names())))));
        }
        List<String> kinds = asked(draft, activity);
        requireFew(draft, "kinds", kinds.size());
        draft.add(new DialogueEvent.MaterialRequested(text, kinds, until));
        draft.add(new FactEvent.Suspended(WaitingFor.COMPLAINANT, text, until, null));
    }

    /** What was asked for before and did not come is still asked for. */
    private static List<String> asked(Drafting draft, RequestMaterial activity) {
        MaterialRequest before = draft.casework().dialogue().request();
        Set<String> all = new LinkedHashSet<>(before == null || activity.replacing() ? List.of() : before.kinds());
        all.addAll(activity.kinds());
        return List.copyOf(all);
    }

    static void requireFew(Drafting draft, String path, int size) {
        if (size > Limits.ITEMS) {
            draft.violated(
                    List.of(Violation.of(path, Rule.SIZE, Map.of("min", "0", "max", Integer.toString(Limits.ITEMS)))));
        }
    }

    private static void provide(Drafting draft, ProvideMaterial activity) {
        Corrections.latest(draft.state(), EventKind.MATERIAL_REQUESTED)
                .ifPresent(fact -> draft.notBefore(fact.at(), "it was asked for at"));
        requireFew(draft, "evidence", activity.evidence().size());
        if (activity.evidence().isEmpty() && activity.text() == null) {
            draft.violated(List.of(Violation.of("evidence", Rule.NOT_NULL, Map.of())));
        }
        draft.add(new DialogueEvent.MaterialProvided(draft.optionalText("text", activity.text(), Drafting.SHORT_TEXT)));
        for (EvidenceRef item : activity.evidence()) {
            ActivityDecisions.addEvidence(draft, AddEvidence.item(item));
        }
        if (activity.evidence().isEmpty() || draft.casework().dialogue().request() == null) {
            endWaiting(draft);
        }
    }

    private static void rate(Drafting draft, RateHandling activity) {
        if (activity.score() < 1 || activity.score() > 5) {
            draft.violated(List.of(Violation.of("score", Rule.OUT_OF_RANGE, Map.of("min", "1", "max", "5"))));
        }
        draft.add(new DialogueEvent.HandlingRated(
                activity.score(), draft.optionalText("comment", activity.comment(), Drafting.SHORT_TEXT)));
    }

    private static void tell(Drafting draft, TellOutcome activity) {
        draft.notBefore(draft.state().since(), "it was decided at");
        draft.add(new DialogueEvent.OutcomeTold(
                activity.channel(), draft.text("text", activity.text(), Drafting.REQUIRED_LONG_TEXT)));
    }

    private static void followUp(Drafting draft, FollowUp activity) {
        Corrections.latest(draft.state(), EventKind.RESOLVED)
                .ifPresent(fact -> draft.notBefore(fact.at(), "the complaint was resolved at"));
        draft.add(new DialogueEvent.FollowedUp(
                activity.solved(), draft.text("text", activity.text(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    private static void issue(Drafting draft, IssueSecret activity) {
        String digest = draft.code("digest", activity.digest(), ONE_LINE);
        if (!digest.isEmpty() && !digest.matches(DIGEST)) {
            draft.violated(List.of(Violation.of("digest", Rule.PATTERN, Map.of("regexp", DIGEST))));
        }
        if (activity.party() != 0) {
            Corrections.requireComplainant(draft, activity.party());
        }
        draft.add(new DialogueEvent.SecretIssued(digest, activity.party()));
    }
}
