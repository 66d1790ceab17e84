package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Redaction;
import dev.redress.party.Actor;
import dev.redress.procedure.Circle;
import dev.redress.procedure.Readers;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may read a complaint, and what of it is withheld from them. Pure functions. */
final class Admission {

    /** What stands for a blackened passage. */
    static final String BLACK = "\u2588\u2588\u2588\u2588\u2588";

    private Admission() {}

    /** Whoever stands in for somebody reads what they may read; that they do is checked apart. */
    static boolean mayRead(Ledger ledger, Complaint<?> complaint, Actor reader) {
        Circle circle = ledger.rulings().of(complaint.snapshot()).circle();
        return circle.admits(complaint.snapshot(), number(complaint, reader), reader.roles())
                || (reader.onBehalfOf() != null
                        && circle.admits(complaint.snapshot(), principal(complaint, reader), Set.of()));
    }

    /** What of a complaint's texts somebody reads; passages that were blackened are not for most. */
    static Map<Integer, String> legible(
            Complaint<?> complaint, Map<Integer, String> texts, Readers readers, @Nullable Actor reader) {
        List<Redaction> passages = complaint.snapshot().casework().disclosure().redactions();
        if (passages.isEmpty() || (reader != null && has(reader, readers.unredactedRoles()))) {
            return texts;
        }
        Map<Integer, String> legible = new HashMap<>(texts);
        Map<Integer, boolean[]> black = new HashMap<>();
        for (Redaction passage : passages) {
            String text = texts.get(passage.slot());
            if (text != null) {
                boolean[] points = black.computeIfAbsent(
                        passage.slot(), slot -> new boolean[text.codePointCount(0, text.length())]);
                Arrays.fill(
                        points, Math.min(passage.from(), points.length), Math.min(passage.to(), points.length), true);
            }
        }
        black.forEach((slot, points) -> legible.put(slot, blackened(texts.getOrDefault(slot, ""), points)));
        return legible;
    }

    /** How long a passage was is not told either. */
    private static String blackened(String text, boolean[] black) {
        StringBuilder legible = new StringBuilder(text.length());
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (!black[i]) {
                legible.appendCodePoint(points[i]);
            } else if (i == 0 || !black[i - 1]) {
                legible.append(BLACK);
            }
        }
        return legible.toString();
    }

    private static boolean has(Actor reader, Set<String> roles) {
        return !Collections.disjoint(reader.roles(), roles);
    }

    static int number(Complaint<?> complaint, Actor reader) {
        return complaint.knownParties().numberOf(HostIdentity.ofActor(reader.id()));
    }

    /** Of whom somebody stands in for; 0 if for nobody, or nobody of this complaint. */
    static int principal(Complaint<?> complaint, Actor reader) {
        String principal = reader.onBehalfOf();
        return principal == null ? 0 : complaint.knownParties().numberOf(HostIdentity.ofActor(principal));
    }

    static boolean isComplainant(Complaint<?> complaint, int number) {
        return complaint.party(number).map(Party::role).orElse(PartyRole.ACTOR).isComplaining();
    }

    /** Whether a hand-over keeps back from a reader who complains, and from whomever they stand in for. */
    static boolean keepsBackIdentity(Complaint<?> complaint, Readers readers, Actor reader) {
        int principal = principal(complaint, reader);
        return Circle.keepsBackIdentity(complaint.snapshot(), number(complaint, reader))
                && (principal == 0 || Circle.keepsBackIdentity(complaint.snapshot(), principal))
                && !has(reader, readers.identityRoles());
    }
}
