package dev.redress.lifecycle;

import dev.redress.complaint.Conferral;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Snapshot;
import dev.redress.event.DialogueEvent;
import dev.redress.event.EventKind;
import java.util.List;
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
                String to = code(draft.state(), notice);
                if (!parties.isEmpty() || to != null) {
                    draft.add(new DialogueEvent.NoticeIssued(notice.code(), notice.reader(), to, parties));
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

    private static @Nullable String code(Snapshot complaint, Notice notice) {
        if (notice.reader() == NoticeReader.ROLE) {
            return notice.role();
        }
        if (notice.reader() == NoticeReader.DEPARTMENT) {
            Conferral conferral = complaint.casework().conferral();
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
            case DEPARTMENT, ROLE -> List.of();
        };
    }
}
