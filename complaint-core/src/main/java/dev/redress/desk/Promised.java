package dev.redress.desk;

import dev.redress.complaint.Approval;
import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Commitments;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Refusal;
import dev.redress.party.Actor;
import dev.redress.procedure.Authority;
import dev.redress.record.Identities;
import dev.redress.store.CommitResult;
import dev.redress.store.TallyAdd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to one complainant over all their complaints: added up in the same commit, within the period in which each
 * complaint was received, so that many small promises do not get round the authority. What was approved for an open complaint counts from
 * the approval on, so that whoever approves is asked for the sum as well. Pure functions.
 */
final class Promised {

    private static final String KEY = "promised/";

    private Promised() {}

    /**
     * What a decision adds; a limit of {@code Long.MAX_VALUE} where it is not to be refused. Where a correction tells who the
     * complainant is, or when it was received, what was promised moves with it: to somebody else, or into another period.
     */
    static List<TallyAdd> added(
            Authority authority,
            Snapshot before,
            Identities known,
            Snapshot after,
            Identities identities,
            @Nullable Actor actor) {
        if (!authority.isLimited() || isUntouched(before, after)) {
            return List.of();
        }
        String complainant = complainant(after, identities);
        if (complainant == null) {
            return List.of();
        }
        String counted = complainant(before, known);
        String period = authority.period().of(after.filing().receivedAt());
        String was = authority.period().of(before.filing().receivedAt());
        boolean moved = !complainant.equals(counted) || !period.equals(was);
        List<TallyAdd> adds = new ArrayList<>(1);
        for (Currency currency : currencies(before, after)) {
            BigDecimal promised = counted(before, currency);
            BigDecimal growth =
                    moved ? counted(after, currency) : counted(after, currency).subtract(promised);
            if (moved && counted != null && promised.signum() != 0) {
                adds.add(new TallyAdd(
                        key(before, counted, currency), was, minor(promised.negate(), currency), Long.MAX_VALUE));
            }
            if (growth.signum() != 0) {
                adds.add(new TallyAdd(
                        key(after, complainant, currency),
                        period,
                        minor(growth, currency),
                        limit(authority, before, after, actor, currency, moved)));
            }
        }
        return adds;
    }

    private static String key(Snapshot complaint, String complainant, Currency currency) {
        return KEY + currency + "/"
                + Secrets.sha256("redress-promised/1\n" + complaint.tenant().name() + "\n" + complainant);
    }

    /** What a complaint counts for: what is promised in it, or what may be, by an approval, while it is open. */
    private static BigDecimal counted(Snapshot complaint, Currency currency) {
        BigDecimal counted = Commitments.of(complaint, currency);
        return complaint.stage().kind().isOpen() ? counted.max(approved(complaint, currency)) : counted;
    }

    private static BigDecimal approved(Snapshot complaint, Currency currency) {
        BigDecimal most = BigDecimal.ZERO;
        for (Approval approval : complaint.casework().conferral().approvals()) {
            if (approval.state() == ApprovalState.APPROVED
                    && approval.amount().currency().equals(currency)) {
                most = most.max(approval.amount().amount());
            }
        }
        return most;
    }

    private static boolean isUntouched(Snapshot before, Snapshot after) {
        return before.progress().measures().equals(after.progress().measures())
                && before.stage().kind() == after.stage().kind()
                && before.casework()
                        .conferral()
                        .approvals()
                        .equals(after.casework().conferral().approvals())
                && before.filing().receivedAt().equals(after.filing().receivedAt())
                && before.parties().equals(after.parties())
                && before.casework()
                        .ties()
                        .withdrawn()
                        .equals(after.casework().ties().withdrawn());
    }

    private static Set<Currency> currencies(Snapshot before, Snapshot after) {
        Set<Currency> all = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        all.addAll(Commitments.currencies(before));
        all.addAll(Commitments.currencies(after));
        for (Approval approval : after.casework().conferral().approvals()) {
            all.add(approval.amount().currency());
        }
        return all;
    }

    /** The first complainant who takes part and whom the host knows. */
    private static @Nullable String complainant(Snapshot complaint, Identities identities) {
        for (Party party : complaint.parties()) {
            if (party.role() == PartyRole.COMPLAINANT
                    && !complaint.casework().ties().withdrawn().contains(party.number())) {
                String identity = identities.identityOf(party.number());
                if (identity != null) {
                    return identity;
                }
            }
        }
        return null;
    }

    /**
     * Up to which sum somebody may add. What is true has to be recorded by somebody: whoever has the highest authority may correct a
     * person or a receipt whatever it comes to.
     */
    private static long limit(
            Authority authority,
            Snapshot before,
            Snapshot after,
            @Nullable Actor actor,
            Currency currency,
            boolean moved) {
        if (actor == null || (!moved && isOnlyReopened(before, after, currency))) {
            return Long.MAX_VALUE;
        }
        BigDecimal own = authority.of(actor.roles(), currency).orElse(BigDecimal.ZERO);
        return moved && own.compareTo(authority.highest(currency)) >= 0 ? Long.MAX_VALUE : minor(own, currency);
    }

    /** It counts more only because it is open again. */
    private static boolean isOnlyReopened(Snapshot before, Snapshot after, Currency currency) {
        return Commitments.of(before, currency).compareTo(Commitments.of(after, currency)) >= 0
                && approved(before, currency).compareTo(approved(after, currency)) == 0;
    }

    private static long minor(BigDecimal amount, Currency currency) {
        return amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
    }

    /** Why the promise was refused. */
    static Refusal refusal(CommitResult.LimitReached reached) {
        String code = reached.key().substring(KEY.length(), KEY.length() + 3);
        Currency currency = Currency.getInstance(code);
        String had = major(reached.current(), currency);
        String limit = major(reached.limit(), currency);
        return new Refusal(
                "authority:splitting",
                "this complainant was promised, or somebody may promise them by an approval, " + had + " within "
                        + reached.window() + " already; together that is above the authority of " + limit
                        + "; request approval, or have it done by somebody with more authority",
                "该投诉人在 " + reached.window() + " 内已获承诺或已批准 " + had + ",合计超出权限 " + limit + ",请申请审批或由更高权限者办理");
    }

    private static String major(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString() + " " + currency;
    }
}
