package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Complaining to a body: respondent, material, review, proposal, decision, appeal; walked through the pages. */
@NeedsBrowser
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:p12;DB_CLOSE_DELAY=-1",
            "redress.procedure=public-body",
            "crm.demo-complaints=0"
        })
class P12BrowserTest {

    @Value("http://localhost:${local.server.port}")
    private String site;

    @Test
    void anAppealIsDecidedByOthersThanBefore() {
        try (Browser browser = Browser.start(site)) {
            String reference = submitted(browser);
            reviewed(browser, reference);
            decided(browser, reference);
            appealed(browser, reference);
        }
    }

    private static String submitted(Browser browser) {
        browser.logIn("wang").go("/my/complaints/new?lang=zh");
        assertThat(browser.text()).contains("收据或发票");
        browser.type("facts", "商家拒绝退款。").type("demand", "退货退款").submit();
        return browser.text("#filed-reference");
    }

    private static void reviewed(Browser browser, String reference) {
        browser.logIn("amy").go("/complaints/" + reference + "?lang=en");
        assertThat(browser.has("#do-accept")).isFalse();
        assertThat(browser.open("#refused").text(".refused"))
                .contains("name the respondent", "required material is missing");
        browser.does("acknowledge", "channel", "letter");
        browser.does("request-material", "kind", "receipt", "text", "请补充购货凭证", "until", days(15));
        browser.logIn("wang").go("/my/complaints/" + reference + "?lang=zh");
        assertThat(browser.text()).contains("我们正在等待您的回复", "收据或发票");
        browser.picture("my-complaint-zh", Browser.PHONE);
        browser.does("name-respondent", "respondent_kind", "organisation", "name", "某电器公司");
        browser.does("provide-material", "kind", "receipt", "title", "发票");
        browser.logIn("amy").go("/complaints/" + reference + "?lang=en");
        browser.does("accept").does("assign", "handler", "ivo");
        assertThat(browser.text("#stage")).isEqualTo("Accepted");
    }

    private static void decided(Browser browser, String reference) {
        browser.logIn("ivo").go("/complaints/" + reference).does("investigate");
        browser.does("record-statement", "name", "公司代表", "text", "答复");
        browser.does("record-findings", "outcome", "upheld", "text", "依据事实、证据和法律初步认定");
        browser.does("propose", "text", "调解:退货退款");
        browser.logIn("wang").go("/my/complaints/" + reference).does("refuse-proposal", "reason", "请进一步调查");
        browser.logIn("ivo").go("/complaints/" + reference);
        browser.does("resolve-directly", "outcome", "partly-upheld", "explanation", "认定部分属实");
        browser.logIn("amy").go("/complaints/" + reference);
        browser.does("tell-outcome", "channel", "letter", "text", "决定书;可向上级申诉");
    }

    private static void appealed(Browser browser, String reference) {
        browser.logIn("wang").go("/my/complaints/" + reference).does("appeal", "reason", "证据未采纳");
        browser.logIn("ivo").go("/complaints/" + reference);
        assertThat(browser.has("#do-record-findings"))
                .as("the one who decided first")
                .isFalse();
        browser.logIn("bo").go("/complaints/" + reference).does("assign", "handler", "bo");
        browser.does("record-findings", "outcome", "upheld", "text", "复核:属实");
        browser.does("resolve-directly", "outcome", "upheld", "explanation", "变更决定");
        browser.does("tell-outcome", "channel", "letter", "text", "复核决定");
        assertThat(browser.text("#stage")).isEqualTo("Resolved");
        assertThat(browser.text(".timeline"))
                .containsSubsequence(
                        "Material asked for", "Material provided", "Solution refused", "Appealed", "Resolved");
        browser.picture("body-desktop", Browser.DESKTOP);
    }

    private static String days(int number) {
        return LocalDate.now(java.time.ZoneOffset.UTC).plusDays(number).toString();
    }
}
