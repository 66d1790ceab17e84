package dev.redress.statistics;

import dev.redress.complaint.Snapshot;
import dev.redress.intake.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Of which complaints figures are wanted. All conditions must hold; each method gives a copy. Immutable.
 *
 * <pre>{@code
 * Statistics figures = desk.statistics(
 *         StatisticsQuery.in(ZoneId.of("Europe/London")).receivedFrom(start).by(Dimension.CATEGORY));
 * }</pre>
 */
public final class StatisticsQuery {

    private final ZoneId zone;
    private final @Nullable Instant from;
    private final @Nullable Instant before;
    private final @Nullable String category;
    private final @Nullable Channel channel;
    private final @Nullable String department;
    private final List<Dimension> dimensions;

    private StatisticsQuery(
            ZoneId zone,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String category,
            @Nullable Channel channel,
            @Nullable String department,
            List<Dimension> dimensions) {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "query.receivedBefore must not be before receivedFrom, which is " + start + "; was " + end);
        }
        this.zone = zone;
        this.from = start;
        this.before = end;
        this.category = category;
        this.channel = channel;
        this.department = department;
        this.dimensions = List.copyOf(dimensions);
    }

    /**
     * All complaints.
     *
     * @param zone where weeks begin at midnight
     * @return the query
     */
    public static StatisticsQuery in(ZoneId zone) {
        return new StatisticsQuery(Objects.requireNonNull(zone, "zone"), null, null, null, null, null, List.of());
    }

    /**
     * Only complaints received from an instant on.
     *
     * @param start the first instant, inclusive; not after {@link #receivedBefore(Instant)}
     * @return a copy
     * @throws IllegalArgumentException if it is after it
     */
    public StatisticsQuery receivedFrom(Instant start) {
        return new StatisticsQuery(
                zone, Objects.requireNonNull(start, "start"), before, category, channel, department, dimensions);
    }

    /**
     * Only complaints received before an instant.
     *
     * @param end the end, exclusive; not before {@link #receivedFrom(Instant)}, and the same finds nothing
     * @return a copy
     * @throws IllegalArgumentException if it is before it
     */
    public StatisticsQuery receivedBefore(Instant end) {
        return new StatisticsQuery(
                zone, from, Objects.requireNonNull(end, "end"), category, channel, department, dimensions);
    }

    /**
     * Only complaints of a category.
     *
     * @param category the category's code
     * @return a copy
     */
    public StatisticsQuery category(String category) {
        return new StatisticsQuery(
                zone, from, before, Objects.requireNonNull(category, "category"), channel, department, dimensions);
    }

    /**
     * Only complaints that came by a channel.
     *
     * @param channel the channel
     * @return a copy
     */
    public StatisticsQuery channel(Channel channel) {
        return new StatisticsQuery(
                zone, from, before, category, Objects.requireNonNull(channel, "channel"), department, dimensions);
    }

    /**
     * Only complaints that lie with a department.
     *
     * @param department the department's code
     * @return a copy
     */
    public StatisticsQuery department(String department) {
        return new StatisticsQuery(
                zone, from, before, category, channel, Objects.requireNonNull(department, "department"), dimensions);
    }

    /**
     * Also figures of each group of complaints that agree in some dimensions.
     *
     * @param grouping the dimensions, instead of those named before; the order matters not
     * @return a copy
     */
    public StatisticsQuery by(Dimension... grouping) {
        for (int place = 0; place < grouping.length; place++) {
            Objects.requireNonNull(grouping[place], "grouping[" + place + "]");
        }
        List<Dimension> distinct = new ArrayList<>(new LinkedHashSet<>(Arrays.asList(grouping)));
        distinct.sort(null);
        return new StatisticsQuery(zone, from, before, category, channel, department, distinct);
    }

    /**
     * Where weeks begin at midnight.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * From when on.
     *
     * @return the first instant of receipt, inclusive; or empty
     */
    public Optional<Instant> receivedFrom() {
        return Optional.ofNullable(from);
    }

    /**
     * Until when.
     *
     * @return the end of the span of receipt, exclusive; or empty
     */
    public Optional<Instant> receivedBefore() {
        return Optional.ofNullable(before);
    }

    /**
     * Of which category.
     *
     * @return its code, or empty
     */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    /**
     * By which channel.
     *
     * @return the channel, or empty
     */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /**
     * With which department.
     *
     * @return its code, or empty
     */
    public Optional<String> department() {
        return Optional.ofNullable(department);
    }

    /**
     * Grouped by what.
     *
     * @return the dimensions in their natural order, each once; may be empty
     */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /**
     * Whether a complaint is asked for.
     *
     * @param complaint its state
     * @return true if all conditions hold
     */
    public boolean matches(Snapshot complaint) {
        Instant received = complaint.filing().receivedAt();
        return (from == null || !received.isBefore(from))
                && (before == null || received.isBefore(before))
                && (category == null || category.equals(complaint.handling().category()))
                && (channel == null || channel.equals(complaint.filing().channel()))
                && (department == null
                        || department.equals(complaint.casework().conferral().department()));
    }

    /** The conditions; no person is among them. */
    @Override
    public String toString() {
        StringJoiner said = new StringJoiner(", ", "StatisticsQuery[", "]").add("zone=" + zone);
        say(said, "receivedFrom", from);
        say(said, "receivedBefore", before);
        say(said, "category", category);
        say(said, "channel", channel == null ? null : channel.code());
        say(said, "department", department);
        say(said, "by", dimensions.isEmpty() ? null : dimensions);
        return said.toString();
    }

    private static void say(StringJoiner said, String name, @Nullable Object value) {
        if (value != null) {
            said.add(name + "=" + value);
        }
    }
}
