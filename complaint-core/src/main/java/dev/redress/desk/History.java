package dev.redress.desk;

import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.store.CommandId;
import java.util.ArrayList;
import java.util.List;

/**
 * A complaint from another system: what was filed, and what happened to it since, with the real times. Immutable.
 *
 * <pre>{@code
 * desk.importAll(List.of(History.of("old-crm/17", intake, By.by(ana).at(start))
 *         .then(Accept.inScope(), By.by(ana).at(start.plus(Duration.ofHours(2))))));
 * }</pre>
 *
 * @param key identifies it across imports: the source's name and the source's own key
 * @param intake what was filed
 * @param by who registered it, and when
 * @param steps what happened since, in order; copied
 * @param telling whether milestones of clocks that have passed are recorded and told, as of a complaint that was filed here
 */
public record History(CommandId key, Intake intake, By by, List<Step> steps, boolean telling) {

    /** The most steps of one history. */
    public static final int MAX_STEPS = 400;

    /**
     * One thing that happened.
     *
     * @param command what was done
     * @param by who did it, and when
     */
    public record Step(Command command, By by) {

        /**
         * Checks the attribution.
         *
         * @throws IllegalArgumentException if it states a command id: a history has one, its own key
         */
        public Step {
            requireNoKey(by);
        }
    }

    private static void requireNoKey(By by) {
        if (by.commandId() != null) {
            throw new IllegalArgumentException(
                    "a history has one key, its own; its steps have none, one had '" + by.commandId() + "'");
        }
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are more than {@link #MAX_STEPS}, or {@code by} states a command id
     */
    public History {
        steps = List.copyOf(steps);
        requireNoKey(by);
        if (steps.size() > MAX_STEPS) {
            throw new IllegalArgumentException(
                    "history '" + key + "' must have at most " + MAX_STEPS + " steps, had " + steps.size());
        }
    }

    /**
     * A history of which nothing that has passed is told.
     *
     * @param key the key under which it is known elsewhere
     * @param intake what was filed
     * @param by who registered it, and when
     * @param steps what happened since, in order; copied
     */
    public History(CommandId key, Intake intake, By by, List<Step> steps) {
        this(key, intake, by, steps, false);
    }

    /**
     * A complaint that was filed.
     *
     * @param key identifies it across imports
     * @param intake what was filed
     * @param by who registered it, and when
     * @return the history
     */
    public static History of(String key, Intake intake, By by) {
        return new History(new CommandId(key), intake, by, List.of(), false);
    }

    /**
     * The same, of which nobody wants to miss what is late already: warnings, breaches and escalations that have passed are recorded by
     * the next sweep, with their notices. Without it nothing of the time before the import is.
     *
     * @return a copy
     */
    public History tellingThePast() {
        return new History(key, intake, by, steps, true);
    }

    /**
     * The same, with one thing more that happened.
     *
     * @param command what was done
     * @param who who did it, and when
     * @return a copy
     */
    public History then(Command command, By who) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(command, who));
        return new History(key, intake, by, more, telling);
    }
}
