package dev.redress.spring;

import dev.redress.desk.ComplaintDesk;
import dev.redress.notification.NotificationSender;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The workers: each one thread that starts and stops with the context, a virtual one if {@code spring.threads.virtual.enabled} is set and
 * Java has them. Their threads are daemons: they do not keep a process alive.
 */
@AutoConfiguration(after = RedressAutoConfiguration.class)
@ConditionalOnProperty(prefix = "redress", name = "enabled", matchIfMissing = true)
@ConditionalOnBean(ComplaintDesk.class)
public final class RedressWorkersAutoConfiguration {

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    RedressWorkersAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(prefix = "redress.sweep", name = "enabled", matchIfMissing = true)
    SweepWorker redressSweepWorker(
            ComplaintDesk desk, WorkedTenants tenants, RedressProperties properties, Environment environment) {
        RedressProperties.Sweep sweep = properties.sweep();
        return new SweepWorker(desk, tenants, sweep.batchSize(), pace("redress-sweep-", sweep.interval(), environment));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(NotificationSender.class)
    @ConditionalOnProperty(prefix = "redress.delivery", name = "enabled", matchIfMissing = true)
    DeliveryWorker redressDeliveryWorker(
            ComplaintDesk desk,
            WorkedTenants tenants,
            ObjectProvider<NotificationSender> senders,
            RedressProperties properties,
            Environment environment) {
        // Several without a primary one fail the start, not the first notice.
        senders.getObject();
        RedressProperties.Delivery delivery = properties.delivery();
        return new DeliveryWorker(
                desk, tenants, delivery.batchSize(), pace("redress-delivery-", delivery.interval(), environment));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(prefix = "redress.figures", name = "enabled")
    FiguresWorker redressFiguresWorker(
            ComplaintDesk desk, WorkedTenants tenants, RedressProperties properties, Environment environment) {
        return new FiguresWorker(
                desk, tenants, pace("redress-figures-", properties.figures().interval(), environment));
    }

    private static Worker.Pace pace(String threadName, Duration interval, Environment environment) {
        return new Worker.Pace(interval, threads(threadName, environment), System::nanoTime);
    }

    static ThreadFactory threads(String name, Environment environment) {
        boolean virtual = environment.getProperty("spring.threads.virtual.enabled", Boolean.class, false);
        if (virtual && Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS) {
            return new VirtualThreadTaskExecutor(name).getVirtualThreadFactory();
        }
        CustomizableThreadFactory threads = new CustomizableThreadFactory(name);
        threads.setDaemon(true);
        return threads;
    }
}
