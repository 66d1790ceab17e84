package dev.redress.console.demo;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.Involve;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ReportProgress;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.Received;
import dev.redress.complaint.Resolved;
import dev.redress.desk.By;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Anonymous;
import dev.redress.party.Contact;
import dev.redress.store.ComplaintId;

/** A report of wrongdoing: anonymous, confidential, handed to those competent, its outcome checked by somebody else. */
final class WrongdoingStory implements Story {

    @Override
    public String title() {
        return "举报过期原料 / A report of wrongdoing: anonymous, confidential, handed over, checked by another";
    }

    @Override
    public ComplaintId happen(Scene scene) {
        scene.beginAt("2026-03-04T20:40");
        Complaint<Received> received = scene.desk.file(
                Intake.from(Anonymous.reachableAt(Contact.email("box-5521@drop.example.org")))
                        .by(Channel.WEB_FORM)
                        .in("zh-Hans")
                        .against(Respondent.of(RespondentKind.DEPARTMENT, "城东分店后厨"))
                        .stating("城东分店把过期的酱料换标签后继续使用，每周二、周五晚上换标。")
                        .with(EvidenceRef.of("换标签的照片", EvidenceKind.PHOTO))
                        .confidential()
                        .build(),
                By.by(People.INTAKE));
        Complaint<Received> assessed = assess(scene, received);
        Complaint<Resolved> resolved = investigate(scene, assessed);
        resolved = scene.desk.perform(resolved, Involve.admitting(People.QUALITY), scene.minutesLater(5, People.AUDIT));
        resolved = scene.desk.perform(
                resolved, Note.that("结果核查：处理合理，换标记录已封存，责任人已处理；与经办人无关的第三人复核。"), scene.daysLater(1, People.QUALITY));
        resolved = scene.desk.perform(
                resolved, ReportProgress.saying("您反映的问题属实，已封存原料并处理责任人。感谢举报。"), scene.hoursLater(1, People.QUALITY));
        return scene.desk
                .perform(
                        resolved,
                        Close.with("举报属实：两种酱料过期换标。已下架、处理责任人，改为双人验收。")
                                .judging("两天内完成突击检查", "")
                                .learning("各分店每月抽查标签"),
                        scene.hoursLater(1, People.QUALITY))
                .id();
    }

    private static Complaint<Received> assess(Scene scene, Complaint<Received> received) {
        Complaint<Received> complaint =
                scene.desk.perform(received, Acknowledge.by(Channel.EMAIL), scene.hoursLater(12, People.INTAKE));
        complaint = scene.desk.perform(complaint, Classify.as("food-safety"), scene.minutesLater(5, People.INTAKE));
        complaint =
                scene.desk.perform(complaint, Prioritise.as(Priority.CRITICAL), scene.minutesLater(1, People.INTAKE));
        complaint = scene.desk.perform(
                complaint, Note.that("初步核实：照片时间与排班相符，换标一事成立；“老板知情”无依据，排除。"), scene.hoursLater(2, People.INTAKE));
        return scene.desk.perform(complaint, Assign.to(People.AUDIT), scene.minutesLater(10, People.INTAKE));
    }

    private static Complaint<Resolved> investigate(Scene scene, Complaint<Received> assessed) {
        Complaint<Accepted> accepted =
                scene.desk.perform(assessed, Accept.inScope(), scene.minutesLater(30, People.AUDIT));
        Complaint<Investigating> complaint =
                scene.desk.perform(accepted, Investigate.begin(), scene.hoursLater(1, People.AUDIT));
        complaint = scene.desk.perform(
                complaint,
                AddEvidence.item(EvidenceRef.of("突击检查记录", EvidenceKind.RECORD)),
                scene.daysLater(1, People.AUDIT));
        return scene.desk.perform(
                complaint,
                ResolveDirectly.with(Outcome.UPHELD, "现场查获两种过期酱料，已下架并处理责任人。"),
                scene.daysLater(2, People.AUDIT));
    }
}
