package dev.redress.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several rule sets: those that ship, or the host's own. Not legal advice; what is not verified says so wherever a due date is
 * read. Immutable; safe for use by many threads.
 */
public final class RulePacks {

    private final List<RulePack> packs;

    private RulePacks(List<RulePack> packs) {
        this.packs = List.copyOf(packs);
    }

    /**
     * Rule sets of the host.
     *
     * @param packs the sets, with identifiers of their own
     * @return the sets
     * @throws IllegalArgumentException if two have the same identifier
     */
    public static RulePacks of(List<RulePack> packs) {
        List<String> ids = packs.stream().map(RulePack::id).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw new IllegalArgumentException("rule packs must have identifiers of their own, were " + ids);
        }
        return new RulePacks(packs);
    }

    /**
     * The rule sets that come with the library. They are read anew with each call; nothing is kept.
     *
     * @return the sets, by jurisdiction
     */
    public static RulePacks shipped() {
        List<RulePack> packs = new ArrayList<>();
        for (String id : text("index.txt").lines().toList()) {
            packs.add(RulePack.parse(text(id + ".json")));
        }
        return new RulePacks(packs);
    }

    private static String text(String file) {
        try (InputStream in = RulePacks.class.getResourceAsStream("rules/" + file)) {
            if (in == null) {
                throw new IllegalStateException("rules/" + file + " is missing from the library's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("rules/" + file + " cannot be read from the library's jar", e);
        }
    }

    /**
     * All of them.
     *
     * @return the sets
     */
    public List<RulePack> all() {
        return packs;
    }

    /**
     * The set of an identifier.
     *
     * @param id the identifier
     * @return the set, or empty if there is none
     */
    public Optional<RulePack> find(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /**
     * The set of an identifier.
     *
     * @param id the identifier
     * @return the set
     * @throws IllegalArgumentException if there is none
     */
    public RulePack get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no rule pack is called " + id + "; there are "
                + packs.stream().map(RulePack::id).collect(Collectors.joining(", "))));
    }

    /**
     * The set of a family that is in force for a complaint.
     *
     * @param family the family, see {@link RulePack#family}
     * @param received the local date of receipt
     * @return the set; empty if none is in force. Of several the one in force latest
     */
    public Optional<RulePack> findInForce(String family, LocalDate received) {
        RulePack chosen = null;
        for (RulePack pack : packs) {
            if (pack.family().equals(family) && pack.effective().covers(received, received, received)) {
                LocalDate from = pack.effective().from();
                boolean later = chosen == null
                        || (from != null
                                && (chosen.effective().from() == null
                                        || from.isAfter(chosen.effective().from())));
                chosen = later ? pack : chosen;
            }
        }
        return Optional.ofNullable(chosen);
    }
}
