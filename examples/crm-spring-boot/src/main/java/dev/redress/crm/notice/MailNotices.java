package dev.redress.crm.notice;

import dev.redress.intake.Channel;
import dev.redress.notification.Notification;
import dev.redress.notification.Notification.Recipient;
import dev.redress.notification.Sent;
import dev.redress.party.Contact;
import dev.redress.party.ContactKind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends notices to complainants by mail, if the CRM has a mail server ({@code spring.mail.host}). All mails of one complaint refer to one
 * identifier that no mail has, made from its reference, so that mail programs show them as one conversation. A mail's own identifier is made
 * from the notice's key: one that is sent twice, because somebody died between sending and recording, is the same mail.
 */
@Component
class MailNotices {

    private final @Nullable JavaMailSender mails;
    private final String from;
    private final String domain;

    MailNotices(ObjectProvider<JavaMailSender> mails, @Value("${crm.mail.from}") String from) {
        this.mails = mails.getIfAvailable();
        this.from = from;
        this.domain = from.substring(from.indexOf('@') + 1);
    }

    Sent send(Notification notification) throws MessagingException {
        if (mails == null) {
            return Sent.notWanted();
        }
        Optional<String> address = address(notification.recipient());
        if (address.isEmpty()) {
            return Sent.undeliverable();
        }
        try {
            mails.send(mail(mails.createMimeMessage(), notification, address.get()));
        } catch (MailParseException e) {
            return Sent.undeliverable();
        }
        return Sent.by(Channel.EMAIL);
    }

    private static Optional<String> address(@Nullable Recipient recipient) {
        return recipient == null
                ? Optional.empty()
                : recipient.contacts().stream()
                        .filter(contact -> contact.kind() == ContactKind.EMAIL)
                        .map(Contact::value)
                        .findFirst();
    }

    private MimeMessage mail(MimeMessage mail, Notification notification, String address) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(notification.text().subject());
        helper.setText(notification.text().body());
        String conversation = id("complaint/" + notification.reference());
        mail.setHeader("Message-ID", id("notice/" + notification.idempotencyKey()));
        mail.setHeader("In-Reply-To", conversation);
        mail.setHeader("References", conversation);
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", notification.text().language());
        return mail;
    }

    /** The same for the same name; says nothing of it. */
    private String id(String name) {
        return "<" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@" + domain + ">";
    }
}
