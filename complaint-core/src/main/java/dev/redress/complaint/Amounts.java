package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import dev.redress.party.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Sums of money, one for each currency. Stateless, thread-safe. */
final class Amounts {

    private Amounts() {}

    static List<Money> plus(List<Money> sums, Money added) {
        List<Money> all = new ArrayList<>(sums);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).currency().equals(added.currency())) {
                all.set(i, all.get(i).plus(added));
                return ImmutableList.copyOf(all);
            }
        }
        all.add(added);
        return ImmutableList.copyOf(all);
    }

    static BigDecimal in(List<Money> sums, Currency currency) {
        for (Money sum : sums) {
            if (sum.currency().equals(currency)) {
                return sum.amount();
            }
        }
        return BigDecimal.ZERO;
    }
}
