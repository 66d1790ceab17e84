package dev.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.example.Crm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The host that {@code docs/spring.md} shows files a complaint that SQL finds. */
@ExtendWith(OutputCaptureExtension.class)
class DocumentedHostTest {

    @Test
    void aComplaintIsFiledThroughABeanAndFoundBySql(CapturedOutput output) {
        try (ConfigurableApplicationContext host = SpringApplication.run(
                Crm.class,
                "--spring.main.web-application-type=none",
                "--spring.datasource.url=jdbc:h2:mem:documented;DB_CLOSE_DELAY=-1",
                "--redress.store.schema=create")) {
            Matcher filed = Pattern.compile("filed (\\S+)").matcher(output);
            assertThat(filed.find()).isTrue();
            assertThat(host.getBean(JdbcTemplate.class)
                            .queryForList("SELECT reference FROM redress_complaint", String.class))
                    .containsExactly(filed.group(1));
        }
    }
}
