package dev.redress.store.memory;

import dev.redress.store.Checkpoint;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checkpoints of one tenant. Not thread-safe: the shelf has the lock. */
final class Checkpoints {

    private final List<Checkpoint> made = new ArrayList<>();
    private final List<List<HeadAt>> heads = new ArrayList<>();
    private final Set<HeadAt> held = new HashSet<>();

    boolean hold(HeadAt head) {
        return held.contains(head);
    }

    boolean add(Checkpoint checkpoint, List<HeadAt> of) {
        Head previous = latest().map(Checkpoint::digest).orElse(Head.GENESIS);
        if (checkpoint.number() != made.size() + 1L || !checkpoint.previous().equals(previous)) {
            return false;
        }
        made.add(checkpoint);
        heads.add(of.stream().sorted(Comparator.comparing(HeadAt::complaint)).toList());
        held.addAll(of);
        return true;
    }

    Optional<Checkpoint> latest() {
        return made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1));
    }

    List<Checkpoint> after(long number, int limit) {
        return made.stream().skip(number).limit(limit).toList();
    }

    List<HeadAt> heads(long number) {
        return number < 1 || number > made.size() ? List.of() : heads.get((int) number - 1);
    }
}
