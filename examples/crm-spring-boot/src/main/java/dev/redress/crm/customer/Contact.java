package dev.redress.crm.customer;

import java.time.Instant;

/** That a customer was spoken with. */
public record Contact(Instant at, String subject) {}
