package dev.redress.crm;

import dev.redress.crm.account.Account;
import dev.redress.crm.account.Accounts;
import dev.redress.crm.customer.Customer;
import dev.redress.crm.customer.Customers;
import dev.redress.crm.customer.Purchase;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People and purchases to try the CRM with. Everybody's password is "demo". */
@Component
@Order(1)
@ConditionalOnProperty("crm.demo")
class DemoAccounts implements ApplicationRunner {

    private final Accounts accounts;
    private final Customers customers;

    DemoAccounts(Accounts accounts, Customers customers) {
        this.accounts = accounts;
        this.customers = customers;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (accounts.find("amy").isPresent()) {
            return;
        }
        account("amy", "Amy Okafor", "agent");
        account("ivo", "Ivo Berg", "investigator");
        account("mei", "Mei Lin", "manager");
        account("bo", "Bo Jansson", "appeal-board");
        account("sam", "Sam Rivera", "sales");
        account("kim", "Kim Lee", Account.CUSTOMER);
        account("wang", "王芳", Account.CUSTOMER);
        customers.add(new Customer("C-1001", "kim", "Kim Lee", "kim@example.org", "+44 20 7946 0001"));
        customers.add(new Customer("C-1002", "wang", "王芳", "wang@example.org", "+86 10 5550 0100"));
        purchase("C-1001", "A-5001", "Kettle K2", 40, "39.90");
        purchase("C-1001", "A-5002", "Toaster T1", 200, "54.00");
        purchase("C-1002", "A-5003", "电热水壶 K2", 55, "299.00");
        purchase("C-1002", "A-5004", "空气净化器 P4", 12, "1299.00");
    }

    private void account(String login, String name, String role) {
        accounts.add(new Account(login, name, Set.of(role)), "demo");
    }

    private void purchase(String customer, String number, String product, int daysAgo, String price) {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        customers.add(customer, new Purchase(number, product, today.minusDays(daysAgo), new BigDecimal(price)));
    }
}
