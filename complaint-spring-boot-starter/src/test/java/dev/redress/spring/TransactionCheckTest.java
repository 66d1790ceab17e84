package dev.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.ComplaintStore;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A store that would commit apart from Spring's transactions is noticed. */
@ExtendWith(OutputCaptureExtension.class)
class TransactionCheckTest {

    private static final String WARNING = "what the desk records is committed at once";

    private static JdbcDataSource h2(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    private static int warnings(CapturedOutput output) {
        return (int) Pattern.compile(WARNING).matcher(output.getAll()).results().count();
    }

    @Test
    void aManagerOfTheDataSourceIsAllRight(CapturedOutput output) {
        Boot.withDatabase("covered").run(context -> assertThat(context).hasNotFailed());
        assertThat(warnings(output)).isZero();
    }

    @Test
    void aPlainDataSourceIsWarnedAboutOnce(CapturedOutput output) {
        Boot.bare()
                .withBean("crm", DataSource.class, () -> h2("plain"))
                .run(context -> assertThat(context).hasSingleBean(TransactionCheck.class));
        assertThat(warnings(output)).isEqualTo(1);
        assertThat(output).contains("data sources: crm; transaction managers: none");
    }

    @Test
    void aManagerOfAnotherDataSourceIsWarnedAbout(CapturedOutput output) {
        Boot.bare()
                .withBean("crm", DataSource.class, () -> h2("crm"))
                .withBean(
                        "otherManager",
                        PlatformTransactionManager.class,
                        () -> new DataSourceTransactionManager(h2("other")))
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(warnings(output)).isEqualTo(1);
        assertThat(output).contains("transaction managers: otherManager");
    }

    @Test
    void aStoreOfTheHostThatCommitsApartIsWarnedAbout(CapturedOutput output) {
        DataSource dataSource = h2("apart");
        JdbcSchema.on(dataSource).create();
        Boot.bare()
                .withBean(DataSource.class, () -> dataSource)
                .withBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(dataSource))
                .withBean(ComplaintStore.class, () -> JdbcStore.on(dataSource))
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(warnings(output)).isEqualTo(1);
    }

    @Test
    void whoWantsItSoIsNotWarned(CapturedOutput output) {
        Boot.bare()
                .withBean(DataSource.class, () -> h2("meant"))
                .withPropertyValues("redress.store.transactions=own")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(warnings(output)).isZero();
    }
}
