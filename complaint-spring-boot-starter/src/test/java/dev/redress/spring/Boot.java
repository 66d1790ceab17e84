package dev.redress.spring;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A host, on whichever generation of Spring Boot is on the class path. */
final class Boot {

    private static final List<String> HOMES =
            List.of("org.springframework.boot.autoconfigure.jdbc.", "org.springframework.boot.jdbc.autoconfigure.");

    private Boot() {}

    /** The starter alone: the host has no database. */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        RedressStoreAutoConfiguration.class,
                        RedressAutoConfiguration.class,
                        RedressWorkersAutoConfiguration.class,
                        RedressMetricsAutoConfiguration.class));
    }

    /** With a data source of its own on H2 in memory, and a transaction manager for it. */
    static ApplicationContextRunner withDatabase(String name) {
        return bare().withConfiguration(AutoConfigurations.of(
                        jdbc("DataSourceAutoConfiguration"), jdbc("DataSourceTransactionManagerAutoConfiguration")))
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
                        "spring.datasource.hikari.maximum-pool-size=4");
    }

    private static Class<?> jdbc(String simpleName) {
        return Stream.of(HOMES.get(0), HOMES.get(1))
                .flatMap(home -> find(home + simpleName))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Class<?>> find(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}
