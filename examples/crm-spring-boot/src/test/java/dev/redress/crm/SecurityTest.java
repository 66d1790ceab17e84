package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Other people's complaints, missing roles, forged forms, guessed references. */
class SecurityTest extends PagesTest {

    @Test
    void aCustomerSeesOnlyTheirOwn() throws Exception {
        String kims = file("kim", "facts", "Kim alone knows this.").reference();
        assertThat(page("kim", "/my/complaints/" + kims)).contains("Kim alone knows this.");
        assertThat(page("kim", "/my")).contains(kims);
        assertThat(page("wang", "/my")).doesNotContain(kims);
        assertThat(status("wang", "/my/complaints/" + kims)).isEqualTo(404);
        assertThat(status("wang", "/my/complaints/AAAA-AAAA-A"))
                .as("one that there is not looks the same")
                .isEqualTo(404);
    }

    @Test
    void aCustomerDoesNothingInSomebodyElsesComplaint() throws Exception {
        String kims = file("kim", "facts", "x").reference();
        String page = page("kim", "/my/complaints/" + kims);
        String own = file("wang", "facts", "y").reference();
        for (String address : List.of(kims, own)) {
            // Their own address with the state of another's complaint is no way round.
            int status = send(
                            "wang",
                            "/my/complaints/" + address + "/withdraw",
                            "handle",
                            hidden(page, "handle"),
                            "key",
                            hidden(page, "key"))
                    .getResponse()
                    .getStatus();
            assertThat(status).isEqualTo(address.equals(kims) ? 404 : 400);
        }
        assertThat(page("kim", "/my/complaints/" + kims)).contains("<span class=\"stage received\"");
    }

    @Test
    void aCustomersOrderIsTheirOwn() throws Exception {
        String mine = file("kim", "facts", "x", "order", "A-5003").reference();
        assertThat(page("amy", "/complaints/" + mine)).doesNotContain("A-5003", "电热水壶");
    }

    @Test
    void staffPagesNeedARoleThatHandlesComplaints() throws Exception {
        String reference = file("kim", "facts", "x").reference();
        for (String path : List.of("/complaints", "/complaints/" + reference, "/customers/C-1001/complaints/new")) {
            assertThat(status("kim", path)).as("kim at %s", path).isEqualTo(403);
            assertThat(status("sam", path)).as("sam at %s", path).isEqualTo(403);
            assertThat(status("amy", path)).as("amy at %s", path).isEqualTo(200);
        }
        assertThat(status("kim", "/customers")).isEqualTo(403);
        assertThat(status("amy", "/my")).isEqualTo(403);
        assertThat(page("sam", "/customers/C-1001")).doesNotContain(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "/complaints", "/customers", "/my/complaints/new", "/complaints/AAAA-AAAA-A"})
    void whoeverIsNotLoggedInIsAskedTo(String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void whatTheRolesOfTheProcedureForbidIsRefusedAndSaidInWords() throws Exception {
        String reference = file("kim", "facts", "x").reference();
        MockHttpServletResponse response = does("ivo", reference, "accept").getResponse();
        assertThat(response.getContentAsString()).contains("Only for: agent, manager.");
        assertThat(page("amy", "/complaints/" + reference)).contains("<span class=\"stage received\"");
        // A complainant's page has no staff commands, and a forged one is refused.
        assertThat(does("kim", reference, "assign", "handler", "ivo")
                        .getResponse()
                        .getContentAsString())
                .contains("class=\"problems\"");
        assertThat(does("kim", reference, "no-such-command").getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        String reference = file("kim", "facts", "x").reference();
        String page = page("amy", "/complaints/" + reference);
        long before = complaints();
        for (String[] forged : new String[][] {
            {"kim", "/my/complaints"},
            {"amy", "/customers/C-1001/complaints"},
            {"amy", "/complaints/" + reference + "/accept"},
            {"kim", "/my/complaints/" + reference + "/withdraw"},
            {"kim", "/logout"},
            {"kim", "/track"}
        }) {
            int status = mvc.perform(form(
                                    forged[1],
                                    "facts",
                                    "x",
                                    "channel",
                                    "telephone",
                                    "handle",
                                    hidden(page, "handle"),
                                    "key",
                                    hidden(page, "key"))
                            .with(as(forged[0])))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(forged[1]).isEqualTo(403);
        }
        assertThat(complaints()).isEqualTo(before);
        assertThat(page("kim", "/my/complaints/" + reference)).contains("<span class=\"stage received\"");
    }

    @Test
    void theSameFormSentTwiceIsDoneOnceAndAnOldOneIsTold() throws Exception {
        String reference = file("kim", "facts", "x").reference();
        String page = page("amy", "/complaints/" + reference);
        String address = "/complaints/" + reference + "/acknowledge";
        String[] inputs = {"handle", hidden(page, "handle"), "key", hidden(page, "key"), "channel", "telephone"};
        assertThat(send("amy", address, inputs).getResponse().getStatus()).isEqualTo(302);
        assertThat(send("amy", address, inputs).getResponse().getStatus()).isEqualTo(302);
        String late = send(
                        "mei",
                        "/complaints/" + reference + "/accept",
                        "handle",
                        hidden(page, "handle"),
                        "key",
                        hidden(page("mei", "/complaints/" + reference), "key"))
                .getResponse()
                .getContentAsString();
        assertThat(late).contains("Somebody else was faster.");
        assertThat(page("amy", "/complaints/" + reference))
                .containsOnlyOnce("<strong>Acknowledged</strong>")
                .contains("<span class=\"stage received\"");
    }

    @Test
    void trackingNeedsTheSecretAndGuessingEnds() throws Exception {
        Filed filed = file("kim", "facts", "Nobody else reads this.");
        MockHttpServletResponse right = track(filed.reference(), filed.secret(), "192.0.2.1");
        assertThat(right.getStatus()).isEqualTo(200);
        assertThat(right.getContentAsString())
                .contains("We have received your complaint")
                .doesNotContain("Nobody else reads this.", "Kim", filed.secret());
        MockHttpServletResponse none = track("AAAA-AAAA-A", "AAAA-AAAA-AAAA-AAAA", "192.0.2.2");
        MockHttpServletResponse wrong = track(filed.reference(), "AAAA-AAAA-AAAA-AAAA", "192.0.2.2");
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(plain(wrong, filed.reference()))
                .as("whether there is such a reference is not told")
                .isEqualTo(plain(none, "AAAA-AAAA-A"));
        for (int i = 0; i < 4; i++) {
            track(filed.reference(), "AAAA-AAAA-AAAA-AAA" + i, "192.0.2.3");
        }
        MockHttpServletResponse closed = track(filed.reference(), filed.secret(), "192.0.2.4");
        assertThat(closed.getStatus())
                .as("even the right one, for the rest of the hour")
                .isEqualTo(429);
    }

    /** The page without what was typed and without its token. */
    private static String plain(MockHttpServletResponse response, String typed) throws Exception {
        return response.getContentAsString().replace(typed, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MockHttpServletResponse track(String reference, String secret, String from) throws Exception {
        return mvc.perform(form("/track", "reference", reference, "secret", secret)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(from);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    @Test
    void pagesForbidScriptsAndFrames() throws Exception {
        assertThat(read("amy", "/complaints").getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }
}
