package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Copies of lists with one thing changed. Stateless, thread-safe. */
final class Lists {

    private Lists() {}

    static <T> List<T> and(List<T> list, T added) {
        return ImmutableList.<T>builderWithExpectedSize(list.size() + 1)
                .addAll(list)
                .add(added)
                .build();
    }

    /** With the thing of that number, from 1, added or replaced. */
    static <T> List<T> put(List<T> list, int number, T changed) {
        if (number > list.size()) {
            return and(list, changed);
        }
        List<T> all = new ArrayList<>(list);
        all.set(number - 1, changed);
        return ImmutableList.copyOf(all);
    }

    static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).collect(ImmutableList.toImmutableList());
    }
}
