package dev.redress.procedure;

import dev.redress.lifecycle.Refusal;
import java.util.Set;
import java.util.TreeSet;

/** Tells, beside a refusal for want of a role, which roles whoever acts has; never who they are. */
final class ActingRoles {

    private ActingRoles() {}

    static Refusal tell(Refusal refusal, Set<String> roles) {
        String names = String.join(", ", new TreeSet<>(roles));
        return new Refusal(
                refusal.code(),
                refusal.en() + (names.isEmpty() ? "; acting without a role" : "; acting as " + names),
                refusal.zh() + ";当前角色:" + (names.isEmpty() ? "无" : names));
    }
}
