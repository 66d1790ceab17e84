package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages without a browser: what is sent, what comes back. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1",
            "crm.demo-complaints=0",
            "redress.sweep.enabled=false"
        })
@AutoConfigureMockMvc
abstract class PagesTest {

    private static final Map<String, String> ROLES = Map.of(
            "amy",
            "agent",
            "ivo",
            "investigator",
            "mei",
            "manager",
            "bo",
            "appeal-board",
            "sam",
            "sales",
            "kim",
            "customer",
            "wang",
            "customer");

    @Autowired
    MockMvc mvc;

    @Autowired
    ComplaintDesk desk;

    static RequestPostProcessor as(String login) {
        return user(login).roles(ROLES.get(login));
    }

    MvcResult read(String login, String path) throws Exception {
        return mvc.perform(get(path).with(as(login)).locale(java.util.Locale.ENGLISH))
                .andReturn();
    }

    String page(String login, String path) throws Exception {
        MvcResult result = read(login, path);
        assertThat(result.getResponse().getStatus()).as("%s at %s", login, path).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    int status(String login, String path) throws Exception {
        return read(login, path).getResponse().getStatus();
    }

    /** Sends a form with its token, as names and values in turn. */
    MvcResult send(String login, String path, String... inputs) throws Exception {
        return mvc.perform(form(path, inputs).with(as(login)).with(csrf())).andReturn();
    }

    static MockHttpServletRequestBuilder form(String path, String... inputs) {
        MockHttpServletRequestBuilder form = post(path).locale(java.util.Locale.ENGLISH);
        for (int i = 0; i < inputs.length; i += 2) {
            form.param(inputs[i], inputs[i + 1]);
        }
        return form;
    }

    /** Files a complaint of a customer's. */
    Filed file(String login, String... inputs) throws Exception {
        List<String> all = new ArrayList<>(List.of("key", UUID.randomUUID().toString()));
        all.addAll(List.of(inputs));
        MvcResult result = send(login, "/my/complaints", all.toArray(new String[0]));
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        String address = result.getResponse().getRedirectedUrl();
        return new Filed(address.substring(address.lastIndexOf('/') + 1), (String)
                result.getFlashMap().get("secret"));
    }

    record Filed(String reference, String secret) {}

    /** Does something by the form on the complaint's page as it stands. */
    MvcResult does(String login, String reference, String command, String... inputs) throws Exception {
        String base = ROLES.get(login).equals("customer") ? "/my/complaints/" : "/complaints/";
        String page = page(login, base + reference);
        List<String> all = new ArrayList<>(List.of("handle", hidden(page, "handle"), "key", hidden(page, "key")));
        all.addAll(List.of(inputs));
        return send(login, base + reference + "/" + command, all.toArray(new String[0]));
    }

    static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as("an input %s", name).isTrue();
        return found.group(1);
    }

    long complaints() {
        return desk.search(Search.all().limit(1000)).rows().size();
    }
}
