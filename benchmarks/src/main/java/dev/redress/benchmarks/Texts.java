package dev.redress.benchmarks;

import java.util.Random;

/** Plain sentences of a wanted length, the same for the same seed. Not thread-safe. */
final class Texts {

    private static final String[] WORDS =
            ("the account was charged twice and nobody at branch could say why I have called on several "
                            + "days letter of March said that payment would be returned within a week but it has not come "
                            + "credit report still shows XXXX mortgage servicer refuses to correct my address fee interest dispute")
                    .split(" ", -1);

    private final Random random;

    Texts(long seed) {
        random = new Random(seed);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /** A text whose length lies between the two, inclusive. */
    String text(int least, int most) {
        int length = between(least, most);
        StringBuilder text = new StringBuilder(length + 16);
        while (text.length() < length) {
            text.append(one(WORDS)).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        text.setLength(length - 1);
        return text.append('.').toString();
    }
}
