package dev.redress.crm.customer;

/** A customer. */
public record Customer(String id, String login, String name, String email, String phone) {}
