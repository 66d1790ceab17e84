package org.example;

import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@SpringBootApplication
public class Crm {
    public static void main(String[] args) {
        SpringApplication.run(Crm.class, args);
    }

    @Bean
    CommandLineRunner first(FrontDesk frontDesk) {
        return args -> System.out.println("filed " + frontDesk.takeIn("Kim Lee", "The kettle leaks."));
    }

    @Service
    static class FrontDesk {
        private final ComplaintDesk desk;

        FrontDesk(ComplaintDesk desk) {
            this.desk = desk;
        }

        @Transactional
        public String takeIn(String name, String facts) {
            Intake intake = Intake.from(Person.named(name))
                    .by(Channel.TELEPHONE)
                    .stating(facts)
                    .build();
            return desk.file(intake, By.by(Actor.of("ana", "agent"))).reference();
        }
    }
}
