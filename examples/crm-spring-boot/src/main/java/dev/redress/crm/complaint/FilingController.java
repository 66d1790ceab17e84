package dev.redress.crm.complaint;

import dev.redress.complaint.Complaint;
import dev.redress.crm.complaint.Filing.Filed;
import dev.redress.crm.customer.Customer;
import dev.redress.crm.customer.Customers;
import dev.redress.desk.CommandReusedException;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.validation.InvalidInputException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
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

/** The complaint form: customers fill it in for themselves, staff for whoever calls or writes. */
@Controller
class FilingController {

    private final Filing filing;
    private final Customers customers;
    private final ComplaintDesk desk;
    private final People people;
    private final Phrases phrases;
    private final ZoneId zone;

    FilingController(
            Filing filing,
            Customers customers,
            ComplaintDesk desk,
            People people,
            Phrases phrases,
            @Value("${crm.zone}") ZoneId zone) {
        this.filing = filing;
        this.customers = customers;
        this.desk = desk;
        this.people = people;
        this.phrases = phrases;
        this.zone = zone;
    }

    @GetMapping("/my/complaints/new")
    String mine(@RequestParam(defaultValue = "") String order, Authentication login, Model model) {
        return form(me(login), false, Map.of("order", order), model);
    }

    @GetMapping("/customers/{id}/complaints/new")
    String theirs(@PathVariable String id, @RequestParam(defaultValue = "") String order, Model model) {
        return form(customer(id), true, Map.of("order", order), model);
    }

    @PostMapping("/my/complaints")
    String fileMine(
            @RequestParam Map<String, String> typed, Authentication login, Model model, RedirectAttributes after) {
        Map<String, String> own = new HashMap<>(typed);
        own.put("channel", Channel.WEB_FORM.code());
        return file(me(login), false, own, login, model, after);
    }

    @PostMapping("/customers/{id}/complaints")
    String fileTheirs(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Model model,
            RedirectAttributes after) {
        return file(customer(id), true, typed, login, model, after);
    }

    private Customer me(Authentication login) {
        return customers.findByLogin(login.getName()).orElseThrow(FilingController::notFound);
    }

    private Customer customer(String id) {
        return customers.find(id).orElseThrow(FilingController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String form(Customer customer, boolean staff, Map<String, String> typed, Model model) {
        model.addAttribute("customer", customer);
        model.addAttribute("staff", staff);
        model.addAttribute("typed", typed);
        model.addAttribute("purchases", customers.purchases(customer.id()));
        model.addAttribute("channels", Codes.CHANNELS);
        model.addAttribute("kinds", Codes.of(EvidenceKind.class));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute(
                "material",
                desk.complainants().checklist(Channel.WEB_FORM, null, List.of()).stream()
                        .filter(item -> item.material().required())
                        .map(item -> phrases.of(item.material().title()))
                        .toList());
        return "file";
    }

    private String file(
            Customer customer,
            boolean staff,
            Map<String, String> typed,
            Authentication login,
            Model model,
            RedirectAttributes after) {
        Actor actor = people.actor(login);
        Map<String, String> spoken = new HashMap<>(typed);
        spoken.put("language", phrases.language());
        try {
            Filed filed = filing.file(
                    customer, new Inputs(spoken, people::handler, zone), ComplaintController.key(typed), actor);
            after.addFlashAttribute("secret", filed.secret());
            return "redirect:" + (staff ? "/complaints/" : "/my/complaints/") + filed.reference();
        } catch (InvalidInputException invalid) {
            model.addAttribute(
                    "problems",
                    invalid.violations().stream().map(phrases::violation).toList());
        } catch (RefusedException refused) {
            model.addAttribute(
                    "problems",
                    refused.refusals().stream()
                            .map(each -> phrases.readable(phrases.language().equals("zh") ? each.zh() : each.en()))
                            .toList());
        } catch (CommandReusedException reused) {
            model.addAttribute("problems", List.of(phrases.say("problem.stale")));
        }
        return form(customer, staff, typed, model);
    }

    /** A complaint in a list of somebody's own. */
    record Mine(String reference, String stage, String received) {
        static Mine of(Complaint<?> complaint, Phrases phrases) {
            return new Mine(
                    complaint.reference(),
                    complaint.stage().kind().persistedName(),
                    phrases.time(complaint.receivedAt()));
        }
    }
}
