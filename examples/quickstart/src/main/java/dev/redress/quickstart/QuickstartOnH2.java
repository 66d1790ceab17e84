package dev.redress.quickstart;

import static dev.redress.desk.By.by;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Received;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import org.h2.jdbcx.JdbcDataSource;

/** The second program of the README: the same on a database. */
public final class QuickstartOnH2 {

    private QuickstartOnH2() {}

    /**
     * Files a complaint in an H2 database file and finds it again.
     *
     * @param args the database's URL, if not the one of the README
     */
    public static void main(String[] args) {
        String url = args.length == 0 ? "jdbc:h2:file:./complaints;WRITE_DELAY=0" : args[0];
        // spotless:off
        // README begin
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);                                  // jdbc:h2:file:./complaints;WRITE_DELAY=0
        JdbcSchema.on(dataSource).create();                      // idempotent; the SQL files also suit Flyway
        ComplaintDesk desk = ComplaintDesk.using(JdbcStore.on(dataSource)).build();

        Actor clerk = Actor.of("clerk-7", "intake");
        Complaint<Received> received = desk.file(Intake.from(Person.named("Kim Lee"))
                .by(Channel.TELEPHONE).stating("The kettle leaks.").build(), by(clerk).command("call-4711"));
        desk.perform(received.handle(), Accept.inScope(), by(clerk));    // as from a form: checked at run time
        desk.search(Search.all().open()).rows().forEach(found ->
                System.out.println(found.stage().kind().persistedName() + ", version " + found.version()));
        // README end
        // spotless:on
    }
}
