package org.afterbacksurgery.markup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;

/** A text rendered as the page {@code en/causes/a.md}, among a few other pages, images and sources. */
record Rendered(Optional<Rendering> rendering, List<Problem> reported) {
    static final Bibliography SOURCES = bibliography("""
            @article{smith2020,
              author = {Smith, Ann and Jones, Bo},
              title = {Pain after {FBSS} surgery},
              journal = {Spine Journal},
              year = {2020},
              volume = {20},
              number = {3},
              pages = {101--110},
              doi = {10.1000/spine.1},
              pmid = {11111111}
            }

            @article{lee2021,
              author = {Lee, Kim},
              title = {Walking helps},
              journal = {Back},
              year = {2021},
              volume = {2},
              pages = {5},
              pmid = {22222222},
              pmcid = {PMC3333333}
            }

            @book{guide2019,
              title = {The back book},
              author = {Ruiz, Eva},
              publisher = {Health Press},
              year = {2019}
            }

            @misc{percent2022,
              title = {Pain in 15 \\% of people},
              year = {2022}
            }
            """);

    static final Numbers NUMBERS = new Numbers(Map.of(
            "pain",
            frequency("pain", 100, 15, 15, "smith2020"),
            "range",
            frequency("range", 100, 12, 18, "lee2021"),
            "rare",
            frequency("rare", 10_000, 3, 3, "smith2020"),
            "lost",
            frequency("lost", 100, 1, 1, "nobody1999")));
    static final Glossary GLOSSARY = new Glossary(Map.of(
            "en",
            List.of(
                    term("epidural-fibrosis", "epidural fibrosis", "Scar around the nerves.", "scar tissue"),
                    term("fibrosis", "fibrosis", "Scar."),
                    term("disc", "Disc", "A cushion between two bones.", "disk", "pad <b>")),
            "es",
            List.of(term("disc", "disco", "Una almohadilla entre dos huesos."))));

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> PAGES =
            Map.of("smoking.md", "/causes/smoking", "../emergency.md", "/emergency", "/en/emergency.md", "/emergency");
    private static final Map<String, Picture> PICTURES = Map.of(
            "../images/spine.svg", new Picture("/images/spine.svg", 640, 400),
            "/images/spine.svg", new Picture("/images/spine.svg", 640, 400));

    static Rendered of(String markdown) {
        return in("en", markdown);
    }

    static Rendered in(String language, String markdown) {
        return render(language, markdown, 0, List.of());
    }

    /** Key points as text of the file, one a line, before the Markdown. */
    static Rendered withKeyPoints(String markdown, String... points) {
        String head = String.join("\n", points) + "\n";
        List<Markdown.CitedText> cited = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            cited.add(new Markdown.CitedText(points[i], new SourceLocation("en/causes/a.md", i + 1, 1)));
        }
        return render("en", head + markdown, head.length(), cited);
    }

    static Bibliography bibliography(String bibtex) {
        List<Problem> problems = new ArrayList<>();
        Bibliography bibliography = Bibliography.parse(new SourceText("references.bib", bibtex), problems::add);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return bibliography;
    }

    private static Rendered render(String language, String text, int from, List<Markdown.CitedText> points) {
        List<Problem> problems = new ArrayList<>();
        Optional<Rendering> rendering = Markdown.render(
                new SourceText("en/causes/a.md", text),
                from,
                points,
                List.of(),
                new Neighbours(language),
                PATIENCE,
                problems::add);
        return new Rendered(rendering, problems.stream().sorted().toList());
    }

    /** For a parse that cannot end in time: looking up a link to this page lasts until the parse is abandoned. */
    static final String ENDLESS = "endless.md";

    private static Numbers.Frequency frequency(String id, int outOf, int from, int to, String source) {
        return new Numbers.Frequency(
                id,
                outOf,
                from,
                to,
                source,
                Map.of(
                        "en",
                        "{count} out of {out-of} people had pain. {rest} had none.",
                        "es",
                        "{count} de cada {out-of} personas tuvieron dolor. {rest} no."));
    }

    private static Glossary.Term term(String id, String term, String means, String... also) {
        return new Glossary.Term(id, term, means, List.of(also));
    }

    /** Fails if anything is reported. */
    static Optional<Rendering> patiently(SourceText source, Duration patience) {
        return Markdown.render(source, 0, List.of(), List.of(), new Neighbours("en"), patience, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    Rendering page() {
        return this.rendering.orElseThrow(() -> new AssertionError("Not rendered: " + this.reported));
    }

    String body() {
        return page().body().toString();
    }

    /** One line each, without the file's name. */
    String problems() {
        return this.reported.stream()
                .map(problem -> problem.toString().replaceFirst("^en/causes/a\\.md:", ""))
                .collect(Collectors.joining("\n"));
    }

    /** Such as {@code 1:5 ERROR raw-html}, one line each. */
    String places() {
        return this.reported.stream()
                .map(p -> p.where().line() + ":" + p.where().column() + " " + p.severity() + " " + p.code())
                .collect(Collectors.joining("\n"));
    }

    private record Neighbours(String language) implements Surroundings {
        @Override
        public Bibliography bibliography() {
            return SOURCES;
        }

        @Override
        public Numbers numbers() {
            return NUMBERS;
        }

        @Override
        public Glossary glossary() {
            return GLOSSARY;
        }

        @Override
        public Optional<String> pageOf(String path) {
            while (path.equals(ENDLESS)) {
                Watchdog.check();
            }
            return Optional.ofNullable(PAGES.get(path));
        }

        @Override
        public boolean isAddress(String address) {
            return PAGES.containsValue(address) || address.equals("/a-z");
        }

        @Override
        public Optional<Picture> picture(String path) {
            return Optional.ofNullable(PICTURES.get(path));
        }

        @Override
        public String didYouMean(String path) {
            return path.equals("smokng.md") ? "Did you mean '/en/causes/smoking.md'? " : "";
        }
    }
}
