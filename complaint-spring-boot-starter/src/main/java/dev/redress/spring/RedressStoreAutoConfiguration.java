package dev.redress.spring;

import dev.redress.store.ComplaintStore;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.store.jdbc.TransactionScope;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A store on the host's data source, in Spring's transactions, where the host has no store of its own. Made after the host's migrations have run.
 */
@AutoConfiguration(
        afterName = {
            // Spring Boot 3
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            // Spring Boot 4
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnClass({DataSourceUtils.class, PlatformTransactionManager.class})
@ConditionalOnProperty(prefix = "redress", name = "enabled", matchIfMissing = true)
@ConditionalOnBean(DataSource.class)
@ConditionalOnMissingBean(ComplaintStore.class)
@EnableConfigurationProperties(RedressProperties.class)
public final class RedressStoreAutoConfiguration {

    RedressStoreAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    TransactionScope redressTransactionScope(ListableBeanFactory beans, RedressProperties properties) {
        DataSource dataSource = HostDataSource.of(beans, properties.store());
        return properties.store().transactions() == RedressProperties.Transactions.OWN
                ? TransactionScope.own(dataSource)
                : SpringTransactionScope.on(dataSource);
    }

    @Bean
    @Lazy(false)
    @DependsOnDatabaseInitialization
    JdbcStore complaintStore(ListableBeanFactory beans, RedressProperties properties, TransactionScope scope) {
        DataSource dataSource = HostDataSource.of(beans, properties.store());
        String prefix = properties.store().tablePrefix();
        Tables.prepare(
                JdbcSchema.on(dataSource).tablePrefix(prefix),
                dataSource,
                properties.store().schema());
        return JdbcStore.using(dataSource)
                .tablePrefix(prefix)
                .transactions(scope)
                .build();
    }
}
