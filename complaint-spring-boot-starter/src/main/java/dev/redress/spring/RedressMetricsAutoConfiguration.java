package dev.redress.spring;

import dev.redress.desk.ComplaintDesk;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Meters, where the host has Micrometer. */
@AutoConfiguration(after = RedressWorkersAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(ComplaintDesk.class)
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
