package dev.redress.benchmarks;

import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import com.github.oxo42.stateless4j.StateMachineConfig;
import dev.redress.benchmarks.Ring.Edge;
import dev.redress.benchmarks.Ring.Place;
import dev.redress.benchmarks.Ring.Tally;
import dev.redress.benchmarks.Ring.Trigger;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jeasy.states.api.AbstractEvent;
import org.jeasy.states.api.Event;
import org.jeasy.states.api.FiniteStateMachine;
import org.jeasy.states.api.FiniteStateMachineException;
import org.jeasy.states.core.FiniteStateMachineBuilder;
import org.jeasy.states.core.TransitionBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.AnonymousAction;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;
import reactor.core.publisher.Mono;

/**
 * The same ten moves in other state machines, per move: one guard and one action each, which count. They make no snapshot
 * and no journal entry, check no text and no time, and their machine is made once and used for ever, so a comparison with
 * {@link MoveBenchmark} flatters them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(TenSteps.STEPS)
public class PeerBenchmark {

    private final Tally tally = new Tally();
    private com.github.oxo42.stateless4j.StateMachine<Place, Trigger> stateless;
    private com.alibaba.cola.statemachine.StateMachine<Place, Trigger, Tally> cola;
    private Squirrel squirrel;
    private FiniteStateMachine easy;
    private List<Event> easyLife;
    private StateMachine<Place, Trigger> spring;

    /** Builds all machines. */
    @Setup
    public void prepare() throws Exception {
        stateless = new com.github.oxo42.stateless4j.StateMachine<>(Place.RECEIVED, statelessConfig());
        cola = colaMachine();
        squirrel = squirrel();
        prepareEasyStates();
        spring = spring();
    }

    private StateMachineConfig<Place, Trigger> statelessConfig() {
        StateMachineConfig<Place, Trigger> config = new StateMachineConfig<>();
        for (Edge edge : Ring.EDGES) {
            config.configure(edge.from()).permitIf(edge.on(), edge.to(), tally::isOpen, tally::count);
        }
        return config;
    }

    private static com.alibaba.cola.statemachine.StateMachine<Place, Trigger, Tally> colaMachine() {
        com.alibaba.cola.statemachine.builder.StateMachineBuilder<Place, Trigger, Tally> builder =
                StateMachineBuilderFactory.create();
        for (Edge edge : Ring.EDGES) {
            builder.externalTransition()
                    .from(edge.from())
                    .to(edge.to())
                    .on(edge.on())
                    .when(Tally::isOpen)
                    .perform((from, to, trigger, counting) -> counting.count());
        }
        return builder.build("ring");
    }

    /** Squirrel makes instances by reflection, so this must be visible to it. */
    public static final class Squirrel extends AbstractStateMachine<Squirrel, Place, Trigger, Tally> {}

    private static final class IsOpen extends AnonymousCondition<Tally> {
        @Override
        public boolean isSatisfied(Tally tally) {
            return tally.isOpen();
        }
    }

    private static final class Counting extends AnonymousAction<Squirrel, Place, Trigger, Tally> {
        @Override
        public void execute(Place from, Place to, Trigger on, Tally tally, Squirrel machine) {
            tally.count();
        }
    }

    private static Squirrel squirrel() {
        org.squirrelframework.foundation.fsm.StateMachineBuilder<Squirrel, Place, Trigger, Tally> builder =
                org.squirrelframework.foundation.fsm.StateMachineBuilderFactory.create(
                        Squirrel.class, Place.class, Trigger.class, Tally.class);
        for (Edge edge : Ring.EDGES) {
            builder.externalTransition()
                    .from(edge.from())
                    .to(edge.to())
                    .on(edge.on())
                    .when(new IsOpen())
                    .perform(new Counting());
        }
        Squirrel machine = builder.newStateMachine(Place.RECEIVED);
        machine.start(new Tally());
        return machine;
    }

    static final class Accept extends AbstractEvent {}

    static final class Investigate extends AbstractEvent {}

    static final class Propose extends AbstractEvent {}

    static final class RefuseProposal extends AbstractEvent {}

    static final class AcceptProposal extends AbstractEvent {}

    static final class Resolve extends AbstractEvent {}

    static final class Reconsider extends AbstractEvent {}

    static final class ResolveDirectly extends AbstractEvent {}

    static final class Close extends AbstractEvent {}

    private static Event event(Trigger trigger) {
        return switch (trigger) {
            case ACCEPT -> new Accept();
            case INVESTIGATE -> new Investigate();
            case PROPOSE -> new Propose();
            case REFUSE_PROPOSAL -> new RefuseProposal();
            case ACCEPT_PROPOSAL -> new AcceptProposal();
            case RESOLVE -> new Resolve();
            case RECONSIDER -> new Reconsider();
            case RESOLVE_DIRECTLY -> new ResolveDirectly();
            case CLOSE -> new Close();
        };
    }

    private void prepareEasyStates() {
        Map<Place, org.jeasy.states.api.State> states = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            states.put(place, new org.jeasy.states.api.State(place.name()));
        }
        Set<org.jeasy.states.api.State> all = new HashSet<>(states.values());
        FiniteStateMachineBuilder builder = new FiniteStateMachineBuilder(all, states.get(Place.RECEIVED));
        for (Edge edge : Ring.EDGES) {
            builder.registerTransition(new TransitionBuilder()
                    .name(edge.on().name())
                    .sourceState(states.get(edge.from()))
                    .eventType(event(edge.on()).getClass())
                    .eventHandler(event -> tally.count())
                    .targetState(states.get(edge.to()))
                    .build());
        }
        easy = builder.build();
        easyLife = Ring.LIFE.stream().map(PeerBenchmark::event).toList();
    }

    private StateMachine<Place, Trigger> spring() throws Exception {
        StateMachineBuilder.Builder<Place, Trigger> builder = StateMachineBuilder.builder();
        builder.configureStates().withStates().initial(Place.RECEIVED).states(EnumSet.allOf(Place.class));
        for (Edge edge : Ring.EDGES) {
            builder.configureTransitions()
                    .withExternal()
                    .source(edge.from())
                    .event(edge.on())
                    .target(edge.to())
                    .guard(context -> tally.isOpen())
                    .action(context -> tally.count());
        }
        StateMachine<Place, Trigger> machine = builder.build();
        machine.startReactively().block();
        return machine;
    }

    @Benchmark
    public long stateless4j() {
        for (Trigger trigger : Ring.LIFE) {
            stateless.fire(trigger);
        }
        return tally.moves();
    }

    @Benchmark
    public Place colaStatemachine() {
        Place at = Place.RECEIVED;
        for (Trigger trigger : Ring.LIFE) {
            at = cola.fireEvent(at, trigger, tally);
        }
        return at;
    }

    @Benchmark
    public long squirrelFoundation() {
        for (Trigger trigger : Ring.LIFE) {
            squirrel.fire(trigger, tally);
        }
        return tally.moves();
    }

    /** Has no guards. */
    @Benchmark
    public long easyStates() throws FiniteStateMachineException {
        for (Event event : easyLife) {
            easy.fire(event);
        }
        return tally.moves();
    }

    @Benchmark
    public long springStatemachine() {
        for (Trigger trigger : Ring.LIFE) {
            Message<Trigger> message = MessageBuilder.withPayload(trigger).build();
            spring.sendEvent(Mono.just(message)).blockLast();
        }
        return tally.moves();
    }
}
