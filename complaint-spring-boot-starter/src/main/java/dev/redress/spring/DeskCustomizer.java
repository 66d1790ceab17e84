package dev.redress.spring;

import dev.redress.desk.DeskBuilder;

/**
 * Changes the desk's settings before it is built, after the host's other beans were given to it. Beans of this type are called in their order, once each.
 */
@FunctionalInterface
public interface DeskCustomizer {

    /**
     * Changes settings.
     *
     * @param builder the settings so far
     */
    void customize(DeskBuilder builder);
}
