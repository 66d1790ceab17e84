package dev.redress.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says without a stack trace that the tables have to be made, and how. */
final class TablesFailureAnalyzer extends AbstractFailureAnalyzer<TablesNotReadyException> {

    TablesFailureAnalyzer() {}

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TablesNotReadyException cause) {
        Throwable found = cause.getCause();
        return new FailureAnalysis(
                "The database is not ready for complaints. " + (found == null ? cause : found).getMessage() + ".",
                "Set redress.store.schema=create to have the tables made and brought up to date at the start, or let"
                        + " your migration tool run the scripts in complaint-store-jdbc under"
                        + " dev/redress/store/jdbc/schema. If the tables are there under other names or in another"
                        + " schema, set redress.store.table-prefix or the data source's schema.",
                cause);
    }
}
