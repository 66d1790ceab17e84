package dev.redress.crm.complaint;

import java.util.List;

/** One input of a form: its name is also the key of its label. */
record Field(String name, Type type, boolean required, List<String> options) {

    enum Type {
        LINE,
        TEXT,
        CHOICE,
        PERSON,
        DATE,
        NUMBER
    }

    static Field line(String name) {
        return new Field(name, Type.LINE, true, List.of());
    }

    static Field text(String name) {
        return new Field(name, Type.TEXT, true, List.of());
    }

    static Field choice(String name, List<String> options) {
        return new Field(name, Type.CHOICE, true, options);
    }

    static Field person(String name) {
        return new Field(name, Type.PERSON, true, List.of());
    }

    static Field date(String name) {
        return new Field(name, Type.DATE, true, List.of());
    }

    static Field number(String name) {
        return new Field(name, Type.NUMBER, true, List.of());
    }

    /** The same, but it may be left empty. */
    Field optional() {
        return new Field(name, type, false, options);
    }
}
