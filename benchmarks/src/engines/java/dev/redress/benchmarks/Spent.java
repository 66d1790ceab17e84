package dev.redress.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Processor time in seconds until now: of this JVM, of the sessions of a schema, and of the whole machine. The server must run on this
 * machine, a Linux whose clock ticks a hundred times a second.
 */
record Spent(double client, double server, double machine) {

    private static final double TICKS = 100;

    static Spent now(OwnSchema schema) throws SQLException, IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String[] all = Files.readString(Path.of("/proc/stat")).split("\\s+", 10);
        // user, nice, system; then idle and waiting, which are not spent; then interrupts
        double machine = ticks(all[1]) + ticks(all[2]) + ticks(all[3]) + ticks(all[6]) + ticks(all[7]);
        return new Spent(system.getProcessCpuTime() / 1e9, sessions(schema), machine);
    }

    private static double sessions(OwnSchema schema) throws SQLException, IOException {
        double sum = 0;
        try (Connection connection = schema.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT pid FROM pg_stat_activity WHERE application_name = ?")) {
            statement.setString(1, schema.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sum += session(row.getLong(1));
                }
            }
        }
        return sum;
    }

    private static double session(long pid) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return ticks(fields[11]) + ticks(fields[12]);
        } catch (NoSuchFileException endedMeanwhile) {
            return 0;
        }
    }

    private static double ticks(String field) {
        return Long.parseLong(field) / TICKS;
    }

    Spent since(Spent before) {
        return new Spent(client - before.client, server - before.server, machine - before.machine);
    }
}
