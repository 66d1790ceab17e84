package dev.redress.desk;

import dev.redress.lifecycle.Refusal;
import dev.redress.record.Slots;
import java.util.List;
import java.util.Set;

/** What an erasure leaves, and why. Pure functions. */
final class Remaining {

    private static final Refusal OF_THE_MATTER = new Refusal(
            "of-the-matter",
            "it is a text about the matter; whoever may be recognised in it asks for that field, or for everything",
            "属于事项内容,如涉及本人,可申请删除该字段或全部内容");

    private static final Refusal OF_SOMEBODY_ELSE = new Refusal(
            "of-somebody-else",
            "it tells of somebody else, such as whoever handles it or is complained of; each is erased by a request of their own, or with"
                    + " everything",
            "涉及其他人员(如办理人或被投诉人),须另行申请,或随全部内容一并删除");

    private static final Refusal NOT_ASKED_FOR = new Refusal(
            "not-asked-for",
            "it tells of the same person, of whom only something else was asked for; ask for this one, or for the person",
            "属于同一人员,此次仅申请删除其他内容;可申请删除该字段或该人员全部信息");

    private static final Refusal OF_THE_ERASURE =
            new Refusal("of-the-erasure", "it says why, or by whom, something was erased", "说明删除原因或删除人");

    private Remaining() {}

    /**
     * Of what is still filled, what was not refused.
     *
     * @param refused the numbers of the slots that were
     * @param asked the parties of whom something was asked for, so that the rest of theirs was not
     */
    static List<ErasureOutcome.Kept> of(Slots all, Set<Integer> filled, Set<Integer> refused, Set<Integer> asked) {
        return all.all().stream()
                .filter(slot -> filled.contains(slot.number()) && !refused.contains(slot.number()))
                .map(slot -> new ErasureOutcome.Kept(slot.field(), because(all, slot, asked)))
                .toList();
    }

    private static Refusal because(Slots all, Slots.Slot slot, Set<Integer> asked) {
        if (all.isOfAnErasure(slot.number())) {
            return OF_THE_ERASURE;
        } else if (slot.party() == 0) {
            return OF_THE_MATTER;
        }
        return asked.contains(slot.party()) ? NOT_ASKED_FOR : OF_SOMEBODY_ELSE;
    }
}
