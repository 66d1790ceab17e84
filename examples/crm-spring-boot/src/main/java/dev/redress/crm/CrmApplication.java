package dev.redress.crm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A small CRM: customers, their purchases, the people who look after them. And, since Redress was added, their complaints. */
@SpringBootApplication
public class CrmApplication {

    /** Starts it; nothing but Spring Boot's own arguments. */
    public static void main(String[] arguments) {
        SpringApplication.run(CrmApplication.class, arguments);
    }
}
