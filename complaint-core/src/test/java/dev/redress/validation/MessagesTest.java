package dev.redress.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasAMessageInBothLanguagesWithTheSameParameters(Rule rule) {
        String key = "violation." + rule.persistedName();
        Optional<String> english = Messages.shipped().pattern(key, Locale.ENGLISH);
        Optional<String> chinese = Messages.shipped().pattern(key, Locale.SIMPLIFIED_CHINESE);
        assertThat(english).isPresent();
        assertThat(chinese).isPresent();
        assertThat(chinese.orElseThrow()).containsPattern("\\p{IsHan}");
        assertThat(parameters(chinese.orElseThrow())).isEqualTo(parameters(english.orElseThrow()));
    }

    private static Set<String> parameters(String pattern) {
        Set<String> names = new TreeSet<>();
        Pattern.compile("\\{\\w+}").matcher(pattern).results().forEach(found -> names.add(found.group()));
        return names;
    }

    @Test
    void engineMessagesAreTheSameTexts() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            ResourceBundle bundle = ResourceBundle.getBundle("ContributorValidationMessages", locale);
            List<Rule> engineRules = TextRule.singleLine(1).required().rules();
            assertThat(bundle.keySet())
                    .containsAll(engineRules.stream()
                            .map(rule -> "dev.redress.validation." + rule.persistedName())
                            .toList());
            for (String key : bundle.keySet()) {
                String name = key.replace("dev.redress.validation.", "");
                String ours =
                        Messages.shipped().pattern("violation." + name, locale).orElseThrow();
                if (name.equals("combining-marks")) {
                    ours = ours.replace("{max}", Integer.toString(TextRule.MAX_MARKS));
                } else if (name.equals("code")) {
                    ours = ours.replace("{max}", "40").replace("{characters}", "a-z 0-9 -");
                }
                assertThat(bundle.getString(key)).isEqualTo(ours);
            }
        }
    }

    @Test
    void speaksTheLanguageAskedForAndElseEnglish() {
        Violation violation = Violation.of("facts", Rule.TOO_LONG, Map.of("max", "200"));
        assertThat(violation.message(Locale.UK)).isEqualTo("must have at most 200 characters");
        assertThat(violation.message(Locale.TRADITIONAL_CHINESE)).isEqualTo("不能超过 200 个字符");
        assertThat(violation.message(Locale.GERMAN)).isEqualTo("must have at most 200 characters");
    }

    @Test
    void asksTheHostFirst() {
        MessageSource german = (key, locale) -> key.equals("violation.too-long") && locale.equals(Locale.GERMAN)
                ? Optional.of("darf höchstens {max} Zeichen haben")
                : Optional.empty();
        Violation violation = Violation.of("facts", Rule.TOO_LONG, Map.of("max", "200"));
        assertThat(violation.message(german, Locale.GERMAN)).isEqualTo("darf höchstens 200 Zeichen haben");
        assertThat(violation.message(german, Locale.CHINESE)).isEqualTo("不能超过 200 个字符");
    }

    @Test
    void showsTheKeyOfARuleNobodyHasWordsFor() {
        assertThat(new Violation("facts", "host-rule", Map.of()).message(Locale.ENGLISH))
                .isEqualTo("violation.host-rule");
    }

    @Test
    void formsAreToldInWords() {
        Map<String, String> code = Map.of("max", "40", "characters", "a-z 0-9 -");
        assertThat(Violation.of("channel.code", Rule.CODE, code).message(Locale.ENGLISH))
                .isEqualTo("must have 1 to 40 characters of a-z 0-9 -");
        assertThat(Violation.of("language", Rule.LANGUAGE_TAG).message(Locale.ENGLISH))
                .isEqualTo("must be a BCP 47 tag such as en or zh-CN");
        assertThat(Violation.of("language", Rule.LANGUAGE_TAG).message(Locale.CHINESE))
                .contains("BCP 47", "zh-CN");
    }

    @Test
    void leavesBracesAloneThatAreNoParameter() {
        Violation violation = Violation.of("channel.code", Rule.PATTERN, Map.of("regexp", "[a-z]{1,40}$1"));
        assertThat(violation.message(Locale.ENGLISH)).isEqualTo("must match [a-z]{1,40}$1");
    }
}
