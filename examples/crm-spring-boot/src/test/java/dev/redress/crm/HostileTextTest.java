package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Markup goes into every text of every form and comes out as text, on every page that shows it. */
class HostileTextTest extends PagesTest {

    private static final String MARKUP = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}[[${7*7}]]";

    /** Forms and the texts in them, as they stand in the page; a form with none is not among them. */
    private static final Pattern FORM = Pattern.compile("<form action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    private static final Pattern INPUT =
            Pattern.compile("<(?:input|textarea|select)[^>]*\\bname=\"([^\"]*)\"", Pattern.DOTALL);

    @Test
    void everyFormOfEveryStageTakesMarkupForText() throws Exception {
        Filed filed = file(
                "kim", "facts", MARKUP, "demand", MARKUP, "respondent", MARKUP, "kind", "photo", "evidence", MARKUP);
        String reference = filed.reference();
        int forms = fillAll("amy", "/complaints/", reference);
        does("amy", reference, "accept");
        does("ivo", reference, "investigate");
        does("ivo", reference, "record-findings", "outcome", "upheld", "text", MARKUP);
        does("ivo", reference, "propose", "text", MARKUP);
        does("kim", reference, "counter-propose", "text", MARKUP);
        does("ivo", reference, "record-findings", "outcome", "upheld", "text", MARKUP);
        does("ivo", reference, "propose", "text", MARKUP);
        does("kim", reference, "accept-proposal");
        does("ivo", reference, "resolve", "outcome", "upheld", "explanation", MARKUP);
        forms += fillAll("amy", "/complaints/", reference);
        assertThat(forms).as("forms with texts").isGreaterThan(12);
        does("ivo", reference, "complete-measure", "number", "1");
        does("amy", reference, "ask-satisfaction", "channel", "telephone");
        does("kim", reference, "rate-satisfaction", "satisfaction", "satisfied", "comment", MARKUP);
        does(
                "mei",
                reference,
                "close",
                "summary",
                MARKUP,
                "lessons",
                MARKUP,
                "improvement",
                MARKUP,
                "owner",
                "ivo",
                "due",
                "2099-01-01");
        String page = page("mei", "/complaints/" + reference);
        assertThat(page).contains("<span class=\"stage closed\"");
        assertThat(occurrences(page, "&lt;script&gt;alert(1)"))
                .as("texts shown as text")
                .isGreaterThan(12);
        harmless(page);
        harmless(page("kim", "/my/complaints/" + reference));
        harmless(page("kim", "/my"));
        harmless(page("amy", "/customers/C-1001"));
        harmless(page("amy", "/complaints?show=all"));
    }

    /** Fills markup into every form on the page but those that end it and sees what comes back. */
    private int fillAll(String login, String base, String reference) throws Exception {
        Matcher form = FORM.matcher(page(login, base + reference));
        int filled = 0;
        while (form.find()) {
            String address = form.group(1);
            if (!address.startsWith(base)
                    || address.matches(".*/(decline|withdraw|refer|close|suspend|lapse-proposal|reconsider|appeal)")) {
                continue;
            }
            String[] inputs = inputs(form.group(2), page(login, base + reference));
            if (!List.of(inputs).contains(MARKUP)) {
                continue;
            }
            String answer = send(login, address, inputs).getResponse().getContentAsString();
            harmless(answer);
            filled++;
        }
        return filled;
    }

    private static String[] inputs(String form, String now) {
        List<String> inputs = new ArrayList<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            String name = input.group(1);
            if (name.equals("_csrf")) {
                continue;
            }
            inputs.add(name);
            inputs.add(
                    switch (name) {
                        case "handle", "key" -> hidden(now, name);
                        case "channel" -> "telephone";
                        case "handler", "owner" -> "ivo";
                        case "due", "until" -> "2099-01-01";
                        case "outcome" -> "upheld";
                        case "kind" -> "photo";
                        case "solved" -> "yes";
                        case "severity" -> "low";
                        case "complexity" -> "simple";
                        case "priority" -> "low";
                        case "remedy" -> "repair";
                        case "respondent_kind" -> "organisation";
                        case "satisfaction" -> "satisfied";
                        default -> MARKUP;
                    });
        }
        return inputs.toArray(new String[0]);
    }

    @Test
    void whatIsRefusedIsShownAgainAsText() throws Exception {
        String page = send(
                        "kim",
                        "/my/complaints",
                        "key",
                        UUID.randomUUID().toString(),
                        "facts",
                        " ",
                        "demand",
                        MARKUP,
                        "respondent",
                        MARKUP,
                        "evidence",
                        MARKUP,
                        "kind",
                        MARKUP,
                        "order",
                        MARKUP)
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("class=\"problems\"", "&lt;script&gt;");
        harmless(page);
        String track = mvc.perform(
                        form("/track", "reference", MARKUP, "secret", MARKUP).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(track).contains("&lt;script&gt;");
        harmless(track);
        String filed = file("kim", "facts", "x").reference();
        harmless(does("amy", filed, "acknowledge", "channel", MARKUP)
                .getResponse()
                .getContentAsString());
        harmless(page(
                "amy", "/complaints?show=" + "%22%3E%3Cscript%3Ealert(1)" + "&handler=%22%3E%3Cscript%3Ealert(1)"));
        assertThat(status("amy", "/complaints?after=%3Cscript%3E")).isEqualTo(400);
    }

    private static void harmless(String page) {
        assertThat(page).doesNotContain("<script", "<img", "49[[", "[[49]]", "\"'><");
    }

    private static int occurrences(String page, String what) {
        return page.split(Pattern.quote(what), -1).length - 1;
    }
}
