package dev.redress.crm;

import dev.redress.crm.account.Account;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** English and Chinese, by {@code ?lang=}, and what the frame of every page shows. */
@Configuration
class Languages implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocaleFunction(
                request -> request.getLocale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    /** Who is logged in, and where they can go. */
    @ControllerAdvice
    static class Frame {

        /** What the navigation needs. */
        record User(String login, boolean customer, boolean handler) {}

        @ModelAttribute("user")
        @Nullable
        User user(@Nullable Principal principal) {
            if (!(principal instanceof Authentication login)) {
                return null;
            }
            List<String> roles = login.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .map(role -> role.replaceFirst("^ROLE_", ""))
                    .toList();
            return new User(
                    login.getName(),
                    roles.contains(Account.CUSTOMER),
                    roles.stream().anyMatch(Account.CASE_ROLES::contains));
        }
    }
}
