package dev.redress.lifecycle;

import dev.redress.complaint.Closed;
import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.Conferral;
import dev.redress.complaint.Consultation;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Snapshot;
import dev.redress.event.DialogueEvent;
import dev.redress.event.EventKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to be told of what a decision comes to. Pure functions. */
final class NoticeDrafts {

    private NoticeDrafts() {}

    static void issue(Drafting draft) {
        if (draft.rules().equals(Rules.none())) {
            return;
        }
        for (EventKind happened : draft.happened()) {
            for (Notice notice : draft.rules().notices(happened)) {
                List<Integer> parties = parties(draft.state(), notice.reader());
                String to = code(draft.state(), notice, happened);
                if (!parties.isEmpty() || to != null) {
                    draft.add(new DialogueEvent.NoticeIssued(notice.code(), notice.reader(), to, parties));
                }
                if (notice.reader() == NoticeReader.DISTRIBUTION) {
                    report(draft.state())
                            .map(ClosingReport::departments)
                            .orElse(List.of())
                            .forEach(department -> draft.add(new DialogueEvent.NoticeIssued(
                                    notice.code(), notice.reader(), department, List.of())));
                }
            }
        }
    }

    /** A role that clocks name: the complaint's own people, or else a role of the host. */
    static void tell(Drafting draft, String notice, String role) {
        NoticeReader reader = switch (role) {
            case "complainant" -> NoticeReader.COMPLAINANT;
            case "handler" -> NoticeReader.HANDLER;
            default -> NoticeReader.ROLE;
        };
        List<Integer> parties = parties(draft.state(), reader);
        if (parties.isEmpty()) {
            draft.add(new DialogueEvent.NoticeIssued(notice, NoticeReader.ROLE, role, List.of()), draft.recordedAt());
        } else {
            draft.add(new DialogueEvent.NoticeIssued(notice, reader, null, parties), draft.recordedAt());
        }
    }

    private static Optional<ClosingReport> report(Snapshot complaint) {
        return complaint.stage() instanceof Closed closed ? Optional.of(closed.report()) : Optional.empty();
    }

    /** Those named, and whoever is to carry something out; each once. */
    private static List<Integer> readers(ClosingReport report) {
        Set<Integer> readers = new LinkedHashSet<>(report.distribution());
        report.improvements().forEach(improvement -> readers.add(improvement.owner()));
        return List.copyOf(readers);
    }

    private static @Nullable String code(Snapshot complaint, Notice notice, EventKind happened) {
        if (notice.reader() == NoticeReader.ROLE) {
            return notice.role();
        }
        if (notice.reader() == NoticeReader.DEPARTMENT) {
            Conferral conferral = complaint.casework().conferral();
            if (happened == EventKind.CONSULTED) {
                List<Consultation> asked = conferral.consultations();
                return asked.get(asked.size() - 1).department();
            }
            return conferral.pending() == null
                    ? conferral.department()
                    : conferral.pending().department();
        }
        return null;
    }

    private static List<Integer> parties(Snapshot complaint, NoticeReader reader) {
        return switch (reader) {
            case COMPLAINANT ->
                complaint.parties().stream()
                        .filter(party -> party.role() == PartyRole.COMPLAINANT)
                        .map(Party::number)
                        .filter(number ->
                                !complaint.casework().ties().withdrawn().contains(number))
                        .toList();
            case RESPONDENT ->
                complaint.parties().stream()
                        .filter(party -> party.role() == PartyRole.RESPONDENT)
                        .map(Party::number)
                        .toList();
            case HANDLER ->
                complaint.handling().assignee() == 0
                        ? List.of()
                        : List.of(complaint.handling().assignee());
            case DISTRIBUTION -> report(complaint).map(NoticeDrafts::readers).orElse(List.of());
            case DEPARTMENT, ROLE -> List.of();
        };
    }
}
