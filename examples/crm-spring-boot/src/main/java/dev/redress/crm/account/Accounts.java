package dev.redress.crm.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts of staff and customers. */
@Repository
public class Accounts implements UserDetailsService {

    private static final RowMapper<Account> ROW =
            (row, number) -> new Account(row.getString("login"), row.getString("name"), roles(row.getString("roles")));

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    private static Set<String> roles(String stored) {
        return Arrays.stream(stored.split(",")).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        Account account = find(login).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        String hash = jdbc.sql("SELECT password_hash FROM account WHERE login = ?")
                .param(login)
                .query(String.class)
                .single();
        return User.withUsername(account.login())
                .password(hash)
                .roles(account.roles().toArray(new String[0]))
                .build();
    }

    /** Finds an account. */
    public Optional<Account> find(String login) {
        return jdbc.sql("SELECT login, name, roles FROM account WHERE login = ?")
                .param(login)
                .query(ROW)
                .optional();
    }

    /** Those of the organisation who handle complaints, by name. */
    public List<Account> handlers() {
        return jdbc.sql("SELECT login, name, roles FROM account ORDER BY name").query(ROW).list().stream()
                .filter(account -> account.roles().stream().anyMatch(Account.CASE_ROLES::contains))
                .toList();
    }

    /** Adds an account. */
    public void add(Account account, String password) {
        jdbc.sql("INSERT INTO account (login, password_hash, name, roles) VALUES (?, ?, ?, ?)")
                .params(account.login(), passwords.encode(password), account.name(), String.join(",", account.roles()))
                .update();
    }
}
