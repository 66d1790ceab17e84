package dev.redress.desk;

import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.SealedText;
import dev.redress.event.ConferralEvent;
import dev.redress.event.Entry;
import dev.redress.event.StageEvent;
import dev.redress.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a complaint a notice brings to people who need not be able to read it. Pure functions. */
final class NoticeTexts {

    private static final Words SUMMARY = new Words("Summary", "总结");
    private static final Words STRENGTHS = new Words("Done well", "处理得当之处");
    private static final Words WEAKNESSES = new Words("Done badly", "处理不足之处");
    private static final Words LESSONS = new Words("Lessons", "经验教训");
    private static final Words IMPROVEMENT = new Words("To be improved by", "改进措施,期限");

    private NoticeTexts() {}

    /** Whether a notice brings what an entry says to people who cannot read it. */
    static boolean isToldWhole(Entry entry) {
        return entry.event() instanceof StageEvent.Closed || entry.event() instanceof ConferralEvent.Consulted;
    }

    /**
     * What an entry says, by the name of its place in a text; what was erased is left out.
     *
     * @param about sequence of the entry; 0 if there is none
     */
    static Map<String, String> places(Dossier dossier, long about, String language) {
        Map<String, String> places = new HashMap<>(Map.of("report", "", "question", ""));
        for (Entry entry : dossier.journal()) {
            if (entry.sequence() == about && entry.event() instanceof StageEvent.Closed closed) {
                places.put("report", report(dossier, closed.report(), language));
            } else if (entry.sequence() == about && entry.event() instanceof ConferralEvent.Consulted asked) {
                places.put("question", dossier.text(asked.question()).orElse(""));
            }
        }
        return places;
    }

    private static String report(Dossier dossier, ClosingReport report, String language) {
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
}
