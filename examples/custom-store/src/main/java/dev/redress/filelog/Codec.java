package dev.redress.filelog;

import dev.redress.filelog.Change.AddCheckpoint;
import dev.redress.filelog.Change.AddEntry;
import dev.redress.filelog.Change.AddToken;
import dev.redress.filelog.Change.Erase;
import dev.redress.filelog.Change.Publish;
import dev.redress.filelog.Change.PutComplaint;
import dev.redress.filelog.Change.PutMessage;
import dev.redress.filelog.Change.RemoveMessage;
import dev.redress.filelog.Change.RemoveToken;
import dev.redress.filelog.Change.Seal;
import dev.redress.filelog.Change.SetTally;
import dev.redress.filelog.Tables.TallyKey;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Checkpoint;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of changes in the log: a tenant, a number, and so many changes, each a letter and its values in a fixed order. Letters and
 * orders never change; a new kind of change takes a new letter. Enums go by their names.
 */
final class Codec {

    private Codec() {}

    static byte[] encode(Tenant tenant, List<Change> changes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Out out = new Out(bytes);
        out.text(tenant.name());
        out.writeInt(changes.size());
        for (Change change : changes) {
            if (change instanceof PutComplaint put) {
                complaint(out, put);
            } else if (change instanceof AddEntry add) {
                entry(out, add);
            } else if (change instanceof Seal seal) {
                out.writeByte('s');
                out.id(seal.complaint());
                sealed(out, seal.value());
            } else if (change instanceof Erase erase) {
                out.writeByte('x');
                out.id(erase.complaint());
                out.writeInt(erase.slot());
            } else if (change instanceof AddToken add) {
                out.writeByte('t');
                out.id(add.complaint());
                token(out, add.token());
            } else if (change instanceof RemoveToken remove) {
                out.writeByte('u');
                out.id(remove.complaint());
                token(out, remove.token());
            } else if (change instanceof SetTally set) {
                out.writeByte('n');
                out.text(set.key().key());
                out.text(set.key().window());
                out.writeLong(set.amount());
            } else if (change instanceof PutMessage put) {
                message(out, put);
            } else if (change instanceof RemoveMessage remove) {
                out.writeByte('r');
                key(out, remove.key());
            } else if (change instanceof Publish publish) {
                definition(out, publish.definition());
            } else if (change instanceof AddCheckpoint add) {
                checkpoint(out, add);
            } else if (change instanceof Change.AddAccess add) {
                access(out, add.entry());
            } else if (change instanceof Change.ForgetReader forget) {
                out.writeByte('f');
                accessKey(out, forget.key());
            }
        }
        return bytes.toByteArray();
    }

    static Tenant tenant(In in) throws IOException {
        return new Tenant(in.text());
    }

    static List<Change> changes(Tenant tenant, In in) throws IOException {
        int size = in.readInt();
        List<Change> changes = new ArrayList<>();
        while (changes.size() < size) {
            changes.add(change(tenant, in));
        }
        return changes;
    }

    private static Change change(Tenant tenant, In in) throws IOException {
        byte letter = in.readByte();
        return switch (letter) {
            case 'c' -> complaint(tenant, in);
            case 'j' -> new AddEntry(in.id(), entry(in));
            case 's' -> new Seal(in.id(), sealed(in));
            case 'x' -> new Erase(in.id(), in.readInt());
            case 't' -> new AddToken(in.id(), token(in));
            case 'u' -> new RemoveToken(in.id(), token(in));
            case 'n' -> new SetTally(new TallyKey(in.text(), in.text()), in.readLong());
            case 'm' -> message(in);
            case 'r' -> new RemoveMessage(key(in));
            case 'd' -> definition(tenant, in);
            case 'k' -> checkpoint(tenant, in);
            case 'a' -> new Change.AddAccess(access(tenant, in));
            case 'f' -> new Change.ForgetReader(accessKey(in));
            default -> throw new IOException("no change has the letter " + letter);
        };
    }

    private static void complaint(Out out, PutComplaint put) throws IOException {
        ComplaintRecord record = put.record();
        out.writeByte('c');
        out.id(record.id());
        out.text(record.reference());
        out.writeLong(record.version());
        out.head(record.head());
        out.text(record.stage());
        out.writeBoolean(record.open());
        out.instant(record.receivedAt());
        out.text(record.category());
        out.text(record.priority());
        out.text(record.channel());
        out.text(record.assignee());
        out.instant(record.wakeAt());
        out.writeLong(record.epoch());
        out.instant(record.dueAt());
        out.text(record.document());
        out.instant(put.leaseUntil());
    }

    private static PutComplaint complaint(Tenant tenant, In in) throws IOException {
        ComplaintRecord record = ComplaintRecord.builder(tenant, in.id())
                .reference(in.text())
                .at(in.readLong(), in.head())
                .stage(in.text(), in.readBoolean())
                .receivedAt(in.instant())
                .category(in.textOrNull())
                .priority(in.textOrNull())
                .channel(in.textOrNull())
                .assignee(in.textOrNull())
                .wakeAt(in.instantOrNull(), in.readLong())
                .dueAt(in.instantOrNull())
                .document(in.text())
                .build();
        return new PutComplaint(record, in.instantOrNull());
    }

