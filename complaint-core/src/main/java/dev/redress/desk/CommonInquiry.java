package dev.redress.desk;

import dev.redress.activity.Assess;
import dev.redress.activity.RecordFindings;
import dev.redress.complaint.Assessment;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Concluded;
import dev.redress.complaint.Findings;
import dev.redress.complaint.Happenings;
import dev.redress.complaint.Inquiry;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.StageEvent;
import dev.redress.lifecycle.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found out about a common problem, as it goes into the complaints that it carries. Pure functions. */
final class CommonInquiry {

    private CommonInquiry() {}

    /** Whether anybody looked into it. */
    static boolean isInvestigated(Complaint<?> problem) {
        return problem.progress().counts().investigations() > 0;
    }

    /** Whether the complainants were told how it was decided, since it was. */
    static boolean isTold(Snapshot complaint) {
        Happenings happened = complaint.casework().happened();
        long solved = Math.max(
                happened.last(EventKind.RESOLVED.persistedName()),
                happened.last(EventKind.PROPOSAL_LAPSED.persistedName()));
        return happened.last(EventKind.OUTCOME_TOLD.persistedName()) > solved;
    }

    /**
     * How a complaint was decided.
     *
     * @param outcome the outcome
     * @param explanation its words, empty if they were erased
     */
    record Solution(Outcome outcome, Optional<String> explanation) {}

    /** How it stands decided; empty if it does not. */
    static Optional<Solution> solution(Dossier dossier) {
        Solution latest = null;
        for (Entry entry : dossier.journal()) {
            if (entry.event() instanceof StageEvent.Resolved resolved) {
                latest = new Solution(resolved.outcome(), dossier.text(resolved.explanation()));
            } else if (entry.event() instanceof StageEvent.ProposalLapsed lapsed) {
                latest = new Solution(lapsed.outcome(), dossier.text(lapsed.explanation()));
            }
        }
        return Optional.ofNullable(latest)
                .filter(found -> dossier.complaint().in(Concluded.class).isPresent());
    }

    /** Assessment and findings of the problem, if a complaint has none of its own. */
    static List<Command> lacking(Dossier problem, Snapshot complaint) {
        Inquiry known = problem.complaint().snapshot().casework().inquiry();
        Inquiry own = complaint.casework().inquiry();
        List<Command> commands = new ArrayList<>();
        Assessment assessment = known.assessment();
        if (own.assessment() == null && assessment != null) {
            commands.add(Assess.as(assessment.severity(), assessment.complexity()));
        }
        Findings findings = known.findings();
        if (own.findings() == null && findings != null) {
            problem.text(findings.text()).ifPresent(text -> commands.add(findings(findings, text)));
        }
        return commands;
    }

    private static RecordFindings findings(Findings of, String text) {
        RecordFindings findings = RecordFindings.of(of.outcome(), text);
        findings = of.fault() == null ? findings : findings.faultOf(of.fault());
        return of.rootCause() == null ? findings : findings.causedBy(of.rootCause());
    }
}
