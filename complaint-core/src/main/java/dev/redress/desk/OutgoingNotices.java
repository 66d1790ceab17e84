package dev.redress.desk;

import dev.redress.event.DialogueEvent.NoticeIssued;
import dev.redress.event.Entry;
import dev.redress.event.TimeEvent;
import dev.redress.json.JsonText;
import dev.redress.lifecycle.Decision;
import dev.redress.notification.QuietHours;
import dev.redress.store.ComplaintId;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a decision puts into the outbox: one message for each reader of each notice; numbers and codes only. */
final class OutgoingNotices {

    private OutgoingNotices() {}

    static List<OutboxMessage> of(Decision decision, @Nullable QuietHours quiet) {
        List<OutboxMessage> messages = new ArrayList<>();
        TimeEvent.MilestoneReached latest = null;
        long about = 0;
        for (Entry entry : decision.entries()) {
            if (NoticeTexts.isToldWhole(entry)) {
                about = entry.sequence();
            } else if (entry.event() instanceof TimeEvent.MilestoneReached reached) {
                latest = reached;
            } else if (entry.event() instanceof NoticeIssued notice) {
                boolean ofClock = notice.notice().startsWith("clock-");
                add(messages, decision.next().id(), entry, notice, ofClock ? latest : null, about, dueAt(entry, quiet));
            }
        }
        return messages;
    }

    private static Instant dueAt(Entry entry, @Nullable QuietHours quiet) {
        Instant at = quiet == null ? entry.recordedAt() : quiet.afterQuiet(entry.recordedAt());
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static void add(
            List<OutboxMessage> messages,
            ComplaintId complaint,
            Entry entry,
            NoticeIssued notice,
            TimeEvent.@Nullable MilestoneReached clock,
            long about,
            Instant dueAt) {
        int part = 1;
        List<Integer> parties = notice.parties().isEmpty() ? List.of(0) : notice.parties();
        for (int party : parties) {
            JsonText body = JsonText.compact();
            body.put("reader", notice.reader().persistedName()).put("to", notice.to());
            if (party != 0) {
                body.put("party", party);
            }
            if (about != 0) {
                body.put("about", about);
            }
            if (clock != null) {
                body.put("clock", clock.milestone().clock())
                        .put("due", clock.milestone().due().toString());
            }
            String lane = party != 0
                    ? "party/" + party
                    : notice.reader().persistedName().toLowerCase(Locale.ROOT) + "/" + notice.to();
            messages.add(new OutboxMessage(
                    new OutboxKey(complaint, entry.sequence(), part++), lane, notice.notice(), body.finish(), dueAt));
        }
    }
}