    private static void entry(Out out, AddEntry add) throws IOException {
        JournalEntry entry = add.entry();
        out.writeByte('j');
        out.id(add.complaint());
        out.writeLong(entry.sequence());
        out.text(entry.kind());
        out.writeBoolean(entry.neutral());
        out.instant(entry.occurredAt());
        out.instant(entry.recordedAt());
        out.text(entry.commandId() == null ? null : entry.commandId().value());
        out.text(entry.body());
        out.head(entry.hash());
    }

    private static JournalEntry entry(In in) throws IOException {
        return new JournalEntry(
                in.readLong(),
                in.text(),
                in.readBoolean(),
                in.instant(),
                in.instant(),
                command(in.textOrNull()),
                in.text(),
                in.head());
    }

    private static @Nullable CommandId command(@Nullable String value) {
        return value == null ? null : new CommandId(value);
    }

    private static void token(Out out, Token token) throws IOException {
        out.text(token.kind().name());
        out.text(token.value());
    }

    private static Token token(In in) throws IOException {
        return new Token(Token.Kind.valueOf(in.text()), in.text());
    }

    private static void message(Out out, PutMessage put) throws IOException {
        OutboxMessage message = put.entry().message();
        out.writeByte('m');
        key(out, message.key());
        out.text(message.lane());
        out.text(message.kind());
        out.text(message.body());
        out.instant(message.dueAt());
        out.writeInt(put.entry().attempts());
        out.writeBoolean(put.entry().dead());
        out.instant(put.leaseUntil());
    }

    private static PutMessage message(In in) throws IOException {
        OutboxMessage message = new OutboxMessage(key(in), in.text(), in.text(), in.text(), in.instant());
        return new PutMessage(new OutboxEntry(message, in.readInt(), in.readBoolean()), in.instantOrNull());
    }

    private static void key(Out out, OutboxKey key) throws IOException {
        out.id(key.complaint());
        out.writeLong(key.sequence());
        out.writeInt(key.part());
    }

    private static OutboxKey key(In in) throws IOException {
        return new OutboxKey(in.id(), in.readLong(), in.readInt());
    }

    private static void definition(Out out, Definition definition) throws IOException {
        out.writeByte('d');
        out.text(definition.kind().persistedName());
        out.text(definition.id());
        out.writeInt(definition.version());
        out.text(definition.body());
        out.head(definition.digest());
        out.instant(definition.publishedAt());
        out.text(definition.publishedBy());
        out.head(definition.previousHead());
        out.head(definition.head());
    }

    private static Publish definition(Tenant tenant, In in) throws IOException {
        return new Publish(new Definition(
                tenant,
                Definition.Kind.of(in.text()),
                in.text(),
                in.readInt(),
                in.text(),
                in.head(),
                in.instant(),
                in.text(),
                in.head(),
                in.head()));
    }

    private static void checkpoint(Out out, AddCheckpoint add) throws IOException {
        Checkpoint checkpoint = add.checkpoint();
        out.writeByte('k');
        out.writeLong(checkpoint.number());
        out.instant(checkpoint.madeAt());
        out.writeInt(checkpoint.complaints());
        out.head(checkpoint.previous());
        out.head(checkpoint.digest());
        out.text(checkpoint.keyId());
        out.text(checkpoint.signature());
        for (HeadAt head : add.heads()) {
            out.id(head.complaint());
            out.writeLong(head.version());
            out.head(head.head());
        }
    }

    private static AddCheckpoint checkpoint(Tenant tenant, In in) throws IOException {
        Checkpoint checkpoint = new Checkpoint(
                tenant,
                in.readLong(),
                in.instant(),
                in.readInt(),
                in.head(),
                in.head(),
                in.textOrNull(),
                in.textOrNull());
        List<HeadAt> heads = new ArrayList<>();
        while (heads.size() < checkpoint.complaints()) {
            heads.add(new HeadAt(in.id(), in.readLong(), in.head()));
        }
        return new AddCheckpoint(checkpoint, heads);
    }

    private static void sealed(Out out, SealedValue value) throws IOException {
        out.writeInt(value.slot());
        out.text(value.kind().name());
        out.bytes(value.salt());
        out.bytes(value.value());
    }

    private static SealedValue sealed(In in) throws IOException {
        return SealedValue.of(in.readInt(), SealedValue.Kind.valueOf(in.text()), in.bytes(), in.bytes());
    }

    private static void access(Out out, AccessEntry entry) throws IOException {
        out.writeByte('a');
        accessKey(out, entry.key());
        out.id(entry.complaint());
        out.instant(entry.at());
        out.text(entry.body());
        out.head(entry.previous());
        out.head(entry.hash());
        out.writeBoolean(entry.reader() != null);
        if (entry.reader() != null) {
            sealed(out, entry.reader());
        }
    }

    private static AccessEntry access(Tenant tenant, In in) throws IOException {
        return new AccessEntry(
                tenant,
                accessKey(in),
                in.id(),
                in.instant(),
                in.text(),
                in.head(),
                in.head(),
                in.readBoolean() ? sealed(in) : null);
    }

    private static void accessKey(Out out, AccessKey key) throws IOException {
        out.text(key.chain());
        out.writeLong(key.sequence());
    }

    private static AccessKey accessKey(In in) throws IOException {
        return new AccessKey(in.text(), in.readLong());
    }
}
