package dev.redress.crm.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Who gets where. Which complaint somebody sees, and what they can do with it, the complaint's pages ask Redress. */
@Configuration
class SecurityConfiguration {

    /** No scripts, no frames, nothing from elsewhere: a second line behind the escaping of the templates. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        String[] caseRoles = Account.CASE_ROLES.toArray(new String[0]);
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/track", "/style.css", "/favicon.ico", "/error")
                                .permitAll()
                                .requestMatchers("/my/**")
                                .hasRole(Account.CUSTOMER)
                                .requestMatchers("/complaints/**", "/customers/*/complaints/**")
                                .hasAnyRole(caseRoles)
                                .requestMatchers("/customers/**")
                                .hasAnyRole("agent", "investigator", "manager", "appeal-board", "sales")
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", true))
                .logout(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
