package dev.redress.record;

import dev.redress.complaint.Acknowledgement;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.Counts;
import dev.redress.complaint.Handling;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Progress;
import dev.redress.complaint.ProgressNote;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.SatisfactionRating;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.Timekeeping;
import dev.redress.complaint.Turns;
import dev.redress.complaint.UnreadableComplaintException;
import dev.redress.complaint.WaitingFor;
import dev.redress.intake.Channel;
import dev.redress.store.ComplaintRecord;
import org.jspecify.annotations.Nullable;

/** The form of a complaint's document. Stateless, thread-safe. */
public final class DocumentForm {

    private DocumentForm() {}

    static String write(Snapshot complaint) {
        JsonOut out = new JsonOut(slot -> null);
        out.put("form", Form.CURRENT)
                .put("procedure", complaint.key().procedure().id())
                .put("procedureVersion", complaint.key().procedure().version())
                .put("recorded", complaint.recordedAt())
                .put("nextSlot", complaint.nextSlot())
                .put("since", complaint.since())
                .object("stage", complaint.stage(), StageForms::write)
                .object("filing", complaint.filing(), PartForms::write)
                .object("handling", complaint.handling(), DocumentForm::write)
                .object("progress", complaint.progress(), DocumentForm::write)
                .object("casework", complaint.casework(), CaseworkForm::write)
                .list("parties", complaint.parties(), PartForms::write)
                .list(
                        "clockFacts",
                        complaint.clockFacts(),
                        (nested, fact) -> nested.put("entry", fact.sequence())
                                .put("event", fact.event())
                                .put("at", fact.at())
                                .put("detail", fact.detail()));
        TimeEventForms.write(out, complaint.time());
        return out.finish();
    }

    /**
     * Reads a document.
     *
     * @param record the complaint as stored
     * @return the complaint's state
     * @throws UnreadableComplaintException if its form is newer than this version of the library knows, or it is damaged
     */
    public static Snapshot read(ComplaintRecord record) {
        try {
            Fields in = Fields.parse(record.document());
            Form.require(record.id(), in);
            return new Snapshot(
                    new ComplaintKey(
                            record.tenant(),
                            record.id(),
                            record.reference(),
                            new ProcedureRef(in.string("procedure"), in.integer("procedureVersion"))),
                    record.version(),
                    in.instant("recorded"),
                    in.integer("nextSlot"),
                    StageForms.read(in.object("stage")),
                    in.instant("since"),
                    PartForms.filing(in.object("filing")),
                    handling(in.object("handling")),
                    progress(in.object("progress")),
                    CaseworkForm.read(in.optionalObject("casework")),
                    in.list("parties", PartForms::party),
                    TimeEventForms.read(Timekeeping.NONE.with(in.list("clockFacts", DocumentForm::fact)), in));
        } catch (MalformedRecordException e) {
            throw new UnreadableComplaintException(
                    record.id(), "has a damaged document, rebuild it from the journal: " + e.getMessage(), e);
        }
    }

    private static ClockFact fact(Fields in) {
        return new ClockFact(in.number("entry"), in.string("event"), in.instant("at"), in.optionalString("detail"));
    }

    private static void write(JsonOut out, Handling handling) {
        out.put("category", handling.category())
                .put(
                        "priority",
                        handling.priority() == null ? null : handling.priority().persistedName());
        if (handling.assignee() != 0) {
            out.put("assignee", handling.assignee());
        }
        out.object(
                        "acknowledged",
                        handling.acknowledgement(),
                        (nested, done) -> nested.put("entry", done.sequence())
                                .put("at", done.at())
                                .put("channel", done.channel().code()))
                .object(
                        "suspended",
                        handling.suspension(),
                        (nested, waiting) -> nested.put("entry", waiting.sequence())
                                .put("waitingFor", waiting.waitingFor().persistedName())
                                .put("reason", waiting.reason())
                                .put("since", waiting.since())
                                .put("until", waiting.until()));
    }

