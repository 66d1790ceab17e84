package dev.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.complaint.Complaint;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.ComplaintListener;
import dev.redress.desk.ReferenceNumbers;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.Sent;
import dev.redress.procedure.Procedure;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a host gets, and how its own beans and properties change it. */
class RedressAutoConfigurationTest {

    private static ApplicationContextRunner host(String name) {
        return Boot.withDatabase(name).withPropertyValues("redress.sweep.enabled=false");
    }

    @Test
    void aDataSourceIsEnoughForADesk() {
        host("enough").run(context -> {
            assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(ComplaintDesk.class)
                    .hasSingleBean(JdbcStore.class);
            ComplaintDesk desk = context.getBean(ComplaintDesk.class);
            Complaint<?> filed = Filing.file(desk);
            assertThat(desk.find(filed.id())).isPresent();
            assertThat(filed.snapshot().key().procedure().id()).isEqualTo(Procedure.UNRESTRICTED.id());
        });
    }

    @Test
    void withoutADataSourceOrWithoutLeaveThereIsNothing() {
        Boot.bare().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ComplaintDesk.class));
        host("disabled")
                .withPropertyValues("redress.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ComplaintDesk.class)
                        .doesNotHaveBean(ComplaintStore.class)
                        .doesNotHaveBean(RedressProperties.class)
                        .doesNotHaveBean(RedressMetrics.class));
    }

    @Test
    void whatTheHostHasOfItsOwnIsTaken() {
        MemoryStore store = new MemoryStore();
        Boot.bare().withBean(ComplaintStore.class, () -> store).run(context -> {
            Complaint<?> filed = Filing.file(context.getBean(ComplaintDesk.class));
            assertThat(store.find(Tenant.DEFAULT, filed.id())).isPresent();
            assertThat(context).hasSingleBean(ComplaintStore.class);
        });
        ComplaintDesk own = ComplaintDesk.using(store).build();
        host("own")
                .withBean(ComplaintDesk.class, () -> own)
                .run(context -> assertThat(context.getBean(ComplaintDesk.class)).isSameAs(own));
    }

    @Test
    void tablesAreMadeOrLookedAtAsTheHostSays(@TempDir Path folder) {
        ApplicationContextRunner file = host("file")
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:file:" + folder.resolve("host") + ";WRITE_DELAY=0",
                        "redress.store.table-prefix=crm_");
        file.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("'crm_*' must have version 5, are missing"));
        file.run(context -> assertThat(context).getFailure().hasStackTraceContaining("redress.store.schema=create"));
        file.withPropertyValues("redress.store.schema=create").run(context -> {
            Filing.file(context.getBean(ComplaintDesk.class));
            try (var connection = context.getBean(DataSource.class).getConnection();
                    var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM crm_complaint")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        });
        file.withPropertyValues("redress.store.schema=check")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void ofSeveralDataSourcesOneHasToBeNamed() {
        ApplicationContextRunner two = host("two")
                .withBean("crm", DataSource.class, () -> h2("two-crm"))
                .withBean("archive", DataSource.class, () -> h2("two-archive"));
        two.run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("redress.store.data-source must name one of the data source beans")
                .hasStackTraceContaining("archive"));
        two.withPropertyValues("redress.store.data-source=archive")
                .run(context -> assertThat(context).hasSingleBean(ComplaintDesk.class));
    }

    private static DataSource h2(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    @Test
    void theProcedureIsTheOneNamedOrTheOnlyOne() {
        host("procedures")
                .withPropertyValues("redress.procedure=front-line")
                .run(context -> assertThat(procedureOf(context.getBean(ComplaintDesk.class)))
                        .isEqualTo("front-line"));
        host("procedures")
                .withPropertyValues("redress.procedure=no-such")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("no-such"));
        ApplicationContextRunner own = host("procedures")
                .withBean("a", Procedure.class, Filing::timed)
                .withBean(BusinessCalendar.class, () -> Filing.OFFICE);
        own.run(context ->
                assertThat(procedureOf(context.getBean(ComplaintDesk.class))).isEqualTo("timed"));
        ApplicationContextRunner several = own.withBean(
                "b",
                Procedure.class,
                () -> Procedure.named("other", 1).title("Other", "其他").build());
        several.run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("redress.procedure must name one of the host's procedures [other, timed]"));
        several.withPropertyValues("redress.procedure=other")
                .run(context -> assertThat(procedureOf(context.getBean(ComplaintDesk.class)))
                        .isEqualTo("other"));
    }

    private static String procedureOf(ComplaintDesk desk) {
        return Filing.file(desk).snapshot().key().procedure().id();
    }

    /** A host whose beans use the desk that uses them. */
    @Configuration(proxyBeanMethods = false)
    static class Colleagues {

        final List<String> heard = new CopyOnWriteArrayList<>();
        final Set<String> sent = new ConcurrentSkipListSet<>();

        @Bean
        @Order(1)
        ComplaintListener first(ComplaintDesk desk) {
            return (complaint, entries) -> {
                heard.add("first: " + desk.get(complaint.id()).reference());
                throw new IllegalStateException("this one fails");
            };
        }

        @Bean
        @Order(2)
        ComplaintListener second() {
            return (complaint, entries) -> heard.add("second: " + complaint.reference());
        }

        @Bean
        NotificationSender sender(ComplaintDesk desk) {
            return notification -> {
                sent.add(desk.findByReference(notification.reference())
                        .orElseThrow()
                        .reference());
                return Sent.notWanted();
            };
        }

        @Bean
        ReferenceNumbers references() {
            return (tenant, receivedAt, core) -> "CRM-" + core;
        }

        @Bean
        Procedure procedure() {
            return Filing.timed();
        }

        @Bean
        BusinessCalendar calendar() {
            return Filing.OFFICE;
        }

        @Bean
        SettableClock clock() {
            return SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
        }
    }

    @Test
    void beansOfTheHostAreGivenToTheDeskAndMayUseItThemselves() {
        host("colleagues")
                .withUserConfiguration(Colleagues.class)
                .withPropertyValues("redress.delivery.enabled=false", "redress.tenant=branch-7")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    ComplaintDesk desk = context.getBean(ComplaintDesk.class);
                    Colleagues colleagues = context.getBean(Colleagues.class);
                    Complaint<?> filed = Filing.file(desk);
                    assertThat(filed.reference()).startsWith("CRM-");
                    assertThat(filed.snapshot().filing().receivedAt()).isEqualTo("2026-03-02T09:00:00Z");
                    assertThat(colleagues.heard)
                            .containsExactly("first: " + filed.reference(), "second: " + filed.reference());
                    assertThat(desk.deliveries().deliver(10).delivered()).isEqualTo(1);
                    assertThat(colleagues.sent).containsExactly(filed.reference());
                    assertThat(context.getBean(ComplaintStore.class).find(new Tenant("branch-7"), filed.id()))
                            .isPresent();
                });
    }

    @Test
    void severalSendersFailTheStartAndSeveralClocksDoNot() {
        ApplicationContextRunner two = host("several")
                .withBean("mail", NotificationSender.class, () -> notification -> Sent.notWanted())
                .withBean("letter", NotificationSender.class, () -> notification -> Sent.notWanted());
        two.run(context ->
                assertThat(context).getFailure().hasStackTraceContaining("mail").hasStackTraceContaining("letter"));
        host("several")
                .withBean("utc", Clock.class, Clock::systemUTC)
                .withBean("local", Clock.class, Clock::systemDefaultZone)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(ComplaintDesk.class));
    }

    @Test
    void customizersComeLastAndInOrder() {
        host("customizers")
                .withBean(ReferenceNumbers.class, () -> (tenant, at, core) -> "BEAN-" + core)
                .withBean(
                        DeskCustomizer.class, () -> builder -> builder.references((tenant, at, core) -> "LAST-" + core))
                .run(context -> assertThat(Filing.file(context.getBean(ComplaintDesk.class))
                                .reference())
                        .startsWith("LAST-"));
    }

    @Test
    void valuesOutOfRangeNameTheirProperty() {
        for (String property : List.of(
                "redress.sweep.interval=0s",
                "redress.sweep.batch-size=1001",
                "redress.delivery.interval=-1s",
                "redress.delivery.batch-size=0",
                "redress.figures.interval=0s",
                "redress.health.lag-limit=0s")) {
            String name = property.substring(0, property.indexOf('='));
            host("ranges")
                    .withPropertyValues(property)
                    .run(context -> assertThat(context).getFailure().hasStackTraceContaining(name + " must be "));
        }
    }

    @Test
    void deskAndWorkersStartInALazyHost() {
        Boot.withDatabase("lazy")
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> {
                    assertThat(context.getBeanFactory().containsSingleton("complaintDesk"))
                            .isTrue();
                    assertThat(context.getBeanFactory().containsSingleton("redressSweepWorker"))
                            .isTrue();
                    assertThat(context.getBean(SweepWorker.class).isRunning()).isTrue();
                });
    }
}
