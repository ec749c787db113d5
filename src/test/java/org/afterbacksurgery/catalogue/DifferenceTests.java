package org.afterbacksurgery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.afterbacksurgery.catalogue.Difference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceTests {
    @Test
    void whatWentAndWhatCameIsSaidInWords() {
        assertThat(Difference.between(
                        "title: Pain\nIt hurts 15 people.\nEnd.\n", "title: Pain\nIt hurts 20 people now.\nEnd.\n"))
                .containsExactly(
                        kept("title: Pain\nIt hurts "),
                        deleted("15 people."),
                        inserted("20 people now."),
                        kept("\nEnd.\n"));
    }

    @Test
    void aNewParagraphIsOneInsertion() {
        assertThat(Difference.between("One.\n\nThree.\n", "One.\n\nTwo two.\n\nThree.\n"))
                .containsExactly(kept("One.\n\n"), inserted("Two two.\n\n"), kept("Three.\n"));
        assertThat(Difference.between("One.\n\nTwo.\n", "One.\n")).containsExactly(kept("One.\n"), deleted("\nTwo.\n"));
    }

    @Test
    void equalTextsStay() {
        assertThat(Difference.between("Same.\r\n", "Same.\r\n")).containsExactly(kept("Same.\r\n"));
        assertThat(Difference.between("", "")).isEmpty();
        assertThat(Difference.between("", "New")).containsExactly(inserted("New"));
    }

    @Test
    void marksOfHtmlAreTextLikeAllElse() {
        assertThat(Difference.between("a", "<script>alert(1)</script>"))
                .containsExactly(deleted("a"), inserted("<script>alert(1)</script>"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bothTextsCanBeReadFromIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String before = text(random);
            String after = random.nextInt(4) == 0 ? text(random) : edited(before, random);

            assertWhole(Difference.between(before, after), before, after);
        }
    }

    @Test
    void twoBooksWithNothingInCommonCountAsReplaced() {
        String before = "old ".repeat(20_000);
        String after = "new\n".repeat(20_000);

        assertThat(Difference.between(before, after)).containsExactly(deleted(before), inserted(after));
    }

    private static void assertWhole(List<Difference> parts, String before, String after) {
        assertThat(text(parts, Kind.DELETED)).isEqualTo(before);
        assertThat(text(parts, Kind.INSERTED)).isEqualTo(after);
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).kind()).isNotEqualTo(parts.get(i - 1).kind());
        }
    }

    private static String text(List<Difference> parts, Kind other) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.KEPT || part.kind() == other)
                .map(Difference::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        List<String> words =
                List.of("pain", "bone", " ", "  ", "\n", "\r\n", "\r", "\n\n", "ä\u0301", "\uD83D\uDE00", "\t", ".");
        return random.ints(random.nextInt(40), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining());
    }

    private static String edited(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(6));
        return text.substring(0, at) + text(random) + text.substring(end);
    }

    private static Difference kept(String text) {
        return new Difference(Kind.KEPT, text);
    }

    private static Difference deleted(String text) {
        return new Difference(Kind.DELETED, text);
    }

    private static Difference inserted(String text) {
        return new Difference(Kind.INSERTED, text);
    }
}
