package dev.redress.desk;

import dev.redress.lifecycle.Refusal;
import dev.redress.record.Slots;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final Refusal OF_THE_ERASURE =
            new Refusal("of-the-erasure", "it says why, or by whom, something was erased", "说明删除原因或删除人");

    private Remaining() {}

    /** Of what is still filled, what was not refused. */
    static List<ErasureOutcome.Kept> of(Slots all, Set<Integer> filled, List<ErasureOutcome.Kept> refused) {
        Set<String> told = refused.stream().map(ErasureOutcome.Kept::field).collect(Collectors.toSet());
        return all.all().stream()
                .filter(slot -> filled.contains(slot.number()))
                .filter(slot -> !told.contains(slot.field()))
                .map(slot -> new ErasureOutcome.Kept(slot.field(), because(all, slot)))
                .toList();
    }

    private static Refusal because(Slots all, Slots.Slot slot) {
        if (all.isOfAnErasure(slot.number())) {
            return OF_THE_ERASURE;
        }
        return slot.party() == 0 ? OF_THE_MATTER : OF_SOMEBODY_ELSE;
    }
}
