package dev.redress.desk;

import dev.redress.complaint.Approval;
import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Commitments;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to one complainant over all their complaints: added up in the same commit, within the period that each
 * complaint counts in ({@link Commitments#countedFrom}), so that many small promises do not get round the authority. What was approved for an open complaint counts from
 * the approval on, so that whoever approves is asked for the sum as well. Pure functions.
 */
final class Promised {

    private static final String KEY = "promised/";

    /** Of how many complainants of one complaint sums are kept: a commit adds to few tallies. */
    private static final int MOST = 20;

    /** So much in the smallest unit that one such sum and ordinary ones beside it fit into a tally. */
    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(1_000_000_000_000_000_000L);

    /** A complainant who joins promises nothing. */
    private static final Set<String> COMPLAINANT = Set.of(ComplainantDesk.ROLE);

    private Promised() {}

    /**
     * What a decision adds; a limit of {@code Long.MAX_VALUE} where it is not to be refused. Where a correction tells who the
     * complainant is, or when one from elsewhere was received, what was promised moves with it: to somebody else, or into another period.
     */
    static List<TallyAdd> added(
            Authority authority,
            Snapshot before,
            Identities known,
            Snapshot after,
            Identities identities,
            @Nullable Actor actor) {
        if (!authority.isLimited() || isUntouched(before, after) || isErasure(before, after)) {
            return List.of();
        }
        Set<String> counted = complainants(before, known);
        Set<String> now = complainants(after, identities);
        Set<String> all = new LinkedHashSet<>(counted);
        all.addAll(now);
        List<TallyAdd> adds = new ArrayList<>(1);
        for (Currency currency : currencies(before, after)) {
            for (String complainant : all) {
                BigDecimal was = counted.contains(complainant) ? counted(before, currency) : BigDecimal.ZERO;
                BigDecimal is = now.contains(complainant) ? counted(after, currency) : BigDecimal.ZERO;
                add(adds, authority, before, after, actor, complainant, currency, was, is);
            }
        }
        return adds;
    }

    /** Under limits from now on: what was promised without any counts as well, whoever leads the complaint over. */
    static List<TallyAdd> adopted(Authority authority, Snapshot after, Identities identities) {
        List<TallyAdd> adds = new ArrayList<>(1);
        String now = authority.period().of(Commitments.countedFrom(after));
        for (Currency currency : currencies(after, after)) {
            BigDecimal is = counted(after, currency);
            for (String complainant : is.signum() == 0 ? Set.<String>of() : complainants(after, identities)) {
                adds.add(new TallyAdd(key(after, complainant, currency), now, minor(is, currency), Long.MAX_VALUE));
            }
        }
        return adds;
    }

    private static void add(
            List<TallyAdd> adds,
            Authority authority,
            Snapshot before,
            Snapshot after,
            @Nullable Actor actor,
            String complainant,
            Currency currency,
            BigDecimal was,
            BigDecimal is) {
        String key = key(after, complainant, currency);
        String then = authority.period().of(Commitments.countedFrom(before));
        String now = authority.period().of(Commitments.countedFrom(after));
        boolean moved = !then.equals(now)
                || (was.signum() == 0 && counted(before, currency).signum() != 0);
        BigDecimal growth = then.equals(now) ? is.subtract(was) : is;
        if (!then.equals(now) && was.signum() != 0) {
            adds.add(new TallyAdd(key, then, minor(was.negate(), currency), Long.MAX_VALUE));
        }
        if (growth.signum() != 0) {
            long limit = growth.signum() < 0 ? Long.MAX_VALUE : limit(authority, actor, currency, moved);
            adds.add(new TallyAdd(key, now, minor(growth, currency), limit));
        }
    }

    private static String key(Snapshot complaint, String complainant, Currency currency) {
        return KEY + currency + "/"
                + Secrets.sha256("redress-promised/1\n" + complaint.tenant().name() + "\n" + complainant);
    }

    /** Whether a correction of who complains takes from somebody what they were promised, so that they could be promised it again. */
    static boolean frees(Snapshot before, Identities known, Snapshot after, Identities identities) {
        Set<String> gone = complainants(before, known);
        gone.removeAll(complainants(after, identities));
        return !gone.isEmpty()
                && currencies(before, after).stream()
                        .anyMatch(currency -> counted(before, currency).signum() != 0);
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
                && before.parties().equals(after.parties());
    }

    /** What was promised stays promised, whoever is forgotten. */
    private static boolean isErasure(Snapshot before, Snapshot after) {
        String kind = EventKind.ERASED.persistedName();
        return after.casework().happened().last(kind)
                > before.casework().happened().last(kind);
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

    /** The complainants whom the host knows, also those who left: each was promised all of it. */
    private static Set<String> complainants(Snapshot complaint, Identities identities) {
        Set<String> all = new LinkedHashSet<>();
        for (Party party : complaint.parties()) {
            if (party.role() == PartyRole.COMPLAINANT) {
                String identity = identities.identityOf(party.number());
                if (identity != null && all.size() < MOST) {
                    all.add(identity);
                }
            }
        }
        return all;
    }

    /**
     * Up to which sum somebody may add. What is true has to be recorded by somebody: whoever has the highest authority may correct a
     * person or a receipt whatever it comes to.
     */
    private static long limit(Authority authority, @Nullable Actor actor, Currency currency, boolean moved) {
        if (actor == null || actor.roles().equals(COMPLAINANT)) {
            return Long.MAX_VALUE;
        }
        BigDecimal own = authority.of(actor.roles(), currency).orElse(BigDecimal.ZERO);
        return moved && own.compareTo(authority.highest(currency)) >= 0 ? Long.MAX_VALUE : minor(own, currency);
    }

    /** What was promised where nothing limited it can be more than a tally keeps; then it is as good as without end. */
    private static long minor(BigDecimal amount, Currency currency) {
        BigDecimal minor = amount.movePointRight(currency.getDefaultFractionDigits());
        return minor.min(MOST_COUNTED).max(MOST_COUNTED.negate()).longValueExact();
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
