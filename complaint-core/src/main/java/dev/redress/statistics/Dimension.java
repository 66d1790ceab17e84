package dev.redress.statistics;

import dev.redress.complaint.Findings;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.Snapshot;
import dev.redress.validation.StableNamed;
import java.util.Optional;

/** By what complaints can be grouped and counted. The persisted names are stable. */
public enum Dimension implements StableNamed {
    /** Where the complaint stands now. */
    STAGE("stage"),
    /** Its category; a complaint that is not classified has none. */
    CATEGORY("category"),
    /** Its root cause according to the latest findings; a complaint without such a finding has none. */
    ROOT_CAUSE("root-cause"),
    /** The channel it came by. */
    CHANNEL("channel"),
    /** The department it lies with; a complaint that no department ever accepted from another has none. */
    DEPARTMENT("department"),
    /** Its outcome, see {@link Outcomes}; an undecided complaint has none. */
    OUTCOME("outcome"),
    /** Its priority; a complaint that has none yet has none. */
    PRIORITY("priority");

    private final String persisted;

    Dimension(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a dimension by its stable name.
     *
     * @param persistedName as in interfaces
     * @return the dimension
     * @throws IllegalArgumentException if none has that name
     */
    public static Dimension of(String persistedName) {
        return StableNamed.parse(Dimension.class, persistedName);
    }

    /**
     * Where a complaint lies in this dimension.
     *
     * @param complaint its state
     * @return a code or a stable name; or empty if it has none
     */
    public Optional<String> valueOf(Snapshot complaint) {
        return switch (this) {
            case STAGE -> Optional.of(complaint.stage().kind().persistedName());
            case CATEGORY -> Optional.ofNullable(complaint.handling().category());
            case ROOT_CAUSE -> {
                Findings findings = complaint.casework().inquiry().findings();
                yield findings == null ? Optional.empty() : Optional.ofNullable(findings.rootCause());
            }
            case CHANNEL -> Optional.of(complaint.filing().channel().code());
            case DEPARTMENT ->
                Optional.ofNullable(complaint.casework().conferral().department());
            case OUTCOME -> Outcomes.of(complaint).map(Outcome::persistedName);
            case PRIORITY ->
                Optional.ofNullable(complaint.handling().priority()).map(Priority::persistedName);
        };
    }
}
