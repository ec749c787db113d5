package org.afterbacksurgery.markup;

import com.vladsch.flexmark.util.ast.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.SourceText;

/** The steps from one text to its rendering, each for itself. Every link leads somewhere. */
public final class MarkdownStages {
    private final SourceText source;
    private final int from;
    private final Surroundings surroundings;
    private final Parsed parsed;

    /** @param from where the Markdown begins, in UTF-16 units */
    public MarkdownStages(SourceText source, int from, Bibliography bibliography, Glossary glossary) {
        this.source = source;
        this.from = from;
        this.surroundings = new Everything(bibliography, glossary);
        this.parsed = parsed();
        Document document = this.parsed.document();
        document.set(PageRenderer.INSPECTION, inspected());
        document.set(PageRenderer.LABELS, Wording.in("en"));
    }

    private record Everything(Bibliography bibliography, Glossary glossary) implements Surroundings {
        @Override
        public String language() {
            return "en";
        }

        @Override
        public Numbers numbers() {
            return Numbers.NONE;
        }

        @Override
        public Optional<String> pageOf(String path) {
            return Optional.of("/a-z");
        }

        @Override
        public boolean isAddress(String address) {
            return true;
        }

        @Override
        public Optional<Picture> picture(String path) {
            return Optional.of(new Picture("/images/spine.svg", 640, 400));
        }

        @Override
        public String didYouMean(String path) {
            return "";
        }
    }

    /** All steps, on a thread of their own. */
    public Optional<Rendering> all() {
        return Markdown.render(
                this.source, this.from, List.of(), List.of(), this.surroundings, Duration.ofSeconds(5), problem -> {});
    }

    /** Gives the tree. */
    public Object parse() {
        return parsed();
    }

    /** Gives what the checks decided. */
    public Object check() {
        return inspected();
    }

    /** The HTML of the text, before it is cleaned. */
    public String render() {
        return Markdown.RENDERER.render(this.parsed.document());
    }

    private Parsed parsed() {
        return new Parsed(this.source.text(), this.from, Markdown.PARSER);
    }

    private Inspection inspected() {
        List<Problem> problems = new ArrayList<>();
        Wording labels = Wording.in("en");
        Inspection inspection = new Inspection(
                this.source,
                this.parsed,
                this.surroundings,
                new Citations(this.source, this.surroundings.bibliography(), labels, problems),
                new Percentages(this.source, "en", problems),
                problems);
        inspection.walk();
        return inspection;
    }
}
