package dev.redress.crm.complaint;

import dev.redress.complaint.Complaint;
import dev.redress.desk.ComplaintDesk;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Possibility;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.validation.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody can do with a complaint, as buttons, and why not the rest. */
@Component
class Actions {

    private static final Set<CommandKind> LEADING_OUT =
            Set.of(CommandKind.DECLINE, CommandKind.WITHDRAW, CommandKind.REFER, CommandKind.LAPSE_PROPOSAL);

    private final ComplaintDesk desk;
    private final Case cases;
    private final Phrases phrases;

    Actions(ComplaintDesk desk, Case cases, Phrases phrases) {
        this.desk = desk;
        this.cases = cases;
        this.phrases = phrases;
    }

    /** A button, with the form that it opens. */
    record Button(
            String command, String label, boolean move, List<Field> fields, boolean open, Map<String, String> typed) {}

    /** Something that cannot be done now. */
    record Closed(String label, List<String> reasons) {}

    /**
     * All of it.
     *
     * @param possible what can be done
     * @param refused what the stage allows and something else does not
     * @param elsewhere what belongs to other stages
     */
    record All(List<Button> possible, List<Closed> refused, List<Closed> elsewhere) {}

    /** What was sent and refused, to be shown again as it was typed. */
    record Sent(String command, Map<String, String> typed) {}

    /** What leads on; what leads out is possible too, but not the first thing to think of. */
    private static boolean isMain(CommandKind command) {
        return command.to().isPresent() && !LEADING_OUT.contains(command);
    }

    All of(Complaint<?> complaint, Actor actor, @Nullable Sent sent) {
        List<Button> possible = new ArrayList<>();
        List<Closed> refused = new ArrayList<>();
        List<Closed> elsewhere = new ArrayList<>();
        String stage = complaint.stage().kind().persistedName();
        for (Possibility each : desk.possible(complaint, actor)) {
            CommandForm form = cases.form(each.command()).orElse(null);
            if (form == null) {
                continue;
            }
            String label = phrases.action(each.command());
            if (each.isAllowed()) {
                Map<String, String> typed =
                        sent != null && sent.command().equals(each.command().persistedName()) ? sent.typed() : null;
                possible.add(new Button(
                        each.command().persistedName(),
                        label,
                        isMain(each.command()),
                        form.fields(),
                        typed != null,
                        typed == null ? Map.of() : typed));
                continue;
            }
            Closed closed = new Closed(
                    label,
                    each.refusals().stream()
                            .map(refusal -> phrases.reason(refusal, stage, each.command()))
                            .toList());
            boolean byStage =
                    each.refusals().stream().anyMatch(refusal -> refusal.code().equals("stage"));
            (byStage ? elsewhere : refused).add(closed);
        }
        return new All(possible, refused, elsewhere);
    }

    /** Why something sent was not done. */
    List<String> problems(RuntimeException problem, Complaint<?> complaint, CommandForm form) {
        if (problem instanceof RefusedException refused) {
            String stage = complaint.stage().kind().persistedName();
            return refused.refusals().stream()
                    .map(refusal -> phrases.reason(refusal, stage, form.kind()))
                    .toList();
        }
        if (problem instanceof InvalidInputException invalid) {
            return invalid.violations().stream().map(phrases::violation).toList();
        }
        return List.of(phrases.say("problem.stale"));
    }
}
