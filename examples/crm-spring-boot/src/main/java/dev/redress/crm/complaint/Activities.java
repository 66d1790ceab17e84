package dev.redress.crm.complaint;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.FollowUp;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.Remind;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.Resume;
import dev.redress.activity.SendMessage;
import dev.redress.activity.Suspend;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.Priority;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StatementKind;
import dev.redress.complaint.WaitingFor;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Person;
import java.util.List;

/** The forms of what is done within a stage. */
final class Activities {

    private static final Field TEXT = Field.text("text");
    private static final Field CHANNEL = Field.choice("channel", Codes.CHANNELS);
    private static final Field TITLE = Field.line("title");
    private static final Field EVIDENCE = Field.choice("kind", Codes.of(EvidenceKind.class));

    private Activities() {}

    static List<CommandForm> handling() {
        return List.of(
                CommandForm.of(CommandKind.ACKNOWLEDGE, in -> Acknowledge.by(channel(in)), CHANNEL),
                CommandForm.of(
                        CommandKind.CLASSIFY,
                        in -> Classify.as(in.text("category")),
                        Field.choice("category", Codes.CATEGORIES)),
                CommandForm.of(
                        CommandKind.PRIORITISE,
                        in -> Prioritise.as(in.code("priority", Priority::of)),
                        Field.choice("priority", Codes.of(Priority.class))),
                CommandForm.of(CommandKind.ASSIGN, in -> Assign.to(in.person("handler")), Field.person("handler")),
                CommandForm.of(
                        CommandKind.ASSESS,
                        in -> Assess.as(in.code("severity", Severity::of), in.code("complexity", Complexity::of)),
                        Field.choice("severity", Codes.of(Severity.class)),
                        Field.choice("complexity", Codes.of(Complexity.class))),
                CommandForm.of(
                        CommandKind.NAME_RESPONDENT,
                        in -> NameRespondent.as(
                                Respondent.of(in.code("respondent_kind", RespondentKind::of), in.text("name"))),
                        Field.choice("respondent_kind", Codes.of(RespondentKind.class)),
                        Field.line("name")),
                CommandForm.of(CommandKind.RECORD_STATEMENT, Activities::statement, Field.line("name"), TEXT),
                CommandForm.of(
                        CommandKind.RECORD_FINDINGS,
                        in -> RecordFindings.of(Moves.outcome(in), in.text("text")),
                        Moves.OUTCOME,
                        TEXT),
                CommandForm.of(
                        CommandKind.AGREE_MEASURE,
                        in -> AgreeMeasure.of(
                                in.code("remedy", RemedyKind::of),
                                in.text("what"),
                                in.person("owner"),
                                in.endOf("due")),
                        Field.choice("remedy", Codes.of(RemedyKind.class)),
                        Field.line("what"),
                        Field.person("owner"),
                        Field.date("due")),
                CommandForm.of(
                        CommandKind.COMPLETE_MEASURE,
                        in -> CompleteMeasure.number(in.number("number")),
                        Field.number("number")),
                CommandForm.of(
                        CommandKind.SUSPEND,
                        in -> Suspend.waitingFor(in.code("waiting_for", WaitingFor::of), in.text("reason")),
                        Field.choice("waiting_for", Codes.of(WaitingFor.class)),
                        Field.text("reason")),
                CommandForm.of(CommandKind.RESUME, in -> Resume.now()),
                CommandForm.of(CommandKind.NOTE, in -> Note.that(in.text("text")), TEXT));
    }

    static List<CommandForm> dialogue() {
        return List.of(
                CommandForm.of(
                        CommandKind.SEND_MESSAGE,
                        Activities::message,
                        CHANNEL,
                        TEXT,
                        Field.date("promised").optional()),
                CommandForm.of(CommandKind.REPORT_PROGRESS, in -> ReportProgress.saying(in.text("text")), TEXT),
                CommandForm.of(
                        CommandKind.REQUEST_MATERIAL,
                        in -> RequestMaterial.of(
                                        in.text("text"),
                                        in.code("kind", EvidenceKind::of).persistedName())
                                .until(in.endOf("until")),
                        EVIDENCE,
                        TEXT,
                        Field.date("until")),
                CommandForm.of(CommandKind.PROVIDE_MATERIAL, in -> ProvideMaterial.of(evidence(in)), EVIDENCE, TITLE),
                CommandForm.of(CommandKind.ADD_EVIDENCE, in -> AddEvidence.item(evidence(in)), EVIDENCE, TITLE),
                CommandForm.of(
                        CommandKind.TELL_OUTCOME, in -> TellOutcome.by(channel(in), in.text("text")), CHANNEL, TEXT),
                CommandForm.of(CommandKind.ASK_SATISFACTION, in -> AskSatisfaction.by(channel(in)), CHANNEL),
                CommandForm.of(
                        CommandKind.RATE_SATISFACTION,
                        Activities::rating,
                        Field.choice("satisfaction", Codes.of(Satisfaction.class)),
                        Field.text("comment").optional()),
                CommandForm.of(
                        CommandKind.FOLLOW_UP,
                        in -> in.text("solved").equals("yes")
                                ? FollowUp.solved(in.text("text"))
                                : FollowUp.notSolved(in.text("text")),
                        Field.choice("solved", List.of("yes", "no")),
                        TEXT),
                CommandForm.of(CommandKind.REMIND, Activities::reminder, TEXT.optional()));
    }

    private static Channel channel(Inputs in) {
        return in.code("channel", Channel::of);
    }

    private static EvidenceRef evidence(Inputs in) {
        return EvidenceRef.of(in.text("title"), in.code("kind", EvidenceKind::of));
    }

    private static RecordStatement statement(Inputs in) {
        return RecordStatement.ofWitness(StatementKind.STATEMENT, Person.named(in.text("name")), in.text("text"));
    }

    private static SendMessage message(Inputs in) {
        SendMessage message = SendMessage.by(channel(in), in.text("text"));
        return in.optional("promised") == null ? message : message.promising(in.endOf("promised"));
    }

    private static RateSatisfaction rating(Inputs in) {
        RateSatisfaction rating = RateSatisfaction.as(in.code("satisfaction", Satisfaction::of));
        String comment = in.optional("comment");
        return comment == null ? rating : rating.saying(comment);
    }

    private static Remind reminder(Inputs in) {
        String text = in.optional("text");
        return text == null ? Remind.ofPromise() : Remind.ofPromise().saying(text);
    }
}
