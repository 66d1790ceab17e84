package dev.redress.lifecycle;

import dev.redress.complaint.Conferral;
import dev.redress.complaint.Duty;
import dev.redress.complaint.Involvement;
import dev.redress.complaint.PendingHandOver;
import dev.redress.event.Attribution;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who knows who complains, where a hand-over keeps that back. Pure functions. */
final class Withholding {

    private Withholding() {}

    /** Whoever hands it over, and whoever had a duty until then, but for those who were only asked for an opinion, or are not to know already. */
    static List<Integer> knowing(Drafting draft) {
        Set<Integer> knowing = atWork(draft);
        Attribution by = draft.by();
        knowing.add(by.party());
        if (by.onBehalfOf() != 0) {
            knowing.add(by.onBehalfOf());
        }
        for (int party : draft.casework().conferral().keptFrom()) {
            if (!draft.casework().disclosure().isRevealedTo(party)) {
                knowing.remove(party);
            }
        }
        return List.copyOf(knowing);
    }

    /** Whoever came to it on the way, and whoever sends it back: they were denied it, and sending it back tells them nothing. */
    static List<Integer> keptFrom(Drafting draft) {
        Conferral conferral = draft.casework().conferral();
        PendingHandOver coming = conferral.pending();
        if (coming == null || coming.knowing().isEmpty()) {
            return List.of();
        }
        Set<Integer> all = atWork(draft);
        Attribution by = draft.by();
        all.add(by.party());
        if (by.onBehalfOf() != 0) {
            all.add(by.onBehalfOf());
        }
        all.removeAll(coming.knowing());
        all.removeIf(party ->
                draft.isComplaining(party) || draft.casework().disclosure().isRevealedTo(party));
        return List.copyOf(all);
    }

    private static Set<Integer> atWork(Drafting draft) {
        Set<Integer> all = new TreeSet<>();
        for (Involvement involvement : draft.casework().ties().involvements()) {
            if (involvement.duty() != Duty.ADVISER) {
                all.add(involvement.party());
            }
        }
        return all;
    }
}
