package dev.redress.crm.notice;

import dev.redress.complaint.NoticeReader;
import dev.redress.notification.Notification;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.Sent;
import org.springframework.stereotype.Component;

/** The one sender that the starter picks up: it says which way each notice goes. */
@Component
class Notices implements NotificationSender {

    private final MailNotices mail;
    private final Webhook webhook;

    Notices(MailNotices mail, Webhook webhook) {
        this.mail = mail;
        this.webhook = webhook;
    }

    @Override
    public Sent send(Notification notification) throws Exception {
        return notification.reader() == NoticeReader.COMPLAINANT ? mail.send(notification) : webhook.send(notification);
    }
}
