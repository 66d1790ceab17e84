package dev.redress.spring;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.classification.ClassificationPolicy;
import dev.redress.clock.RulePack;
import dev.redress.clock.RulePacks;
import dev.redress.complaint.Complaint;
import dev.redress.desk.ComplaintListener;
import dev.redress.desk.DeskBuilder;
import dev.redress.desk.PriorityFactsSource;
import dev.redress.desk.ReferenceNumbers;
import dev.redress.desk.Retention;
import dev.redress.desk.RetentionRule;
import dev.redress.event.Entry;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.lifecycle.Refusal;
import dev.redress.notification.NoticeTemplates;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.QuietHours;
import dev.redress.priority.PriorityPolicy;
import dev.redress.procedure.ConflictOfInterest;
import dev.redress.procedure.Delegations;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.proof.Signer;
import dev.redress.routing.RoutingPolicy;
import dev.redress.similarity.SimilarityPolicy;
import dev.redress.sla.SlaCalculator;
import dev.redress.vault.Vault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * Gives the host's beans to a desk. What is called back while complaints are handled (sender, listeners, conflicts, retention) is looked up at
 * its first call, so that it may use the desk itself. Thread-safe.
 */
final class HostBeans {

    private final ListableBeanFactory beans;

    HostBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    void giveTo(DeskBuilder builder, RedressProperties properties) {
        procedure(properties.procedure()).ifPresent(builder::procedure);
        // A host may have clocks for purposes of its own; several of them are no error here.
        Optional.ofNullable(beans.getBeanProvider(InstantSource.class).getIfUnique())
                .ifPresent(builder::clock);
        customFields().ifPresent(builder::customFields);
        only(ReferenceNumbers.class).ifPresent(builder::references);
        only(SlaCalculator.class).ifPresent(builder::slaCalculator);
        only(NoticeTemplates.class).ifPresent(builder::templates);
        only(QuietHours.class).ifPresent(builder::quietHours);
        only(Signer.class).ifPresent(builder::signer);
        only(Vault.class).ifPresent(builder::vault);
        only(Delegations.class).ifPresent(builder::delegations);
        only(SimilarityPolicy.class).ifPresent(builder::similarity);
        builder.retentionRules(all(RetentionRule.class).toArray(RetentionRule[]::new));
        policies(builder, properties.policies());
        builder.calendars(calendars());
        rulePacks().ifPresent(builder::rulePacks);
        if (has(ConflictOfInterest.class)) {
            Supplier<List<ConflictOfInterest>> rules = later(ConflictOfInterest.class);
            builder.conflicts(candidacy -> rules.get().stream()
                    .<Refusal>flatMap(rule -> rule.conflicts(candidacy).stream())
                    .toList());
        }
        if (has(Retention.class)) {
            Supplier<List<Retention>> duties = later(Retention.class);
            builder.retention((complaint, what, now) -> duties.get().stream()
                    .<Refusal>flatMap(duty -> duty.against(complaint, what, now).stream())
                    .toList());
        }
        if (has(ComplaintListener.class)) {
            Supplier<List<ComplaintListener>> listeners = later(ComplaintListener.class);
            builder.listener((complaint, entries) -> tellAll(listeners.get(), complaint, entries));
        }
        if (has(NotificationSender.class)) {
            Supplier<NotificationSender> sender = SingletonSupplier.of(() -> beans.getBean(NotificationSender.class));
            builder.sender(notification -> sender.get().send(notification));
        }
        beans.getBeanProvider(DeskCustomizer.class).orderedStream().forEach(each -> each.customize(builder));
    }

    private void policies(DeskBuilder builder, RedressProperties.Policies asked) {
        only(ClassificationPolicy.class).ifPresent(policy -> builder.classifier(policy, asked.within()));
        only(PriorityPolicy.class)
                .ifPresent(policy -> builder.priorities(
                        policy,
                        all(PriorityFactsSource.class).stream()
                                .reduce(PriorityFactsSource.none(), PriorityFactsSource::and),
                        asked.within()));
        only(RoutingPolicy.class).ifPresent(policy -> builder.routing(policy, asked.zone(), asked.within()));
    }

    private boolean has(Class<?> type) {
        return beans.getBeanNamesForType(type, true, false).length > 0;
    }

    /** The only bean of a type, or the primary one; several without a primary one are an error that names them. */
    private <T> Optional<T> only(Class<T> type) {
        return Optional.ofNullable(beans.getBeanProvider(type).getIfAvailable());
    }

    private <T> List<T> all(Class<T> type) {
        return beans.getBeanProvider(type).orderedStream().toList();
    }

    private <T> Supplier<List<T>> later(Class<T> type) {
        return SingletonSupplier.of(() -> all(type));
    }

    private Optional<Procedure> procedure(@Nullable String wanted) {
        List<Procedure> own = all(Procedure.class);
        if (wanted == null) {
            if (own.size() > 1) {
                throw new IllegalStateException("redress.procedure must name one of the host's procedures "
                        + own.stream().map(Procedure::id).sorted().toList() + ", was not set");
            }
            return own.stream().findFirst();
        }
        List<Procedure> named =
                own.stream().filter(each -> each.id().equals(wanted)).toList();
        if (named.size() > 1) {
            throw new IllegalStateException(
                    "redress.procedure must name one procedure, but " + named.size() + " beans are called " + wanted);
        }
        return Optional.of(named.isEmpty() ? ShippedProcedures.get(wanted) : named.get(0));
    }

    private Optional<CustomFields> customFields() {
        List<CustomField> fields = all(CustomField.class);
        return only(CustomFields.class)
                .or(() -> fields.isEmpty() ? Optional.empty() : Optional.of(CustomFields.of(fields)));
    }

    private BusinessCalendar[] calendars() {
        Map<String, BusinessCalendar> byName = new HashMap<>();
        for (BusinessCalendar each : all(BusinessCalendar.class)) {
            if (byName.put(each.name(), each) != null) {
                throw new IllegalStateException("two calendar beans are called " + each.name());
            }
        }
        return byName.values().toArray(BusinessCalendar[]::new);
    }

    /** Those of the host beside the shipped ones; one of the host's takes the place of a shipped one of its identifier. */
    private Optional<RulePacks> rulePacks() {
        List<RulePack> own = all(RulePack.class);
        Optional<RulePacks> whole = only(RulePacks.class);
        if (whole.isPresent() || own.isEmpty()) {
            return whole;
        }
        RulePacks.of(own);
        Map<String, RulePack> packs = new LinkedHashMap<>();
        RulePacks.shipped().all().forEach(pack -> packs.put(pack.id(), pack));
        own.forEach(pack -> packs.put(pack.id(), pack));
        return Optional.of(RulePacks.of(new ArrayList<>(packs.values())));
    }

    /** One that throws does not keep the others from hearing. */
    private static void tellAll(List<ComplaintListener> listeners, Complaint<?> complaint, List<Entry> entries) {
        RuntimeException first = null;
        for (ComplaintListener listener : listeners) {
            try {
                listener.recorded(complaint, entries);
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
