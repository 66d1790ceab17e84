package dev.redress.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Meters, where the host has Micrometer. */
@AutoConfiguration(after = RedressWorkersAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnProperty(prefix = "redress", name = "enabled", matchIfMissing = true)
public final class RedressMetricsAutoConfiguration {

    RedressMetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RedressMetrics redressMetrics(
            ObjectProvider<SweepWorker> sweep,
            ObjectProvider<DeliveryWorker> delivery,
            ObjectProvider<FiguresWorker> figures) {
        return new RedressMetrics(sweep.getIfAvailable(), delivery.getIfAvailable(), figures.getIfAvailable());
    }
}
