package dev.redress.spring;

import dev.redress.store.Tenant;
import java.util.Collection;

/**
 * Whose complaints the workers look after. Asked at the beginning of every round; the default names the tenant that the desk was made
 * for. Implementations are thread-safe.
 */
@FunctionalInterface
public interface WorkedTenants {

    /**
     * The tenants.
     *
     * @return each once; may be empty
     */
    Collection<Tenant> tenants();
}
