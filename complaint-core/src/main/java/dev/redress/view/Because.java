package dev.redress.view;

import dev.redress.validation.StableNamed;
import org.jspecify.annotations.Nullable;

/** Why something is withheld from a reader. The persisted names are stable; the set may grow. */
public enum Because implements StableNamed {
    /** The hand-over keeps back who complains. */
    IDENTITY_WITHHELD("identity-withheld", "the hand-over keeps back who complains", "移交时不透露投诉人身份"),
    /** It is of another complainant, or may be. */
    OF_ANOTHER_COMPLAINANT("of-another-complainant", "it is, or may be, of another complainant", "属于或可能属于其他投诉人"),
    /** It is private to somebody complained of, or to a witness. */
    PRIVATE("private", "it is private to the person it tells of", "涉及他人隐私"),
    /** It tells who works for the organisation. */
    STAFF("staff", "who works on it is told by number only", "经办人只以编号显示"),
    /** It is the organisation's own working material. */
    INTERNAL("internal", "it is internal to the organisation", "内部信息"),
    /** It is what one department said to another. */
    ADVICE("advice", "it is advice within the organisation", "部门之间的意见"),
    /** An audit needs acts and digests, not what was said and by whom it was filed. */
    AUDIT("audit", "an audit follows acts and digests, not persons and texts", "审计只看行为与摘要，不看个人信息与内容"),
    /** Public figures count. */
    FIGURES_ONLY(
            "figures-only",
            "public figures hold category, channel, stage, outcome and month only",
            "公开统计仅含类别、渠道、阶段、结果和月份"),
    /** It would help to guess the secret by which a complainant looks the complaint up. */
    SECRET("secret", "it would help to guess the complainant's secret", "可能泄露投诉人的查询码"),
    /** The table says nothing of it, so nobody sees it but the host. */
    UNDECIDED("undecided", "nobody has decided who may see it", "尚未规定谁可以查看");

    private final String persisted;
    private final String en;
    private final String zh;

    Because(String persisted, String en, String zh) {
        this.persisted = persisted;
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * The reason in words.
     *
     * @param language a BCP 47 tag, for example {@code zh-CN}; null for English
     * @return Chinese for a tag that begins with {@code zh}, else English
     */
    public String in(@Nullable String language) {
        return language != null && (language.equals("zh") || language.startsWith("zh-")) ? zh : en;
    }
}
