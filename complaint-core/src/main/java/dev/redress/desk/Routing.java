package dev.redress.desk;

import dev.redress.activity.Assign;
import dev.redress.activity.HandOver;
import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Priority;
import dev.redress.complaint.SealedText;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.routing.Route;
import dev.redress.routing.RoutingFacts;
import dev.redress.routing.RoutingPolicy;
import dev.redress.routing.Workload;
import dev.redress.store.GroupBy;
import dev.redress.store.Query;
import dev.redress.validation.InvalidInputException;
import dev.redress.validation.TextRule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a policy who is to handle a complaint that nobody handles, and has it done. Thread-safe. */
final class Routing {

    /** In whose name a policy acts. */
    static final Actor POLICY = Actor.of("redress:routing", Classifying.ROLE);

    private static final Logger LOG = LoggerFactory.getLogger(Routing.class);
    private static final TextRule REASON = TextRule.multiLine(2_000).required();

    private final RoutingPolicy policy;
    private final ZoneId zone;
    private final Asking asking;

    Routing(RoutingPolicy policy, ZoneId zone, Duration within) {
        this.policy = policy;
        this.zone = zone;
        this.asking = new Asking("routing policy", within);
    }

    /** The complaint with a handler or on its way to a department, or with a note that says why neither. */
    Complaint<?> route(Ledger ledger, Recorder recorder, Complaint<?> complaint, @Nullable Actor taker) {
        if (ledger.store().inHostTransaction()
                || !complaint.stage().kind().isOpen()
                || complaint.snapshot().handling().assignee() != 0
                || complaint.snapshot().casework().conferral().pending() != null) {
            return complaint;
        }
        try {
            RoutingFacts facts = facts(ledger, complaint, taker);
            Asking.Answered<Route> answer = asking.ask(policy, () -> policy.route(facts));
            Route route = answer.value();
            if (route == null || !route.isAny()) {
                String why = route == null ? String.valueOf(answer.why()) : told(route);
                return recorder.record(complaint, Note.that("Left to a person to route: " + why), By.by(POLICY));
            }
            if (route.handler() == null) {
                return handOver(recorder, complaint, String.valueOf(route.department()), told(route));
            }
            Command assign = Assign.to(route.handler());
            if (isBarred(ledger, complaint, route.handler())) {
                return recorder.record(
                        complaint,
                        Note.that("Left to a person to route: something stands against whom the policy named"),
                        By.by(POLICY));
            }
            Complaint<?> assigned = recorder.record(complaint, assign, By.by(POLICY));
            return recorder.record(assigned, Note.that("Routed: " + told(route)), By.by(POLICY));
        } catch (RuntimeException e) {
            LOG.warn("complaint {}: could not be routed; nobody handles it yet", complaint.id(), Causes.traced(e));
            return complaint;
        }
    }

    private static Complaint<?> handOver(Recorder recorder, Complaint<?> complaint, String department, String why) {
        try {
            return recorder.record(complaint, HandOver.to(department, why), By.by(POLICY));
        } catch (InvalidInputException e) {
            return recorder.record(
                    complaint,
                    Note.that("Left to a person to route: the policy named a department that cannot be kept"),
                    By.by(POLICY));
        }
    }

    private static String told(Route route) {
        String all = String.join("; ", route.reasons());
        return REASON.check(all).isEmpty() ? all : "the policy gave no reason that can be kept";
    }

    private RoutingFacts facts(Ledger ledger, Complaint<?> complaint, @Nullable Actor taker) {
        Map<String, String> fields = new HashMap<>();
        complaint.snapshot().filing().customFields().forEach((key, value) -> {
            if (!(value instanceof SealedText)) {
                fields.put(key, String.valueOf(value));
            }
        });
        boolean byComplainant = taker == null || taker.hasRole(ComplainantDesk.ROLE) || taker.onBehalfOf() != null;
        return new RoutingFacts(
                complaint.snapshot().handling().category(),
                complaint.snapshot().handling().priority(),
                complaint.snapshot().filing().language(),
                fields,
                taker == null || byComplainant ? null : taker.id(),
                ledger.rulings().nowFor(complaint.snapshot()).atZone(zone).toLocalDate(),
                id -> isBarred(ledger, complaint, Actor.of(id)),
                new Load(ledger));
    }

    /** Whether the rules of fairness refuse it; that the policy itself has no role is no reason. */
    private static boolean isBarred(Ledger ledger, Complaint<?> complaint, Actor handler) {
        // Without the role that assigns, nothing beyond the role would be asked.
        Set<String> roles = new HashSet<>(ledger.rulebook()
                .procedure(complaint.snapshot().key().procedure())
                .roles()
                .getOrDefault(CommandKind.ASSIGN, Set.of()));
        roles.add(Classifying.ROLE);
        Actor asking = new Actor(POLICY.id(), roles, null, null);
        RefusedException refused =
                ledger.rulings().refusalOf(ledger.known(complaint), List.of(Assign.to(handler)), By.by(asking));
        return refused != null
                && refused.refusals().stream()
                        .anyMatch(each ->
                                !each.code().equals("role") && !each.code().equals("need-to-know"));
    }

    /** Counted in the store; a complaint counts twice as much as one of the priority below. */
    private record Load(Ledger ledger) implements Workload {

        @Override
        public long of(String hostId) {
            return ofEach(List.of(hostId)).getOrDefault(hostId, 0L);
        }

        @Override
        public Map<String, Long> ofEach(Collection<String> hostIds) {
            Query open = Search.all().open().in(ledger.tenant());
            Map<String, Long> loads = new HashMap<>();
            Groups.countOfEach(ledger.store(), open, hostIds, GroupBy.PRIORITY)
                    .forEach((hostId, groups) -> loads.put(
                            hostId,
                            groups.stream()
                                    .mapToLong(group -> group.count() * weight(group.value()))
                                    .sum()));
            return loads;
        }

        private static long weight(@Nullable String persistedName) {
            return switch (persistedName == null ? Priority.NORMAL : Priority.of(persistedName)) {
                case LOW -> 1;
                case NORMAL -> 2;
                case HIGH -> 4;
                case CRITICAL -> 8;
            };
        }
    }
}
