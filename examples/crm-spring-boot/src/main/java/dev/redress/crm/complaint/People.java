package dev.redress.crm.complaint;

import dev.redress.crm.account.Account;
import dev.redress.crm.account.Accounts;
import dev.redress.desk.ComplainantDesk;
import dev.redress.party.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The CRM's users as Redress knows them: by their login and their roles. Names stay with the CRM. */
@Component
class People {

    /** What the CRM does by itself. */
    static final Actor SYSTEM = Actor.of("crm", "portal");

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who is logged in. */
    Actor actor(Authentication login) {
        String[] roles = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith("ROLE_"))
                .map(authority -> role(authority.substring("ROLE_".length())))
                .toArray(String[]::new);
        return Actor.of(login.getName(), roles);
    }

    /** Somebody of the organisation to whom something is given to do. */
    Actor handler(String login) {
        return handlers().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .map(account -> Actor.of(
                        account.login(),
                        account.roles().stream().map(People::role).toArray(String[]::new)))
                .orElseThrow(() -> new IllegalArgumentException("nobody who handles complaints has this login"));
    }

    List<Account> handlers() {
        return accounts.handlers();
    }

    /** A customer who acts in a complaint is a complainant. */
    private static String role(String role) {
        return role.equals(Account.CUSTOMER) ? ComplainantDesk.ROLE : role;
    }

    /** Whether it is the CRM that acts, or Redress for it. */
    static boolean isMachine(@Nullable String recorded) {
        return recorded != null && (recorded.equals(SYSTEM.id()) || recorded.startsWith("redress:"));
    }

    /** What to call somebody of whom the record holds a login; the text itself if it holds something else. */
    Optional<String> nameOf(@Nullable String recorded) {
        if (recorded == null || isMachine(recorded)) {
            return Optional.empty();
        }
        String login = recorded.startsWith("user:") ? recorded.substring("user:".length()) : recorded;
        return Optional.of(accounts.find(login).map(Account::name).orElse(recorded));
    }
}
