package dev.redress.console.importing;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.WaitingFor;
import dev.redress.console.importing.StepRule.StepCommand;
import dev.redress.console.json.JsonObject;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Refer;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Remit;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Turns what a map calls a step into the library's command. */
final class StepCommands {

    private final JsonObject json;
    private final Set<String> columns;

    private StepCommands(JsonObject json, Set<String> columns) {
        this.json = json;
        this.columns = columns;
    }

    static StepCommand read(JsonObject json, Set<String> columns) {
        return new StepCommands(json, columns).read();
    }

    private StepCommand read() {
        String name = json.text("do");
        return switch (name) {
            case "acknowledge" -> cell("channel", value -> Acknowledge.by(Channel.of(value)));
            case "classify" -> cell("category", Classify::as);
            case "prioritise" -> cell("priority", value -> Prioritise.as(Priority.of(value)));
            case "assign" -> cell("to", value -> Assign.to(Actor.of(value)));
            case "accept" -> plain(Accept.inScope());
            case "investigate" -> plain(Investigate.begin());
            case "accept-proposal" -> plain(AcceptProposal.asOffered());
            case "resume" -> plain(Resume.now());
            case "decline" -> declining();
            case "propose" -> texts(Propose::solution);
            case "refuse-proposal" -> texts(RefuseProposal::because);
            case "reconsider" -> texts(Reconsider::because);
            case "withdraw" -> texts(Withdraw::because);
            case "reopen" -> texts(Reopen::because);
            case "remit" -> texts(Remit::because);
            case "close" -> texts(Close::with);
            case "note" -> texts(Note::that);
            case "report-progress" -> texts(ReportProgress::saying);
            case "resolve" -> choosing("outcome", Outcome::of, Resolve::with);
            case "resolve-directly" -> choosing("outcome", Outcome::of, ResolveDirectly::with);
            case "refer" -> choosing("to", ReferralKind::of, Refer::to);
            case "suspend" -> choosing("for", WaitingFor::of, Suspend::waitingFor);
            case "rate-satisfaction" ->
                choosing(
                        "satisfaction",
                        Satisfaction::of,
                        (said, words) -> RateSatisfaction.as(said).saying(words));
            default -> throw json.wrong("do", "names '" + name + "', which is no step a map can have");
        };
    }

    private void allow(String... own) {
        List<String> all = new ArrayList<>(Arrays.asList(own));
        all.addAll(List.of("when", "do", "at", "stated"));
        json.allow(all.toArray(String[]::new));
    }

    private StepCommand plain(Command command) {
        allow();
        return row -> command;
    }

    /** A command made of one value; a row without the value has no such step. */
    private StepCommand cell(String name, Function<String, Command> make) {
        allow(name);
        Cell cell = Cell.read(json.object(name).orElseThrow(() -> json.wrong(name, "is missing")), columns);
        return row -> {
            String value = cell.of(row);
            return value.isEmpty() ? null : made(cell.source(), () -> make.apply(value));
        };
    }

    private StepCommand texts(Function<String, Command> make) {
        allow("text");
        Template text = Template.read(json, "text", columns);
        return row -> make.apply(text.fill(row));
    }

    private interface Choosing<E> {
        Command of(E choice, String text);
    }

    private <E> StepCommand choosing(String name, Function<String, E> parse, Choosing<E> make) {
        allow(name, "text");
        E choice = json.parsed(name, parse);
        Template text = Template.read(json, "text", columns);
        return row -> make.of(choice, text.fill(row));
    }

    private StepCommand declining() {
        allow("reason", "text", "ways");
        DeclineReason reason = json.parsed("reason", DeclineReason::of);
        Template text = Template.read(json, "text", columns);
        if (!json.has("ways")) {
            return row -> Decline.because(reason, text.fill(row));
        }
        Template ways = Template.read(json, "ways", columns);
        return row -> Decline.because(reason, text.fill(row)).pointingTo(ways.fill(row));
    }

    private interface Making {
        Command make();
    }

    private static Command made(String column, Making making) throws BadRowException {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw new BadRowException(column, "has a value that the library does not know");
        }
    }
}
