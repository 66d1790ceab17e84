package dev.redress.lifecycle;

import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Disclosure;
import dev.redress.complaint.Reveal;
import dev.redress.lifecycle.Preconditions.Unmet;
import dev.redress.lifecycle.UnmetConditionException.Condition;
import org.jspecify.annotations.Nullable;

/** Who may ask to be told who complains, and who decides on it, whatever a procedure says. Pure functions. */
final class Reveals {

    private Reveals() {}

    static @Nullable Unmet mayAsk(Disclosure disclosure, Circumstances circumstances) {
        int asker = circumstances.actorParty();
        if (circumstances.actor().onBehalfOf() != null) {
            return new Unmet(
                    Condition.FITS,
                    "whoever wants to be told who complains asks for themselves, not for another",
                    "查询投诉人身份须由本人申请,不能代他人申请");
        }
        if (asker != 0 && disclosure.isAskedBy(asker)) {
            return new Unmet(
                    Condition.NOT_DONE_BEFORE,
                    "party " + asker + " has asked, and it is not decided yet",
                    "人员 " + asker + " 已申请,尚未决定,请等待决定");
        }
        return asker != 0 && disclosure.isRevealedTo(asker)
                ? new Unmet(
                        Condition.NOT_DONE_BEFORE,
                        "party " + asker + " was told who complains",
                        "人员 " + asker + " 已获知投诉人身份")
                : null;
    }

    /** Nobody decides on what they ask for themselves, nor through somebody who acts for them. */
    static @Nullable Unmet mayDecide(Disclosure disclosure, Circumstances circumstances) {
        Unmet unmet = new Unmet(Condition.EXISTS, "has no request to be told who complains", "没有待处理的身份披露申请");
        for (Reveal reveal : disclosure.reveals()) {
            if (reveal.state() == ApprovalState.PENDING) {
                if (!circumstances.isOfWhoeverActs(reveal.requester())) {
                    return null;
                }
                unmet = own(reveal.number());
            }
        }
        return unmet;
    }

    static Unmet own(int number) {
        return new Unmet(
                Condition.FITS,
                "has request " + number + " of whoever would decide it; somebody else does",
                "申请 " + number + " 由本人提出,须由他人决定");
    }
}
