package dev.redress.lifecycle;

import dev.redress.complaint.Snapshot;
import java.util.List;
import java.util.Locale;

/** The command is possible in this stage, but something it needs is missing; the message says what. */
public final class UnmetConditionException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Condition condition;

    /** What is missing. */
    public enum Condition {
        /** Measures are still open. */
        MEASURES_COMPLETED("尚有未完成的措施"),
        /** Nothing is waited for. */
        SUSPENDED("没有正在等待的事项"),
        /** There is no such measure, party or entry. */
        EXISTS("本投诉没有所指的事项,请核对编号"),
        /** It was done before. */
        NOT_DONE_BEFORE("此前已办理,不能重复"),
        /** It is something that can be corrected. */
        CORRECTABLE("此项不可更正"),
        /** The complaint has reached a limit that keeps its document small. */
        WITHIN_LIMITS("数量已达上限,不能再增加"),
        /** It was not handed over. */
        HANDED_OVER("没有待接收的转交"),
        /** It is on its way to another department. */
        NOT_HANDED_OVER("正在转交其他部门"),
        /** The time has not come by which word was promised. */
        PROMISED_TIME_PASSED("承诺的答复时间尚未届满"),
        /** The time has not come by which an answer is awaited. */
        ANSWER_TIME_PASSED("方案的答复期限尚未届满"),
        /** Nobody else complains. */
        OTHERS_TAKE_PART("投诉人参与情况不符"),
        /** It is not needed to tell who is who while the complaint is open. */
        NOT_NEEDED("投诉尚未结束,仍须识别该人员"),
        /** It is another complaint, another version, something that fits. */
        FITS("与本投诉不符,请核对");

        private final String zh;

        private final String code =
                "condition:" + name().toLowerCase(Locale.ROOT).replace('_', '-');

        Condition(String zh) {
            this.zh = zh;
        }

        /** What is missing, in Chinese, where nothing more exact is said. */
        String zh() {
            return zh;
        }

        /**
         * The code of the refusal.
         *
         * @return for example {@code condition:measures-completed}
         */
        public String code() {
            return code;
        }
    }

    UnmetConditionException(Snapshot complaint, Preconditions.Unmet unmet) {
        super(complaint.id(), "complaint " + complaint.key().reference() + ": " + unmet.en(), List.of(unmet.refusal()));
        this.condition = unmet.condition();
    }

    /**
     * What is missing.
     *
     * @return the condition
     */
    public Condition condition() {
        return condition;
    }
}
