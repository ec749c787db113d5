package org.afterbacksurgery.markup;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.afterbacksurgery.language.Wording;

/** The figures of {@code numbers.yml}, by id. */
public record Numbers(Map<String, Frequency> byId) {
    public static final Numbers NONE = new Numbers(Map.of());

    public Numbers {
        byId = Map.copyOf(byId);
    }

    public Optional<Frequency> find(String id) {
        return Optional.ofNullable(this.byId.get(id));
    }

    /**
     * How many people out of how many: a natural frequency, or a range.
     *
     * @param outOf 100, 1,000, 10,000 or 100,000
     * @param from lowest count; {@code to} is the highest, the same when it is not a range
     * @param source key of references.bib
     * @param sentences by language, with {@code {count}}, {@code {out-of}} and {@code {rest}}
     */
    public record Frequency(String id, int outOf, int from, int to, String source, Map<String, String> sentences) {
        public Frequency {
            sentences = Map.copyOf(sentences);
        }

        /** The sentence with its numbers filled in; empty when there is none in this language. */
        public Optional<String> sentence(String language) {
            String to = Wording.in(language).of("label.range-to");
            return Optional.ofNullable(this.sentences.get(language))
                    .map(sentence -> sentence.replace("{count}", range(this.from, this.to, to))
                            .replace("{out-of}", digits(this.outOf))
                            .replace("{rest}", range(this.outOf - this.to, this.outOf - this.from, to)));
        }

        static String range(int from, int to, String word) {
            return from == to ? digits(from) : digits(from) + " " + word + " " + digits(to);
        }

        static String digits(int number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
    }
}
