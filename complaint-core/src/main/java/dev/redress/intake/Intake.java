package dev.redress.intake;

import dev.redress.party.ExternalRef;
import dev.redress.party.PartyDetails;
import dev.redress.validation.NotBefore;
import dev.redress.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a complaint when it comes in. Made by {@link #from(PartyDetails)} and the chain that follows. Making one
 * checks nothing, so that {@link IntakeRules} can report everything at once; the desk refuses a bad one. The annotations
 * carry the same limits for hosts that use a Jakarta Validation engine on their forms. {@link #toString()} shows no content.
 * Immutable.
 *
 * <pre>{@code
 * Intake stated = Intake.from(Person.named("Ana Lima").email("ana@example.org").knownAs("crm", "c-17"))
 *         .by(Channel.WEB_FORM)
 *         .stating("The kettle leaks.")
 *         .demanding("A new one.")
 *         .with(EvidenceRef.of("receipt", EvidenceKind.RECEIPT))
 *         .build();
 * }</pre>
 *
 * @param complainants who complains, the main one first; 1 to 20; copied, null counts as empty
 * @param representation who files for them; null if they do so themselves
 * @param lawfulBasis on what basis their data is processed; null if not yet said
 * @param respondent whom it is against; null if not said
 * @param product what it is about; null if about none
 * @param order the host's own key of the order; null if about none
 * @param channel how it came in
 * @param happenedOn the day it is about, from 1900 on and not after the day of receipt wherever on earth; null if not said
 * @param receivedAt when the organisation received it, from 1900 on and not in the future; null for now
 * @param facts what happened, in the complainant's words; 1 to 100,000 code points in any number of lines
 * @param demand what the complainant wants, at most 10,000 code points in any number of lines; null if not said
 * @param evidence what supports it, at most 100; copied, null counts as empty
 * @param language the language of facts and demand as BCP 47 tag; null counts as {@code und}, not known
 * @param customFields the host's own fields by key, at most 100: String, BigDecimal, Boolean, LocalDate or Instant; whole
 *     numbers of Java's types become BigDecimal; copied, null counts as empty
 * @param confidential whether only people on the complaint may read it
 */
@HappenedBeforeReceipt
public record Intake(
        @Size(min = 1, max = MAX_COMPLAINANTS) List<@NotNull @Valid PartyDetails> complainants,
        @Valid @Nullable Representation representation,
        @Nullable LawfulBasis lawfulBasis,
        @Valid @Nullable Respondent respondent,
        @Valid @Nullable ProductRef product,
        @Valid @Nullable ExternalRef order,
        @NotNull @Valid Channel channel,
        @NotBefore(earliest = EARLIEST) @Nullable LocalDate happenedOn,

        @NotBefore(earliest = EARLIEST) @PastOrPresent @Nullable
        Instant receivedAt,

        @PlainText(max = MAX_FACTS, multiline = true, required = true)
        String facts,

        @PlainText(max = MAX_DEMAND, multiline = true) @Nullable
        String demand,

        @Size(max = MAX_EVIDENCE) List<@NotNull @Valid EvidenceRef> evidence,

        @Pattern(regexp = LANGUAGE, message = "{dev.redress.validation.language-tag}")
        String language,

        @Size(max = MAX_CUSTOM_FIELDS) Map<String, Object> customFields,
        boolean confidential) {

    /** The most complainants. */
    public static final int MAX_COMPLAINANTS = 20;
    /** The longest facts, in code points. */
    public static final int MAX_FACTS = 100_000;
    /** The longest demand, in code points. */
    public static final int MAX_DEMAND = 10_000;
    /** The most pieces of evidence. */
    public static final int MAX_EVIDENCE = 100;
    /** The most custom fields. */
    public static final int MAX_CUSTOM_FIELDS = 100;
    /** The first day that is plausible for anything, in ISO 8601. */
    public static final String EARLIEST = "1900-01-01";
    /** What a language tag looks like. */
    public static final String LANGUAGE = "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,5}";
    /** The language tag for a language that is not known. */
    public static final String UNKNOWN_LANGUAGE = "und";

    /** Copies the collections. */
    public Intake {
        complainants = copy(complainants);
        evidence = copy(evidence);
        language = Objects.requireNonNullElse(language, UNKNOWN_LANGUAGE);
        customFields = copy(customFields);
    }

    /**
     * Begins an intake.
     *
     * @param complainant the main complainant
     * @return a builder
     */
    public static IntakeBuilder from(PartyDetails complainant) {
        return new IntakeBuilder().from(complainant);
    }

    /**
     * Begins an intake with everything this one has.
     *
     * @return a builder
     */
    public IntakeBuilder toBuilder() {
        return new IntakeBuilder(this);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    private static Map<String, Object> copy(@Nullable Map<String, Object> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((key, value) -> copy.put(key, plain(value)));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static Object plain(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        return value instanceof BigInteger whole ? new BigDecimal(whole) : value;
    }

    /** The class, the channel and counts; never any content. */
    @Override
    public String toString() {
        return "Intake[" + complainants.size() + " complainants, by " + channel + "]";
    }
}
