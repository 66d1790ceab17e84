package dev.redress.desk;

import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Improvement;
import dev.redress.complaint.Party;
import dev.redress.complaint.SealedText;
import dev.redress.move.Close;
import dev.redress.party.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The closing report of a common problem as it sums up a complaint that the problem carried. Pure functions. */
final class CommonReport {

    private CommonReport() {}

    /**
     * The same report for another complaint; texts and people that were erased are left out, and so are measures that should have been
     * carried out by now: they cannot be planned any more.
     */
    static Close of(Dossier problem, ClosingReport report, String summary, Actor by, Instant now) {
        List<Close.Plan> improvements = report.improvements().stream()
                .filter(improvement -> improvement.due().isAfter(now))
                .flatMap(improvement -> plan(problem, improvement, by).stream())
                .toList();
        List<Actor> distribution = report.distribution().stream()
                .flatMap(party -> user(problem, party).stream())
                .toList();
        return new Close(
                summary,
                text(problem, report.strengths()),
                text(problem, report.weaknesses()),
                text(problem, report.lessons()),
                improvements,
                distribution,
                report.departments());
    }

    private static @Nullable String text(Dossier problem, @Nullable SealedText place) {
        return problem.text(place).orElse(null);
    }

    /** Whoever passes it on sees to what nobody else is known to see to any more. */
    private static Optional<Close.Plan> plan(Dossier problem, Improvement improvement, Actor by) {
        return problem.text(improvement.what())
                .map(what -> new Close.Plan(
                        what,
                        Objects.requireNonNull(
                                user(problem, improvement.owner()).orElse(by)),
                        improvement.due()));
    }

    private static Optional<Actor> user(Dossier problem, int number) {
        return problem.complaint()
                .party(number)
                .map(Party::identity)
                .flatMap(problem::text)
                .filter(HostIdentity::isActor)
                .map(identity -> Actor.of(HostIdentity.readable(identity)));
    }
}
