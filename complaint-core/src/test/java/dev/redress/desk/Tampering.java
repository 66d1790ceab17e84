package dev.redress.desk;

import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** The ways in which somebody who has the database can alter a record; each alters something. */
enum Tampering {
    ENTRY_KIND,
    ENTRY_NEUTRAL,
    ENTRY_OCCURRED,
    ENTRY_RECORDED,
    ENTRY_COMMAND,
    ENTRY_BODY,
    ENTRY_HASH,
    ENTRY_REMOVED,
    ENTRY_INSERTED,
    ENTRIES_SWAPPED,
    ENTRY_TWICE,
    TAIL_CUT,
    JOURNAL_GONE,
    COMPLAINT_GONE,
    VERSION,
    HEAD,
    REFERENCE,
    STAGE,
    OPEN,
    RECEIVED,
    CATEGORY,
    PRIORITY,
    CHANNEL,
    ASSIGNEE,
    DOCUMENT,
    VALUE,
    SALT,
    SEALED_KIND,
    SEALED_SLOT,
    SEALED_GONE,
    VALUES_SWAPPED,
    DOCUMENTS_SWAPPED,
    JOURNALS_SWAPPED,
    COMPLAINTS_SWAPPED,
    EVERYTHING_SWAPPED;

    void on(LooseStore store, Random random) {
        List<ComplaintId> ids = List.copyOf(store.records.keySet());
        ComplaintId id = ids.get(random.nextInt(ids.size()));
        ComplaintId other = ids.get((ids.indexOf(id) + 1) % ids.size());
        ComplaintRecord record = store.records.get(id);
        ComplaintRecord.Builder changed = LooseStore.builder(record, id);
        List<JournalEntry> journal = store.journals.get(id);
        int at = random.nextInt(journal.size());
        JournalEntry entry = journal.get(at);
        List<SealedValue> sealed = store.sealed.get(id);
        int slot = random.nextInt(sealed.size());
        switch (this) {
            case ENTRY_KIND, ENTRY_NEUTRAL, ENTRY_OCCURRED, ENTRY_RECORDED, ENTRY_COMMAND, ENTRY_BODY, ENTRY_HASH ->
                journal.set(at, entry(entry, random));
            case ENTRY_REMOVED -> journal.remove(at);
            case ENTRY_INSERTED -> {
                journal.add(at, entry);
                for (int i = at + 1; i < journal.size(); i++) {
                    journal.set(i, numbered(journal.get(i), i + 1L));
                }
            }
            case ENTRIES_SWAPPED -> {
                int next = at == journal.size() - 1 ? at - 1 : at + 1;
                JournalEntry neighbour = journal.get(next);
                journal.set(at, numbered(neighbour, entry.sequence()));
                journal.set(next, numbered(entry, neighbour.sequence()));
            }
            case ENTRY_TWICE -> journal.add(at, entry);
            case TAIL_CUT -> journal.subList(Math.max(1, at), journal.size()).clear();
            case JOURNAL_GONE -> store.journals.remove(id);
            case COMPLAINT_GONE -> store.records.remove(id);
            case VERSION -> changed.at(record.version() + 1 + random.nextInt(3), record.head());
            case HEAD -> changed.at(record.version(), flipped(record.head(), random));
            case REFERENCE -> changed.reference(record.reference() + "X");
            case STAGE -> changed.stage("elsewhere", record.open());
            case OPEN -> changed.stage(record.stage(), !record.open());
            case RECEIVED -> changed.receivedAt(record.receivedAt().plusNanos(1_000));
            case CATEGORY -> changed.category(record.category() + "x");
            case PRIORITY -> changed.priority(record.priority() + "x");
            case CHANNEL -> changed.channel(record.channel() + "x");
            case ASSIGNEE -> changed.assignee(record.assignee() + "x");
            case DOCUMENT -> changed.document(flipped(record.document(), random));
            case VALUE -> {
                SealedValue value = sealed.get(slot);
                sealed.set(
                        slot, SealedValue.of(value.slot(), value.kind(), value.salt(), longer(value.value(), random)));
            }
            case SALT -> {
                SealedValue value = sealed.get(slot);
                byte[] salt = value.salt();
                salt[random.nextInt(salt.length)] ^= (byte) (1 << random.nextInt(8));
                sealed.set(slot, SealedValue.of(value.slot(), value.kind(), salt, value.value()));
            }
            case SEALED_KIND -> {
                SealedValue value = sealed.get(slot);
                SealedValue.Kind kind =
                        value.kind() == SealedValue.Kind.TEXT ? SealedValue.Kind.IDENTITY : SealedValue.Kind.TEXT;
                sealed.set(slot, SealedValue.of(value.slot(), kind, value.salt(), value.value()));
            }
            case SEALED_SLOT -> {
                SealedValue value = sealed.remove(slot);
                sealed.add(SealedValue.of(9_999, value.kind(), value.salt(), value.value()));
            }
            case SEALED_GONE -> sealed.remove(slot);
            case VALUES_SWAPPED -> LooseStore.swap(store.sealed, id, other);
            case DOCUMENTS_SWAPPED -> {
                ComplaintRecord theirs = store.records.get(other);
                store.records.put(
                        other,
                        LooseStore.builder(theirs, other)
                                .document(record.document())
                                .build());
                changed.document(theirs.document());
            }
            case JOURNALS_SWAPPED -> LooseStore.swap(store.journals, id, other);
            case COMPLAINTS_SWAPPED, EVERYTHING_SWAPPED -> {
                ComplaintRecord theirs = store.records.get(other);
                store.records.put(other, LooseStore.as(theirs, record));
                changed = LooseStore.builder(theirs, id);
                if (this == EVERYTHING_SWAPPED) {
                    LooseStore.swap(store.journals, id, other);
                    LooseStore.swap(store.sealed, id, other);
                }
            }
        }
        if (this != COMPLAINT_GONE) {
            store.records.put(id, changed.build());
        }
    }

    private JournalEntry entry(JournalEntry from, Random random) {
        return new JournalEntry(
                from.sequence(),
                this == ENTRY_KIND ? from.kind() + "x" : from.kind(),
                (this == ENTRY_NEUTRAL) != from.neutral(),
                this == ENTRY_OCCURRED ? from.occurredAt().plusNanos(1_000) : from.occurredAt(),
                this == ENTRY_RECORDED ? from.recordedAt().minusNanos(1_000) : from.recordedAt(),
                this == ENTRY_COMMAND ? new CommandId("other-" + from.sequence()) : from.commandId(),
                this == ENTRY_BODY ? flipped(from.body(), random) : from.body(),
                this == ENTRY_HASH ? flipped(from.hash(), random) : from.hash());
    }

    private static JournalEntry numbered(JournalEntry from, long sequence) {
        return new JournalEntry(
                sequence,
                from.kind(),
                from.neutral(),
                from.occurredAt(),
                from.recordedAt(),
                from.commandId(),
                from.body(),
                from.hash());
    }

    private static Head flipped(Head head, Random random) {
        byte[] bytes = head.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Head.of(bytes);
    }

    private static String flipped(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length());
        char flipped = (char) (text.charAt(at) ^ (1 << random.nextInt(6)));
        changed.setCharAt(at, Character.isSurrogate(flipped) || flipped == 0 ? '?' : flipped);
        return changed.toString().equals(text) ? text + " " : changed.toString();
    }

    private static byte[] longer(byte[] value, Random random) {
        if (value.length == 0 || random.nextInt(5) == 0) {
            return (new String(value, StandardCharsets.UTF_8) + "x").getBytes(StandardCharsets.UTF_8);
        }
        byte[] changed = value.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }
}
