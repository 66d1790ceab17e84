package dev.redress.spring;

import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.DeskBuilder;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A {@link ComplaintDesk} with the host's own beans, on the host's store or on that of {@link RedressStoreAutoConfiguration}. Every bean
 * gives way to one of the host's of the same type. Desk and store are made with the context even if other beans are lazy: what a
 * desk publishes when it is built must not go with a rollback of whoever asked for it first.
 */
@AutoConfiguration(after = RedressStoreAutoConfiguration.class)
@ConditionalOnProperty(prefix = "redress", name = "enabled", matchIfMissing = true)
@ConditionalOnBean(ComplaintStore.class)
@EnableConfigurationProperties(RedressProperties.class)
public final class RedressAutoConfiguration {

    RedressAutoConfiguration() {}

    @Bean
    @Lazy(false)
    @ConditionalOnMissingBean
    ComplaintDesk complaintDesk(ComplaintStore store, ListableBeanFactory beans, RedressProperties properties) {
        DeskBuilder builder = ComplaintDesk.using(store).tenant(new Tenant(properties.tenant()));
        new HostBeans(beans).giveTo(builder, properties);
        return builder.build();
    }

    @Bean
    @ConditionalOnMissingBean
    WorkedTenants redressWorkedTenants(RedressProperties properties) {
        List<Tenant> only = List.of(new Tenant(properties.tenant()));
        return () -> only;
    }

    @Bean
    @Lazy(false)
    @ConditionalOnClass(PlatformTransactionManager.class)
    @ConditionalOnBean(DataSource.class)
    @ConditionalOnMissingBean
    TransactionCheck redressTransactionCheck(
            ListableBeanFactory beans, ComplaintStore store, RedressProperties properties) {
        return new TransactionCheck(beans, store, properties.store().transactions());
    }
}
