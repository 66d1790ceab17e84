package dev.redress.notification;

/**
 * Sends a notice: the host's mail, message or letter. Called after the commit that issued the notice, by
 * {@code desk.deliveries().deliver()}, outside any transaction. At least once: whoever dies between sending and recording sends
 * again, under the same {@link Notification#idempotencyKey()}. Implementations are thread-safe and bring time-outs of their own: a
 * call that outlasts the lease of five minutes may be made a second time elsewhere.
 */
@FunctionalInterface
public interface NotificationSender {

    /**
     * Sends a notice.
     *
     * @param notification what is to be sent, to whom
     * @return what became of it
     * @throws Exception if it could not be sent now; it is tried again later, at growing distances, and given up in the end
     */
    Sent send(Notification notification) throws Exception;
}
