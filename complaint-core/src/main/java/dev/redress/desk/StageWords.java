package dev.redress.desk;

import dev.redress.complaint.StageKind;
import dev.redress.words.Words;

/** What a stage means to a complainant, in plain words. */
final class StageWords {

    private StageWords() {}

    static Words of(StageKind stage) {
        return switch (stage) {
            case RECEIVED ->
                new Words(
                        "We have received your complaint and are checking whether we can take it up.",
                        "我们已收到您的投诉,正在审核是否受理。");
            case ACCEPTED -> new Words("We have taken up your complaint.", "您的投诉已受理。");
            case INVESTIGATING -> new Words("We are looking into what happened.", "我们正在调查核实有关情况。");
            case PROPOSED -> new Words("We have offered you a solution and await your answer.", "我们已提出解决方案,等待您的答复。");
            case IMPLEMENTING -> new Words("We are carrying out what was agreed.", "我们正在落实双方同意的方案。");
            case RESOLVED ->
                new Words("We have decided; please tell us whether it is solved for you.", "问题已处理,请告诉我们您是否满意。");
            case CLOSED -> new Words("Your complaint is closed.", "您的投诉已结案。");
            case DECLINED -> new Words("We could not take up your complaint.", "您的投诉未予受理。");
            case WITHDRAWN -> new Words("You have taken your complaint back.", "您已撤回投诉。");
            case REFERRED -> new Words("Your complaint is with an outside body.", "您的投诉已移送外部机构处理。");
        };
    }
}
