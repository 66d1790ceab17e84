package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Complaining without a mouse: keys alone, and at every stop it is seen where one is and said what it is. */
@NeedsBrowser
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:keyboard;DB_CLOSE_DELAY=-1", "crm.demo-complaints=0"})
class KeyboardBrowserTest {

    @Value("http://localhost:${local.server.port}")
    private String site;

    @Test
    void aComplaintIsFilledInAndSentByKeysAlone() {
        try (Browser browser = Browser.start(site)) {
            browser.logIn("kim").go("/my/complaints/new?lang=en");
            skipsToTheForm(browser);
            List<String> stops = new ArrayList<>();
            for (Stop stop = next(browser); !stop.tag().equals("BUTTON"); stop = next(browser)) {
                assertThat(stop.label()).as("label of %s", stop).isNotBlank();
                stops.add(stop.id());
                switch (stop.id()) {
                    case "order" -> browser.keys(Keys.ARROW_DOWN);
                    case "facts" -> browser.keys("The kettle leaks at the lid.");
                    case "demand" -> browser.keys("A new kettle.");
                    default -> {
                        // optional, left empty
                    }
                }
                assertThat(stops).as("stops before the button").hasSizeLessThan(20);
            }
            assertThat(stops).containsExactly("order", "facts", "demand", "respondent", "kind", "evidence");
            browser.enter();
            assertThat(browser.path()).startsWith("/my/complaints/").doesNotEndWith("new");
            assertThat(browser.text("#filed-reference")).isNotBlank();
            assertThat(browser.text()).contains("The kettle leaks at the lid.", "A new kettle.");
        }
    }

    /** The first stop of the page leads past its head, and is on the screen while one is there. */
    private static void skipsToTheForm(Browser browser) {
        Stop skip = next(browser);
        assertThat(skip.label()).isEqualTo("Skip to content");
        browser.keys(Keys.ENTER);
        assertThat(browser.path()).endsWith("#main");
    }

    private record Stop(String tag, String id, String label) {}

    /** Goes on by one stop, which must be on the screen and marked. */
    private static Stop next(Browser browser) {
        browser.keys(Keys.TAB);
        Stop stop = new Stop(
                browser.focused("e.tagName"),
                browser.focused("e.id"),
                browser.focused("e.labels ? Array.from(e.labels).map(l => l.textContent).join(' ') : e.textContent"));
        assertThat(browser.focused("e.matches(':focus-visible')"))
                .as("%s", stop)
                .isEqualTo("true");
        assertThat(browser.focused("getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth"))
                .as("mark of %s", stop)
                .isEqualTo("solid3px");
        assertThat(browser.focused("(r => r.width > 0 && r.left >= 0 && r.top >= 0 && r.bottom <= innerHeight)"
                        + "(e.getBoundingClientRect())"))
                .as("%s is on the screen", stop)
                .isEqualTo("true");
        return stop;
    }
}
