package dev.redress.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.flowable.cmmn.api.runtime.CaseInstance;
import org.flowable.cmmn.engine.CmmnEngine;
import org.flowable.cmmn.engine.CmmnEngineConfiguration;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.task.api.Task;

/** Flowable CMMN with its default history: a case with nine human tasks, each waiting for the one before. */
final class FlowableLives implements Contender {

    private static final int TASKS = WholeLife.COMMITS - 1;

    private final OwnSchema schema;
    private final Body body;
    private final CmmnEngine engine;

    FlowableLives(OwnSchema schema, Body body) {
        this.schema = schema;
        this.body = body;
        CmmnEngineConfiguration configuration = new CmmnEngineConfiguration();
        configuration.setDataSource(schema.dataSource());
        configuration.setDatabaseSchema(schema.name());
        configuration.setDatabaseSchemaUpdate(CmmnEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        engine = configuration.buildCmmnEngine();
        engine.getCmmnRepositoryService()
                .createDeployment()
                .addBytes("complaint.cmmn", model().getBytes(StandardCharsets.UTF_8))
                .deploy();
    }

    private static String model() {
        StringBuilder items = new StringBuilder();
        StringBuilder sentries = new StringBuilder();
        StringBuilder tasks = new StringBuilder();
        for (int i = 1; i <= TASKS; i++) {
            items.append("<planItem id='item" + i + "' definitionRef='task" + i + "'>");
            if (i > 1) {
                items.append("<entryCriterion id='entry" + i + "' sentryRef='after" + (i - 1) + "'/>");
                sentries.append(
                        "<sentry id='after" + (i - 1) + "'><planItemOnPart id='on" + (i - 1) + "' sourceRef='item"
                                + (i - 1) + "'><standardEvent>complete</standardEvent></planItemOnPart></sentry>");
            }
            items.append("</planItem>");
            tasks.append("<humanTask id='task" + i + "' name='Step " + i + "'/>");
        }
        return "<definitions xmlns='http://www.omg.org/spec/CMMN/20151109/MODEL' targetNamespace='redress'>"
                + "<case id='complaint'><casePlanModel id='plan'>" + items + sentries + tasks
                + "</casePlanModel></case></definitions>";
    }

    @Override
    public String name() {
        return "Flowable CMMN";
    }

    @Override
    public OwnSchema schema() {
        return schema;
    }

    @Override
    public void live(int number) {
        CaseInstance started = engine.getCmmnRuntimeService()
                .createCaseInstanceBuilder()
                .caseDefinitionKey("complaint")
                .variables(body.variables(number, 0))
                .start();
        for (int step = 1; step <= TASKS; step++) {
            Task task = engine.getCmmnTaskService()
                    .createTaskQuery()
                    .caseInstanceId(started.getId())
                    .singleResult();
            engine.getCmmnTaskService().complete(task.getId(), body.variables(number, step));
        }
    }

    @Override
    public long ended() {
        if (engine.getCmmnRuntimeService().createCaseInstanceQuery().count() != 0) {
            throw new IllegalStateException(name() + ": cases that are still open");
        }
        long cases = engine.getCmmnHistoryService()
                .createHistoricCaseInstanceQuery()
                .finished()
                .count();
        long tasks = engine.getCmmnHistoryService()
                .createHistoricTaskInstanceQuery()
                .finished()
                .count();
        if (tasks != TASKS * cases) {
            throw new IllegalStateException(name() + ": " + tasks + " tasks in " + cases + " cases");
        }
        return cases;
    }

    @Override
    public void close() throws SQLException {
        try {
            engine.close();
        } finally {
            schema.close();
        }
    }
}
