package dev.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.desk.ComplaintDesk;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A host that cannot start is told why and what to do. */
@ExtendWith(OutputCaptureExtension.class)
class FailedStartTest {

    @Configuration(proxyBeanMethods = false)
    static class Host {
        @Bean
        String counter(ComplaintDesk desk) {
            return "counts in " + desk.getClass();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherHost {
        @Bean
        String counter(Runnable nobody) {
            return "counts with " + nobody;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class WholeHost {}

    private static @Nullable FailureAnalysis analysed(ApplicationContextRunner host) {
        AtomicReference<ConfigurableApplicationContext> started = new AtomicReference<>();
        AtomicReference<FailureAnalysis> analysis = new AtomicReference<>();
        host.withInitializer(started::set)
                .run(context -> analysis.set(new NoDeskFailureAnalyzer(
                                started.get().getBeanFactory(), started.get().getEnvironment())
                        .analyze(context.getStartupFailure())));
        return analysis.get();
    }

    private static FailureAnalysis withoutDesk(ApplicationContextRunner host) {
        return Objects.requireNonNull(analysed(host.withUserConfiguration(Host.class)));
    }

    @Test
    void whyThereIsNoDesk() {
        FailureAnalysis nowhere = withoutDesk(Boot.bare());
        assertThat(nowhere.getDescription())
                .isEqualTo("There is no ComplaintDesk to inject, because the context has neither a DataSource nor a"
                        + " ComplaintStore.");
        assertThat(nowhere.getAction()).contains("spring.datasource.url", "docs/spring.md");
        assertThat(withoutDesk(Boot.withDatabase("off").withPropertyValues("redress.enabled=false"))
                        .getAction())
                .contains("redress.enabled=true");
        assertThat(withoutDesk(new ApplicationContextRunner()
                                .withBean("someData", DataSource.class, JdbcDataSource::new))
                        .getAction())
                .contains("--debug");
    }

    @Test
    void whatIsNotOursIsLeftToSpring() {
        assertThat(analysed(Boot.bare().withUserConfiguration(OtherHost.class))).isNull();
    }

    @Test
    void tablesThatAreMissingAreToldWithoutAStackTrace(@TempDir Path folder, CapturedOutput output) {
        SpringApplicationBuilder host = new SpringApplicationBuilder(WholeHost.class);
        String url = "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("host") + ";WRITE_DELAY=0";
        assertThatThrownBy(
                        () -> host.run(url, "--spring.main.web-application-type=none", "--spring.main.banner-mode=off"))
                .hasStackTraceContaining("redress.store.schema=create");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(
                        "The database is not ready for complaints. JdbcSchema: the tables 'redress_*' must have version")
                .contains("Set redress.store.schema=create")
                .doesNotContain("\tat dev.redress");
    }

    @Test
    void tablesOfANewerVersionAreNotMadeAgain(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("host") + ";WRITE_DELAY=0";
        ApplicationContextRunner host = Boot.withDatabase("newer")
                .withPropertyValues(
                        "spring.datasource.url=" + url, "spring.datasource.username=sa", "redress.sweep.enabled=false");
        host.withPropertyValues("redress.store.schema=create")
                .run(context -> assertThat(context).hasNotFailed());
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO redress_schema (version) VALUES (99)");
        }
        host.withPropertyValues("redress.store.schema=check")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("use a newer version of this library")
                        .hasMessageNotContaining("redress.store.schema=create"));
    }
}