    private static Handling handling(Fields in) {
        return new Handling(
                in.optionalString("category"),
                in.optional("priority", Priority::of),
                in.integer("assignee", 0),
                acknowledgement(in.optionalObject("acknowledged")),
                suspension(in.optionalObject("suspended")));
    }

    private static @Nullable Acknowledgement acknowledgement(@Nullable Fields in) {
        return in == null
                ? null
                : new Acknowledgement(in.number("entry"), in.instant("at"), in.named("channel", Channel::of));
    }

    private static @Nullable Suspension suspension(@Nullable Fields in) {
        return in == null
                ? null
                : new Suspension(
                        in.number("entry"),
                        in.named("waitingFor", WaitingFor::of),
                        in.slot("reason"),
                        in.instant("since"),
                        in.optionalInstant("until"));
    }

    private static void write(JsonOut out, Progress progress) {
        out.object("counts", progress.counts(), DocumentForm::write)
                .list("measures", progress.measures(), PartForms::write)
                .list("recentEvidence", progress.recentEvidence(), PartForms::write)
                .list(
                        "recentReports",
                        progress.recentReports(),
                        (nested, note) -> nested.put("entry", note.sequence())
                                .put("at", note.at())
                                .put("text", note.text()))
                .object(
                        "satisfaction",
                        progress.satisfaction(),
                        (nested, rating) -> nested.put("entry", rating.sequence())
                                .put("is", rating.satisfaction().persistedName())
                                .put("comment", rating.comment())
                                .put("at", rating.at()));
    }

    private static Progress progress(Fields in) {
        return new Progress(
                counts(in.object("counts")),
                in.list("measures", PartForms::measure),
                in.list("recentEvidence", PartForms::evidence),
                in.list(
                        "recentReports",
                        note -> new ProgressNote(note.number("entry"), note.instant("at"), note.slot("text"))),
                satisfaction(in.optionalObject("satisfaction")));
    }

    private static @Nullable SatisfactionRating satisfaction(@Nullable Fields in) {
        return in == null
                ? null
                : new SatisfactionRating(
                        in.number("entry"),
                        in.named("is", Satisfaction::of),
                        in.optionalSlot("comment"),
                        in.instant("at"));
    }

    private static void write(JsonOut out, Counts counts) {
        count(out, "evidence", counts.evidence());
        count(out, "reports", counts.reports());
        count(out, "notes", counts.notes());
        count(out, "investigations", counts.investigations());
        count(out, "proposals", counts.proposals());
        count(out, "dissatisfactions", counts.dissatisfactions());
        count(out, "reopenings", counts.reopenings());
        count(out, "suspensions", counts.suspensions());
        count(out, "corrections", counts.corrections());
        write(out, "own", counts.own());
        write(out, "recorded", counts.recorded());
    }

    private static void write(JsonOut out, String side, Turns turns) {
        count(out, side + "Reopenings", turns.reopenings());
        count(out, side + "Appeals", turns.appeals());
        count(out, side + "Dissatisfactions", turns.dissatisfactions());
    }

    private static Turns turns(Fields in, String side) {
        return new Turns(
                in.integer(side + "Reopenings", 0),
                in.integer(side + "Appeals", 0),
                in.integer(side + "Dissatisfactions", 0));
    }

    private static void count(JsonOut out, String name, int count) {
        if (count != 0) {
            out.put(name, count);
        }
    }

    private static Counts counts(Fields in) {
        return new Counts(
                in.integer("evidence", 0),
                in.integer("reports", 0),
                in.integer("notes", 0),
                in.integer("investigations", 0),
                in.integer("proposals", 0),
                in.integer("dissatisfactions", 0),
                in.integer("reopenings", 0),
                in.integer("suspensions", 0),
                in.integer("corrections", 0),
                turns(in, "own"),
                turns(in, "recorded"));
    }
}
