package dev.redress.console.json;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads a small JSON file whole. Stateless. */
public final class JsonFile {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonFile() {}

    /**
     * Reads a file that holds one object.
     *
     * @param path the file
     * @return the object
     * @throws IllegalArgumentException if it is not JSON, or no object; the message names the file and the line
     * @throws IOException if it cannot be read
     */
    public static JsonObject read(Path path) throws IOException {
        return parse(String.valueOf(path.getFileName()), content(path));
    }

    /**
     * Reads a file that holds a list of objects.
     *
     * @param path the file
     * @return the objects: texts, decimals, truths, null, lists and maps by name
     * @throws IllegalArgumentException if it is not JSON, or no list of objects; the message names the file
     * @throws IOException if it cannot be read
     */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> readObjects(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (value(name, content(path)) instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return (List<Map<String, Object>>) list;
        }
        throw new IllegalArgumentException(name + " must hold one JSON list of objects");
    }

    private static String content(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(name + " is a folder, a JSON file is expected");
        }
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + " is not JSON: it has bytes that are not UTF-8", e);
        }
    }

    /**
     * Reads a text that holds one object.
     *
     * @param name what messages call it
     * @param text the text
     * @return the object
     * @throws IllegalArgumentException if it is not JSON, or no object
     */
    public static JsonObject parse(String name, String text) {
        if (value(name, text) instanceof Map<?, ?> map) {
            return new JsonObject(name, "", map);
        }
        throw new IllegalArgumentException(name + " must hold one JSON object");
    }

    private static @Nullable Object value(String name, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(name + ": there is more behind the JSON value");
            }
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    name + " is not JSON: line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, value(parser));
            }
            return map;
        } else if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getDecimalValue();
        }
        return token == JsonToken.VALUE_NULL || token == null ? null : parser.getString();
    }
}
