package dev.redress.benchmarks;

import dev.redress.desk.ComplaintDesk;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import java.sql.SQLException;

/** The desk of this library: complaints that the caller holds, or that each command reads first. */
final class DeskLives implements Contender {

    private final OwnSchema schema;
    private final boolean held;
    private final ComplaintDesk desk;

    DeskLives(OwnSchema schema, boolean held) {
        this.schema = schema;
        this.held = held;
        JdbcSchema.on(schema.dataSource()).create();
        desk = ComplaintDesk.using(JdbcStore.on(schema.dataSource())).build();
    }

    @Override
    public String name() {
        return held ? "desk, held" : "desk, by handle";
    }

    @Override
    public OwnSchema schema() {
        return schema;
    }

    @Override
    public void live(int number) {
        if (held) {
            WholeLife.held(desk, number);
        } else {
            WholeLife.byHandle(desk, number);
        }
    }

    @Override
    public long ended() throws SQLException {
        if (schema.number("SELECT count(*) FROM redress_complaint WHERE stage <> 'resolved'") != 0) {
            throw new IllegalStateException(name() + ": complaints that are not resolved");
        }
        return schema.number("SELECT count(*) FROM redress_complaint");
    }

    @Override
    public void close() throws SQLException {
        schema.close();
    }
}
