package dev.redress.similarity;

import java.util.List;

/**
 * How many complaints a day is expected to have. Immutable.
 *
 * @param mean on average; greater than 0
 * @param variance how they vary
 */
record Expectation(double mean, double variance) {

    private static final double NOTHING_LEFT = 1e-18;

    static Expectation of(List<Integer> past, double prior) {
        double days = past.size() + 1;
        double mean = (past.stream().mapToDouble(each -> each).sum() + prior) / days;
        double square = (prior - mean) * (prior - mean);
        for (int each : past) {
            square += (each - mean) * (each - mean);
        }
        return new Expectation(mean, square / Math.max(1, days - 1));
    }

    /** How likely that many or more are. */
    double chanceOfAtLeast(int count) {
        boolean varies = variance > mean * 1.0001;
        double size = varies ? mean * mean / (variance - mean) : 0;
        double share = varies ? mean / variance : 0;
        double log = varies ? size * Math.log(share) : -mean;
        double below = 0;
        double tail = 0;
        for (int k = 0; k < count + 100_000; k++) {
            double chance = Math.exp(log);
            if (k < count) {
                below += chance;
            } else {
                tail += chance;
                if (chance < tail * 1e-9 || chance < NOTHING_LEFT) {
                    break;
                }
            }
            log += varies ? Math.log((size + k) / (k + 1.0) * (1 - share)) : Math.log(mean / (k + 1.0));
        }
        return below < 0.5 ? 1 - below : tail;
    }
}
