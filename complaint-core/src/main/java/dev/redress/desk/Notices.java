package dev.redress.desk;

import dev.redress.notification.NoticeTemplates;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * How a desk tells people.
 *
 * @param sender sends notices; null if nobody does, and then none is kept for sending
 * @param templates their texts
 * @param quiet when nobody is told anything; or null
 * @param listener hears what was recorded; or null
 */
record Notices(
        @Nullable NotificationSender sender,
        NoticeTemplates templates,
        @Nullable QuietHours quiet,
        @Nullable ComplaintListener listener) {}
