package dev.redress.record;

import com.google.common.collect.Sets;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.TieEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Those on whose behalf others acted in one complaint: complainants behind a portal, or colleagues who were stood in for. Nobody is taken
 * for staff on a guess, as that would show a complainant to those from whom it is kept back. Not thread-safe.
 */
public final class Principals {

    /** Who decides, investigates or checks has a duty in it, whoever does it in their name; no portal does so for a complainant. */
    private static final Set<EventKind> DUTIES = Sets.immutableEnumSet(
            EventKind.ACCEPTED,
            EventKind.DECLINED,
            EventKind.INVESTIGATION_BEGUN,
            EventKind.PROPOSED,
            EventKind.PROPOSAL_LAPSED,
            EventKind.RESOLVED,
            EventKind.CLOSED,
            EventKind.ALLEGATION_VERIFIED,
            EventKind.FINDINGS_RECORDED,
            EventKind.OUTCOME_CHECKED,
            EventKind.APPROVAL_REQUESTED,
            EventKind.APPROVED,
            EventKind.APPROVAL_REFUSED);

    /** Acts of the organisation that somebody may also have a portal do with what a complainant sends. */
    private static final Set<EventKind> INWARD = Sets.immutableEnumSet(
            EventKind.ACKNOWLEDGED,
            EventKind.CLASSIFIED,
            EventKind.PRIORITISED,
            EventKind.ASSIGNED,
            EventKind.PROGRESS_REPORTED,
            EventKind.MEASURE_AGREED,
            EventKind.MEASURE_COMPLETED,
            EventKind.MEASURE_CANCELLED,
            EventKind.MEASURE_MONITORED,
            EventKind.SUSPENDED,
            EventKind.ASSESSED,
            EventKind.HANDED_OVER,
            EventKind.HAND_OVER_ACCEPTED,
            EventKind.HAND_OVER_SENT_BACK,
            EventKind.CONSULTED,
            EventKind.OPINION_GIVEN,
            EventKind.CHASED,
            EventKind.MESSAGE_SENT,
            EventKind.MATERIAL_REQUESTED,
            EventKind.SATISFACTION_ASKED,
            EventKind.OUTCOME_TOLD,
            EventKind.FOLLOWED_UP,
            EventKind.PERSON_INVOLVED,
            EventKind.INTEREST_LIFTED,
            EventKind.LINKED,
            EventKind.UNLINKED,
            EventKind.ARCHIVED,
            EventKind.REVEAL_REQUESTED,
            EventKind.IDENTITY_REVEALED,
            EventKind.REVEAL_REFUSED,
            EventKind.REDACTED,
            EventKind.PROCEDURE_ADOPTED,
            EventKind.CLOCK_EXTENDED);

    /** Anybody's. */
    private static final Set<EventKind> EITHER = Sets.immutableEnumSet(EventKind.NOTED, EventKind.DELIVERY_RECORDED);

    private final Set<Integer> all = new HashSet<>();
    private final Set<Integer> working = new HashSet<>();
    private final Set<Integer> inward = new HashSet<>();
    private final Set<Integer> otherwise = new HashSet<>();

    /**
     * Those of a whole journal.
     *
     * @param journal the entries in order
     * @return what they say
     */
    public static Principals of(List<Entry> journal) {
        Principals principals = new Principals();
        journal.forEach(principals::add);
        return principals;
    }

    /** Takes note of an entry. */
    void add(Entry entry) {
        int principal = entry.by().onBehalfOf();
        if (principal != 0) {
            all.add(principal);
        } else if (!entry.by().isComplainants()) {
            working.add(entry.by().party());
        }
        if (entry.event() instanceof FactEvent.Assigned assigned) {
            working.add(assigned.party());
        } else if (entry.event() instanceof TieEvent.PersonInvolved involved) {
            working.add(involved.party());
        }
        // What follows from a command by itself was not done for anybody.
        if (principal != 0 && entry.commandId() != null) {
            sort(principal, entry.event().kind(), entry.by().isComplainants());
        }
    }

    private void sort(int principal, EventKind kind, boolean forComplainant) {
        if (forComplainant) {
            otherwise.add(principal);
        } else if (DUTIES.contains(kind)) {
            working.add(principal);
        } else if (INWARD.contains(kind)) {
            inward.add(principal);
        } else if (!EITHER.contains(kind)) {
            otherwise.add(principal);
        }
    }

    /**
     * Those who stand behind the complaint as far as anybody knows: who neither works on it themselves, nor is assigned or admitted, nor had
     * a duty done for them, nor has had nothing but the organisation's own acts done for them.
     *
     * @return numbers of parties, also of parties known otherwise
     */
    public Set<Integer> complaining() {
        Set<Integer> complaining = new HashSet<>(all);
        complaining.removeAll(working);
        complaining.removeIf(number -> inward.contains(number) && !otherwise.contains(number));
        return complaining;
    }
}
