package dev.redress.record;

import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Disclosure;
import dev.redress.complaint.Redaction;
import dev.redress.complaint.Reveal;

/** The form in a document of who may know what. */
final class DisclosureForm {

    private DisclosureForm() {}

    static void write(JsonOut out, Disclosure disclosure) {
        out.list("reveals", disclosure.reveals(), (each, reveal) -> {
            each.put("number", reveal.number())
                    .put("requester", reveal.requester())
                    .put("state", reveal.state().persistedName());
            if (reveal.decider() != 0) {
                each.put("decider", reveal.decider());
            }
        });
        out.list(
                "redactions",
                disclosure.redactions(),
                (each, passage) -> each.put("text", passage.slot())
                        .put("from", passage.from())
                        .put("to", passage.to()));
    }

    static Disclosure read(Fields in) {
        return new Disclosure(
                in.list(
                        "reveals",
                        each -> new Reveal(
                                each.integer("number"),
                                each.integer("requester"),
                                each.named("state", ApprovalState::of),
                                each.integer("decider", 0))),
                in.list(
                        "redactions",
                        each -> new Redaction(each.integer("text"), each.integer("from"), each.integer("to"))));
    }
}
