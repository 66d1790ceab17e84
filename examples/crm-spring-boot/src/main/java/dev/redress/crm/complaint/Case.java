package dev.redress.crm.complaint;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Handle;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.ReadingRefusedException;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import dev.redress.view.ComplaintView;
import dev.redress.view.Reader;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One complaint: who may see it, and what they do with it. */
@Service
class Case {

    private final ComplaintDesk desk;
    private final People people;
    private final ZoneId zone;
    private final Map<CommandKind, CommandForm> forms = new EnumMap<>(CommandKind.class);

    Case(ComplaintDesk desk, People people, @Value("${crm.zone}") ZoneId zone) {
        this.desk = desk;
        this.people = people;
        this.zone = zone;
        Stream.of(Moves.forms(), Activities.handling(), Activities.dialogue())
                .flatMap(java.util.List::stream)
                .forEach(form -> forms.put(form.kind(), form));
    }

    /** A complaint as somebody sees it. */
    record Seen(Complaint<?> complaint, ComplaintView view) {}

    /** Finds a complaint for somebody; empty if there is none or it is none of their business, which looks the same. */
    Optional<Seen> find(String reference, Reader reader, Actor actor) {
        return desk.findByReference(reference).flatMap(complaint -> {
            try {
                return Optional.of(new Seen(complaint, desk.view(complaint.id(), reader, actor)));
            } catch (ReadingRefusedException refused) {
                return Optional.empty();
            }
        });
    }

    Optional<CommandForm> form(CommandKind kind) {
        return Optional.ofNullable(forms.get(kind));
    }

    /** The form of a command named in an address. */
    Optional<CommandForm> form(String command) {
        return forms.values().stream()
                .filter(form -> form.kind().persistedName().equals(command))
                .findFirst();
    }

    /**
     * Does what a form says, on the state that its reader saw.
     *
     * @param key the form's own: sent twice, it is done once
     */
    @Transactional
    public Complaint<?> perform(Handle seen, CommandForm form, Map<String, String> typed, String key, Actor actor) {
        Command command = form.command().apply(new Inputs(typed, people::handler, zone));
        return desk.performUntyped(seen, command, By.by(actor).command(key));
    }
}
