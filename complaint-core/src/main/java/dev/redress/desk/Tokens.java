package dev.redress.desk;

import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyRole;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.event.StageEvent;
import dev.redress.event.TieEvent;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.party.ExternalRef;
import dev.redress.record.Identities;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a complaint can be looked up by beside its reference: the persons of the host in it, and the complaints it is linked to. */
final class Tokens {

    private Tokens() {}

    static Token link(ComplaintId other) {
        return new Token(Token.Kind.LINK, other.toString());
    }

    static Token party(Tenant tenant, ExternalRef ref) {
        return party(tenant, HostIdentity.of(ref));
    }

    static Token attachment(UUID id) {
        return new Token(Token.Kind.ATTACHMENT, id.toString());
    }

    static Token former(Tenant tenant, String identity) {
        return of(Token.Kind.FORMER, tenant, identity);
    }

    static Token party(Tenant tenant, String identity) {
        return of(Token.Kind.PARTY, tenant, identity);
    }

    private static Token of(Token.Kind kind, Tenant tenant, String identity) {
        return new Token(kind, Secrets.sha256("redress-party/1\n" + tenant.name() + "\n" + identity));
    }

    /** What a decision adds. Users of the host who only act are not among it: there are worklists for them. */
    static List<Token> added(Tenant tenant, Decision decision) {
        List<Token> tokens = null;
        for (Entry entry : decision.entries()) {
            for (Party party : entry.introduced()) {
                String identity = party.role() == PartyRole.ACTOR ? null : identity(party, decision.drafts());
                if (identity != null) {
                    tokens = and(tokens, party(tenant, identity));
                }
            }
            if (entry.event() instanceof FactEvent.PartyCorrected corrected) {
                String identity = identity(corrected.party(), decision.drafts());
                tokens = identity == null ? tokens : and(tokens, party(tenant, identity));
            } else if (entry.event() instanceof TieEvent.Linked linked) {
                tokens = and(tokens, link(linked.other()));
            } else if (entry.event() instanceof FactEvent.EvidenceAdded added) {
                tokens = attached(tokens, added.evidence(), decision.drafts());
            } else if (entry.event() instanceof StageEvent.Filed filed) {
                for (Evidence item : filed.evidence()) {
                    tokens = attached(tokens, item, decision.drafts());
                }
            }
        }
        return tokens == null ? List.of() : tokens;
    }

    private static @Nullable List<Token> attached(
            @Nullable List<Token> tokens, Evidence item, List<SealedDraft> drafts) {
        String reference =
                item.reference() == null ? null : value(item.reference().slot(), drafts);
        UUID id = reference == null ? null : AttachmentDesk.named(reference).orElse(null);
        return id == null ? tokens : and(tokens, attachment(id));
    }

    /** What a decision takes away: links that were undone, unless another link leads to the same complaint. */
    static List<Token> removed(List<ComplaintLink> before, Decision decision) {
        List<Token> tokens = null;
        List<ComplaintLink> left = decision.next().casework().ties().links();
        for (ComplaintLink link : before) {
            if (left.stream().noneMatch(other -> other.other().equals(link.other()))) {
                tokens = and(tokens, link(link.other()));
            }
        }
        return tokens == null ? List.of() : tokens;
    }

    /** Those by which somebody was found who turned out to be another; unless they take part in it as another party too. */
    static List<Token> corrected(Tenant tenant, Identities before, Decision decision) {
        List<Token> tokens = null;
        Identities after = null;
        for (Entry entry : decision.entries()) {
            if (entry.event() instanceof FactEvent.PartyCorrected corrected) {
                after = after == null ? before.after(decision) : after;
                String identity = before.identityOf(corrected.party().number());
                if (identity != null && after.numberOf(identity) == 0) {
                    tokens = and(tokens, party(tenant, identity));
                }
            }
        }
        return tokens == null ? List.of() : tokens;
    }

    /** By which those are found from now on who turned out to be somebody else. */
    static List<Token> former(Tenant tenant, Identities before, Decision decision) {
        if (decision.entries().stream().noneMatch(entry -> entry.event() instanceof FactEvent.PartyCorrected)) {
            return List.of();
        }
        return before.after(decision).former().entrySet().stream()
                .filter(each -> !before.former().containsKey(each.getKey()))
                .map(each -> former(tenant, each.getValue()))
                .toList();
    }

    /** The slots that a decision erases. */
    static List<Integer> erased(Decision decision) {
        List<Integer> slots = null;
        for (Entry entry : decision.entries()) {
            if (entry.event() instanceof FactEvent.Erased erased) {
                slots = slots == null ? new ArrayList<>() : slots;
                slots.addAll(erased.slots());
            }
        }
        return slots == null ? List.of() : slots;
    }

    /** What an erasure takes away beside that: nobody is found by whom they were, unless they are another party too. */
    static List<Token> removed(Tenant tenant, List<Token> others, Identities before, Decision decision) {
        List<Integer> slots = erased(decision);
        Identities after = before.after(decision);
        List<Token> tokens = new ArrayList<>(others);
        for (Party party : decision.next().parties()) {
            if (party.identity() != null && slots.contains(party.identity().slot())) {
                String identity = before.identityOf(party.number());
                if (identity != null && after.numberOf(identity) == 0) {
                    tokens.add(party(tenant, identity));
                }
            }
        }
        before.former().forEach((slot, identity) -> {
            if (slots.contains(slot) && !after.former().containsValue(identity)) {
                tokens.add(former(tenant, identity));
            }
        });
        return tokens;
    }

    private static List<Token> and(@Nullable List<Token> tokens, Token added) {
        List<Token> all = tokens == null ? new ArrayList<>(2) : tokens;
        all.add(added);
        return all;
    }

    private static @Nullable String identity(Party party, List<SealedDraft> drafts) {
        return party.identity() == null ? null : value(party.identity().slot(), drafts);
    }

    private static @Nullable String value(int slot, List<SealedDraft> drafts) {
        for (SealedDraft draft : drafts) {
            if (draft.slot() == slot) {
                return draft.value();
            }
        }
        return null;
    }
}
