package dev.redress.record;

import dev.redress.store.AccessKey;
import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.Tenant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Hashes and digests of the record. Stateless, thread-safe. */
public final class Chain {

    private static final byte[] ENTRY = "redress.entry.1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SLOT = "redress.slot.1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DEFINITION = "redress.definition.1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHECKPOINT = "redress.checkpoint.1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ACCESS = "redress.access.1\n".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Chain() {}

    /**
     * The hash of an entry: over the hash before, tenant, complaint, sequence and the body's bytes.
     *
     * @param previous hash of the entry before, {@link Head#GENESIS} for the first
     * @param tenant whose complaint
     * @param id which complaint
     * @param sequence the entry's position
     * @param body the entry's body
     * @return the hash
     */
    public static Head entry(Head previous, Tenant tenant, ComplaintId id, long sequence, String body) {
        return entry(sha256(), previous, tenant, id, sequence, body);
    }

    /** The same with a digest that is used again and again. */
    static Head entry(MessageDigest sha, Head previous, Tenant tenant, ComplaintId id, long sequence, String body) {
        sha.update(ENTRY);
        sha.update(previous.bytes());
        text(sha, tenant.name());
        sha.update(ByteBuffer.allocate(24)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .putLong(sequence)
                .flip());
        text(sha, body);
        return Head.of(sha.digest());
    }

    /**
     * The digest that binds a sealed value to the entry that names its slot.
     *
     * @param salt the value's salt
     * @param value the value
     * @return 43 characters of URL-safe base 64
     */
    public static String slot(byte[] salt, byte[] value) {
        return slot(sha256(), salt, value);
    }

    /** The same with a digest that is used again and again. */
    static String slot(MessageDigest sha, byte[] salt, byte[] value) {
        sha.update(SLOT);
        sha.update(salt);
        return BASE64.encodeToString(sha.digest(value));
    }

    /**
     * The hash of an access: over the hash before, tenant, chain, sequence and the body's bytes.
     *
     * @param previous hash of the access before in the chain, {@link Head#GENESIS} for the first
     * @param tenant whose log
     * @param key which chain, and where in it
     * @param body the access's body
     * @return the hash
     */
    public static Head access(Head previous, Tenant tenant, AccessKey key, String body) {
        MessageDigest sha = sha256();
        sha.update(ACCESS);
        sha.update(previous.bytes());
        text(sha, tenant.name());
        text(sha, key.chain());
        sha.update(ByteBuffer.allocate(8).putLong(key.sequence()).flip());
        text(sha, body);
        return Head.of(sha.digest());
    }

    /**
     * The digest of a definition's body.
     *
     * @param body the body
     * @return SHA-256 of its UTF-8 bytes
     */
    public static Head body(String body) {
        return Head.of(sha256().digest(body.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The hash of a publication, over the one before and all that is stored about it.
     *
     * @param previous hash of the publication before
     * @param digest digest of the body
     * @param about kind, id, version, time and publisher, in this order
     * @return the hash
     */
    public static Head publication(Head previous, Head digest, String... about) {
        MessageDigest sha = sha256();
        sha.update(DEFINITION);
        sha.update(previous.bytes());
        sha.update(digest.bytes());
        for (String part : about) {
            text(sha, part);
        }
        return Head.of(sha.digest());
    }

    /**
     * The digest of a checkpoint, over the one before and all that it says.
     *
     * @param previous digest of the checkpoint before
     * @param tenant whose
     * @param number its number
     * @param madeAt when it was made
     * @param heads the heads it holds, in the order of the complaints' identifiers
     * @return the digest
     */
    public static Head checkpoint(Head previous, Tenant tenant, long number, Instant madeAt, List<HeadAt> heads) {
        MessageDigest sha = sha256();
        sha.update(CHECKPOINT);
        sha.update(previous.bytes());
        text(sha, tenant.name());
        sha.update(ByteBuffer.allocate(8).putLong(number).flip());
        text(sha, InstantText.of(madeAt));
        sha.update(ByteBuffer.allocate(4).putInt(heads.size()).flip());
        for (HeadAt head : heads) {
            sha.update(ByteBuffer.allocate(24)
                    .putLong(head.complaint().value().getMostSignificantBits())
                    .putLong(head.complaint().value().getLeastSignificantBits())
                    .putLong(head.version())
                    .flip());
            sha.update(head.head().bytes());
        }
        return Head.of(sha.digest());
    }

    /** A text goes in with its length before it, so that no two lists of texts give the same bytes. */
    private static void text(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        sha.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
