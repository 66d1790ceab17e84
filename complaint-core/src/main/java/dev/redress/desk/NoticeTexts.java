package dev.redress.desk;

import dev.redress.complaint.Closed;
import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.SealedText;
import dev.redress.event.ConferralEvent;
import dev.redress.event.Entry;
import dev.redress.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a complaint a notice brings to people who need not be able to read it. Pure functions. */
final class NoticeTexts {

    private static final Words SUMMARY = new Words("Summary", "总结");
    private static final Words STRENGTHS = new Words("Done well", "处理得当之处");
    private static final Words WEAKNESSES = new Words("Done badly", "处理不足之处");
    private static final Words LESSONS = new Words("Lessons", "经验教训");
    private static final Words IMPROVEMENT = new Words("To be improved by", "改进措施,期限");

    private NoticeTexts() {}

    /** The closing report as lines of text; what was erased is left out. Empty if the complaint is not closed. */
    static String report(Dossier dossier, String language) {
        if (!(dossier.complaint().stage() instanceof Closed closed)) {
            return "";
        }
        ClosingReport report = closed.report();
        List<String> lines = new ArrayList<>();
        add(lines, dossier, language, SUMMARY, report.summary());
        add(lines, dossier, language, STRENGTHS, report.strengths());
        add(lines, dossier, language, WEAKNESSES, report.weaknesses());
        add(lines, dossier, language, LESSONS, report.lessons());
        report.improvements()
                .forEach(improvement -> dossier.text(improvement.what())
                        .ifPresent(
                                what -> lines.add(IMPROVEMENT.in(language) + " " + improvement.due() + ": " + what)));
        return String.join("\n", lines);
    }

    private static void add(
            List<String> lines, Dossier dossier, String language, Words title, @Nullable SealedText place) {
        dossier.text(place).ifPresent(text -> lines.add(title.in(language) + ": " + text));
    }

    /** What a department was asked last; empty if nothing. */
    static String question(Dossier dossier, @Nullable String department) {
        List<Entry> journal = dossier.journal();
        for (int i = journal.size() - 1; i >= 0; i--) {
            if (journal.get(i).event() instanceof ConferralEvent.Consulted asked
                    && asked.department().equals(department)) {
                return dossier.text(asked.question()).orElse("");
            }
        }
        return "";
    }
}
