package dev.redress.crm.account;

import java.util.Set;

/** Somebody who can log in. */
public record Account(String login, String name, Set<String> roles) {

    /** The role of customers; every other is one of the organisation's. */
    public static final String CUSTOMER = "customer";

    /** The roles that have to do with complaints, as the shipped procedures name them. */
    public static final Set<String> CASE_ROLES = Set.of("agent", "investigator", "manager", "appeal-board");
}
