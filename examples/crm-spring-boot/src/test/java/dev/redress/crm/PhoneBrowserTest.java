package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Every page on a telephone of 360 pixels, in both languages, with words in it that have no place to break. */
@NeedsBrowser
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:phone;DB_CLOSE_DELAY=-1")
class PhoneBrowserTest {

    private static final String WORD = "W".repeat(190);

    @Value("http://localhost:${local.server.port}")
    private String site;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void noPageIsScrolledSideways(String language) {
        try (Browser browser = Browser.start(site)) {
            String reference = customersPages(browser, language);
            staffPages(browser, language, reference);
        }
    }

    private static String customersPages(Browser browser, String language) {
        browser.logIn("kim").go("/my?lang=" + language);
        fits(browser, "a customer's own page");
        browser.go("/my/complaints/new");
        fits(browser, "the form");
        browser.type("facts", WORD)
                .type("demand", WORD)
                .type("respondent", WORD)
                .type("evidence", WORD);
        browser.submit();
        String reference = browser.text("#filed-reference");
        String secret = browser.text("#filed-secret");
        fits(browser, "what was filed, with its secret");
        browser.does("withdraw", "reason", WORD);
        fits(browser, "a customer's complaint, withdrawn");

        browser.logOut().go("/login?lang=" + language);
        fits(browser, "the login");
        browser.go("/login?error");
        fits(browser, "the login that failed");
        browser.go("/track");
        fits(browser, "the tracking form");
        browser.type("reference", WORD.substring(0, 100)).type("secret", "x").submit();
        fits(browser, "a wrong secret");
        browser.type("reference", reference).type("secret", secret).submit();
        fits(browser, "the tracking page");
        return reference;
    }

    private static void staffPages(Browser browser, String language, String withdrawn) {
        browser.logIn("amy").go("/customers?lang=" + language);
        fits(browser, "the customers");
        browser.go("/customers/C-1001");
        fits(browser, "a customer");
        browser.go("/customers/C-1001/complaints/new");
        fits(browser, "the form for staff");
        browser.type("facts", WORD).type("respondent", WORD).submit();
        fits(browser, "a complaint, received");
        browser.does("accept");
        fits(browser, "a complaint, accepted");
        browser.go("/complaints/" + withdrawn);
        fits(browser, "a complaint, withdrawn");
        browser.go("/complaints");
        fits(browser, "the worklist");
        browser.go("/complaints?show=all");
        fits(browser, "the whole list");
        browser.go("/complaints?handler=sam");
        fits(browser, "an empty list");
        browser.go("/complaints/AAAA-AAAA-A");
        fits(browser, "what there is not");
        browser.go("/my");
        fits(browser, "what is forbidden");
    }

    private static void fits(Browser browser, String page) {
        assertThat(browser.tooWide()).as("%s, at %s", page, browser.path()).isEmpty();
    }
}
