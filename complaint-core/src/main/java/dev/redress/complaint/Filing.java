package dev.redress.complaint;

import dev.redress.intake.AuthorityKind;
import dev.redress.intake.Channel;
import dev.redress.intake.LawfulBasis;
import dev.redress.intake.ProductRef;
import dev.redress.intake.RespondentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was filed. Immutable.
 *
 * @param receivedAt when it arrived, as corrected since
 * @param channel how it arrived
 * @param language BCP 47 tag
 * @param facts what happened, as told
 * @param demand what is asked for, or null
 * @param happenedOn the day it happened, or null
 * @param lawfulBasis on what basis its data is processed, or null
 * @param authority by what authority a representative acts, or null
 * @param authorityNote more about that authority, or null
 * @param respondentKind what is complained of, or null
 * @param product the product, with the host's identifier; no personal data; or null
 * @param order the host's identifier of the order, or null
 * @param customFields values of the fields the host declared, by key: text, number, boolean, date, instant, or a {@link SealedText} where the field is personal; copied
 * @param confidential whether only people on the case may read it
 * @param filedByMistake whether it turned out not to be a complaint that was made
 */
public record Filing(
        Instant receivedAt,
        Channel channel,
        String language,
        SealedText facts,
        @Nullable SealedText demand,
        @Nullable LocalDate happenedOn,
        @Nullable LawfulBasis lawfulBasis,
        @Nullable AuthorityKind authority,
        @Nullable SealedText authorityNote,
        @Nullable RespondentKind respondentKind,
        @Nullable ProductRef product,
        @Nullable SealedText order,
        Map<String, Object> customFields,
        boolean confidential,
        boolean filedByMistake) {

    /** Copies the map. */
    public Filing {
        customFields = Map.copyOf(customFields);
    }

    /**
     * The same filing, received at another time.
     *
     * @param corrected when it arrived
     * @return a copy
     */
    public Filing received(Instant corrected) {
        return new Filing(
                corrected,
                channel,
                language,
                facts,
                demand,
                happenedOn,
                lawfulBasis,
                authority,
                authorityNote,
                respondentKind,
                product,
                order,
                customFields,
                confidential,
                filedByMistake);
    }

    /**
     * The same filing, known to be a mistake.
     *
     * @return a copy
     */
    public Filing mistaken() {
        return new Filing(
                receivedAt,
                channel,
                language,
                facts,
                demand,
                happenedOn,
                lawfulBasis,
                authority,
                authorityNote,
                respondentKind,
                product,
                order,
                customFields,
                confidential,
                true);
    }

    /**
     * The same filing, with the respondent found out.
     *
     * @param kind what they are
     * @return a copy
     */
    public Filing against(RespondentKind kind) {
        return new Filing(
                receivedAt,
                channel,
                language,
                facts,
                demand,
                happenedOn,
                lawfulBasis,
                authority,
                authorityNote,
                kind,
                product,
                order,
                customFields,
                confidential,
                filedByMistake);
    }
}
