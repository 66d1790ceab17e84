package dev.redress.clock;

import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chinese. */
final class ChineseVoice implements Voice {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日（EEE）", Locale.CHINESE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M月d日", Locale.CHINESE);

    @Override
    public String words(Words words) {
        return words.zh();
    }

    @Override
    public String date(LocalDate date) {
        return DAY.format(date);
    }

    @Override
    public String moment(ZonedDateTime at) {
        boolean whole = at.getSecond() == 0 && at.getNano() == 0;
        return date(at.toLocalDate())
                + DateTimeFormatter.ofPattern(whole ? "HH:mm" : "HH:mm:ss", Locale.CHINESE)
                        .format(at);
    }

    @Override
    public String terms(List<Term> terms) {
        return Terms.zh(terms);
    }

    @Override
    public String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? DATE.format(first) : DATE.format(first) + "至" + DATE.format(last);
    }

    @Override
    public String count(int days) {
        return "（" + days + "天）";
    }

    @Override
    public String notStarted(String clock, String event) {
        return clock + "：尚未起算，等待" + event(event) + "。";
    }

    @Override
    public String dueEndOfDay(String clock, LocalDate day) {
        return clock + "：应于" + date(day) + "当日结束前完成。";
    }

    @Override
    public String dueAt(String clock, ZonedDateTime at) {
        return clock + "：应于" + moment(at) + "前完成。";
    }

    @Override
    public String noEnd(String clock) {
        return clock + "：没有届满日，已无限期延期，或在等待某一事件。";
    }

    @Override
    public String counted(String terms, String event, ZonedDateTime from, boolean hours, @Nullable LocalDate dayOne) {
        String start = event(event) + "（" + moment(from) + "，" + Voice.zone(from) + "）";
        if (hours) {
            return "期限为" + terms + "，自" + start + "起算。";
        }
        String limit = "期限为" + terms + "，自" + start + "起算，";
        if (dayOne != null && dayOne.isAfter(from.toLocalDate())) {
            return limit + "当日已过营业时间，以" + date(dayOne) + "为第一日。";
        }
        return limit + "当日" + (dayOne != null ? "计为第一日。" : "不计入。");
    }

    private static String event(String name) {
        Words words = EventWords.of(name);
        return words == null ? "事件“" + name + "”" : words.zh();
    }

    @Override
    public String shifted(String event, ZonedDateTime came, ZonedDateTime counts, @Nullable LocalTime cutOff) {
        String why = cutOff == null ? "在非工作时间" : "在截止时刻 " + cutOff + " 之后";
        return event(event) + "发生于" + moment(came) + "，" + why + "，视为" + moment(counts) + "发生。";
    }

    @Override
    public String byDate(String event, ZonedDateTime from) {
        return "自" + event(event) + "（" + moment(from) + "，" + Voice.zone(from) + "）开始；届满时间由指定日期或事件确定。";
    }

    @Override
    public String countedDays(String spans) {
        return "计入：" + spans + "。";
    }

    @Override
    public String countedHours(String time, int stretches) {
        return "计入：" + time + (stretches > 1 ? "，分" + stretches + "段。" : "。");
    }

    @Override
    public String notCounted(String parts) {
        return "不计入：" + parts + "。";
    }

    @Override
    public String holiday(@Nullable String name, String span) {
        return (name == null ? "节假日" : isLatin(name) ? "节假日“" + name + "”" : name) + "（" + span + "）";
    }

    /** Calendars name their days in their own language. */
    private static boolean isLatin(String name) {
        return name.chars().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @Override
    public String weekends(int days) {
        return "周末及其他休息日共" + days + "天";
    }

    @Override
    public String suspended(String span, String reason, @Nullable Side waitingFor) {
        String whom = waitingFor == null
                ? ""
                : switch (waitingFor) {
                    case ORGANISATION -> "";
                    case COMPLAINANT -> "，等待投诉人";
                    case THIRD_PARTY -> "，等待第三方";
                };
        return "中止计时：" + span + "，原因：" + reason + (whom.endsWith("，" + reason) ? "" : whom) + "。";
    }

    @Override
    public String rolled(LocalDate from, LocalDate to) {
        return "最后一日本为" + date(from) + "，适逢休息日，" + (to.isBefore(from) ? "提前至" : "顺延至") + date(to) + "。";
    }

    @Override
    public String closedOn(LocalDate last, LocalDate to) {
        return "最后一日" + date(last) + "届满时投诉已按时办结，其后重新处理，期限延续至" + date(to) + "。";
    }

    @Override
    public String added(String time) {
        return "中止的工作时间（" + time + "）加在末尾。";
    }

    @Override
    public String used(String percent) {
        return "此前已用去期限的 " + percent + "%。";
    }

    @Override
    public String missed(int times, ZonedDateTime latest) {
        return "已有 " + times + " 次逾期未办，最近一次到期为" + moment(latest) + "。";
    }

    @Override
    public String extended(String rule, ZonedDateTime granted, @Nullable String condition) {
        return "期限已于" + moment(granted) + "按规则“" + rule + "”延长" + (condition == null ? "。" : "：" + condition + "。");
    }

    @Override
    public String undecided(int parts, boolean later) {
        return "其中" + parts + "个仍待某一事件发生，届满时间可能" + (later ? "推后。" : "提前。");
    }

    @Override
    public String recurring(String terms) {
        return "每" + terms + "重复一次，直至停止计时。";
    }

    @Override
    public String pair(int parts, boolean later) {
        return parts + "个期限中以" + (later ? "较晚" : "较早") + "者为准。";
    }

    @Override
    public String basis(String reference) {
        return "依据：" + reference + "。";
    }

    @Override
    public String unverified() {
        return "未经核实：该数字未在原文中查证，使用前请核对。";
    }

    @Override
    public String interpretation(String text) {
        return "本库的理解（非原文）：" + text + "。";
    }

    @Override
    public String provisional(LocalDate through) {
        return "暂定：节假日安排仅公布至" + date(through) + "，届满日可能变动。";
    }

    @Override
    public String provisionalBefore(LocalDate from) {
        return "暂定：节假日安排自" + date(from) + "起收录，此前日期按平日计算。";
    }

    @Override
    public String notInForce() {
        return "注意：按该投诉的日期，本规则并不适用。";
    }

    @Override
    public String endedInTurn(ZonedDateTime ended) {
        return "已于" + moment(ended) + "结束，未到下一次期限；此前的逾期不变。";
    }

    @Override
    public String state(ClockState state, @Nullable ZonedDateTime ended) {
        String when = ended == null ? "" : "已于" + moment(ended);
        return switch (state) {
            case NOT_STARTED, RUNNING, EXTENDED -> "";
            case SUSPENDED -> "目前处于中止状态。";
            case MET -> when + "按期完成。";
            case BREACHED -> ended == null ? "期限已过。" : when + "结束，已逾期。";
            case CANCELLED -> when + "取消。";
        };
    }

    @Override
    public String separator() {
        return "、";
    }
}
