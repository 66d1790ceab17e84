package dev.redress.store;

import java.util.List;

/**
 * Searches by the words of complaints: an ability that a store may have beside those of every {@link ComplaintStore}. Asked for by {@link
 * ComplaintStore#capability}. Words are tokens of kind {@link Token.Kind#WORD}; a commit adds them like others, by S-19.
 *
 * <ul>
 *   <li><b>S-38 Words.</b> {@link #searchText} answers as {@link ComplaintStore#search} does, by S-10 to S-12, but for those
 *       complaints alone that have all of the tokens. {@link #index} replaces the words of a complaint that is at exactly that version
 *       <em>and</em> that head, and otherwise changes nothing and answers false; it touches neither other tokens nor the
 *       complaint.
 * </ul>
 *
 * <p>Implementations are thread-safe.
 */
public interface TextSearchStore {

    /** The most tokens that one search asks for. */
    int MAX_WORDS = 32;

    /**
     * Searches among the complaints that have some tokens.
     *
     * @param query the conditions, the order, the page
     * @param words what each of them must have, 1 to {@link #MAX_WORDS}
     * @return one page
     * @throws IllegalArgumentException if there is no word, or there are too many
     * @throws UnsupportedFilterException if the store cannot search by one of the filters
     * @throws StoreException if the store fails
     */
    Page<ComplaintRecord> searchText(Query query, List<Token> words);

    /**
     * Replaces the words of a complaint: for those that were filed before words were kept, or after words are made in another way.
     *
     * @param tenant whose complaint
     * @param complaint the complaint at the version and head of which the words are
     * @param words all that it is to have, at most {@link Commit#MAX_TOKENS}, of kind {@link Token.Kind#WORD}
     * @return whether it was at that version and head
     * @throws IllegalArgumentException if there are too many words, or one is of another kind
     * @throws StoreException if the store fails
     */
    boolean index(Tenant tenant, HeadAt complaint, List<Token> words);

    /**
     * Checks the words of a search.
     *
     * @param words the words
     * @throws IllegalArgumentException if there is none, or there are too many
     */
    static void requireSome(List<Token> words) {
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            throw new IllegalArgumentException(
                    "a search by words must have 1 to " + MAX_WORDS + " of them, had " + words.size());
        }
    }

    /**
     * Checks the words that a complaint is to have.
     *
     * @param words the words
     * @throws IllegalArgumentException if there are too many, or one is of another kind
     */
    static void requireWords(List<Token> words) {
        if (words.size() > Commit.MAX_TOKENS) {
            throw new IllegalArgumentException(
                    "a complaint must have at most " + Commit.MAX_TOKENS + " words, had " + words.size());
        }
        for (Token word : words) {
            if (word.kind() != Token.Kind.WORD) {
                throw new IllegalArgumentException("a complaint's words must be of kind WORD, was " + word.kind()
                        + "; other kinds go with commits");
            }
        }
    }
}
