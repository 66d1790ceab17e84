package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Autowired
    private ComplaintDesk desk;

    @Test
    void aComplaintIsFilledInAndSentByKeysAlone() {
        try (Browser browser = Browser.start(site)) {
            browser.logIn("kim").go("/my/complaints/new?lang=en");
            skipsToTheForm(browser);
            List<String> stops = new ArrayList<>();
            for (Stop stop = next(browser); !stop.tag().equals("BUTTON"); stop = next(browser)) {
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

    @Test
    void aComplaintIsHandledByKeysAlone() {
        String reference = desk.file(
                        Intake.from(Person.named("Kim Lee"))
                                .by(Channel.TELEPHONE)
                                .stating("The kettle leaks.")
                                .build(),
                        By.by(Actor.of("amy", "agent")))
                .reference();
        try (Browser browser = Browser.start(site)) {
            browser.go("/login?lang=en").keys("amy").keys(Keys.TAB).keys("demo").enter();
            goTo(browser, "A", "Complaints").enter();
            goTo(browser, "A", reference).enter();
            assertThat(browser.path()).isEqualTo("/complaints/" + reference);

            opened(browser, "Acknowledge").keys("Let");
            assertThat(browser.focused("e.value")).isEqualTo("letter");
            goTo(browser, "BUTTON", "Acknowledge").enter();
            goTo(browser, "BUTTON", "Accept").enter();
            assertThat(browser.text("#stage")).isEqualTo("Accepted");
            opened(browser, "Assign").keys("Ivo");
            goTo(browser, "BUTTON", "Assign").enter();
            assertThat(browser.text(".done")).contains("Assign");
            assertThat(browser.text("main")).contains("Handler Ivo Berg");
        }
    }

    /** Goes on to what is called that. */
    private static Browser goTo(Browser browser, String tag, String label) {
        List<Stop> passed = new ArrayList<>();
        for (Stop stop = next(browser); !(stop.tag().equals(tag) && stop.label().equals(label)); stop = next(browser)) {
            passed.add(stop);
            assertThat(passed).as("stops on the way to %s", label).hasSizeLessThan(60);
        }
        return browser;
    }

    /** Unfolds an action's form, and goes to its first input. */
    private static Browser opened(Browser browser, String action) {
        goTo(browser, "SUMMARY", action).keys(Keys.ENTER);
        assertThat(next(browser).tag()).isEqualTo("SELECT");
        return browser;
    }

    /** The first stop of the page leads past its head, and is on the screen while one is there. */
    private static void skipsToTheForm(Browser browser) {
        Stop skip = next(browser);
        assertThat(skip.label()).isEqualTo("Skip to content");
        browser.keys(Keys.ENTER);
        assertThat(browser.path()).endsWith("#main");
    }

    /** WCAG's contrast of two colours as the browser writes them, 1 to 21. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String rgb) {
        double[] parts = Pattern.compile("\\d+")
                .matcher(rgb)
                .results()
                .mapToDouble(part -> Integer.parseInt(part.group()) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private record Stop(String tag, String id, String label) {}

    /** Goes on by one stop, which must have a name, an input by its label, and be on the screen and marked. */
    private static Stop next(Browser browser) {
        browser.keys(Keys.TAB);
        Stop stop = new Stop(
                browser.focused("e.tagName"),
                browser.focused("e.id"),
                browser.focused("(e.matches('input, select, textarea') ? [...e.labels] : [e])"
                        + ".map(each => each.textContent).join(' ')"));
        assertThat(stop.label()).as("name of %s", stop).isNotBlank();
        assertThat(browser.focused("e.matches(':focus-visible')"))
                .as("%s", stop)
                .isEqualTo("true");
        assertThat(browser.focused("getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth"))
                .as("mark of %s", stop)
                .isEqualTo("solid3px");
        assertThat(contrast(browser.focused("getComputedStyle(e).outlineColor"), "rgb(255, 255, 255)"))
                .as("contrast of the mark, which WCAG 2.2 (1.4.11) wants at 3 to 1")
                .isGreaterThanOrEqualTo(3);
        assertThat(browser.focused("(r => r.width > 0 && r.left >= 0 && r.top >= 0 && r.bottom <= innerHeight)"
                        + "(e.getBoundingClientRect())"))
                .as("%s is on the screen", stop)
                .isEqualTo("true");
        return stop;
    }
}
