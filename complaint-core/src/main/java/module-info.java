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

    exports dev.redress.activity;
    exports dev.redress.attachment;
    exports dev.redress.calendar;
    exports dev.redress.classification;
    exports dev.redress.clock;
    exports dev.redress.complaint;
    exports dev.redress.desk;
    exports dev.redress.event;
    exports dev.redress.intake;
    exports dev.redress.lifecycle;
    exports dev.redress.move;
    exports dev.redress.notification;
    exports dev.redress.party;
    exports dev.redress.priority;
    exports dev.redress.procedure;
    exports dev.redress.routing;
    exports dev.redress.sla;
    exports dev.redress.proof;
    exports dev.redress.similarity;
    exports dev.redress.statistics;
    exports dev.redress.taxonomy;
    exports dev.redress.time;
    exports dev.redress.validation;
    exports dev.redress.vault;
    exports dev.redress.view;
    exports dev.redress.labels;
    exports dev.redress.words;
}
