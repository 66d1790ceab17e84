package dev.redress.crm.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers, with what they bought and when they were spoken with. */
@Repository
public class Customers {

    private static final String SELECT = "SELECT id, login, name, email, phone FROM customer ";

    private static final RowMapper<Customer> ROW = (row, number) -> new Customer(
            row.getString("id"),
            row.getString("login"),
            row.getString("name"),
            row.getString("email"),
            row.getString("phone"));

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, by name. */
    public List<Customer> all() {
        return jdbc.sql(SELECT + "ORDER BY name").query(ROW).list();
    }

    /** Finds a customer by number. */
    public Optional<Customer> find(String id) {
        return jdbc.sql(SELECT + "WHERE id = ?").param(id).query(ROW).optional();
    }

    /** Finds a customer by login. */
    public Optional<Customer> findByLogin(String login) {
        return jdbc.sql(SELECT + "WHERE login = ?").param(login).query(ROW).optional();
    }

    /** What a customer bought, the latest first. */
    public List<Purchase> purchases(String customerId) {
        return jdbc.sql(
                        "SELECT number, product, bought_on, price FROM purchase WHERE customer_id = ? ORDER BY bought_on DESC")
                .param(customerId)
                .query((row, number) -> new Purchase(
                        row.getString("number"),
                        row.getString("product"),
                        row.getDate("bought_on").toLocalDate(),
                        row.getBigDecimal("price")))
                .list();
    }

    /** When a customer was spoken with, the latest first. */
    public List<Contact> contacts(String customerId) {
        return jdbc.sql("SELECT at, subject FROM contact WHERE customer_id = ? ORDER BY at DESC, id DESC")
                .param(customerId)
                .query((row, number) -> new Contact(row.getTimestamp("at").toInstant(), row.getString("subject")))
                .list();
    }

    /** Adds a customer. */
    public void add(Customer customer) {
        jdbc.sql("INSERT INTO customer (id, login, name, email, phone) VALUES (?, ?, ?, ?, ?)")
                .params(customer.id(), customer.login(), customer.name(), customer.email(), customer.phone())
                .update();
    }

    /** Adds a purchase. */
    public void add(String customerId, Purchase purchase) {
        jdbc.sql("INSERT INTO purchase (number, customer_id, product, bought_on, price) VALUES (?, ?, ?, ?, ?)")
                .params(purchase.number(), customerId, purchase.product(), purchase.boughtOn(), purchase.price())
                .update();
    }

    /** Notes that a customer was spoken with. */
    public void note(String customerId, Instant at, String subject) {
        jdbc.sql("INSERT INTO contact (customer_id, at, subject) VALUES (?, ?, ?)")
                .params(customerId, Timestamp.from(at), subject)
                .update();
    }
}
