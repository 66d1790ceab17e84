package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.DefinitionStore.Published;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-07: texts and bytes come back as they were. */
abstract class ExactTextTests extends VisibilityTests {

    /** None of them has a control character, so that all are command ids as well. */
    private static final List<String> TEXTS = List.of(
            "\u4ea7\u54c1\u8d28\u91cf\u6295\u8bc9", // Chinese
            "\ud83d\ude00\ud83d\udca9", // outside the basic plane
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\ud83c\udffd", // joined, with a skin tone
            "\ud840\udc00\ud869\uded6", // rare ideographs
            "e\u0301\u00e9", // decomposed beside composed
            "a\u0300\u0301\u0302\u0303", // stacked combining marks
            "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u202eabc\u202c", // right to left
            "\ufeffbom\ufffd\uffe5", // byte order mark, replacement character
            "\u2028\u2029\u00a0\u3000", // separators and unusual spaces
            "it's \"quoted\" `so` \u201cthen\u201d",
            "back\\slash \\u0041 \\' \\\\",
            "'; DROP TABLE complaint; --",
            "100% _under_ ${x} #{y} {0} ? :p ?1 $1 %s",
            "<a href=\"x\">&amp;</a>",
            " leading and trailing ",
            "x  ",
            "\u0130\u0131\u00df\ufb01\u03c2", // letters whose case mapping changes their length
            "null",
            "0x00");

    @Test
    @DisplayName("S-07 texts of every script and every quote come back to the last character")
    void textsComeBackToTheLastCharacter() {
        for (String text : TEXTS) {
            Commit filing = committed(data.filing()
                    .with(columns -> columns.document(text)
                            .category(text)
                            .priority(text)
                            .channel(text)
                            .assignee(text))
                    .entry(new CommandId(text), text));

            ComplaintRecord record = found(filing.next().id());
            assertThat(record.document()).isEqualTo(text);
            assertThat(record.category()).isEqualTo(text);
            assertThat(record.priority()).isEqualTo(text);
            assertThat(record.channel()).isEqualTo(text);
            assertThat(record.assignee()).isEqualTo(text);
            JournalEntry entry = wholeJournal(record.id()).get(0);
            assertThat(entry.body()).isEqualTo(text);
            assertThat(entry.commandId()).isEqualTo(new CommandId(text));
        }
    }

