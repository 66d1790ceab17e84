package dev.redress.calendar;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The ways of counting of one calendar: one choice of each kind of {@link Convention}. Immutable; safe for use by many
 * threads.
 */
public final class Conventions {

    /** The defaults; each is justified where its enum constant is described. */
    public static final Conventions DEFAULT = new Conventions(Map.of());

    private final Map<Class<?>, Convention> chosen;
    // Read for every sum, so not looked up in the map each time.
    private final NonWorkingStart nonWorkingStart;
    private final ZeroAmount zeroAmount;
    private final LandingOnClose landingOnClose;
    private final Rounding rounding;

    private Conventions(Map<Class<?>, Convention> chosen) {
        this.chosen = Map.copyOf(chosen);
        this.nonWorkingStart = get(NonWorkingStart.NEXT_COUNTS_AS_FIRST);
        this.zeroAmount = get(ZeroAmount.ROLL);
        this.landingOnClose = get(LandingOnClose.STAY);
        this.rounding = get(Rounding.EXACT);
    }

    /**
     * These conventions with some replaced.
     *
     * @param choices the replacements; of two of the same kind the later wins
     * @return the new set
     */
    public Conventions with(Convention... choices) {
        Map<Class<?>, Convention> copy = new HashMap<>(chosen);
        for (Convention choice : choices) {
            Objects.requireNonNull(choice, "choice");
            copy.put(((Enum<?>) choice).getDeclaringClass(), choice);
        }
        return new Conventions(copy);
    }

    /** What was chosen otherwise than the defaults, by kind. */
    Map<Class<?>, Convention> chosen() {
        return chosen;
    }

    /**
     * How business days are counted from a day that is none.
     *
     * @return the choice
     */
    public NonWorkingStart nonWorkingStart() {
        return nonWorkingStart;
    }

    /**
     * What an amount of zero comes to.
     *
     * @return the choice
     */
    public ZeroAmount zeroAmount() {
        return zeroAmount;
    }

    /**
     * Where a sum that is used up at a close ends.
     *
     * @return the choice
     */
    public LandingOnClose landingOnClose() {
        return landingOnClose;
    }

    /**
     * How results are rounded.
     *
     * @return the choice
     */
    public Rounding rounding() {
        return rounding;
    }

    /**
     * At which instant of its last day a count of days ends.
     *
     * @return the choice
     */
    public TimeOfDay timeOfDay() {
        return get(TimeOfDay.KEEP);
    }

    /**
     * What a measurement says whose end lies before its start.
     *
     * @return the choice
     */
    public ReversedRange reversedRange() {
        return get(ReversedRange.NEGATIVE);
    }

    /**
     * Which ends belong to a span of dates.
     *
     * @return the choice
     */
    public CountRange countRange() {
        return get(CountRange.AFTER_START_THROUGH_END);
    }

    /**
     * Whether the closing instant is open.
     *
     * @return the choice
     */
    public ClosingInstant closingInstant() {
        return get(ClosingInstant.CLOSED);
    }

    /**
     * From which day is counted what arrives after the cut-off.
     *
     * @return the choice
     */
    public LateStart lateStart() {
        return get(LateStart.NEXT_BUSINESS_DAY);
    }

    /**
     * Where deadlines in calendar days, weeks or months move that fall on no business day.
     *
     * @return the choice
     */
    public Roll roll() {
        return get(Roll.NONE);
    }

    /**
     * Whether the end of a pause belongs to it.
     *
     * @return the choice
     */
    public PauseEnd pauseEnd() {
        return get(PauseEnd.EXCLUSIVE);
    }

    /**
     * How a pause moves deadlines in business days.
     *
     * @return the choice
     */
    public DayTargetPause dayTargetPause() {
        return get(DayTargetPause.BUSINESS_TIME);
    }

    /**
     * What adding means on a calendar without any open hour.
     *
     * @return the choice
     */
    public NeverOpen neverOpen() {
        return get(NeverOpen.REFUSE);
    }

    private <T extends Enum<T> & Convention> T get(T otherwise) {
        Convention choice = chosen.get(otherwise.getDeclaringClass());
        return choice == null ? otherwise : otherwise.getDeclaringClass().cast(choice);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conventions that && chosen.equals(that.chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }

    /** Only what was chosen, not the defaults. */
    @Override
    public String toString() {
        return "Conventions" + chosen.values();
    }
}
