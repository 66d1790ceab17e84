/**
 * The domain of complaint handling. Knows the store SPI and no store.
 */
module dev.redress.core {
    exports dev.redress.calendar;

    requires transitive dev.redress.store;
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires org.slf4j;
    requires tools.jackson.core;
}
