package dev.redress.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bill of materials names what is published, in its version; the starter keeps to what the other modules export. */
class PublishedModulesTest {

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("complaint-bom"))) {
            folder = folder.getParent();
        }
        assertThat(folder).as("the checkout's root").isNotNull();
        return folder;
    }

    private static String pom(String folder) throws IOException {
        return Files.readString(root().resolve(folder).resolve("pom.xml"));
    }

    private static List<String> all(String regex, String text) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void theBillOfMaterialsNamesAllPublishedModules() throws IOException {
        List<String> published = new ArrayList<>();
        for (String module : all("<module>([^<]+)</module>", pom(""))) {
            if (!module.equals("complaint-bom") && !pom(module).contains("<maven.deploy.skip>true<")) {
                published.add(module);
            }
        }
        String bom = pom("complaint-bom");
        assertThat(all("<artifactId>([^<]+)</artifactId>", bom.substring(bom.indexOf("<dependencyManagement>"))))
                .containsExactlyInAnyOrderElementsOf(published)
                .contains("complaint-core");
        assertThat(all("<version>([0-9][^<]*)</version>", bom))
                .containsExactly(all("<version>([0-9][^<]*)</version>", pom("")).get(0));
    }

    @Test
    void theStarterUsesOnlyWhatIsExported() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.redress.spring");
        assertThat(classes.size()).isGreaterThan(15);
        noClasses()
                .that()
                .resideInAPackage("dev.redress.spring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.redress.record..", "dev.redress.json..", "tools.jackson..", "com.google.common..")
                .check(classes);
    }
}
