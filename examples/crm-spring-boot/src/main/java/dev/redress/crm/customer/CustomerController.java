package dev.redress.crm.customer;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The CRM's own pages. */
@Controller
class CustomerController {

    private final Customers customers;

    CustomerController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/")
    String home(Authentication login) {
        boolean customer = login.getAuthorities().stream()
                .anyMatch(role -> role.getAuthority().equals("ROLE_customer"));
        boolean sales = login.getAuthorities().stream()
                .anyMatch(role -> role.getAuthority().equals("ROLE_sales"));
        return "redirect:" + (customer ? "/my" : sales ? "/customers" : "/complaints");
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/my")
    String mine(Authentication login, Model model) {
        return show(customers.findByLogin(login.getName()).orElseThrow(CustomerController::notFound), model, "my");
    }

    @GetMapping("/customers")
    String list(Model model) {
        model.addAttribute("customers", customers.all());
        return "customers";
    }

    @GetMapping("/customers/{id}")
    String show(@PathVariable String id, Model model) {
        return show(customers.find(id).orElseThrow(CustomerController::notFound), model, "customer");
    }

    private String show(Customer customer, Model model, String page) {
        model.addAttribute("customer", customer);
        model.addAttribute("purchases", customers.purchases(customer.id()));
        model.addAttribute("contacts", customers.contacts(customer.id()));
        return page;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
