package dev.redress.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "120, EUR, 120.00 EUR",
        "120.5000, EUR, 120.50 EUR",
        "1.2E+2, EUR, 120.00 EUR",
        "-0.01, USD, -0.01 USD",
        "0E+999999999, CNY, 0.00 CNY",
        "0E-999999999, CNY, 0.00 CNY",
        "5000, JPY, 5000 JPY",
        "1.234, KWD, 1.234 KWD",
        "999999999999999.99, EUR, 999999999999999.99 EUR"
    })
    void bringsAmountsToTheCurrencysScale(String amount, String currency, String shown) {
        assertThat(Money.of(amount, currency)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.001 | EUR | amount in EUR must have at most 2 fraction digits, had 3",
                "0.5 | JPY | amount in JPY must have at most 0 fraction digits, had 1",
                "1E-999999999 | EUR | amount in EUR must have at most 2 fraction digits, had 999999999",
                "1E+999999999 | EUR | amount must have at most 15 digits before the decimal point, had 1000000000",
                "1000000000000000 | EUR | amount must have at most 15 digits before the decimal point, had 16",
                "1,20 | EUR | amount must be a decimal number such as 120.00, was '1,20'",
                "twelve | EUR | amount must be a decimal number such as 120.00, was 'twelve'",
                "00000000000000000000000000000000000000001 | EUR | amount must have at most 40 characters, had 41",
                "1 | EURO | currency must be an ISO 4217 code such as EUR, was 'EURO'",
                "1 | XXX | currency XXX has no minor unit, so no amount can be kept in it"
            })
    void refuses(String amount, String currency, String message) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void isEqualByValue() {
        Money one = Money.of("120", "EUR");
        Money other = new Money(new BigDecimal("120.000"), Currency.getInstance("EUR"));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isEqualByComparingTo(other);
        assertThat(one).isNotEqualTo(Money.of("120", "USD"));
    }

    @Test
    void addsAndCompares() {
        Money ten = Money.of("10", "EUR");
        Money three = Money.of("3.50", "EUR");
        assertThat(ten.plus(three)).isEqualTo(Money.of("13.50", "EUR"));
        assertThat(three.minus(ten)).isEqualTo(Money.of("-6.50", "EUR"));
        assertThat(three.minus(ten).isNegative()).isTrue();
        assertThat(ten.isMoreThan(three)).isTrue();
        assertThat(ten.isMoreThan(ten)).isFalse();
        assertThat(ten.isNegative()).isFalse();
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amounts must be of one currency, were EUR and USD");
        assertThatThrownBy(() -> Money.of("1", "EUR").compareTo(Money.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASumOutOfRange() {
        Money most = Money.of("999999999999999.99", "EUR");
        assertThatThrownBy(() -> most.plus(Money.of("0.01", "EUR"))).isInstanceOf(IllegalArgumentException.class);
    }
}
