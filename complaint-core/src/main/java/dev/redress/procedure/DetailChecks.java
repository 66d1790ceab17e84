package dev.redress.procedure;

import dev.redress.complaint.NoticeReader;
import dev.redress.event.EventKind;
import dev.redress.json.Faults;
import dev.redress.party.Actor;
import dev.redress.validation.TextRule;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What would not work about roles, notices, channels, material, routes, windows and limits. Pure functions. */
final class DetailChecks {

    /** Beyond it, dates leave what can be stored. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    private static final TextRule ROLE = TextRule.singleLine(Actor.MAX_ROLE).required();
    private static final TextRule CODE = TextRule.singleLine(100).required();

    private final Procedure procedure;
    private final Faults faults;

    private DetailChecks(Procedure procedure, Faults faults) {
        this.procedure = procedure;
        this.faults = faults;
    }

    static void check(Procedure procedure, Faults faults, Predicate<EventKind> canHappen) {
        DetailChecks checks = new DetailChecks(procedure, faults);
        checks.roles();
        checks.notices(canHappen);
        checks.channels();
        checks.material();
        checks.limits();
    }

    private void roles() {
        procedure.roles().forEach((command, may) -> {
            String place = "roles." + command.persistedName();
            if (may.isEmpty()) {
                faults.add(place, "names nobody; forbid it instead");
            }
            if (!procedure.permits(command)) {
                faults.add(place, "is forbidden and given to roles");
            }
            roles(place, may);
        });
        roles("readers.roles", procedure.readers().roles());
        roles("readers.identityRoles", procedure.readers().identityRoles());
        roles("readers.unredactedRoles", procedure.readers().unredactedRoles());
    }

    private void roles(String place, Collection<String> roles) {
        if (roles.stream().anyMatch(role -> !role.equals(ROLE.accepted(role)))) {
            faults.add(
                    place, "names a role that no actor can have: one line of 1 to " + Actor.MAX_ROLE + " characters");
        }
    }

    private void notices(Predicate<EventKind> canHappen) {
        for (int i = 0; i < procedure.notices().size(); i++) {
            NoticeRule rule = procedure.notices().get(i);
            String place = "notices[" + i + "]";
            if (!canHappen.test(rule.on()) || rule.on() == EventKind.NOTICE_ISSUED) {
                faults.add(
                        place + ".on",
                        "nothing that is permitted brings about " + rule.on().persistedName());
            }
            requireCode(place + ".notice", rule.notice().code());
            String role = rule.notice().role();
            if ((rule.notice().reader() == NoticeReader.ROLE) != (role != null)) {
                faults.add(place + ".role", "must be given for the reader 'role', and only then");
            }
            roles(place + ".role", role == null ? List.of() : List.of(role));
        }
    }

    private void requireCode(String place, String code) {
        if (!code.matches("[a-z0-9-]{1,40}")) {
            faults.add(place, "must be 1 to 40 of a-z 0-9 -");
        }
    }

    private void channels() {
        Set<String> seen = new HashSet<>();
        for (String code : procedure.channels()) {
            if (!seen.add(code)) {
                faults.add("channels", "'" + code + "' is named twice");
            }
            requireCode("channels", code);
        }
    }

    private void material() {
        for (int i = 0; i < procedure.material().size(); i++) {
            Material item = procedure.material().get(i);
            requireCode("material[" + i + "].kind", item.kind());
            ProcedureChecks.words(faults, "material[" + i + "].title", item.title());
        }
        procedure.routes().forEach((category, department) -> {
            if (!category.equals(CODE.accepted(category)) || !department.equals(CODE.accepted(department))) {
                faults.add(
                        "routes",
                        "'" + category + "': category and department must be one line of 1 to 100 characters");
            }
        });
    }

    private void duration(String place, Duration given) {
        if (given.isNegative() || given.isZero() || given.compareTo(LONGEST) > 0) {
            faults.add(place, "must be positive and at most a hundred years, was " + given);
        }
    }

    private void limits() {
        procedure.reopening().ifPresent(limits -> revisiting("reopening", limits));
        procedure.remittal().ifPresent(limits -> revisiting("remittal", limits));
        procedure.appeals().ifPresent(limits -> revisiting("appeals", limits));
        procedure.silenceConfirms().ifPresent(within -> duration("silenceConfirms", within));
        procedure.leastTimeToAnswer().ifPresent(least -> duration("leastTimeToAnswer", least));
        if (procedure.satisfactionLoops().isPresent()
                && procedure.satisfactionLoops().getAsInt() < 0) {
            faults.add(
                    "satisfactionLoops",
                    "must be 0 or more, was " + procedure.satisfactionLoops().getAsInt());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < procedure.authority().limits().size(); i++) {
            Authority.Limit limit = procedure.authority().limits().get(i);
            String place = "authority.limits[" + i + "]";
            if (limit.upTo().isNegative()) {
                faults.add(place + ".amount", "must be 0 or more, was " + limit.upTo());
            }
            if (!seen.add(limit.upTo().currency() + " " + limit.role())) {
                faults.add(
                        place,
                        "is a second limit for the role '" + limit.role() + "' in "
                                + limit.upTo().currency());
            }
            roles(place + ".role", List.of(limit.role()));
        }
    }

    private void revisiting(String place, Revisiting limits) {
        if (limits.times() < 1) {
            faults.add(place + ".times", "must be 1 or more, was " + limits.times());
        }
        if (limits.within() != null
                && (limits.within().isNegative() || limits.within().isZero())) {
            faults.add(place + ".within", "must be positive, was " + limits.within());
        } else if (limits.within() != null && limits.within().compareTo(LONGEST) > 0) {
            faults.add(place + ".within", "must be at most a hundred years, was " + limits.within());
        }
        roles(place + ".roles", limits.roles());
    }
}
