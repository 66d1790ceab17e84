package dev.redress.view;

import dev.redress.complaint.SealedText;
import dev.redress.intake.Channel;
import dev.redress.party.Money;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import java.util.Locale;
import java.util.Set;

/** The records that are one value to a reader: decided about where they stand, not part by part. Stateless. */
final class Leaves {

    private static final Set<Class<?>> RECORDS =
            Set.of(SealedText.class, Money.class, Channel.class, ComplaintId.class, CommandId.class, Tenant.class);

    private Leaves() {}

    static boolean isLeaf(Class<?> type) {
        return RECORDS.contains(type);
    }

    /** The name of a type as views write it. */
    static String kebab(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
