package dev.redress.clock;

import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.json.Faults;
import dev.redress.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a definition unusable, whether it was built or parsed. */
final class DefinitionCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final String place;
    private final Faults faults;

    private DefinitionCheck(String place, Faults faults) {
        this.place = place.isEmpty() ? "" : place + ".";
        this.faults = faults;
    }

    static void check(ClockDefinitionBuilder said, String place, Faults faults) {
        new DefinitionCheck(place, faults).check(said);
    }

    private void check(ClockDefinitionBuilder said) {
        name("id", said.id);
        words("name", said.name);
        name("starts_on", said.startsOn);
        said.stopsOn.forEach(event -> name("stops_on", event));
        said.cancelledOn.forEach(event -> name("cancelled_on", event));
        for (String event : said.stopsOn) {
            if (said.cancelledOn.contains(event)) {
                wrong("cancelled_on", "must not name '" + event + "', which stops the clock");
            }
        }
        if (said.limit == null) {
            wrong("limit", "is missing");
        } else {
            limit("limit", said.limit);
        }
        if (said.recurrence != null) {
            said.recurrence.fulfilledBy().forEach(event -> name("recurrence.fulfilled_by", event));
            if (said.limit != null && !(said.limit instanceof TimeLimit.Counted)) {
                wrong("recurrence", "needs a limit that is counted, not a pair or an event");
            } else if (said.limit instanceof TimeLimit.Counted counted
                    && !counted.terms().isEmpty()
                    && counted.terms().stream().allMatch(Term::isZero)) {
                wrong("recurrence", "needs a limit of more than zero, or it comes again without end");
            }
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < said.extensions.size(); i++) {
            extension("extensions[" + i + "]", said.extensions.get(i), keys);
        }
        if (said.recurrence != null && !said.extensions.isEmpty()) {
            wrong(
                    "extensions",
                    "must not be given for a limit that comes again: each turn ends by itself; let it pause");
        }
        keys.clear();
        for (int i = 0; i < said.pauses.size(); i++) {
            name("pauses[" + i + "].reason", said.pauses.get(i).reason());
            words("pauses[" + i + "].name", said.pauses.get(i).name());
            once("pauses[" + i + "].reason", said.pauses.get(i).reason(), keys);
        }
        keys.clear();
        keys.add(Milestone.BREACH);
        for (int i = 0; i < said.milestones.size(); i++) {
            milestone("milestones[" + i + "]", said.milestones.get(i), keys);
        }
        effective("effective", said.effective);
    }

    void effective(String at, Effective effective) {
        if (effective.from() != null && effective.to() != null && effective.to().isBefore(effective.from())) {
            wrong(at + ".to", "must not be before " + effective.from() + ", was " + effective.to());
        }
    }

    private void limit(String at, TimeLimit limit) {
        if (limit instanceof TimeLimit.AtEvent event) {
            name(at + ".at_event", event.event());
        } else if (limit instanceof TimeLimit.LaterOf later) {
            parts(at + ".later_of", later.parts());
        } else if (limit instanceof TimeLimit.EarlierOf earlier) {
            parts(at + ".earlier_of", earlier.parts());
        } else if (limit instanceof TimeLimit.Counted counted) {
            counted(at, counted);
        }
    }

    /** Calendars reach from 1900 to 2199. */
    private static boolean isTooLong(Term term) {
        if (term instanceof Term.Months months) {
            return months.months() > 200 * 12;
        } else if (term instanceof Term.Weeks weeks) {
            return weeks.weeks() > 200 * 53;
        } else if (term instanceof Term.CalendarDays days) {
            return days.days() > 200 * 366;
        } else if (term instanceof Term.BusinessDays days) {
            return days.days() > 200 * 366;
        } else if (term instanceof Term.BusinessTime time) {
            return time.amount().toDays() > 200 * 366;
        }
        return term instanceof Term.ExactTime time && time.amount().toDays() > 200 * 366;
    }

    private void parts(String at, List<TimeLimit> parts) {
        if (parts.size() < 2) {
            wrong(at, "must have two parts or more, had " + parts.size());
        }
        for (int i = 0; i < parts.size(); i++) {
            limit(at + "[" + i + "]", parts.get(i));
        }
    }

    /** Whether it ends where it begins. */
    private static boolean isOver(TimeLimit.Counted counted) {
        Term first = counted.terms().get(0);
        return counted.terms().size() == 1
                && counted.firstDay() == FirstDay.IS_DAY_ONE
                && counted.end().equals(LimitEnd.EXACT)
                && (first.equals(Term.calendarDays(1)) || first.equals(Term.businessDays(1)));
    }

    private void counted(String at, TimeLimit.Counted counted) {
        if (counted.terms().isEmpty()) {
            wrong(at, "must have a term");
            return;
        }
        for (Term term : counted.terms()) {
            boolean atOnce = term.isZero() && term instanceof Term.ExactTime;
            if (!atOnce) {
                positive(at, term);
            }
            if (isTooLong(term)) {
                wrong(at, "must be at most 200 years, was " + term);
            }
        }
        if (isOver(counted)) {
            wrong(
                    at,
                    "must end after it begins: where the first day is day one, one day to the exact time is none; count two, or end with"
                            + " the day");
        }
        if (counted.from() != null) {
            name(at + ".from", counted.from());
        }
        long times = counted.terms().stream().filter(TimeLimit.Counted::isTime).count();
        if (times > 0 && counted.terms().size() > 1) {
            wrong(at, "must not count hours together with another unit");
        }
        if (times > 0 && !counted.end().equals(LimitEnd.EXACT)) {
            wrong(at + ".end", "must be exact for a limit in hours");
        }
        if (times > 0 && counted.firstDay() == FirstDay.IS_DAY_ONE) {
            wrong(at + ".first_day_counts", "has no meaning for a limit in hours");
        }
        boolean calendar = counted.terms().stream().noneMatch(term -> term instanceof Term.BusinessDays) && times == 0;
        if (!calendar && counted.roll() != Roll.NONE) {
            wrong(at + ".roll", "has a meaning only for calendar days, weeks and months");
        }
        if (counted.end().hour() != null && counted.end().kind() != LimitEnd.Kind.CLOSE_OF_BUSINESS) {
            wrong(at + ".hour", "belongs to a close of business");
        }
    }

    private void extension(String at, ExtensionRule rule, Set<String> keys) {
        name(at + ".id", rule.id());
        once(at + ".id", rule.id(), keys);
        boolean counts = rule.kind() == ExtensionRule.Kind.FIXED_EXTRA || rule.kind() == ExtensionRule.Kind.NEW_TOTAL;
        if (counts != (rule.term() != null)) {
            wrong(at + ".term", counts ? "is missing" : "must not be given for " + Codes.of(rule.kind()));
        }
        if (rule.term() != null) {
            positive(at + ".term", rule.term());
        }
        Term most = rule.most();
        if (most != null) {
            positive(at + ".most", most);
            if (rule.kind() != ExtensionRule.Kind.FIXED_EXTRA
                    || rule.term() == null
                    || rule.term().getClass() != most.getClass()) {
                wrong(at + ".most", "must be of the unit of a fixed extra");
            }
        }
    }

    private void milestone(String at, MilestoneRule rule, Set<String> keys) {
        name(at + ".key", rule.key());
        once(at + ".key", rule.key(), keys);
        if (rule.kind() == MilestoneRule.Kind.BREACH) {
            wrong(at + ".kind", "must be warning or escalation: every clock has its breach");
        }
        boolean share = rule.anchor() == MilestoneRule.Anchor.SHARE;
        if (share != (rule.share() != null) || share == (rule.offset() != null)) {
            wrong(at, "must have a share or an offset, as its anchor says");
        }
        if (rule.share() != null
                && (rule.share().signum() <= 0 || rule.share().compareTo(java.math.BigDecimal.ONE) >= 0)) {
            wrong(at + ".share", "must lie between 0 and 1, was " + rule.share());
        }
        if (rule.offset() != null) {
            positive(at + ".offset", rule.offset());
        }
        rule.roles().forEach(role -> {
            if (role.isBlank()) {
                wrong(at + ".roles", "must not be blank");
            }
        });
    }

    private void positive(String at, Term term) {
        if (term.isZero() || term.isNegative()) {
            wrong(at, "must be more than zero, was " + TermJson.text(term));
        }
    }

    private void once(String at, String key, Set<String> keys) {
        if (!keys.add(key)) {
            wrong(at, "'" + key + "' is used twice");
        }
    }

    private void words(String at, @Nullable Words words) {
        if (words == null || words.en().isBlank() || words.zh().isBlank()) {
            wrong(at, "must not be blank");
        }
    }

    private void name(String at, String name) {
        if (!NAME.matcher(name).matches()) {
            wrong(at, "must be lower-case letters, digits and underscores, was '" + name + "'");
        }
    }

    private void wrong(String at, String what) {
        faults.add(place + at, what);
    }
}
