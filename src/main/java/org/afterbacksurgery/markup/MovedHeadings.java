package org.afterbacksurgery.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings that were reworded between two states of a page, so that links to the old ones
 * still land. Two sections count as the same when they share most of their words, or most words of
 * their headings.
 */
public final class MovedHeadings {
    private static final double SAME_TEXT = 0.5;
    private static final double SAME_TITLE = 0.6;

    /** The most pairs of sections to compare; with more, somebody replaced a whole book, and nothing is matched. */
    private static final int MOST_PAIRS = 40_000;

    /** Nobody links to longer fragments. */
    private static final int LONGEST_ID = 500;

    private MovedHeadings() {}

    /** From the old fragment of a section to its new one; without fragments that still lead to their section. */
    public static Map<String, String> between(SafeHtml before, SafeHtml after) {
        Map<String, Section> old = Section.of(before);
        Map<String, Section> now = Section.of(after);
        List<Section> gone = old.values().stream()
                .filter(section -> !now.containsKey(section.id()))
                .toList();
        List<Section> arrived = now.values().stream()
                .filter(section -> !section.isLike(old.get(section.id())))
                .toList();
        return (long) gone.size() * arrived.size() > MOST_PAIRS ? Map.of() : match(gone, arrived);
    }

    private record Pair(Section gone, Section arrived, double likeness) {}

    /** Takes the most alike pair first; each section belongs to one pair. */
    private static Map<String, String> match(List<Section> gone, List<Section> arrived) {
        List<Pair> pairs = gone.stream()
                .flatMap(before -> arrived.stream().map(after -> new Pair(before, after, before.likeness(after))))
                .filter(pair -> pair.likeness() > 0)
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .toList();
        Map<String, String> moved = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!moved.containsKey(pair.gone().id()) && taken.add(pair.arrived().id())) {
                moved.put(pair.gone().id(), pair.arrived().id());
            }
        }
        return moved;
    }

    /**
     * A heading and the text under it.
     *
     * @param own how often each word occurs before the next heading
     * @param whole the same, with the sections inside it
     */
    private record Section(
            String id, Map<String, Integer> title, Map<String, Integer> own, Map<String, Integer> whole) {
        static Map<String, Section> of(SafeHtml html) {
            List<Open> all = new ArrayList<>();
            List<Open> open = new ArrayList<>();
            Sanitizer.parse(html.toString()).body().children().stream()
                    .flatMap(Section::withInnerHeadings)
                    .forEach(element -> {
                        if (isHeading(element)) {
                            int level = element.tagName().charAt(1);
                            open.removeIf(section -> section.level >= level);
                            Open section = new Open(element, level);
                            all.add(section);
                            open.add(section);
                        } else {
                            List<String> words = words(element);
                            open.forEach(section -> section.whole.addAll(words));
                            if (!open.isEmpty()) {
                                open.get(open.size() - 1).own.addAll(words);
                            }
                        }
                    });
            return all.stream()
                    .map(Open::section)
                    .filter(section -> !section.id().isEmpty() && section.id().length() <= LONGEST_ID)
                    .collect(Collectors.toMap(Section::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        }

        /** A box contains its title as a heading; any other block is taken as a whole. */
        private static Stream<Element> withInnerHeadings(Element block) {
            return block.selectFirst("h2, h3, h4, h5, h6") == null || isHeading(block)
                    ? Stream.of(block)
                    : block.children().stream().flatMap(Section::withInnerHeadings);
        }

        private static boolean isHeading(Element element) {
            return element.tagName().matches("h[2-6]");
        }

        private static final class Open {
            private final Element heading;
            private final int level;
            private final List<String> own = new ArrayList<>();
            private final List<String> whole = new ArrayList<>();

            Open(Element heading, int level) {
                this.heading = heading;
                this.level = level;
            }

            Section section() {
                return new Section(this.heading.id(), count(words(this.heading)), count(this.own), count(this.whole));
            }
        }

        private static List<String> words(Element element) {
            return Stream.of(PageStructure.withoutCitations(element)
                            .toLowerCase(Locale.ROOT)
                            .split("[^\\p{L}\\p{M}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        private static Map<String, Integer> count(List<String> words) {
            Map<String, Integer> count = new HashMap<>();
            words.forEach(word -> count.merge(word, 1, Integer::sum));
            return count;
        }

        /** Whether it still says most of what it said. */
        boolean isLike(@Nullable Section other) {
            return other != null && (text(other) >= SAME_TEXT || this.whole.isEmpty() && other.whole.isEmpty());
        }

        /** From 0, not recognised, to 2, the same words under the same heading. */
        double likeness(Section other) {
            double text = text(other);
            double words = share(this.title, other.title);
            return text >= SAME_TEXT || words >= SAME_TITLE ? text + words : 0;
        }

        private double text(Section other) {
            return this.own.isEmpty() || other.own.isEmpty()
                    ? share(this.whole, other.whole)
                    : share(this.own, other.own);
        }

        /** The share of all words that both have in common (Dice's coefficient); 0 when neither has any. */
        private static double share(Map<String, Integer> a, Map<String, Integer> b) {
            int common = a.entrySet().stream()
                    .mapToInt(word -> Math.min(word.getValue(), b.getOrDefault(word.getKey(), 0)))
                    .sum();
            int all = Stream.of(a, b)
                    .flatMap(count -> count.values().stream())
                    .mapToInt(Objects::requireNonNull)
                    .sum();
            return all == 0 ? 0 : 2.0 * common / all;
        }
    }
}
