package dev.redress.statistics;

/**
 * One root cause in the order of weight. Immutable.
 *
 * @param code its code
 * @param count how many complaints have it
 * @param cumulativeShare the share of this cause and all before it, of all complaints with a root cause; 0 to 1
 */
public record Cause(String code, long count, double cumulativeShare) {

    /**
     * Whether it came more than once.
     *
     * @return true from two complaints on
     */
    public boolean isRepeated() {
        return count > 1;
    }
}
