package dev.redress.lifecycle;

import dev.redress.activity.Activity;
import dev.redress.activity.Redact;
import dev.redress.activity.RefuseReveal;
import dev.redress.activity.RequestReveal;
import dev.redress.activity.RevealIdentity;
import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Reveal;
import dev.redress.event.DisclosureEvent;
import dev.redress.lifecycle.UnmetConditionException.Condition;

/** What the activities about who may know what come to. */
final class DisclosureDecisions {

    private DisclosureDecisions() {}

    static boolean decide(Drafting draft, Activity<?> activity, CommandKind kind) {
        switch (kind) {
            case REQUEST_REVEAL -> request(draft, (RequestReveal) activity);
            case REVEAL_IDENTITY -> reveal(draft, (RevealIdentity) activity);
            case REFUSE_REVEAL -> refuse(draft, (RefuseReveal) activity);
            case REDACT -> redact(draft, (Redact) activity);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void request(Drafting draft, RequestReveal activity) {
        int number = draft.casework().disclosure().reveals().size() + 1;
        draft.requireRoom(number, Limits.REVEALS, "requests to be told who complains", "查询投诉人身份的申请");
        draft.add(new DisclosureEvent.RevealRequested(
                number, draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    private static void reveal(Drafting draft, RevealIdentity activity) {
        requirePending(draft, activity.number());
        draft.add(new DisclosureEvent.IdentityRevealed(
                activity.number(), draft.optionalText("note", activity.note(), Drafting.SHORT_TEXT)));
    }

    private static void refuse(Drafting draft, RefuseReveal activity) {
        requirePending(draft, activity.number());
        draft.add(new DisclosureEvent.RevealRefused(
                activity.number(), draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    /** Nobody decides on what they ask for themselves, whatever a procedure says, nor through somebody who acts for them. */
    private static void requirePending(Drafting draft, int number) {
        Reveal asked = draft.casework()
                .disclosure()
                .reveal(number)
                .orElseThrow(() -> draft.unmet(
                        Condition.EXISTS,
                        "has no request " + number + " to be told who complains",
                        "没有编号为 " + number + " 的查询投诉人身份申请,现有 "
                                + draft.casework().disclosure().reveals().size() + " 项"));
        if (asked.state() != ApprovalState.PENDING) {
            throw draft.unmet(
                    Condition.NOT_DONE_BEFORE, "request " + number + " was decided", "申请 " + number + " 已有决定");
        }
        if (draft.isOfWhoeverActs(asked.requester())) {
            Preconditions.Unmet own = Reveals.own(number);
            throw draft.unmet(own.condition(), own.en(), own.zh());
        }
    }

    private static void redact(Drafting draft, Redact activity) {
        int number = draft.casework().disclosure().redactions().size() + 1;
        draft.requireRoom(number, Limits.REDACTIONS, "blackened passages", "遮盖段落");
        int slot = activity.place().slot();
        if (slot >= draft.state().nextSlot()) {
            throw draft.unmet(
                    Condition.EXISTS,
                    "has no text in slot " + slot,
                    "没有编号为 " + slot + " 的文本,现有 1 至 " + (draft.state().nextSlot() - 1));
        }
        if (activity.from() < 0 || activity.from() >= activity.to() || activity.to() > Limits.PASSAGE_END) {
            throw draft.unmet(
                    Condition.FITS,
                    "a passage must have a code point or more and end by " + Limits.PASSAGE_END + ", was "
                            + activity.from() + " to " + activity.to(),
                    "遮盖段落至少一个字符,终点不超过 " + Limits.PASSAGE_END + ",现为 " + activity.from() + " 至 " + activity.to());
        }
        draft.add(new DisclosureEvent.Redacted(
                slot,
                activity.from(),
                activity.to(),
                draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }
}
