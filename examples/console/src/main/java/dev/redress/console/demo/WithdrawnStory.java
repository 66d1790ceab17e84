package dev.redress.console.demo;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Received;
import dev.redress.desk.By;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.Withdraw;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;

/** The complainant takes it back. */
final class WithdrawnStory implements Story {

    @Override
    public String title() {
        return "快递延误 / A late delivery: taken back by the complainant";
    }

    @Override
    public ComplaintId happen(Scene scene) {
        scene.beginAt("2026-03-09T08:20");
        Complaint<Received> received = scene.desk.file(
                Intake.from(Person.named("赵磊").phone("010-5550-0199"))
                        .by(Channel.APP)
                        .in("zh-Hans")
                        .stating("订单说好3月6日送到，今天还没有消息。")
                        .demanding("马上送货。")
                        .build(),
                By.by(People.INTAKE));
        received = scene.desk.perform(received, Acknowledge.by(Channel.APP), scene.minutesLater(1, People.INTAKE));
        received = scene.desk.perform(received, Classify.as("delivery"), scene.minutesLater(4, People.INTAKE));
        received = scene.desk.perform(received, Assign.to(People.SECOND_HANDLER), scene.minutesLater(1, People.INTAKE));
        Complaint<Accepted> accepted =
                scene.desk.perform(received, Accept.inScope(), scene.hoursLater(1, People.SECOND_HANDLER));
        return scene.desk
                .perform(accepted, Withdraw.because("货刚刚送到了，不用处理了。"), scene.hoursLater(4, People.SECOND_HANDLER))
                .id();
    }
}
