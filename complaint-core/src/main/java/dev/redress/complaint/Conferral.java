package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import dev.redress.party.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who within the organisation has the complaint, was asked, or has to agree. Immutable.
 *
 * @param department code of the department it lies with, or null if it was never handed over
 * @param pending the hand-over that was neither accepted nor sent back yet, or null
 * @param identityWithheld whether those who have it are not to know who complains
 * @param keptFrom numbers of single parties who are not to know it, as a hand-over that withheld it was sent back; copied
 * @param consultations questions not answered yet; copied
 * @param approvals requests for approval, by number; copied
 * @param accepted what accepted proposals promise in all, one amount for each currency; copied
 */
public record Conferral(
        @Nullable String department,
        @Nullable PendingHandOver pending,
        boolean identityWithheld,
        List<Integer> keptFrom,
        List<Consultation> consultations,
        List<Approval> approvals,
        List<Money> accepted) {

    /** Nobody else has to do with it. */
    public static final Conferral NONE = new Conferral(null, null, false, List.of(), List.of(), List.of(), List.of());

    /** Copies the lists, unless they are immutable already. */
    public Conferral {
        keptFrom = ImmutableList.copyOf(keptFrom);
        consultations = ImmutableList.copyOf(consultations);
        approvals = ImmutableList.copyOf(approvals);
        accepted = ImmutableList.copyOf(accepted);
    }

    /**
     * Finds a request for approval.
     *
     * @param number 1 for the first
     * @return the request, or empty
     */
    public Optional<Approval> approval(int number) {
        return number >= 1 && number <= approvals.size() ? Optional.of(approvals.get(number - 1)) : Optional.empty();
    }

    /**
     * The same, on its way to a department.
     *
     * @param begun the hand-over
     * @return a copy
     */
    public Conferral handedOver(PendingHandOver begun) {
        return new Conferral(department, begun, identityWithheld, keptFrom, consultations, approvals, accepted);
    }

    /**
     * The same, arrived in the department it was on its way to. What was withheld once stays so: whoever does not know it cannot hand it
     * on in the open.
     *
     * @return a copy
     */
    public Conferral arrived() {
        return pending == null
                ? this
                : new Conferral(
                        pending.department(),
                        null,
                        identityWithheld || pending.withholdingIdentity(),
                        keptFrom,
                        consultations,
                        approvals,
                        accepted);
    }

    /**
     * The same, back where it was.
     *
     * @param more numbers of those who are not to know who complains
     * @return a copy
     */
    public Conferral sentBack(List<Integer> more) {
        Set<Integer> all = new TreeSet<>(keptFrom);
        all.addAll(more);
        return new Conferral(department, null, identityWithheld, List.copyOf(all), consultations, approvals, accepted);
    }

    /**
     * The same, with a department asked.
     *
     * @param asked the question
     * @return a copy
     */
    public Conferral consulting(Consultation asked) {
        return new Conferral(
                department, pending, identityWithheld, keptFrom, Lists.and(consultations, asked), approvals, accepted);
    }

    /**
     * The same, with a question answered.
     *
     * @param number which question
     * @return a copy
     */
    public Conferral answered(int number) {
        return new Conferral(
                department,
                pending,
                identityWithheld,
                keptFrom,
                Lists.without(consultations, asked -> asked.number() == number),
                approvals,
                accepted);
    }

    /**
     * The same, with a request for approval added or decided.
     *
     * @param changed the request
     * @return a copy
     */
    public Conferral with(Approval changed) {
        return new Conferral(
                department,
                pending,
                identityWithheld,
                keptFrom,
                consultations,
                Lists.put(approvals, changed.number(), changed),
                accepted);
    }

    /**
     * The same, with one more amount promised by an accepted proposal.
     *
     * @param amount the amount
     * @return a copy
     */
    public Conferral promising(Money amount) {
        return new Conferral(
                department,
                pending,
                identityWithheld,
                keptFrom,
                consultations,
                approvals,
                Amounts.plus(accepted, amount));
    }
}
