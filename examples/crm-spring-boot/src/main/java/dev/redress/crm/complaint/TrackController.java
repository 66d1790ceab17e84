package dev.redress.crm.complaint;

import dev.redress.desk.ComplainantDesk;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.LookUpRefusedException;
import dev.redress.party.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a complaint is getting on, for whoever has its reference and its secret. Sent by POST, so that no address holds the secret. */
@Controller
class TrackController {

    /** Whoever has the secret is told what is told to complainants, and does nothing here. */
    private static final Actor ANYBODY = Actor.of("tracking-page", ComplainantDesk.ROLE);

    private final ComplaintDesk desk;
    private final ComplaintPage page;
    private final Phrases phrases;

    TrackController(ComplaintDesk desk, ComplaintPage page, Phrases phrases) {
        this.desk = desk;
        this.page = page;
        this.phrases = phrases;
    }

    @GetMapping("/track")
    String form() {
        return "track";
    }

    @PostMapping("/track")
    String lookUp(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typedReference", reference);
        if (reference.length() > 100 || secret.length() > 100) {
            return refused(phrases.say("track.wrong"), HttpStatus.UNPROCESSABLE_ENTITY, response, model);
        }
        try {
            page.tracking(
                    model,
                    desk.complainants()
                            .track(desk.complainants().lookUp(reference, secret, request.getRemoteAddr()), ANYBODY));
            return "tracking";
        } catch (LookUpRefusedException refused) {
            return refused.retryAt()
                    .map(at -> refused(
                            phrases.say("track.later", phrases.time(at)),
                            HttpStatus.TOO_MANY_REQUESTS,
                            response,
                            model))
                    .orElseGet(() ->
                            refused(phrases.say("track.wrong"), HttpStatus.UNPROCESSABLE_ENTITY, response, model));
        }
    }

    private static String refused(String why, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("problems", List.of(why));
        return "track";
    }
}
