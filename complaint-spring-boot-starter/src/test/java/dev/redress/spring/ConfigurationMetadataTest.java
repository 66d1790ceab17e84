package dev.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an editor offers for {@code redress.*} is what can be set, each with a description. */
class ConfigurationMetadataTest {

    private static final Pattern NAME = Pattern.compile("\"name\": \"(redress\\.[a-z.-]+)\"");

    @Test
    void everyPropertyIsDescribed() throws IOException {
        String metadata;
        try (InputStream in =
                RedressProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(in).isNotNull();
            metadata = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String properties = metadata.substring(metadata.indexOf("\"properties\""), metadata.indexOf("\"hints\""));
        List<String> described = new ArrayList<>();
        for (String entry : properties.split("\\},", -1)) {
            var name = NAME.matcher(entry);
            if (name.find() && entry.contains("\"description\"")) {
                described.add(name.group(1));
            }
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(settable(RedressProperties.class, "redress"));
        assertThat(described).hasSizeGreaterThan(12);
    }

    private static List<String> settable(Class<?> type, String prefix) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                names.addAll(settable(component.getType(), name));
            } else {
                names.add(name);
            }
        }
        return names;
    }
}
