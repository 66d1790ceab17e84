package dev.redress.intake;

import dev.redress.party.ExternalRef;
import dev.redress.party.PartyDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Intake}. Checks nothing: {@link IntakeRules} does. Not thread-safe.
 */
public final class IntakeBuilder {

    private final List<PartyDetails> complainants = new ArrayList<>();
    private final List<EvidenceRef> evidence = new ArrayList<>();
    private final Map<String, Object> customFields = new LinkedHashMap<>();
    private @Nullable Representation representation;
    private @Nullable LawfulBasis lawfulBasis;
    private @Nullable Respondent respondent;
    private @Nullable ProductRef product;
    private @Nullable ExternalRef order;
    private @Nullable Channel channel;
    private @Nullable LocalDate happenedOn;
    private @Nullable Instant receivedAt;
    private @Nullable String facts;
    private @Nullable String demand;
    private String language = Intake.UNKNOWN_LANGUAGE;
    private boolean confidential;

    IntakeBuilder() {}

    IntakeBuilder(Intake intake) {
        complainants.addAll(intake.complainants());
        evidence.addAll(intake.evidence());
        customFields.putAll(intake.customFields());
        representation = intake.representation();
        lawfulBasis = intake.lawfulBasis();
        respondent = intake.respondent();
        product = intake.product();
        order = intake.order();
        channel = intake.channel();
        happenedOn = intake.happenedOn();
        receivedAt = intake.receivedAt();
        facts = intake.facts();
        demand = intake.demand();
        language = intake.language();
        confidential = intake.confidential();
    }

    IntakeBuilder from(PartyDetails complainant) {
        complainants.add(complainant);
        return this;
    }

    /**
     * Adds a complainant after those there are.
     *
     * @param complainant who complains as well
     * @return this
     */
    public IntakeBuilder and(PartyDetails complainant) {
        return from(complainant);
    }

    /**
     * Says who files for the complainants.
     *
     * @param representation who, and by what right
     * @return this
     */
    public IntakeBuilder representedBy(Representation representation) {
        this.representation = representation;
        return this;
    }

    /**
     * Says on what basis the complainants' data is processed.
     *
     * @param basis the basis
     * @return this
     */
    public IntakeBuilder on(LawfulBasis basis) {
        lawfulBasis = basis;
        return this;
    }

    /**
     * Says whom the complaint is against.
     *
     * @param respondent the respondent
     * @return this
     */
    public IntakeBuilder against(Respondent respondent) {
        this.respondent = respondent;
        return this;
    }

    /**
     * Says what the complaint is about.
     *
     * @param product the product or service
     * @return this
     */
    public IntakeBuilder about(ProductRef product) {
        this.product = product;
        return this;
    }

    /**
     * Says which order the complaint is about.
     *
     * @param order the host's own key of it
     * @return this
     */
    public IntakeBuilder order(ExternalRef order) {
        this.order = order;
        return this;
    }

    /**
     * Says how the complaint came in. Required.
     *
     * @param channel the channel
     * @return this
     */
    public IntakeBuilder by(Channel channel) {
        this.channel = channel;
        return this;
    }

    /**
     * Says on which day it happened.
     *
     * @param day in the complainant's place
     * @return this
     */
    public IntakeBuilder happenedOn(LocalDate day) {
        happenedOn = day;
        return this;
    }

    /**
     * Says when the complaint was received; without it, that is when it is filed.
     *
     * @param instant not in the future
     * @return this
     */
    public IntakeBuilder receivedAt(Instant instant) {
        receivedAt = instant;
        return this;
    }

    /**
     * Says what happened. Required.
     *
     * @param text in the complainant's words, at most 100,000 code points
     * @return this
     */
    public IntakeBuilder stating(String text) {
        facts = text;
        return this;
    }

    /**
     * Says what the complainant wants.
     *
     * @param text at most 10,000 code points
     * @return this
     */
    public IntakeBuilder demanding(String text) {
        demand = text;
        return this;
    }

    /**
     * Adds a piece of evidence.
     *
     * @param piece the evidence
     * @return this
     */
    public IntakeBuilder with(EvidenceRef piece) {
        evidence.add(piece);
        return this;
    }

    /**
     * Says in which language facts and demand are.
     *
     * @param tag a BCP 47 tag, for example {@code zh-Hans}
     * @return this
     */
    public IntakeBuilder in(String tag) {
        language = tag;
        return this;
    }

    /**
     * Gives a custom field.
     *
     * @param key its declared name
     * @param value of its declared type
     * @return this
     */
    public IntakeBuilder with(String key, Object value) {
        customFields.put(key, value);
        return this;
    }

    /**
     * Lets only people on the complaint read it.
     *
     * @return this
     */
    public IntakeBuilder confidential() {
        confidential = true;
        return this;
    }

    /**
     * Makes the intake.
     *
     * @return the intake, checked by nobody yet
     */
    @SuppressWarnings("NullAway") // what is missing stays null here, for the rules to report
    public Intake build() {
        return new Intake(
                complainants,
                representation,
                lawfulBasis,
                respondent,
                product,
                order,
                channel,
                happenedOn,
                receivedAt,
                facts,
                demand,
                evidence,
                language,
                customFields,
                confidential);
    }
}
