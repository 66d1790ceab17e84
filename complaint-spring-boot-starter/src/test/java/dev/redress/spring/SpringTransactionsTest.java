package dev.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.redress.complaint.Complaint;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.StaleComplaintException;
import dev.redress.move.Accept;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk in Spring's transactions, on H2; {@link SpringTransactionsPostgresIT} says the same on PostgreSQL. */
class SpringTransactionsTest {

    ApplicationContextRunner host() {
        return Boot.withDatabase("transactions");
    }

    /** The host's own code: a row of its own beside each complaint. */
    static class Crm {

        private final ComplaintDesk desk;
        private final JdbcTemplate jdbc;

        Crm(ComplaintDesk desk, DataSource dataSource) {
            this.desk = desk;
            this.jdbc = new JdbcTemplate(dataSource);
            jdbc.execute("DROP TABLE IF EXISTS crm_contact");
            jdbc.execute("CREATE TABLE crm_contact (reference VARCHAR(40))");
        }

        @Transactional
        public Complaint<?> register(boolean fails) {
            Complaint<?> complaint = Filing.file(desk);
            jdbc.update("INSERT INTO crm_contact VALUES (?)", complaint.reference());
            assertThat(desk.find(complaint.id())).isPresent();
            if (fails) {
                throw new Refused(complaint);
            }
            return complaint;
        }

        @Transactional
        public Complaint<?> registerApartAndFail(Crm self) {
            Complaint<?> apart = self.registerApart();
            throw new Refused(apart);
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        public Complaint<?> registerApart() {
            return Filing.file(desk);
        }

        /** A refusal in the middle does not spoil what comes before and after it. */
        @Transactional
        public Complaint<?> registerAfterRefusal(Complaint<?> moved) {
            assertThatExceptionOfType(StaleComplaintException.class)
                    .isThrownBy(() -> desk.perform(moved.handle(), Accept.inScope(), By.by(Filing.ANA)));
            return Filing.file(desk);
        }

        @Transactional
        public void sweepInside() {
            desk.clocks().sweep(10);
        }

        int rows(Complaint<?> complaint) {
            Integer count = jdbc.queryForObject(
                    "SELECT COUNT(*) FROM crm_contact WHERE reference = ?", Integer.class, complaint.reference());
            return count == null ? 0 : count;
        }
    }

    static class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final transient Complaint<?> complaint;

        Refused(Complaint<?> complaint) {
            this.complaint = complaint;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class CrmConfiguration {

        @Bean
        Crm crm(ComplaintDesk desk, DataSource dataSource) {
            return new Crm(desk, dataSource);
        }
    }

    private void inHost(ContextConsumer<AssertableApplicationContext> consumer) {
        host().withUserConfiguration(CrmConfiguration.class).run(consumer);
    }

    private static Complaint<?> refused(Runnable work) {
        try {
            work.run();
            throw new AssertionError("must be refused");
        } catch (Refused e) {
            return e.complaint;
        }
    }

    @Test
    void whatTheHostCommitsStaysAndWhatItRollsBackIsGoneOnBothSides() {
        inHost(context -> {
            ComplaintDesk desk = context.getBean(ComplaintDesk.class);
            Crm crm = context.getBean(Crm.class);
            Complaint<?> kept = crm.register(false);
            assertThat(desk.find(kept.id())).isPresent();
            assertThat(crm.rows(kept)).isEqualTo(1);
            Complaint<?> gone = refused(() -> crm.register(true));
            assertThat(desk.find(gone.id())).isEmpty();
            assertThat(crm.rows(gone)).isZero();
        });
    }

    @Test
    void aTransactionOfItsOwnStaysWhenTheOuterOneRollsBack() {
        inHost(context -> {
            Crm crm = context.getBean(Crm.class);
            Complaint<?> apart = refused(() -> crm.registerApartAndFail(crm));
            assertThat(context.getBean(ComplaintDesk.class).find(apart.id())).isPresent();
        });
    }

    @Test
    void withoutATransactionTheDeskCommitsByItself() {
        inHost(context -> {
            ComplaintDesk desk = context.getBean(ComplaintDesk.class);
            assertThat(desk.find(Filing.file(desk).id())).isPresent();
        });
    }

    @Test
    void refusalsLeaveTheHostsTransactionUsable() {
        inHost(context -> {
            ComplaintDesk desk = context.getBean(ComplaintDesk.class);
            Complaint<?> seen = Filing.file(desk);
            desk.perform(seen.handle(), Accept.inScope(), By.by(Filing.ANA));
            Complaint<?> after = context.getBean(Crm.class).registerAfterRefusal(seen);
            assertThat(desk.find(after.id())).isPresent();
        });
    }

    @Test
    void sweepsAreRefusedInsideATransaction() {
        inHost(context -> assertThatIllegalStateException()
                .isThrownBy(() -> context.getBean(Crm.class).sweepInside())
                .withMessageContaining("must not run inside the host's transaction"));
    }

    @Test
    void connectionsGoBack() {
        inHost(context -> {
            Crm crm = context.getBean(Crm.class);
            // The pool has four.
            for (int i = 0; i < 20; i++) {
                crm.register(false);
                refused(() -> crm.register(true));
                Filing.file(context.getBean(ComplaintDesk.class));
            }
        });
    }

    @Test
    void aTransactionOnAnotherDataSourceDoesNotCount() {
        inHost(context -> {
            ComplaintDesk desk = context.getBean(ComplaintDesk.class);
            JdbcDataSource other = new JdbcDataSource();
            other.setURL("jdbc:h2:mem:elsewhere;DB_CLOSE_DELAY=-1");
            TransactionTemplate elsewhere = new TransactionTemplate(new DataSourceTransactionManager(other));
            TransactionTemplate apart = new TransactionTemplate(elsewhere.getTransactionManager());
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            Complaint<?> filed = elsewhere.execute(status -> {
                status.setRollbackOnly();
                // Binds a connection that commits by itself for as long as the other transaction lasts.
                new JdbcTemplate(context.getBean(DataSource.class)).queryForList("SELECT 1");
                Filing.file(desk);
                // Takes it away again, and binds what held it.
                apart.execute(inner -> Filing.file(desk));
                return Filing.file(desk);
            });
            assertThat(desk.find(filed.id())).isPresent();
        });
    }

    @Test
    void transactionsOfTheStoresOwnStayIfTheHostWantsThat() {
        host().withUserConfiguration(CrmConfiguration.class)
                .withPropertyValues("redress.store.transactions=own")
                .run(context -> {
                    TransactionTemplate template =
                            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
                    template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
                    ComplaintDesk desk = context.getBean(ComplaintDesk.class);
                    Complaint<?> filed = template.execute(status -> {
                        status.setRollbackOnly();
                        return Filing.file(desk);
                    });
                    assertThat(desk.find(filed.id())).isPresent();
                });
    }
}
