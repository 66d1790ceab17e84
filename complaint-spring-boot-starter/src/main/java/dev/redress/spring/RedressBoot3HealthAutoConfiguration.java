package dev.redress.spring;

import dev.redress.desk.ComplaintDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The health indicator {@code redress}, where the host is on Spring Boot 3 with its health. {@link WorkerHealth} says what it says. */
@AutoConfiguration(after = RedressWorkersAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("redress")
@ConditionalOnBean(ComplaintDesk.class)
public final class RedressBoot3HealthAutoConfiguration {

    RedressBoot3HealthAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "redressHealthIndicator")
    HealthIndicator redressHealthIndicator(
            ObjectProvider<SweepWorker> sweep, ObjectProvider<DeliveryWorker> delivery, RedressProperties properties) {
        WorkerHealth workers = WorkerHealth.of(sweep, delivery, properties);
        return () -> (workers.isUp() ? Health.up() : Health.down())
                .withDetails(workers.details())
                .build();
    }
}
