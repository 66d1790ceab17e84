package dev.redress.notification;

import dev.redress.complaint.NoticeReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of notices, by kind, reader and language, each replaceable. A text is found for kind and reader, else for the kind, else
 * a general one, in the complaint's language if there is one, else in English. Places in braces are filled: {@code {reference}},
 * {@code {name}}, {@code {notice}}, {@code {stage}}, the steps to come with their times {@code {steps}}, and of a clock its name {@code {clock}} and what it says, {@code {why}}, for those whom a closing report goes to {@code {report}}, and for a department that was
 * asked {@code {question}}; what is not known is left
 * empty. Immutable, thread-safe.
 */
public final class NoticeTemplates {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final String ANY = "*";

    private record Key(String notice, @Nullable NoticeReader reader, String language) {}

    private record Template(String subject, String body) {}

    private final Map<Key, Template> templates;

    private NoticeTemplates(Map<Key, Template> templates) {
        this.templates = Map.copyOf(templates);
    }

    /**
     * The texts that ship.
     *
     * @return templates in English and Chinese
     */
    public static NoticeTemplates shipped() {
        return new NoticeTemplates(Map.of())
                .with(ANY, "en", "Complaint {reference}", "Complaint {reference}: {notice}. It stands at: {stage}.")
                .with(ANY, "zh", "投诉 {reference}", "投诉 {reference}：{notice}。目前阶段：{stage}。")
                .with("clock-warning", "en", "Complaint {reference}: due soon", "{clock} is due soon. {why}")
                .with("clock-warning", "zh", "投诉 {reference} 即将到期", "{clock}即将到期。{why}")
                .with("clock-breach", "en", "Complaint {reference}: overdue", "{clock} is overdue. {why}")
                .with("clock-breach", "zh", "投诉 {reference} 已逾期", "{clock}已逾期。{why}")
                .with(
                        "clock-escalation",
                        "en",
                        "Complaint {reference}: overdue, please look into it",
                        "{clock} is overdue and still not done. {why}")
                .with("clock-escalation", "zh", "投诉 {reference} 逾期未结，请督办", "{clock}逾期仍未完成。{why}")
                .with(
                        "closing-report",
                        NoticeReader.DISTRIBUTION,
                        "en",
                        "Report on complaint {reference}",
                        "Complaint {reference} was closed. This report goes to you because you are named in it.\n\n{report}\n")
                .with(
                        "closing-report",
                        NoticeReader.DISTRIBUTION,
                        "zh",
                        "投诉 {reference} 结案报告",
                        "投诉 {reference} 已结案，报告分发对象包括您。\n\n{report}\n")
                .with(
                        "consultation",
                        NoticeReader.DEPARTMENT,
                        "en",
                        "Complaint {reference}: your opinion is asked",
                        "Your department is asked about complaint {reference}:\n\n{question}\n")
                .with(
                        "consultation",
                        NoticeReader.DEPARTMENT,
                        "zh",
                        "投诉 {reference} 会商",
                        "请贵部门就投诉 {reference} 提出意见：\n\n{question}\n")
                .with("acknowledgement", NoticeReader.COMPLAINANT, "en", "Your complaint {reference}", """
                        Dear {name},

                        thank you for telling us; we take it seriously. We have your complaint {reference}. {stage}

                        What comes next:
                        {steps}
                        """)
                .with(
                        "acknowledgement",
                        NoticeReader.COMPLAINANT,
                        "zh",
                        "您的投诉 {reference}",
                        "{name}，您好：\n\n感谢您的反映，我们会认真对待。您的投诉 {reference} 已收到。{stage}\n\n后续步骤：\n{steps}\n")
                .with(
                        ANY,
                        NoticeReader.COMPLAINANT,
                        "en",
                        "Your complaint {reference}",
                        "Dear {name},\n\nthere is news about your complaint {reference}. {stage}\n")
                .with(
                        ANY,
                        NoticeReader.COMPLAINANT,
                        "zh",
                        "您的投诉 {reference}",
                        "{name}，您好：\n\n您的投诉 {reference} 有新进展。{stage}\n");
    }

    /**
     * The same with a text for a kind of notice, whoever reads it.
     *
     * @param notice the kind; {@code *} for all that have none of their own
     * @param language code of the language
     * @param subject one line
     * @param body plain text
     * @return new templates
     */
    public NoticeTemplates with(String notice, String language, String subject, String body) {
        return put(new Key(notice, null, language), new Template(subject, body));
    }

    /**
     * The same with a text for a kind of notice and a reader.
     *
     * @param notice the kind; {@code *} for all that have none of their own
     * @param reader who reads it
     * @param language code of the language
     * @param subject one line
     * @param body plain text
     * @return new templates
     */
    public NoticeTemplates with(String notice, NoticeReader reader, String language, String subject, String body) {
        return put(new Key(notice, reader, language), new Template(subject, body));
    }

    private NoticeTemplates put(Key key, Template template) {
        Map<Key, Template> all = new HashMap<>(templates);
        all.put(key, template);
        return new NoticeTemplates(all);
    }

    /**
     * Makes a text.
     *
     * @param notice what kind of notice
     * @param reader for whom
     * @param language the language wished for
     * @param places what is known, by the name of the place
     * @return the text
     */
    public NoticeText render(String notice, NoticeReader reader, String language, Map<String, String> places) {
        String chosen = find(notice, reader, language).isPresent() ? language : "en";
        Template template = find(notice, reader, chosen).orElse(new Template("{reference}", "{reference}: {notice}"));
        return new NoticeText(chosen, fill(template.subject(), places), fill(template.body(), places));
    }

    private Optional<Template> find(String notice, NoticeReader reader, String language) {
        return Optional.ofNullable(templates.get(new Key(notice, reader, language)))
                .or(() -> Optional.ofNullable(templates.get(new Key(notice, null, language))))
                .or(() -> Optional.ofNullable(templates.get(new Key(ANY, reader, language))))
                .or(() -> Optional.ofNullable(templates.get(new Key(ANY, null, language))));
    }

    private static String fill(String text, Map<String, String> places) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(places.getOrDefault(found.group(1), "")));
    }
}
