package dev.redress.console.demo;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.WaitingFor;
import dev.redress.desk.By;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.ProductRef;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Resolve;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import java.time.Duration;
import java.time.LocalDate;

/** The whole path: waiting, a proposal refused and one accepted, measures, the complainant's judgement, the report. */
final class KettleStory implements Story {

    @Override
    public String title() {
        return "电水壶漏水 / A leaking kettle: waiting, a second proposal, measures, satisfaction";
    }

    @Override
    public ComplaintId happen(Scene scene) {
        scene.beginAt("2026-03-02T09:05");
        Complaint<Received> received = receive(scene);
        Complaint<Investigating> investigating = investigate(scene, received);
        Complaint<Implementing> implementing = agree(scene, investigating);
        return carryOut(scene, implementing).id();
    }

    private static Complaint<Received> receive(Scene scene) {
        Complaint<Received> complaint = scene.desk.file(
                Intake.from(Person.named("林静").email("lin.jing@example.cn").knownAs("crm", "100-4711"))
                        .by(Channel.EMAIL)
                        .in("zh-Hans")
                        .about(ProductRef.named("恒温电水壶 K2"))
                        .happenedOn(LocalDate.of(2026, 2, 27))
                        .stating("2月27日收到的电水壶，第一次烧水就从壶底漏水，差点烫到孩子。客服让我自己去维修点。")
                        .demanding("退款，并说明漏水原因。")
                        .with(EvidenceRef.of("漏水照片三张", EvidenceKind.PHOTO))
                        .build(),
                By.by(People.INTAKE));
        complaint = scene.desk.perform(complaint, Acknowledge.by(Channel.EMAIL), scene.minutesLater(25, People.INTAKE));
        complaint = scene.desk.perform(complaint, Classify.as("product-quality"), scene.minutesLater(3, People.INTAKE));
        complaint = scene.desk.perform(
                complaint, Prioritise.as(Priority.HIGH).because("有烫伤风险"), scene.minutesLater(1, People.INTAKE));
        return scene.desk.perform(complaint, Assign.to(People.HANDLER), scene.minutesLater(1, People.INTAKE));
    }

    private static Complaint<Investigating> investigate(Scene scene, Complaint<Received> received) {
        Complaint<Accepted> accepted =
                scene.desk.perform(received, Accept.inScope(), scene.hoursLater(1, People.HANDLER));
        scene.refused(
                accepted,
                "wang.fang, whose form still shows the complaint as received, classifies it anew",
                () -> scene.desk.perform(
                        received.handle(), Classify.as("service"), scene.minutesLater(4, People.SECOND_HANDLER)));
        Complaint<Investigating> complaint =
                scene.desk.perform(accepted, Investigate.begin(), scene.minutesLater(10, People.HANDLER));
        complaint = scene.desk.perform(
                complaint,
                Suspend.waitingFor(WaitingFor.COMPLAINANT, "请补充购买凭证，以便核对批次。").until(scene.in(Duration.ofDays(7))),
                scene.minutesLater(15, People.HANDLER));
        complaint = scene.desk.perform(complaint, Resume.now(), scene.hoursLater(26, People.HANDLER));
        complaint = scene.desk.perform(
                complaint,
                AddEvidence.item(EvidenceRef.of("购买发票", EvidenceKind.RECEIPT)),
                scene.minutesLater(2, People.HANDLER));
        return scene.desk.perform(
                complaint, ReportProgress.saying("已收到发票，正在与质检部核对该批次，三天内答复。"), scene.minutesLater(20, People.HANDLER));
    }

    private static Complaint<Implementing> agree(Scene scene, Complaint<Investigating> investigating) {
        Complaint<Proposed> offered = scene.desk.perform(
                investigating, Propose.solution("免费维修，五天内寄回。"), scene.hoursLater(20, People.HANDLER));
        Complaint<Investigating> again =
                scene.desk.perform(offered, RefuseProposal.because("修过的壶我不敢再用。"), scene.hoursLater(3, People.INTAKE));
        Complaint<Proposed> better = scene.desk.perform(
                again,
                Propose.solution("全额退款，另付补偿。").worth(Money.of("50.00", "CNY")),
                scene.hoursLater(1, People.HANDLER));
        return scene.desk.perform(better, AcceptProposal.asOffered(), scene.hoursLater(2, People.INTAKE));
    }

    private static Complaint<?> carryOut(Scene scene, Complaint<Implementing> agreed) {
        Complaint<Implementing> complaint = scene.desk.perform(
                agreed,
                AgreeMeasure.of(RemedyKind.REFUND, "退款至原支付账户，含补偿", People.HANDLER, scene.in(Duration.ofDays(3)))
                        .worth(Money.of("349.00", "CNY"))
                        .carryingOutTheProposal(),
                scene.minutesLater(5, People.HANDLER));
        complaint = scene.desk.perform(
                complaint,
                AgreeMeasure.of(
                        RemedyKind.RULE_CHANGE, "K2 壶底密封圈改为逐件检漏", People.QUALITY, scene.in(Duration.ofDays(14))),
                scene.minutesLater(5, People.HANDLER));
        complaint = scene.desk.perform(
                complaint, CompleteMeasure.number(1).resulting("已退款 349.00 元"), scene.daysLater(1, People.HANDLER));
        Complaint<Implementing> open = complaint;
        scene.refused(
                open,
                "li.wei wants to state it as solved",
                () -> scene.desk.perform(open, Resolve.with(Outcome.UPHELD, "已退款。"), By.by(People.HANDLER)));
        complaint = scene.desk.perform(
                complaint, CompleteMeasure.number(2).resulting("3月12日起执行"), scene.daysLater(7, People.QUALITY));
        Complaint<Resolved> resolved = scene.desk.perform(
                complaint, Resolve.with(Outcome.UPHELD, "密封圈装配不良，已退款并补偿。"), scene.hoursLater(1, People.HANDLER));
        resolved = scene.desk.perform(
                resolved,
                RateSatisfaction.as(Satisfaction.SATISFIED).saying("处理得很认真。"),
                scene.daysLater(2, People.INTAKE));
        return scene.desk.perform(
                resolved,
                Close.with("电水壶壶底漏水属实，退款349元（含补偿50元），并改进检漏。")
                        .judging("受理快，补偿合理", "第一次方案没有考虑客户的安全顾虑")
                        .learning("涉及人身安全的，先提出退款"),
                scene.hoursLater(2, People.HANDLER));
    }
}
