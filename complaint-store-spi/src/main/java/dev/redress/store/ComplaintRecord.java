package dev.redress.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One complaint as the store keeps it: its keys, the columns it can be searched by, and a document the store does not read.
 * Immutable; made by {@link #builder}.
 */
public final class ComplaintRecord {

    /** The largest document, in characters. */
    public static final int MAX_DOCUMENT = 1_000_000;

    private final Tenant tenant;
    private final ComplaintId id;
    private final String reference;
    private final long version;
    private final Head head;
    private final String stage;
    private final boolean open;
    private final Instant receivedAt;
    private final @Nullable String category;
    private final @Nullable String priority;
    private final @Nullable String channel;
    private final @Nullable String assignee;
    private final @Nullable Instant wakeAt;
    private final @Nullable Instant dueAt;
    private final long epoch;
    private final String document;

    private ComplaintRecord(Builder from) {
        this.tenant = from.tenant;
        this.id = from.id;
        this.reference = required("reference", from.reference);
        this.version = from.version;
        this.head = required("head", from.head);
        this.stage = required("stage", from.stage);
        this.open = from.open;
        this.receivedAt = required("receivedAt", from.receivedAt);
        this.category = from.category;
        this.priority = from.priority;
        this.channel = from.channel;
        this.assignee = from.assignee;
        this.wakeAt = from.wakeAt;
        this.dueAt = from.dueAt;
        this.epoch = from.epoch;
        this.document = required("document", from.document);
        requireFit("reference", reference, 40);
        requireFit("stage", stage, 40);
        requireFit("category", category, 100);
        requireFit("priority", priority, 40);
        requireFit("channel", channel, 40);
        requireFit("assignee", assignee, 200);
        if (reference.isEmpty() || stage.isEmpty()) {
            throw new IllegalArgumentException("complaint " + id + ": reference and stage must not be empty");
        }
        if (version < 1) {
            throw new IllegalArgumentException("complaint " + id + ": version must be 1 or more, was " + version);
        }
        if (document.length() > MAX_DOCUMENT) {
            throw new IllegalArgumentException("complaint " + id + ": document must have at most " + MAX_DOCUMENT
                    + " characters, had " + document.length());
        }
        JournalEntry.requireMicros("receivedAt", receivedAt);
        if (wakeAt != null) {
            JournalEntry.requireMicros("wakeAt", wakeAt);
        }
        if (dueAt != null) {
            JournalEntry.requireMicros("dueAt", dueAt);
        }
    }

    /** Long enough to say something, short enough for a column, and without what a database cannot keep in a text. */
    private void requireFit(String what, @Nullable String value, int max) {
        if (value != null && (value.codePointCount(0, value.length()) > max || !isStorable(value))) {
            throw new IllegalArgumentException("complaint " + id + ": " + what + " must have at most " + max
                    + " characters, no NUL and no unpaired surrogate, had " + value.length());
        }
    }

    private static boolean isStorable(String value) {
        return value.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private static <T> T required(String what, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "complaint record needs " + what);
    }

    /**
     * Starts a record.
     *
     * @param tenant whose complaint it is
     * @param id its identifier
     * @return a builder
     */
    public static Builder builder(Tenant tenant, ComplaintId id) {
        return new Builder(tenant, id);
    }

    /**
     * Whose complaint it is.
     *
     * @return the tenant
     */
    public Tenant tenant() {
        return tenant;
    }

    /**
     * Its identifier.
     *
     * @return the identifier
     */
    public ComplaintId id() {
        return id;
    }

    /**
     * What people call it by; unique within the tenant.
     *
     * @return 1 to 40 ASCII characters
     */
    public String reference() {
        return reference;
    }

    /**
     * Sequence of the latest journal entry.
     *
     * @return 1 or more
     */
    public long version() {
        return version;
    }

    /**
     * Hash of the latest journal entry.
     *
     * @return the head
     */
    public Head head() {
        return head;
    }

    /**
     * Stable name of the stage.
     *
     * @return 1 to 40 ASCII characters
     */
    public String stage() {
        return stage;
    }

    /**
     * Whether work on the complaint is still to be done.
     *
     * @return true until it has ended
     */
    public boolean open() {
        return open;
    }

    /**
     * When the complaint was received, in whole microseconds. Searches order by it.
     *
     * @return the instant
     */
    public Instant receivedAt() {
        return receivedAt;
    }

    /**
     * Code of the category.
     *
     * @return at most 100 characters, or null while unclassified
     */
    public @Nullable String category() {
        return category;
    }

    /**
     * Stable name of the priority.
     *
     * @return at most 40 characters, or null while unprioritised
     */
    public @Nullable String priority() {
        return priority;
    }

    /**
     * Stable name of the channel it came by.
     *
     * @return at most 40 characters, or null if unknown
     */
    public @Nullable String channel() {
        return channel;
    }

    /**
     * The host's identifier of the person who handles it. Personal data: erasure sets it to null.
     *
     * @return at most 200 characters, or null while unassigned
     */
    public @Nullable String assignee() {
        return assignee;
    }

    /**
     * The earliest instant at which anything is to be done without anybody asking, in whole microseconds. Outside the chain.
     *
     * @return the instant, or null if nothing is pending
     */
    public @Nullable Instant wakeAt() {
        return wakeAt;
    }

    /**
     * When the next thing that the organisation owes is due, in time or late, in whole microseconds. Outside the chain.
     *
     * @return the instant, or null if nothing is owed
     */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /**
     * The tenant's clock epoch under which {@link #wakeAt()} and {@link #dueAt()} were computed. Outside the chain.
     *
     * @return 0 or more
     */
    public long epoch() {
        return epoch;
    }

    /**
     * JSON text, opaque to the store, kept to the last character.
     *
     * @return the document
     */
    public String document() {
        return document;
    }

    /**
     * Where the complaint stands.
     *
     * @return identifier, version and head
     */
    public HeadAt headAt() {
        return new HeadAt(id, version, head);
    }

    /**
     * The same complaint with another wake-up.
     *
     * @param at when something is next to be done, in whole microseconds, or null
     * @param due when the next thing that is owed is due, in whole microseconds, or null
     * @param underEpoch the clock epoch under which both were reckoned
     * @return a copy
     */
    public ComplaintRecord waking(@Nullable Instant at, @Nullable Instant due, long underEpoch) {
        return builder(tenant, id)
                .reference(reference)
                .at(version, head)
                .stage(stage, open)
                .receivedAt(receivedAt)
                .category(category)
                .priority(priority)
                .channel(channel)
                .assignee(assignee)
                .wakeAt(at, underEpoch)
                .dueAt(due)
                .document(document)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComplaintRecord that
                && tenant.equals(that.tenant)
                && id.equals(that.id)
                && reference.equals(that.reference)
                && version == that.version
                && head.equals(that.head)
                && stage.equals(that.stage)
                && open == that.open
                && receivedAt.equals(that.receivedAt)
                && Objects.equals(category, that.category)
                && Objects.equals(priority, that.priority)
                && Objects.equals(channel, that.channel)
                && Objects.equals(assignee, that.assignee)
                && Objects.equals(wakeAt, that.wakeAt)
                && Objects.equals(dueAt, that.dueAt)
                && epoch == that.epoch
                && document.equals(that.document);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenant, id, version, head);
    }

    /** Identifiers only: what the document says never reaches a log. */
    @Override
    public String toString() {
        return "ComplaintRecord[" + tenant + "/" + id + ", version=" + version + ", stage=" + stage + "]";
    }

    /** Collects the parts of a {@link ComplaintRecord}. Not thread-safe. */
    public static final class Builder {

        private final Tenant tenant;
        private final ComplaintId id;
        private @Nullable String reference;
        private long version;
        private @Nullable Head head;
        private @Nullable String stage;
        private boolean open = true;
        private @Nullable Instant receivedAt;
        private @Nullable String category;
        private @Nullable String priority;
        private @Nullable String channel;
        private @Nullable String assignee;
        private @Nullable Instant wakeAt;
        private @Nullable Instant dueAt;
        private long epoch;
        private @Nullable String document;

        private Builder(Tenant tenant, ComplaintId id) {
            this.tenant = tenant;
            this.id = id;
        }

        /**
         * Sets what people call it by.
         *
         * @param value 1 to 40 ASCII characters, unique within the tenant
         * @return this builder
         */
        public Builder reference(String value) {
            this.reference = value;
            return this;
        }

        /**
         * Sets the state's version and head.
         *
         * @param newVersion sequence of the latest journal entry, 1 or more
         * @param newHead its hash
         * @return this builder
         */
        public Builder at(long newVersion, Head newHead) {
            this.version = newVersion;
            this.head = newHead;
            return this;
        }

        /**
         * Sets the stage.
         *
         * @param name stable name of the stage, 1 to 40 ASCII characters
         * @param isOpen whether work is still to be done
         * @return this builder
         */
        public Builder stage(String name, boolean isOpen) {
            this.stage = name;
            this.open = isOpen;
            return this;
        }

        /**
         * Sets when the complaint was received.
         *
         * @param value in whole microseconds
         * @return this builder
         */
        public Builder receivedAt(Instant value) {
            this.receivedAt = value;
            return this;
        }

        /**
         * Sets the category.
         *
         * @param value at most 100 characters, or null
         * @return this builder
         */
        public Builder category(@Nullable String value) {
            this.category = value;
            return this;
        }

        /**
         * Sets the priority.
         *
         * @param value at most 40 characters, or null
         * @return this builder
         */
        public Builder priority(@Nullable String value) {
            this.priority = value;
            return this;
        }

        /**
         * Sets the channel.
         *
         * @param value at most 40 characters, or null
         * @return this builder
         */
        public Builder channel(@Nullable String value) {
            this.channel = value;
            return this;
        }

        /**
         * Sets who handles it.
         *
         * @param value the host's identifier, at most 200 characters, or null
         * @return this builder
         */
        public Builder assignee(@Nullable String value) {
            this.assignee = value;
            return this;
        }

        /**
         * Sets when something is next to be done.
         *
         * @param value in whole microseconds, or null
         * @param underEpoch the clock epoch it was computed under, 0 or more
         * @return this builder
         */
        public Builder wakeAt(@Nullable Instant value, long underEpoch) {
            this.wakeAt = value;
            this.epoch = underEpoch;
            return this;
        }

        /**
         * Sets when the next thing that is owed is due.
         *
         * @param value in whole microseconds, or null
         * @return this builder
         */
        public Builder dueAt(@Nullable Instant value) {
            this.dueAt = value;
            return this;
        }

        /**
         * Sets the document.
         *
         * @param value JSON text, at most 1,000,000 characters
         * @return this builder
         */
        public Builder document(String value) {
            this.document = value;
            return this;
        }

        /**
         * Makes the record.
         *
         * @return the record
         * @throws NullPointerException if a part that is not nullable was not set
         * @throws IllegalArgumentException if a part is out of its range
         */
        public ComplaintRecord build() {
            return new ComplaintRecord(this);
        }
    }
}
