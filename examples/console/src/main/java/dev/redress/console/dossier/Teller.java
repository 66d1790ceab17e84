package dev.redress.console.dossier;

import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.SealedText;
import dev.redress.desk.Dossier;
import dev.redress.event.Correction;
import dev.redress.event.Event;
import dev.redress.event.FactEvent;
import dev.redress.event.StageEvent;
import dev.redress.party.Money;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts events into words, with the texts that belong to them. Immutable. */
final class Teller {

    private static final String ERASED = "(erased)";

    private final Dossier dossier;
    private final Function<Instant, String> time;

    Teller(Dossier dossier, Function<Instant, String> time) {
        this.dossier = dossier;
        this.time = time;
    }

    Telling tell(Event event) {
        if (event instanceof StageEvent stage) {
            return stage(stage);
        } else if (event instanceof FactEvent fact) {
            return fact(fact);
        }
        return new CaseworkTeller(this, time).tell(event);
    }

    private @Nullable String improvements(ClosingReport report) {
        String all = report.improvements().stream()
                .map(plan -> text(plan.what()) + ", by " + name(plan.owner()) + " until " + time.apply(plan.due()))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private Telling stage(StageEvent event) {
        return switch (event.kind()) {
            case FILED -> filed((StageEvent.Filed) event);
            case ACCEPTED -> Telling.of("taken up");
            case DECLINED -> declined((StageEvent.Declined) event);
            case INVESTIGATION_BEGUN -> Telling.of("investigation begun");
            case PROPOSED -> proposed((StageEvent.Proposed) event);
            case PROPOSAL_ACCEPTED -> Telling.of("complainant accepts the proposal");
            case PROPOSAL_REFUSED ->
                Telling.of("complainant refuses the proposal")
                        .with("reason", text(((StageEvent.ProposalRefused) event).reason()));
            case RESOLVED -> resolved((StageEvent.Resolved) event);
            case FOUND_UNSATISFACTORY ->
                Telling.of("complainant is not satisfied; looked into again")
                        .with("reason", text(((StageEvent.FoundUnsatisfactory) event).reason()));
            case CLOSED -> closed((StageEvent.Closed) event);
            case WITHDRAWN ->
                Telling.of("taken back by the complainant")
                        .with("reason", text(((StageEvent.Withdrawn) event).reason()));
            case REOPENED -> Telling.of("reopened").with("reason", text(((StageEvent.Reopened) event).reason()));
            case REFERRED -> referred((StageEvent.Referred) event);
            case PROPOSAL_COUNTERED ->
                Telling.of("complainant asks for something else"
                                + worth(((StageEvent.ProposalCountered) event).amount()))
                        .with("text", text(((StageEvent.ProposalCountered) event).text()));
            case PROPOSAL_LAPSED ->
                Telling.of("no answer to the proposal in time: "
                                + ((StageEvent.ProposalLapsed) event).outcome().persistedName())
                        .with("explanation", text(((StageEvent.ProposalLapsed) event).explanation()));
            case APPEALED ->
                Telling.of("complainant appeals").with("reason", text(((StageEvent.Appealed) event).reason()));
            case REMITTED ->
                Telling.of("sent back by the outside body")
                        .with("reason", text(((StageEvent.Remitted) event).reason()));
            default -> Telling.of(event.kind().persistedName());
        };
    }

    private Telling filed(StageEvent.Filed event) {
        String evidence = event.evidence().stream()
                .map(item -> text(item.title()) + " (" + item.kind() + ")")
                .collect(Collectors.joining("; "));
        return Telling.of("received by " + event.filing().channel())
                .with("evidence", evidence.isEmpty() ? null : evidence);
    }

    private Telling declined(StageEvent.Declined event) {
        return Telling.of("not taken up: " + event.reason().persistedName())
                .with("explanation", text(event.explanation()))
                .with("further_ways", text(event.furtherWays()));
    }

    private Telling proposed(StageEvent.Proposed event) {
        return Telling.of("solution proposed" + worth(event.amount())).with("offer", text(event.text()));
    }

    private Telling resolved(StageEvent.Resolved event) {
        return Telling.of((event.direct() ? "solved directly: " : "solved: ")
                        + event.outcome().persistedName())
                .with("explanation", text(event.explanation()));
    }

    private Telling closed(StageEvent.Closed event) {
        return Telling.of("closed, with the closing report")
                .with("summary", text(event.report().summary()))
                .with("strengths", text(event.report().strengths()))
                .with("weaknesses", text(event.report().weaknesses()))
                .with("lessons", text(event.report().lessons()))
                .with("improvements", improvements(event.report()));
    }

    private Telling referred(StageEvent.Referred event) {
        return Telling.of("referred to " + event.to().persistedName()).with("body", text(event.body()));
    }

    private Telling fact(FactEvent event) {
        return switch (event.kind()) {
            case ACKNOWLEDGED -> Telling.of("acknowledged by " + ((FactEvent.Acknowledged) event).channel());
            case CLASSIFIED ->
                Telling.of("classified as " + ((FactEvent.Classified) event).category())
                        .with("reason", text(((FactEvent.Classified) event).reason()));
            case PRIORITISED ->
                Telling.of("priority "
                                + ((FactEvent.Prioritised) event).priority().persistedName())
                        .with("reason", text(((FactEvent.Prioritised) event).reason()));
            case ASSIGNED -> Telling.of("given to " + name(((FactEvent.Assigned) event).party()));
            case EVIDENCE_ADDED -> evidence(((FactEvent.EvidenceAdded) event).evidence());
            case PROGRESS_REPORTED ->
                Telling.of("complainant told of the progress")
                        .with("text", text(((FactEvent.ProgressReported) event).text()));
            case NOTED -> Telling.of("internal note").with("text", text(((FactEvent.Noted) event).text()));
            case MEASURE_AGREED -> measure((FactEvent.MeasureAgreed) event);
            case MEASURE_CANCELLED ->
                Telling.of("measure " + ((FactEvent.MeasureCancelled) event).number() + " cancelled")
                        .with("reason", text(((FactEvent.MeasureCancelled) event).reason()));
            case MEASURE_COMPLETED ->
                Telling.of("measure " + ((FactEvent.MeasureCompleted) event).number() + " carried out")
                        .with("result", text(((FactEvent.MeasureCompleted) event).result()));
            case SATISFACTION_RATED ->
                Telling.of("complainant is "
                                + ((FactEvent.SatisfactionRated) event)
                                        .satisfaction()
                                        .persistedName())
                        .with("comment", text(((FactEvent.SatisfactionRated) event).comment()));
            case SUSPENDED -> suspended((FactEvent.Suspended) event);
            case RESUMED ->
                Telling.of("handling goes on ("
                        + ((FactEvent.Resumed) event).cause().persistedName() + ")");
            case CORRECTED -> corrected((FactEvent.Corrected) event);
            case PARTY_CORRECTED ->
                Telling.of("party " + ((FactEvent.PartyCorrected) event).party().number() + " corrected")
                        .with("reason", text(((FactEvent.PartyCorrected) event).reason()));
            case DELIVERY_RECORDED -> delivery((FactEvent.DeliveryRecorded) event);
            default -> Telling.of(event.kind().persistedName());
        };
    }

    private Telling evidence(Evidence item) {
        return Telling.of("evidence " + item.number() + " added: " + item.kind())
                .with("title", text(item.title()))
                .with("source", text(item.source()));
    }

    private Telling measure(FactEvent.MeasureAgreed measure) {
        return Telling.of("measure " + measure.number() + " agreed: "
                        + measure.remedy().persistedName() + worth(measure.amount()) + ", by " + name(measure.owner())
                        + " until " + time.apply(measure.due()))
                .with("what", text(measure.what()));
    }

    private Telling suspended(FactEvent.Suspended event) {
        String until = event.until() == null ? "" : " until " + time.apply(event.until());
        return Telling.of("waiting for " + event.waitingFor().persistedName() + until)
                .with("reason", text(event.reason()));
    }

    private Telling corrected(FactEvent.Corrected event) {
        Correction correction = event.correction();
        String what;
        if (correction instanceof Correction.ReceivedAt is) {
            what = "it was received " + time.apply(is.at());
        } else if (correction instanceof Correction.OccurredAt is) {
            what = "entry " + is.sequence() + " happened " + time.apply(is.at());
        } else if (correction instanceof Correction.CategoryIs is) {
            what = "the category is " + is.category();
        } else if (correction instanceof Correction.PriorityIs is) {
            what = "the priority is " + is.priority().persistedName();
        } else if (correction instanceof Correction.AmountIs is) {
            what = "measure " + is.measure() + " is" + worth(is.amount());
        } else {
            what = "filed by mistake";
        }
        return Telling.of("corrected: " + what).with("reason", text(event.reason()));
    }

    private Telling delivery(FactEvent.DeliveryRecorded event) {
        return Telling.of("notice " + event.notice() + " to " + name(event.party()) + " by " + event.channel()
                + (event.delivered() ? " delivered" : " not delivered"));
    }

    static String worth(@Nullable Money money) {
        return money == null ? "" : " worth " + money;
    }

    String name(int party) {
        return dossier.nameOf(party).orElse("party " + party);
    }

    /** A text that was said; null if none was. */
    @Nullable
    String text(@Nullable SealedText place) {
        return place == null ? null : dossier.text(place).orElse(ERASED);
    }
}
