package dev.redress.desk;

import dev.redress.activity.Classify;
import dev.redress.activity.Note;
import dev.redress.classification.Abstention;
import dev.redress.classification.Alternative;
import dev.redress.classification.Answer;
import dev.redress.classification.Classification;
import dev.redress.classification.ClassificationPolicy;
import dev.redress.classification.Narrative;
import dev.redress.classification.Reason;
import dev.redress.complaint.Complaint;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.party.Actor;
import dev.redress.validation.TextRule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a policy for the category of a new complaint, after it was filed, and no longer than a stated time: whatever the policy does,
 * the complaint is registered, and what stands in its journal says why it has no category. Thread-safe.
 */
final class Classifying {

    /** The role in which policies act. */
    static final String ROLE = "redress:policy";

    /** In whose name a policy acts. */
    static final Actor POLICY = Actor.of("redress:classifier", Classifying.ROLE);

    private static final Logger LOG = LoggerFactory.getLogger(Classifying.class);

    private static final int REASONS = 5;
    private static final TextRule CATEGORY = TextRule.singleLine(100).required();
    private static final TextRule REASON = TextRule.multiLine(2_000).required();

    private final ClassificationPolicy policy;
    private final Asking asking;

    Classifying(ClassificationPolicy policy, Duration within) {
        this.policy = policy;
        this.asking = new Asking("classifier", within);
    }

    /** The complaint with what the policy said of it, or as it was if even that could not be recorded. */
    Complaint<?> after(Ledger ledger, Recorder recorder, Complaint<?> filed, Intake intake) {
        if (ledger.store().inHostTransaction()) {
            return filed;
        }
        try {
            return recorder.record(filed, command(ask(narrative(intake))), By.by(POLICY));
        } catch (RuntimeException e) {
            LOG.warn(
                    "complaint {}: what the classifier said could not be recorded; it stays unclassified",
                    filed.id(),
                    Causes.traced(e));
            return filed;
        }
    }

    private Answer ask(Narrative narrative) {
        Asking.Answered<Answer> answered = asking.ask(policy, () -> policy.classify(narrative));
        return answered.value() != null ? answered.value() : Abstention.because(Objects.requireNonNull(answered.why()));
    }

    /** What the policy may see: nothing about persons, and no field that may hold something personal. */
    private static Narrative narrative(Intake intake) {
        Map<String, String> fields = new HashMap<>();
        if (intake.product() != null) {
            fields.put("product", intake.product().name());
        }
        String text = intake.demand() == null ? intake.facts() : intake.facts() + "\n" + intake.demand();
        return Narrative.of(text)
                .withLanguage(intake.language().equals(Intake.UNKNOWN_LANGUAGE) ? null : intake.language())
                .withChannel(intake.channel().code())
                .withFields(fields);
    }

    private static Command command(Answer answer) {
        if (answer instanceof Classification is && CATEGORY.check(is.category()).isEmpty()) {
            return Classify.as(is.category()).because(told("confidence " + percent(is.confidence()), answer));
        }
        String why =
                answer instanceof Abstention none ? none.why() : "the classifier named no category that can be kept";
        return Note.that(told("Left unclassified: " + why, answer));
    }

    private static String told(String first, Answer answer) {
        String because =
                answer.reasons().stream().limit(REASONS).map(Reason::evidence).collect(Collectors.joining(", "));
        List<Alternative> others = answer.alternatives();
        String besides = others.stream()
                .limit(REASONS)
                .map(other -> other.category() + " " + percent(other.confidence()))
                .collect(Collectors.joining(", "));
        String all = first
                + (because.isEmpty() ? "" : "; because of: " + because)
                + (besides.isEmpty() ? "" : "; considered: " + besides);
        return REASON.check(all).isEmpty() ? all : first;
    }

    private static String percent(double confidence) {
        return String.format(Locale.ROOT, "%.0f %%", confidence * 100);
    }
}
