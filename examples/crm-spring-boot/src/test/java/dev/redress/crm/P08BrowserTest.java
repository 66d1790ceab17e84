package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Seven steps with a satisfaction loop, walked through the pages by those who take part in it. */
@NeedsBrowser
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:p08;DB_CLOSE_DELAY=-1", "redress.procedure=satisfaction-loop"})
class P08BrowserTest {

    @Value("http://localhost:${local.server.port}")
    private String site;

    @Test
    void aDissatisfiedCustomerIsOfferedABetterSolutionUntilSatisfied() {
        try (Browser browser = Browser.start(site)) {
            String reference = filed(browser);
            offered(browser, reference);
            agreedAndCarriedOut(browser, reference, "Repaired.");
            rated(browser, reference, "dissatisfied");
            browser.does("reconsider", "reason", "It still leaks.");
            assertThat(browser.text("#stage")).isEqualTo("Investigating");

            browser.logIn("ivo").go("/complaints/" + reference);
            browser.does("record-findings", "outcome", "upheld", "text", "A crack in the lid.");
            browser.does("propose", "text", "A new kettle, and a filter.");
            agreedAndCarriedOut(browser, reference, "A new kettle was sent.");
            rated(browser, reference, "satisfied");
            closed(browser, reference);
        }
    }

    /** Accept and record: the customer files, keeps the secret, and looks it up without logging in. */
    private static String filed(Browser browser) {
        browser.logIn("kim").go("/my/complaints/new");
        browser.type("order", "A-5001").type("facts", "The kettle leaks.").type("demand", "A new one.");
        browser.picture("form-phone", Browser.PHONE).submit();
        assertThat(browser.text("#stage")).isEqualTo("Received");
        String reference = browser.text("#filed-reference");
        String secret = browser.text("#filed-secret");
        browser.picture("filed-desktop", Browser.DESKTOP);
        browser.go("/my/complaints/" + reference);
        assertThat(browser.has("#filed-secret")).as("the secret is shown once").isFalse();

        browser.logIn("amy").go("/complaints/" + reference);
        assertThat(browser.text()).contains("The kettle leaks.", "Why this date?", "Kim Lee");
        assertThat(browser.open("#refused").text(".refused")).contains("has no measure that is still open");
        browser.does("acknowledge", "channel", "telephone").does("accept").does("assign", "handler", "ivo");
        assertThat(browser.text("#stage")).isEqualTo("Accepted");

        browser.logOut()
                .go("/track")
                .type("reference", reference)
                .type("secret", secret)
                .submit();
        assertThat(browser.text()).contains("We have taken up your complaint.", "Analyse");
        browser.view("tracking").picture("tracking-desktop", Browser.DESKTOP).picture("tracking-phone", Browser.PHONE);
        return reference;
    }

    /** Analyse, and offer a solution. */
    private static void offered(Browser browser, String reference) {
        browser.logIn("ivo").go("/complaints/" + reference);
        assertThat(browser.open("#refused").text(".refused"))
                .contains("the investigation has no findings", "Only for: agent, appeal board, complainant, manager.");
        browser.does("assess", "severity", "medium", "complexity", "complex").does("investigate");
        assertThat(browser.has("#do-propose"))
                .as("nothing is proposed before the findings")
                .isFalse();
        browser.does("record-findings", "outcome", "upheld", "text", "The seal is worn.");
        browser.does("propose", "text", "We repair it.");
        browser.go("/complaints/" + reference).open(".clock:last-child details").view("complaint");
        browser.picture("complaint-desktop", Browser.DESKTOP).picture("complaint-phone", Browser.PHONE);
        assertThat(browser.tooWide()).as("wider than a telephone").isEmpty();
        assertThat(browser.has("#do-resolve"))
                .as("nothing is carried out before the customer agrees")
                .isFalse();
        browser.go("/complaints/" + reference + "?lang=zh").picture("complaint-zh", Browser.DESKTOP);
        assertThat(browser.text()).contains("已提出方案", "为什么是这个时间?", "处理决定");
        browser.go("/complaints?lang=zh").go("/complaints?lang=en");
        browser.picture("worklist-desktop", Browser.DESKTOP).picture("worklist-phone", Browser.PHONE);
    }

    /** Solve, after the customer agreed; and tell them. */
    private static void agreedAndCarriedOut(Browser browser, String reference, String result) {
        browser.logIn("kim").go("/my/complaints/" + reference).does("accept-proposal");
        browser.logIn("ivo").go("/complaints/" + reference).does("resolve", "outcome", "upheld", "explanation", result);
        browser.logIn("amy").go("/complaints/" + reference);
        browser.does("tell-outcome", "channel", "telephone", "text", result);
        browser.does("ask-satisfaction", "channel", "telephone");
    }

    /** Confirm. */
    private static void rated(Browser browser, String reference, String satisfaction) {
        browser.logIn("kim").go("/my/complaints/" + reference);
        browser.does("rate-satisfaction", "satisfaction", satisfaction, "comment", "So it is.");
        browser.picture("my-complaint-phone", Browser.PHONE);
    }

    /** Feed back improvements, and improve: without an improvement nobody closes. */
    private static void closed(Browser browser, String reference) {
        browser.logIn("mei").go("/complaints/" + reference).does("close", "summary", "Two attempts.");
        assertThat(browser.text(".problems")).contains("improvement");
        browser.picture("refused-desktop", Browser.DESKTOP);
        browser.does(
                "close",
                "improvement",
                "Check the seals on arrival.",
                "owner",
                "ivo",
                "due",
                LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30).toString());
        assertThat(browser.text("#stage")).isEqualTo("Closed");
        assertThat(browser.text(".timeline"))
                .containsSubsequence(
                        "Complaint filed",
                        "Solution offered",
                        "Solution agreed to",
                        "Found unsatisfactory",
                        "Solution offered",
                        "Closed");
        browser.logIn("kim").go("/my/complaints/" + reference);
        assertThat(browser.text()).contains("Your complaint is closed.").doesNotContain("Check the seals", "Ivo");
    }
}
