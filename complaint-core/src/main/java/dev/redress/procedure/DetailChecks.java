package dev.redress.procedure;

import dev.redress.complaint.NoticeReader;
import dev.redress.event.EventKind;
import dev.redress.intake.EvidenceKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import dev.redress.validation.TextRule;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What would not work about roles, notices, channels, material, routes, windows and limits. Pure functions. */
final class DetailChecks {

    /** Beyond it, dates leave what can be stored. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    private static final TextRule ROLE = TextRule.singleLine(Actor.MAX_ROLE).required();
    private static final TextRule CODE = TextRule.singleLine(100).required();

    private final Procedure procedure;
    private final Findings faults;

    private DetailChecks(Procedure procedure, Findings faults) {
        this.procedure = procedure;
        this.faults = faults;
    }

    static void check(Procedure procedure, Findings faults, Predicate<EventKind> canHappen) {
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
                faults.addIfRead(place, "names nobody; forbid it instead");
            }
            if (!procedure.permits(command)) {
                faults.add(place, "is forbidden and given to roles");
            } else {
                requireSomebody(place, command, may);
            }
            roles(place, may);
        });
        roles("appealsDecidedBy", procedure.appealDeciders());
        admission();
        roles("readers.roles", procedure.readers().roles());
        roles("readers.identityRoles", procedure.readers().identityRoles());
        roles("readers.unredactedRoles", procedure.readers().unredactedRoles());
    }

    /** Where every complaint is confidential, whoever begins has to be able to let others in. */
    private void admission() {
        boolean closed =
                procedure.readers().needToKnow() && procedure.readers().roles().isEmpty();
        if (closed && !letsIn(CommandKind.INVOLVE) && !letsIn(CommandKind.ASSIGN)) {
            faults.add(
                    "readers.needToKnow",
                    "whoever begins may be able to let nobody in: name readers.roles, or leave involve or assign open to"
                            + " everybody");
        }
    }

    private boolean letsIn(CommandKind command) {
        return procedure.permits(command) && !procedure.roles().containsKey(command);
    }

