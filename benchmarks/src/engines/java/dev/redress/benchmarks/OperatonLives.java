package dev.redress.benchmarks;

import java.sql.SQLException;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.Task;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;

/** Operaton with its default history: a process of nine user tasks, one after the other. */
final class OperatonLives implements Contender {

    private static final int TASKS = WholeLife.COMMITS - 1;

    private final OwnSchema schema;
    private final Body body;
    private final ProcessEngine engine;

    OperatonLives(OwnSchema schema, Body body) {
        this.schema = schema;
        this.body = body;
        ProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(schema.dataSource());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        AbstractFlowNodeBuilder<?, ?> steps = Bpmn.createExecutableProcess("complaint")
                .operatonHistoryTimeToLive(365)
                .startEvent();
        for (int i = 1; i <= TASKS; i++) {
            steps = steps.userTask("task" + i).name("Step " + i);
        }
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("complaint.bpmn", steps.endEvent().done())
                .deploy();
    }

    @Override
    public String name() {
        return "Operaton";
    }

    @Override
    public OwnSchema schema() {
        return schema;
    }

    @Override
    public void live(int number) {
        ProcessInstance started =
                engine.getRuntimeService().startProcessInstanceByKey("complaint", body.variables(number, 0));
        for (int step = 1; step <= TASKS; step++) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(started.getId())
                    .singleResult();
            engine.getTaskService().complete(task.getId(), body.variables(number, step));
        }
    }

    @Override
    public long ended() {
        if (engine.getRuntimeService().createProcessInstanceQuery().count() != 0) {
            throw new IllegalStateException(name() + ": processes that are still open");
        }
        long processes = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
        long tasks = engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .finished()
                .count();
        if (tasks != TASKS * processes) {
            throw new IllegalStateException(name() + ": " + tasks + " tasks in " + processes + " processes");
        }
        return processes;
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
