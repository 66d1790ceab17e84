package dev.redress.record;

import dev.redress.proof.Flaw;
import dev.redress.proof.Flaw.Where;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a complainant keeps of their filing: the first entry, and the values it binds. Stateless, thread-safe. */
public final class Receipts {

    private static final String KIND = "receipt";

    private Receipts() {}

    /**
     * Writes a receipt.
     *
     * @param record the complaint
     * @param filing its first entry
     * @param values the values to hand out; those of other entries are left out
     * @return lines, each one JSON object
     */
    public static String write(ComplaintRecord record, JournalEntry filing, List<SealedValue> values) {
        Map<Integer, String> named = EntryForm.digests(filing);
        StringBuilder lines = new StringBuilder(new JsonOut(slot -> null)
                        .put("redress", KIND)
                        .put("form", Form.CURRENT)
                        .put("tenant", record.tenant().name())
                        .put("complaint", record.id().toString())
                        .put("reference", record.reference())
                        .put("version", 1)
                        .put("head", filing.hash().toString())
                        .finish())
                .append('\n')
                .append(ExportForm.entry(filing))
                .append('\n');
        for (SealedValue value : values) {
            if (named.containsKey(value.slot())) {
                lines.append(ExportForm.sealed(value)).append('\n');
            }
        }
        return lines.toString();
    }

    /**
     * Holds a receipt against what is stored.
     *
     * @param tenant whose complaint it must be
     * @param receipt the receipt
     * @param filings finds the first entry of a complaint, null if there is none
     * @return what does not fit
     * @throws IllegalArgumentException if the text is no receipt of this tenant
     */
    public static List<Flaw> check(
            Tenant tenant, String receipt, Function<ComplaintId, @Nullable JournalEntry> filings) {
        List<String> lines = List.of(receipt.strip().split("\n"));
        try {
            Fields head = Fields.parse(lines.get(0));
            if (lines.size() < 2
                    || !KIND.equals(head.optionalString("redress"))
                    || !tenant.name().equals(head.string("tenant"))) {
                throw new IllegalArgumentException("this is no receipt of tenant " + tenant);
            }
            int form = head.integer("form");
            if (form < 1 || form > Form.CURRENT) {
                throw new IllegalArgumentException("the receipt is written in form " + form
                        + ", this version of the library reads forms 1 to " + Form.CURRENT + "; upgrade it");
            }
            ComplaintId id = head.named("complaint", ComplaintId::parse);
            return flaws(tenant, id, lines, filings.apply(id));
        } catch (MalformedRecordException e) {
            throw new IllegalArgumentException("the receipt cannot be read: " + e.getMessage(), e);
        }
    }

    private static String referenceOf(Tenant tenant, ComplaintId id, JournalEntry filing) {
        return Replay.key(tenant, id, EntryForm.read(id, filing)).reference();
    }

    private static List<Flaw> flaws(Tenant tenant, ComplaintId id, List<String> lines, @Nullable JournalEntry stored) {
        String reference = Fields.parse(lines.get(0)).string("reference");
        String body = Fields.parse(lines.get(1)).string("body");
        List<Flaw> flaws = new ArrayList<>();
        Head hash = Chain.entry(Head.GENESIS, tenant, id, 1, body);
        if (Fields.parse(lines.get(1)).number("sequence") != 1) {
            flaws.add(new Flaw(id, reference, 1, Where.JOURNAL, "the receipt's entry must be the first one"));
        }
        if (stored == null || !stored.hash().equals(hash) || !stored.body().equals(body)) {
            flaws.add(
                    new Flaw(id, reference, 1, Where.JOURNAL, "what is stored is not what the receipt says was filed"));
        }
        Fields head = Fields.parse(lines.get(0));
        boolean isItsHead = head.string("head").equals(hash.toString()) && head.number("version") == 1;
        if (flaws.isEmpty()
                && (!isItsHead
                        || (stored != null && !referenceOf(tenant, id, stored).equals(reference)))) {
            flaws.add(new Flaw(id, reference, 1, Where.JOURNAL, "the receipt's own head was altered"));
        }
        Map<Integer, String> named = Fields.parse(body).digests();
        for (String line : lines.subList(2, lines.size())) {
            Fields value = Fields.parse(line);
            int slot = value.integer("slot");
            byte[] salt = value.named("salt", Base64.getUrlDecoder()::decode);
            byte[] bytes = value.string("value").getBytes(StandardCharsets.UTF_8);
            if (!Chain.slot(salt, bytes).equals(named.get(slot))) {
                flaws.add(new Flaw(id, reference, 1, Where.SEALED, "slot " + slot + " of the receipt was altered"));
            }
        }
        return flaws;
    }
}
