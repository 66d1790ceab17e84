/**
 * The domain of complaint handling. Knows the store SPI and no store.
 */
module dev.redress.core {
    requires transitive dev.redress.store;
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires org.slf4j;
    requires tools.jackson.core;

    exports dev.redress.intake;
    exports dev.redress.party;
    exports dev.redress.validation;
}
