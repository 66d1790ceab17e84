package dev.redress.spring;

import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.DeskBuilder;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.store.jdbc.TransactionScope;
import java.util.List;
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
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A desk for the host: a store on its data source, in Spring's transactions, and a {@link ComplaintDesk} with the host's own beans. Every
 * bean gives way to one of the host's of the same type. Desk and store are made with the context even if other beans are lazy: what a
 * desk publishes when it is built must not go with a rollback of whoever asked for it first.
 */
@AutoConfiguration(
        afterName = {
            // Spring Boot 3
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration",
            // Spring Boot 4
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnClass({DataSourceUtils.class, PlatformTransactionManager.class})
@ConditionalOnProperty(prefix = "redress", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(RedressProperties.class)
public final class RedressAutoConfiguration {

    RedressAutoConfiguration() {}

    /** The store, where the host has a data source and no store of its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(DataSource.class)
    @ConditionalOnMissingBean(ComplaintStore.class)
    static final class StoreConfiguration {

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

    /** The desk, where there is a store. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(ComplaintStore.class)
    static final class DeskConfiguration {

        @Bean
        @Lazy(false)
        @ConditionalOnMissingBean
        ComplaintDesk complaintDesk(ComplaintStore store, ListableBeanFactory beans, RedressProperties properties) {
            DeskBuilder builder = ComplaintDesk.using(store).tenant(new Tenant(properties.tenant()));
            new HostBeans(beans).giveTo(builder, properties.procedure());
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
        @ConditionalOnBean(DataSource.class)
        @ConditionalOnMissingBean
        TransactionCheck redressTransactionCheck(
                ListableBeanFactory beans, ComplaintStore store, RedressProperties properties) {
            return new TransactionCheck(beans, store, properties.store().transactions());
        }
    }
}
