package dev.redress.spring;

import dev.redress.desk.ComplaintDesk;
import dev.redress.store.ComplaintStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Says why there is no desk to inject, where Spring would only advise to define one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NoDeskFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    private static final String JDBC = "org.springframework.jdbc.datasource.DataSourceUtils";
    private static final String DATA_SOURCE = "javax.sql.DataSource";

    private final BeanFactory beans;
    private final Environment environment;

    NoDeskFailureAnalyzer(BeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        if (cause instanceof NoUniqueBeanDefinitionException || !isOurs(cause.getBeanType())) {
            return null;
        }
        if (!environment.getProperty("redress.enabled", Boolean.class, true)) {
            return because(cause, "redress.enabled is false", "Set redress.enabled=true, or leave it out");
        }
        if (!ClassUtils.isPresent(JDBC, getClass().getClassLoader())) {
            return because(
                    cause,
                    "Spring's JDBC is not on the class path",
                    "Add spring-boot-starter-jdbc or spring-boot-starter-data-jpa, and your database's driver");
        }
        if (!has(DATA_SOURCE)) {
            return because(
                    cause,
                    "the context has neither a DataSource nor a ComplaintStore",
                    "Add your database's driver and set spring.datasource.url, or define a DataSource or a ComplaintStore");
        }
        return because(
                cause,
                "the starter's auto-configuration did not make it",
                "Look whether it is excluded; started with --debug, Spring Boot reports why under"
                        + " RedressStoreAutoConfiguration and RedressAutoConfiguration");
    }

    private static boolean isOurs(@Nullable Class<?> wanted) {
        return wanted == ComplaintDesk.class || wanted == ComplaintStore.class;
    }

    private boolean has(String type) {
        try {
            Class<?> wanted = ClassUtils.forName(type, getClass().getClassLoader());
            return beans instanceof ListableBeanFactory all
                    && BeanFactoryUtils.beanNamesForTypeIncludingAncestors(all, wanted, true, false).length > 0;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static FailureAnalysis because(NoSuchBeanDefinitionException cause, String why, String action) {
        Class<?> wanted = cause.getBeanType();
        return new FailureAnalysis(
                "There is no " + (wanted == null ? "desk" : wanted.getSimpleName()) + " to inject, because " + why
                        + ".",
                action + " (docs/spring.md).",
                cause);
    }
}
