package dev.redress.procedure;

import dev.redress.complaint.Approval;
import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Commitments;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever promises money may, and whoever approves it. Part of the engine: hosts need not use it, and it may change in
 * any version. Pure functions.
 */
public final class AuthorityCheck {

    private AuthorityCheck() {}

    static @Nullable List<Refusal> check(
            @Nullable List<Refusal> found,
            Authority authority,
            Snapshot before,
            Snapshot after,
            CommandKind command,
            Circumstances circumstances) {
        List<Refusal> all = found;
        if (command == CommandKind.APPROVE) {
            all = approving(all, authority, before, after, circumstances);
        }
        for (Currency currency : Commitments.currencies(after)) {
            BigDecimal was = Commitments.of(before, currency);
            BigDecimal is = Commitments.of(after, currency);
            BigDecimal most = most(authority, before, circumstances.actor().roles(), currency);
            if (is.compareTo(was) > 0 && is.compareTo(most) > 0) {
                all = Gatekeeper.and(all, refusal(is, is.subtract(was), most, currency));
            }
        }
        return all;
    }

    /** Whether every amount that waits for a decision is above somebody's authority. */
    static @Nullable List<Refusal> approvingAny(
            @Nullable List<Refusal> found, Authority authority, Snapshot complaint, Set<String> roles) {
        Refusal above = null;
        for (Approval asked : complaint.casework().conferral().approvals()) {
            if (asked.state() == ApprovalState.PENDING) {
                above = above(authority, asked, roles);
                if (above == null) {
                    return found;
                }
            }
        }
        return above == null ? found : Gatekeeper.and(found, above);
    }

    private static @Nullable Refusal above(Authority authority, Approval asked, Set<String> roles) {
        Currency currency = asked.amount().currency();
        BigDecimal most = authority.of(roles, currency).orElse(BigDecimal.ZERO);
        return asked.amount().amount().compareTo(most) <= 0
                ? null
                : new Refusal(
                        "authority",
                        "approving " + asked.amount() + " needs an authority of that much, this one is "
                                + most.toPlainString() + " " + currency,
                        "审批 " + asked.amount() + " 超出权限 " + most.toPlainString() + " " + currency);
    }

    private static @Nullable List<Refusal> approving(
            @Nullable List<Refusal> found,
            Authority authority,
            Snapshot before,
            Snapshot after,
            Circumstances circumstances) {
        List<Approval> was = before.casework().conferral().approvals();
        List<Approval> is = after.casework().conferral().approvals();
        List<Refusal> all = found;
        for (int i = 0; i < is.size() && i < was.size(); i++) {
            Approval decided = is.get(i);
            if (was.get(i).state() == ApprovalState.PENDING && decided.state() == ApprovalState.APPROVED) {
                Refusal above = above(authority, decided, circumstances.actor().roles());
                all = above == null ? all : Gatekeeper.and(all, above);
            }
        }
        return all;
    }

    /** A correction that makes room for further promises: less in a complaint, or one from elsewhere received in another period. */
    static @Nullable List<Refusal> freeing(
            @Nullable List<Refusal> found, Authority authority, Snapshot before, Snapshot after) {
        if (!authority.isLimited()) {
            return found;
        }
        boolean moved = !authority
                .period()
                .of(Commitments.countedFrom(before))
                .equals(authority.period().of(Commitments.countedFrom(after)));
        boolean lower = Commitments.currencies(before).stream()
                .anyMatch(currency -> Commitments.of(after, currency).compareTo(Commitments.of(before, currency)) < 0);
        return moved || lower ? Gatekeeper.and(found, FREEING) : found;
    }

    /** Why a correction that makes room was refused. */
    public static final Refusal FREEING = new Refusal(
            "authority:freeing",
            "the correction would make room for further promises; somebody who may approve amounts has to make it",
            "该更正会腾出承诺额度,须由有审批权限者更正");

    private static Refusal refusal(BigDecimal sum, BigDecimal growth, BigDecimal most, Currency currency) {
        boolean split = growth.compareTo(most) <= 0;
        String what = sum.toPlainString() + " " + currency;
        String limit = most.toPlainString() + " " + currency;
        return new Refusal(
                split ? "authority:splitting" : "authority",
                (split ? "promises of this complaint would add up to " : "promising ") + what
                        + ", above the authority of " + limit + "; request approval",
                (split ? "本投诉累计承诺金额 " : "承诺金额 ") + what + " 超出权限 " + limit + ",请申请审批");
    }

    /**
     * The most that somebody can promise in one complaint.
     *
     * @param authority the limits
     * @param complaint the complaint
     * @param roles their roles
     * @param currency in which currency
     * @return the greater of their own authority and what was approved for the complaint; 0 if there is neither
     */
    public static BigDecimal most(Authority authority, Snapshot complaint, Set<String> roles, Currency currency) {
        BigDecimal most = authority.of(roles, currency).orElse(BigDecimal.ZERO);
        for (Approval approval : complaint.casework().conferral().approvals()) {
            if (approval.state() == ApprovalState.APPROVED
                    && approval.amount().currency().equals(currency)) {
                most = most.max(approval.amount().amount());
            }
        }
        return most;
    }
}
