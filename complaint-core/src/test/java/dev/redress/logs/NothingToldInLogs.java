package dev.redress.logs;

import net.jqwik.api.lifecycle.AfterContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails the class of tests after which a log has repeated what a test told a complaint. Registered for all classes of this module. */
public final class NothingToldInLogs implements AfterAllCallback, AfterContainerHook {

    private static void requireSilence() {
        var told = SuiteCanaries.untold();
        if (!told.isEmpty()) {
            throw new AssertionError("logs must hold identifiers only, but " + String.join("; ", told));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        requireSilence();
    }

    @Override
    public void afterContainer(ContainerLifecycleContext context) {
        requireSilence();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
