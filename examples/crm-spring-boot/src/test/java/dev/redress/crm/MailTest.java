package dev.redress.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What a complainant gets by mail, from a mail server on loopback. */
@TestPropertySource(
        properties = {"spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1", "redress.delivery.enabled=false"})
class MailTest extends PagesTest {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    private Filed acknowledged(String login, String language) throws Exception {
        Filed filed = file(login, "lang", language, "channel", "web-form", "facts", "x");
        does("amy", filed.reference(), "acknowledge", "channel", "email");
        return filed;
    }

    private static String body(MimeMessage mail) throws Exception {
        return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aComplainantIsToldInTheirLanguageInOneConversation() throws Exception {
        Filed filed = acknowledged("wang", "zh");
        assertThat(desk.deliveries().deliver(20).delivered()).isEqualTo(1);
        does("amy", filed.reference(), "accept");
        does("amy", filed.reference(), "request-material", "kind", "receipt", "text", "发票", "until", "2099-01-01");
        desk.deliveries().deliver(20);
        MimeMessage[] mails = SERVER.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getSubject()).isEqualTo("您的投诉 " + filed.reference());
        assertThat(mails[0].getHeader("Subject", null)).isASCII();
        assertThat(body(mails[0])).contains("您好").contains(filed.reference());
        assertThat(mails[0].getAllRecipients()).hasSize(1);
        assertThat(mails[0].getHeader("References")).containsExactly(mails[1].getHeader("References"));
        assertThat(mails[0].getHeader("In-Reply-To")).containsExactly(mails[0].getHeader("References"));
        assertThat(mails[0].getMessageID())
                .isNotEqualTo(mails[1].getMessageID())
                .endsWith("@crm.example>");
    }

    @Test
    void mailsOfDifferentComplaintsAreDifferentConversations() throws Exception {
        acknowledged("kim", "en");
        acknowledged("kim", "en");
        desk.deliveries().deliver(20);
        MimeMessage[] mails = SERVER.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getSubject()).startsWith("Your complaint ");
        assertThat(mails[0].getHeader("References")[0]).isNotEqualTo(mails[1].getHeader("References")[0]);
    }
}
