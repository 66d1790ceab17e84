package dev.redress.crm.complaint;

import dev.redress.complaint.Handle;
import dev.redress.crm.complaint.Case.Seen;
import dev.redress.desk.CommandReusedException;
import dev.redress.desk.StaleComplaintException;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.validation.InvalidInputException;
import dev.redress.view.Reader;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The complaint's page, for those who handle it and for the customer whose it is. Each sees what the library's view gives them. */
@Controller
class ComplaintController {

    private final Case cases;
    private final People people;
    private final ComplaintPage page;
    private final Actions actions;

    ComplaintController(Case cases, People people, ComplaintPage page, Actions actions) {
        this.cases = cases;
        this.people = people;
        this.page = page;
        this.actions = actions;
    }

    @GetMapping("/complaints/{reference}")
    String show(@PathVariable String reference, Authentication login, Model model) {
        return show(reference, Reader.HANDLER, login, model);
    }

    @GetMapping("/my/complaints/{reference}")
    String showMine(@PathVariable String reference, Authentication login, Model model) {
        return show(reference, Reader.COMPLAINANT, login, model);
    }

    @PostMapping("/complaints/{reference}/{command}")
    String perform(
            @PathVariable String reference,
            @PathVariable String command,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Model model,
            RedirectAttributes after) {
        return perform(reference, command, typed, Reader.HANDLER, login, model, after);
    }

    @PostMapping("/my/complaints/{reference}/{command}")
    String performMine(
            @PathVariable String reference,
            @PathVariable String command,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Model model,
            RedirectAttributes after) {
        return perform(reference, command, typed, Reader.COMPLAINANT, login, model, after);
    }

    private static String base(Reader reader) {
        return reader == Reader.COMPLAINANT ? "/my/complaints/" : "/complaints/";
    }

    private Seen find(String reference, Reader reader, Actor actor) {
        return cases.find(reference, reader, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(String reference, Reader reader, Authentication login, Model model) {
        Actor actor = people.actor(login);
        page.fill(model, find(reference, reader, actor), actor, null);
        model.addAttribute("base", base(reader));
        return reader == Reader.COMPLAINANT ? "my-complaint" : "complaint";
    }

    private String perform(
            String reference,
            String command,
            Map<String, String> typed,
            Reader reader,
            Authentication login,
            Model model,
            RedirectAttributes after) {
        Actor actor = people.actor(login);
        Seen seen = find(reference, reader, actor);
        CommandForm form = cases.form(command).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            cases.perform(handle(seen, typed), form, typed, key(typed), actor);
            after.addFlashAttribute("done", form.kind());
            return "redirect:" + base(reader) + seen.complaint().reference();
        } catch (RefusedException | StaleComplaintException | CommandReusedException | InvalidInputException problem) {
            List<String> problems = actions.problems(problem, seen.complaint(), form);
            page.fill(model, seen, actor, new Actions.Sent(command, typed));
            model.addAttribute("problems", problems);
            model.addAttribute("problemWith", form.kind());
            model.addAttribute("base", base(reader));
            return reader == Reader.COMPLAINANT ? "my-complaint" : "complaint";
        }
    }

    /** The state that the form was drawn from; it has to be one of the complaint in the address, whose reader was checked. */
    private static Handle handle(Seen seen, Map<String, String> typed) {
        try {
            Handle handle = Handle.parse(typed.getOrDefault("handle", ""));
            if (handle.id().equals(seen.complaint().id())) {
                return handle;
            }
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a form of this CRM", e);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    /** The form's key; a form without one is not ours. */
    static String key(Map<String, String> typed) {
        String key = typed.getOrDefault("key", "");
        if (!key.matches("[0-9a-f-]{36}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return key;
    }
}