    @Test
    @DisplayName("S-07 white space, line ends and JSON are kept as they were and not made tidy")
    void whiteSpaceAndJsonAreKeptAsTheyWere() {
        List<String> texts = List.of(
                "\r\n{\t\"b\" : 1,\r  \"a\":\n1.0, \"a\": 1e3 }\n\n",
                "{\"n\":1.10,\"big\":12345678901234567890,\"esc\":\"\\u00e9\\ud83d\\ude00\\/\\u0000\"}",
                " ",
                "",
                "[]",
                "\"\u0001\u001f\u007f\u0085\"");
        for (String text : texts) {
            Commit filing = committed(
                    data.filing().with(columns -> columns.document(text)).entry(null, text));

            assertThat(found(filing.next().id()).document()).isEqualTo(text);
            assertThat(wholeJournal(filing.next().id()).get(0).body()).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("S-07 every column takes its longest text")
    void everyColumnTakesItsLongestText() {
        for (String letter : List.of("x", "\u6295", "\ud83d\ude00")) {
            Commit filing = committed(data.filing()
                    .reference("R-" + letter.codePointAt(0) + "-".repeat(40).substring(8))
                    .with(columns -> columns.stage("s".repeat(40), true)
                            .category(letter.repeat(100 / letter.length()))
                            .priority(letter.repeat(40 / letter.length()))
                            .channel(letter.repeat(40 / letter.length()))
                            .assignee(letter.repeat(200 / letter.length())))
                    .entry(
                            "k".repeat(40),
                            false,
                            Data.NOON,
                            Data.NOON,
                            new CommandId(letter.repeat(CommandId.MAX_LENGTH / letter.length())),
                            "{}"));

            assertThat(found(filing.next().id())).isEqualTo(filing.next());
            assertThat(wholeJournal(filing.next().id())).isEqualTo(filing.entries());
        }
        String unique = UUID.randomUUID().toString();
        Tenant longest = new Tenant(unique + "t".repeat(64 - unique.length()));
        Commit filing = committed(data.forTenant(longest).filing().reference("r".repeat(40)));
        assertThat(store.findByReference(longest, "r".repeat(40)).orElseThrow().record())
                .isEqualTo(filing.next());
    }

    @Test
    @DisplayName("S-07 a document of 1,000,000 characters comes back whole")
    void theLongestDocumentComesBackWhole() {
        for (String letter : List.of("x", "\u6295", "\ud83d\ude00", "\\\"'")) {
            String document = letter.repeat(ComplaintRecord.MAX_DOCUMENT / letter.length());
            Commit filing = committed(data.filing().with(columns -> columns.document(document)));

            assertThat(found(filing.next().id()).document().equals(document)).isTrue();
        }
    }

    @Test
    @DisplayName("S-07 a journal body of 200,000 characters comes back whole")
    void aLongJournalBodyComesBackWhole() {
        for (String letter : List.of("x", "\u6295", "\ud83d\ude00")) {
            String body = letter.repeat(200_000 / letter.length());
            Commit filing = committed(data.filing().entry(null, body).entry(null, "{}"));

            assertThat(wholeJournal(filing.next().id()).get(0).body().equals(body))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("S-07 sealed values of no byte, of every byte and of 1,000,000 bytes come back as they were")
    void sealedValuesComeBackAsTheyWere() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        byte[] longest = new byte[SealedValue.MAX_LENGTH];
        new Random(7).nextBytes(longest);
        Commit filing = committed(data.filing()
                .sealed(1, SealedValue.Kind.TEXT, new byte[0])
                .sealed(2, SealedValue.Kind.IDENTITY, every)
                .sealed(3, SealedValue.Kind.TEXT, longest)
                .sealed(Integer.MAX_VALUE, SealedValue.Kind.TEXT, new byte[1]));

        assertThat(store.sealed(tenant, filing.next().id())).isEqualTo(filing.sealed());
    }

    @Test
    @DisplayName("S-07 a definition comes back to the last character")
    void aDefinitionComesBackToTheLastCharacter() {
        Publications publications = new Publications(data);
        for (String text : TEXTS) {
            Definition made = publications.after(
                    store.publicationHead(tenant), Definition.Kind.TAXONOMY, text, Integer.MAX_VALUE);
            Definition definition = new Definition(
                    tenant,
                    made.kind(),
                    text,
                    made.version(),
                    text,
                    made.digest(),
                    made.publishedAt(),
                    text,
                    made.previousHead(),
                    made.head());
            assertThat(store.publish(definition)).isEqualTo(Published.PUBLISHED);

            assertThat(store.definition(tenant, Definition.Kind.TAXONOMY, text, Integer.MAX_VALUE))
                    .contains(definition);
        }
    }

    @Test
    @DisplayName("S-07 a definition of 1,000,000 characters with the longest identifier comes back whole")
    void theLongestDefinitionComesBackWhole() {
        String body = "\u6295".repeat(1_000_000);
        Head head = Data.hash("longest");
        Definition definition = new Definition(
                tenant,
                Definition.Kind.PROCEDURE,
                "i".repeat(100),
                1,
                body,
                Data.hash(body),
                Data.NOON,
                "p".repeat(200),
                Head.GENESIS,
                head);
        assertThat(store.publish(definition)).isEqualTo(Published.PUBLISHED);

        assertThat(store.latestDefinition(tenant, Definition.Kind.PROCEDURE, "i".repeat(100))
                        .orElseThrow()
                        .equals(definition))
                .isTrue();
    }
}
