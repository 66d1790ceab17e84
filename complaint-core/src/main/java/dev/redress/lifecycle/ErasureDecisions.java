package dev.redress.lifecycle;

import dev.redress.activity.Erase;
import dev.redress.complaint.Party;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.event.FactEvent;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an erasure comes to. */
final class ErasureDecisions {

    private ErasureDecisions() {}

    /** While it is open, who takes part has to be told apart: rules of fairness compare them. */
    private static void requireNotNeeded(Drafting draft, Erase activity) {
        for (Party party : draft.state().parties()) {
            if (party.identity() != null
                    && activity.slots().contains(party.identity().slot())) {
                throw draft.unmet(
                        Condition.NOT_NEEDED,
                        "is open, and the identity of party " + party.number()
                                + " tells who is who in it; end it first",
                        "投诉尚未结束,仍须识别人员 " + party.number() + ",请先结束投诉");
            }
        }
    }

    /** A user of the host whom a party was taken for may act again, and is not whoever the party is now. */
    private static void requireNoFormerUser(Drafting draft, Erase activity) {
        for (int slot : activity.slots()) {
            if (draft.isFormerUser(slot)) {
                throw draft.unmet(
                        Condition.NOT_NEEDED,
                        "is open, and slot " + slot
                                + " tells which user a party was taken for, who may act again; end it first",
                        "投诉尚未结束,编号 " + slot + " 载有曾被误认的用户,其仍可能再次操作,请先结束投诉");
            }
        }
    }

    /** Whoever forgets who decided could not keep them from deciding again. */
    private static void requireNobodyOfBelow(Drafting draft, Erase activity) {
        for (int slot : draft.state().whoHadDuties()) {
            if (activity.slots().contains(slot)) {
                throw draft.unmet(
                        Condition.NOT_NEEDED,
                        "may still be appealed or opened again, and slot " + slot
                                + " tells who had a duty in it; erase it after that time",
                        "申诉或重新开启期限未满,编号 " + slot + " 载有办理人身份,期满后方可删除");
            }
        }
    }

    static void decide(Drafting draft, Erase activity) {
        int unused = draft.state().nextSlot();
        if (activity.slots().isEmpty() || activity.slots().stream().anyMatch(slot -> slot < 1 || slot >= unused)) {
            throw draft.unmet(
                    Condition.EXISTS,
                    "has slots 1 to " + (unused - 1) + ", not all of those to erase",
                    "可删除的文本编号为 1 至 " + (unused - 1) + ",所选编号不在其中");
        }
        if (draft.state().stage().kind().isOpen()) {
            requireNotNeeded(draft, activity);
            requireNoFormerUser(draft, activity);
        } else if (draft.rules().mayComeBack(draft.state(), draft.recordedAt())) {
            requireNobodyOfBelow(draft, activity);
        }
        SealedText reason = draft.text("reason", activity.reason(), Erase.REASON);
        List<Integer> slots = new ArrayList<>(activity.slots());
        if (isOfWhoComplains(draft.state(), slots)
                || draft.takesAwayWhoAsks(slots)
                || draft.takesAwayWhoWasThereBefore(slots)) {
            slots.addAll(draft.placesOfComplainantActing(List.copyOf(slots)));
        }
        draft.add(new FactEvent.Erased(slots, reason));
    }

    /** Whether an erasure takes away who complains; where nobody is named, what they said. */
    private static boolean isOfWhoComplains(Snapshot state, List<Integer> slots) {
        boolean named = false;
        for (Party party : state.parties()) {
            if (party.role().isComplaining()) {
                named |= party.identity() != null || party.name() != null;
                if (contains(slots, party.identity()) || contains(slots, party.name())) {
                    return true;
                }
            }
        }
        return !named && contains(slots, state.filing().facts());
    }

    private static boolean contains(List<Integer> slots, @Nullable SealedText place) {
        return place != null && slots.contains(place.slot());
    }
}