    /** Complainants do nothing but what they may. */
    private void requireSomebody(String place, CommandKind command, Collection<String> may) {
        if (Set.copyOf(may).equals(Set.of(Actor.COMPLAINANT))
                && !procedure.complainantMay().isEmpty()
                && !procedure.complainantMay().contains(command)) {
            faults.add(
                    place,
                    "gives " + command.persistedName()
                            + " to complainants only, but complainantsMay leaves it out, so nobody does it; name it there or"
                            + " give it to another role");
        }
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
            int same = procedure.notices().indexOf(rule);
            if (same < i && isReadWhole(place) && isReadWhole("notices[" + same + "]")) {
                faults.add(place, "is the same as notices[" + same + "]: nobody is told of one thing twice");
            }
            String role = rule.notice().role();
            if ((rule.notice().reader() == NoticeReader.ROLE) != (role != null)) {
                faults.add(place + ".role", "must be given for the reader 'role', and only then");
            }
            roles(place + ".role", role == null ? List.of() : List.of(role));
            if (rule.notice().reader() == NoticeReader.DISTRIBUTION && rule.on() != EventKind.CLOSED) {
                faults.addIfRead(
                        place + ".reader", "'distribution' are those whom a closing report goes to; use it on closed");
            }
        }
    }

    private boolean isReadWhole(String place) {
        return faults.isRead(place + ".on") && faults.isRead(place + ".notice") && faults.isRead(place + ".reader");
    }

    private void requireCode(String place, String code) {
        if (!code.matches("[a-z0-9-]{1,40}")) {
            faults.addIfRead(place, "must be 1 to 40 of a-z 0-9 -");
        }
    }

    private void requireEvidence(String place, String kind) {
        if (!EvidenceKind.names().contains(kind)) {
            faults.addIfRead(
                    place,
                    "must be a kind of evidence: one of " + String.join(", ", EvidenceKind.names()) + "; was '" + kind
                            + "'");
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
            requireEvidence("material[" + i + "].kind", item.kind());
            ProcedureChecks.words(faults, "material[" + i + "].title", item.title());
            requireOffered("material[" + i + "].channels", item);
            for (int j = 0; j < i; j++) {
                if (isAskedTogether(procedure.material().get(j), item) && faults.isRead("material[" + i + "].kind")) {
                    faults.add(
                            "material[" + i + "].kind",
                            "'" + item.kind() + "' is asked for twice: material[" + j
                                    + "] is for the same channel and category");
                    break;
                }
            }
        }
        procedure.routes().forEach((category, department) -> {
            if (!category.equals(CODE.accepted(category)) || !department.equals(CODE.accepted(department))) {
                faults.add(
                        "routes",
                        "'" + category + "': category and department must be one line of 1 to 100 characters");
            }
        });
    }

    private void requireOffered(String place, Material item) {
        Set<String> unknown = new TreeSet<>(item.channels());
        unknown.removeAll(procedure.channels());
        if (!procedure.channels().isEmpty() && !unknown.isEmpty()) {
            faults.add(place, "not offered under channels: " + String.join(", ", unknown));
        }
    }

    /** Without channels or categories it is for all of them. */
    private static boolean isAskedTogether(Material one, Material other) {
        return one.kind().equals(other.kind())
                && (one.channels().isEmpty()
                        || other.channels().isEmpty()
                        || !Collections.disjoint(one.channels(), other.channels()))
                && (one.categories().isEmpty()
                        || other.categories().isEmpty()
                        || !Collections.disjoint(one.categories(), other.categories()));
    }

    /** What is said about something that nobody may do is never asked. */
    private void requirePermitted(String place, CommandKind command) {
        if (!procedure.permits(command)) {
            faults.add(place, "is about " + command.persistedName() + ", which is forbidden");
        }
    }

    private void duration(String place, Duration given) {
        if (given.isNegative() || given.isZero() || given.compareTo(LONGEST) > 0) {
            faults.add(place, "must be positive and at most a hundred years, was " + given);
        }
    }

    private void limits() {
        procedure.reopening().ifPresent(limits -> revisiting("reopening", CommandKind.REOPEN, limits));
        procedure.remittal().ifPresent(limits -> revisiting("remittal", CommandKind.REMIT, limits));
        procedure.appeals().ifPresent(limits -> revisiting("appeals", CommandKind.APPEAL, limits));
        procedure.silenceConfirms().ifPresent(within -> {
            duration("silenceConfirms", within);
            requirePermitted("silenceConfirms", CommandKind.ASK_SATISFACTION);
        });
        procedure.leastTimeToAnswer().ifPresent(least -> duration("leastTimeToAnswer", least));
        if (procedure.satisfactionLoops().isPresent()) {
            requirePermitted("satisfactionLoops", CommandKind.RECONSIDER);
        }
        if (procedure.satisfactionLoops().isPresent()
                && procedure.satisfactionLoops().getAsInt() < 0) {
            faults.add(
                    "satisfactionLoops",
                    "must be 0 or more, was " + procedure.satisfactionLoops().getAsInt());
        }
        Set<String> approvers = procedure.roles().get(CommandKind.APPROVE);
        if (approvers != null
                && procedure.authority().isLimited()
                && procedure.authority().limits().stream().noneMatch(limit -> approvers.contains(limit.role()))) {
            faults.add(
                    "authority.limits",
                    "give no limit to a role that may approve (" + String.join(", ", new TreeSet<>(approvers))
                            + "), so nothing is ever approved");
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

    private void revisiting(String place, CommandKind command, Revisiting limits) {
        requirePermitted(place, command);
        requireSomebody(place + ".roles", command, limits.roles());
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
        Set<String> may = procedure.roles().get(command);
        if (may != null && !limits.roles().isEmpty() && Collections.disjoint(may, limits.roles())) {
            faults.add(
                    place + ".roles",
                    "names none of those to whom roles." + command.persistedName()
                            + " gives it, so whoever does it needs two roles; name the same");
        }
    }
}
