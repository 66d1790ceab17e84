package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a due instant comes about: for a person, and stretch by stretch for a program. Immutable.
 *
 * @param text for a person, in short paragraphs
 * @param segments the stretches from the start to the due instant, without gap or overlap; none if there is no due instant
 * @param calendar the calendar's name
 * @param calendarVersion its version; empty if it has none
 * @param timeZoneVersion the version of the time-zone rules; empty if the zone has none
 * @param basis where the rule stands
 */
public record Explanation(
        Words text,
        List<Segment> segments,
        String calendar,
        String calendarVersion,
        String timeZoneVersion,
        LegalBasis basis) {

    /** Copies the list. */
    public Explanation {
        segments = List.copyOf(segments);
    }

    static Explanation of(
            ClockReading reading,
            ClockDefinition clock,
            ClockFacts facts,
            BusinessCalendar calendar,
            @Nullable Judgement judged) {
        Deadline due = judged == null ? null : judged.due;
        List<Segment> segments = due == null ? List.of() : Segments.of(clock, calendar, facts, due);
        Story story = new Story(reading, clock, calendar, judged, segments);
        Words text = new Words(story.tell(new EnglishVoice()), story.tell(new ChineseVoice()));
        return new Explanation(
                text, segments, calendar.name(), calendar.version(), calendar.timeZoneVersion(), clock.basis());
    }
}
