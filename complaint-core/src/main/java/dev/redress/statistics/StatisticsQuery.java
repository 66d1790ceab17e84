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
    private final @Nullable Instant to;
    private final @Nullable String category;
    private final @Nullable Channel channel;
    private final @Nullable String department;
    private final List<Dimension> dimensions;

    private StatisticsQuery(
            ZoneId zone,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String category,
            @Nullable Channel channel,
            @Nullable String department,
            List<Dimension> dimensions) {
        this.zone = zone;
        this.from = from;
        this.to = to;
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
     * @param start the first instant, inclusive
     * @return a copy
     */
    public StatisticsQuery receivedFrom(Instant start) {
        return new StatisticsQuery(zone, start, to, category, channel, department, dimensions);
    }

    /**
     * Only complaints received before an instant.
     *
     * @param end the end, exclusive; not after the start, nothing is found
     * @return a copy
     */
    public StatisticsQuery receivedTo(Instant end) {
        return new StatisticsQuery(zone, from, end, category, channel, department, dimensions);
    }

    /**
     * Only complaints of a category.
     *
     * @param code the category's code
     * @return a copy
     */
    public StatisticsQuery category(String code) {
        return new StatisticsQuery(zone, from, to, code, channel, department, dimensions);
    }

    /**
     * Only complaints that came by a channel.
     *
     * @param way the channel
     * @return a copy
     */
    public StatisticsQuery channel(Channel way) {
        return new StatisticsQuery(zone, from, to, category, way, department, dimensions);
    }

    /**
     * Only complaints that lie with a department.
     *
     * @param code the department's code
     * @return a copy
     */
    public StatisticsQuery department(String code) {
        return new StatisticsQuery(zone, from, to, category, channel, code, dimensions);
    }

    /**
     * Also figures of each group of complaints that agree in some dimensions.
     *
     * @param grouping the dimensions, instead of those named before; the order matters not
     * @return a copy
     */
    public StatisticsQuery by(Dimension... grouping) {
        List<Dimension> distinct = new ArrayList<>(new LinkedHashSet<>(Arrays.asList(grouping)));
        distinct.sort(null);
        return new StatisticsQuery(zone, from, to, category, channel, department, distinct);
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
    public Optional<Instant> receivedTo() {
        return Optional.ofNullable(to);
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
                && (to == null || received.isBefore(to))
                && (category == null || category.equals(complaint.handling().category()))
                && (channel == null || channel.equals(complaint.filing().channel()))
                && (department == null
                        || department.equals(complaint.casework().conferral().department()));
    }
}
