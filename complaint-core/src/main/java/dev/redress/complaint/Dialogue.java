package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What passed between the organisation and the complainant. Immutable.
 *
 * @param request material asked for and not given yet, or null
 * @param promisedBy by when the complainant was last told to expect word, exclusive; null if nothing was told, or word came
 * @param promises what the acknowledgement told the complainant to expect; copied
 * @param secretDigest digest of the secret by which the complainants look the complaint up, or null if none was issued for all of them
 * @param ownSecrets digests of the secrets that single complainants have for themselves, one each; copied
 * @param rating what the complainant said of the handling, or null
 * @param followUp what the latest look back found, or null
 * @param asked when the complainant was last asked whether they are content, as it was recorded; or null
 * @param unanswered when the complainant wrote what no message has answered yet, the latest time stated; or null
 */
public record Dialogue(
        @Nullable MaterialRequest request,
        @Nullable Instant promisedBy,
        List<Promise> promises,
        @Nullable String secretDigest,
        List<OwnSecret> ownSecrets,
        @Nullable HandlingRating rating,
        @Nullable FollowedUp followUp,
        @Nullable Moment asked,
        @Nullable Instant unanswered) {

    /** Nothing said yet. */
    public static final Dialogue NONE = new Dialogue(null, null, List.of(), null, List.of(), null, null, null, null);

    /** Copies the lists, unless they are immutable already. */
    public Dialogue {
        promises = ImmutableList.copyOf(promises);
        ownSecrets = ImmutableList.copyOf(ownSecrets);
    }

    /**
     * The same, asking for material or no longer asking.
     *
     * @param asked the request, or null
     * @return a copy
     */
    public Dialogue requesting(@Nullable MaterialRequest asked) {
        return new Dialogue(
                asked, promisedBy, promises, secretDigest, ownSecrets, rating, followUp, this.asked, unanswered);
    }

    /**
     * The same, with word promised by another time.
     *
     * @param due by when, exclusive; or null
     * @return a copy
     */
    public Dialogue promising(@Nullable Instant due) {
        return new Dialogue(request, due, promises, secretDigest, ownSecrets, rating, followUp, asked, unanswered);
    }

    /**
     * The same, with other promises.
     *
     * @param told what the complainant was told to expect
     * @return a copy
     */
    public Dialogue promising(List<Promise> told) {
        return new Dialogue(request, promisedBy, told, secretDigest, ownSecrets, rating, followUp, asked, unanswered);
    }

    /**
     * The same, with another secret for all complainants.
     *
     * @param digest its digest
     * @return a copy
     */
    public Dialogue secret(String digest) {
        return new Dialogue(request, promisedBy, promises, digest, ownSecrets, rating, followUp, asked, unanswered);
    }

    /**
     * The same, with another secret of one complainant.
     *
     * @param issued the secret; an earlier one of theirs ends
     * @return a copy
     */
    public Dialogue secret(OwnSecret issued) {
        List<OwnSecret> now = new ArrayList<>(ownSecrets);
        now.removeIf(each -> each.party() == issued.party());
        now.add(issued);
        return new Dialogue(request, promisedBy, promises, secretDigest, now, rating, followUp, asked, unanswered);
    }

    /**
     * The same, with the handling rated.
     *
     * @param given the rating
     * @return a copy
     */
    public Dialogue rated(HandlingRating given) {
        return new Dialogue(
                request, promisedBy, promises, secretDigest, ownSecrets, given, followUp, asked, unanswered);
    }

    /**
     * The same, looked back at.
     *
     * @param found what was found
     * @return a copy
     */
    public Dialogue followedUp(FollowedUp found) {
        return new Dialogue(request, promisedBy, promises, secretDigest, ownSecrets, rating, found, asked, unanswered);
    }

    /**
     * The same, asked whether they are content.
     *
     * @param when the question
     * @return a copy
     */
    public Dialogue asking(Moment when) {
        return new Dialogue(
                request, promisedBy, promises, secretDigest, ownSecrets, rating, followUp, when, unanswered);
    }

    /**
     * The same, with word of the complainant waiting for an answer, or none.
     *
     * @param since when they wrote; or null
     * @return a copy
     */
    public Dialogue waiting(@Nullable Instant since) {
        return new Dialogue(request, promisedBy, promises, secretDigest, ownSecrets, rating, followUp, asked, since);
    }
}
