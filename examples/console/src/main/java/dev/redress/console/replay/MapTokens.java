package dev.redress.console.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The tokens of a map, and where they stand: every complaint about one names file, line and column. */
final class MapTokens {

    private final String file;
    private final JsonParser parser;

    MapTokens(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Reads what stands under each name of the object that begins next. */
    interface Member {
        void read(String name) throws MapException;
    }

    /** Reads a value. */
    interface Value {
        void read() throws MapException;
    }

    /** Makes something of a word; refuses it with {@link IllegalArgumentException}. */
    interface Word<T> {
        T of(String word);
    }

    @Nullable
    JsonToken next() throws MapException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw at(e.getLocation(), "this is not JSON: " + e.getOriginalMessage());
        }
    }

    boolean at(JsonToken token) {
        return parser.currentToken() == token;
    }

    void object(String what, Member member) throws MapException {
        if (!at(JsonToken.START_OBJECT)) {
            throw expected(what + " as an object");
        }
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            next();
            member.read(name);
        }
    }

    void array(String what, Value value) throws MapException {
        if (!at(JsonToken.START_ARRAY)) {
            throw expected(what + " as a list");
        }
        while (next() != JsonToken.END_ARRAY) {
            value.read();
        }
    }

    /** One word, or a list of words. */
    <T> List<T> words(String what, Word<T> word) throws MapException {
        List<T> words = new ArrayList<>();
        if (at(JsonToken.VALUE_STRING)) {
            words.add(word(what, word));
        } else {
            array(what, () -> words.add(word(what, word)));
        }
        return words;
    }

    <T> T word(String what, Word<T> word) throws MapException {
        String text = text(what);
        try {
            return word.of(text);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    String text(String what) throws MapException {
        if (!at(JsonToken.VALUE_STRING)) {
            throw expected(what + " as a text");
        }
        return parser.getString();
    }

    void skip() {
        parser.skipChildren();
    }

    MapException expected(String expected) {
        JsonToken token = parser.currentToken();
        return wrong("expected " + expected + ", was " + (token == null ? "the end of the file" : described(token)));
    }

    private String described(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case END_OBJECT, END_ARRAY -> "an end";
            default -> parser.getString();
        };
    }

    MapException wrong(String what) {
        return at(parser.currentTokenLocation(), what);
    }

    private MapException at(@Nullable TokenStreamLocation place, String what) {
        String where = place == null ? "" : " line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new MapException(file + where + ": " + what);
    }
}
