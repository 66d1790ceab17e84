package dev.redress.crm.customer;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Something a customer bought. */
public record Purchase(String number, String product, LocalDate boughtOn, BigDecimal price) {}
