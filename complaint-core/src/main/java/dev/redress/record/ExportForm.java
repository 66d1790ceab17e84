package dev.redress.record;

import dev.redress.store.ComplaintRecord;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** The lines of an exported complaint. Stateless, thread-safe. */
public final class ExportForm {

    private ExportForm() {}

    /**
     * The first line: which complaint, and where it stands.
     *
     * @param record the complaint
     * @param at when it is exported
     * @return one JSON object
     */
    public static String head(ComplaintRecord record, Instant at) {
        return new JsonOut(slot -> null)
                .put("redress", "export")
                .put("form", Form.CURRENT)
                .put("tenant", record.tenant().name())
                .put("complaint", record.id().toString())
                .put("reference", record.reference())
                .put("version", record.version())
                .put("head", record.head().toString())
                .put("exported", at)
                .finish();
    }

    /**
     * The line of an entry.
     *
     * @param entry the entry
     * @return one JSON object
     */
    public static String entry(JournalEntry entry) {
        return new JsonOut(slot -> null)
                .put("sequence", entry.sequence())
                .put("hash", entry.hash().toString())
                .put("body", entry.body())
                .finish();
    }

    /**
     * The line of a sealed value; of one whose key was destroyed, that it was.
     *
     * @param value the value
     * @return one JSON object
     */
    public static String sealed(SealedValue value) {
        if (Unreadable.isLocked(value)) {
            return new JsonOut(slot -> null)
                    .put("slot", value.slot())
                    .put("locked", true)
                    .finish();
        }
        return new JsonOut(slot -> null)
                .put("slot", value.slot())
                .put("salt", Base64.getUrlEncoder().withoutPadding().encodeToString(value.salt()))
                .put("value", new String(value.value(), StandardCharsets.UTF_8))
                .finish();
    }
}
