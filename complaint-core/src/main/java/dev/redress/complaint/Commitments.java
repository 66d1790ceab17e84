package dev.redress.complaint;

import dev.redress.party.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation has promised to pay in one complaint: what proposals come to (those accepted, and the one that is
 * offered now), and what measures that were not given up come to besides. A measure that carries out an accepted proposal is
 * part of it; only what such measures come to beyond the accepted amounts is added. Pure functions; stateless, thread-safe.
 */
public final class Commitments {

    private Commitments() {}

    /**
     * What is promised in one currency.
     *
     * @param complaint its state
     * @param currency which currency
     * @return the sum, 0 or more
     */
    public static BigDecimal of(Snapshot complaint, Currency currency) {
        BigDecimal accepted = Amounts.in(complaint.casework().conferral().accepted(), currency);
        BigDecimal besides = BigDecimal.ZERO;
        if (complaint.stage() instanceof Proposed proposed) {
            besides = in(proposed.proposal().amount(), currency);
        }
        BigDecimal carryingOut = BigDecimal.ZERO;
        for (Measure measure : complaint.progress().measures()) {
            if (measure.cancelled() || measure.amount() == null) {
                continue;
            }
            BigDecimal amount = in(measure.amount(), currency);
            if (measure.asProposed()) {
                carryingOut = carryingOut.add(amount);
            } else {
                besides = besides.add(amount);
            }
        }
        return accepted.max(carryingOut).add(besides);
    }

    private static BigDecimal in(@Nullable Money amount, Currency currency) {
        return amount != null && amount.currency().equals(currency) ? amount.amount() : BigDecimal.ZERO;
    }

    /**
     * In whose period the promises of a complaint count: that of its registration, which nobody can state. When it was received is what
     * staff say, so that whoever is limited could say what makes room.
     *
     * @param complaint its state
     * @return when it was registered here, to the millisecond, as its identifier tells (RFC 9562, section 5.7); of a complaint that was
     *     brought from elsewhere, when it was received there
     */
    public static Instant countedFrom(Snapshot complaint) {
        Instant receivedAt = complaint.filing().receivedAt();
        return complaint.time().quietThrough() == null
                ? complaint.registeredAt().orElse(receivedAt)
                : receivedAt;
    }

    /**
     * The currencies in which something is or was promised.
     *
     * @param complaint its state
     * @return the currencies by code; may be empty
     */
    public static Set<Currency> currencies(Snapshot complaint) {
        List<Money> accepted = complaint.casework().conferral().accepted();
        Proposal proposal = complaint.stage() instanceof Proposed proposed ? proposed.proposal() : null;
        boolean offered = proposal != null && proposal.amount() != null;
        if (accepted.isEmpty() && !offered && complaint.progress().measures().isEmpty()) {
            return Set.of();
        }
        Set<Currency> all = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        accepted.forEach(amount -> all.add(amount.currency()));
        if (proposal != null && proposal.amount() != null) {
            all.add(proposal.amount().currency());
        }
        for (Measure measure : complaint.progress().measures()) {
            if (measure.amount() != null) {
                all.add(measure.amount().currency());
            }
        }
        return all;
    }
}
