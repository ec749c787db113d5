package org.afterbacksurgery.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.afterbacksurgery.language.Wording;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Tag;

/** Prepares stored text for one response: takes parts of it, adds icons, and unlinks what is not public now. */
public final class StoredHtml {
    /** Elements that contain running text. */
    private static final String BLOCKS = "h2, h3, h4, h5, h6, p, li, dt, dd, figcaption";

    /** The headings of sections with questions to take along, in every language. */
    private static final String QUESTIONS = Wording.everywhere("section.questions").stream()
            .map("h2[id^=%s]"::formatted)
            .collect(Collectors.joining(", "));

    private final Document document;

    private StoredHtml(Document document) {
        this.document = document;
    }

    public static StoredHtml of(SafeHtml html) {
        return new StoredHtml(Sanitizer.parse(html.toString()));
    }

    /** Text without marks. */
    public static StoredHtml ofText(String text) {
        Document document = Sanitizer.parse("");
        document.body().appendText(text);
        return new StoredHtml(document);
    }

    /** The items of a list, inside their list. */
    public static StoredHtml ofItems(SafeHtml items, boolean numbered) {
        Document document = Sanitizer.parse("");
        document.body().appendElement(numbered ? "ol" : "ul").html(items.toString());
        return new StoredHtml(document);
    }

    /** The items of a list of words, inside their list. */
    public static StoredHtml ofWords(SafeHtml items) {
        Document document = Sanitizer.parse("");
        document.body().appendElement("dl").html(items.toString());
        return new StoredHtml(document);
    }

    public SafeHtml html() {
        return new SafeHtml(this.document.body().html());
    }

    /** Turns links to pages of this site that are not public into plain text. */
    public StoredHtml unlink(Predicate<String> isHidden) {
        for (Element link : this.document.select("a[href^=/]")) {
            if (isHidden.test(link.attr("href").split("[?#]", 2)[0])) {
                link.unwrap();
            }
        }
        return this;
    }

    /**
     * Makes fragments of earlier headings land on their sections; a fragment that is already taken stays where it is.
     *
     * @param sections ids of the sections by earlier fragment
     */
    public StoredHtml land(Map<String, String> sections) {
        new TreeMap<>(sections).forEach((fragment, section) -> {
            Element heading = this.document.getElementById(section);
            if (heading != null && this.document.getElementById(fragment) == null) {
                heading.prependChild(new Element("span").attr("id", fragment));
            }
        });
        return this;
    }

    /**
     * Adds an icon before the title of each box, and a call button to each emergency card.
     *
     * @param call the words on the button
     */
    public StoredHtml dress(String emergencyNumber, String call) {
        for (Element title : this.document.select(".care-card__title, .callout__title")) {
            Element box = title.parent();
            if (box != null) {
                box.classNames().stream()
                        .filter(name -> name.contains("--"))
                        .findFirst()
                        .ifPresent(name -> title.prependChild(icon(name.substring(name.indexOf("--") + 2))));
            }
        }
        for (Element body : this.document.select(".care-card--emergency > .care-card__body")) {
            Element button =
                    Sanitizer.element("a", "button").addClass("button--call").attr("href", "tel:" + emergencyNumber);
            button.appendChild(icon("phone")).appendText(call);
            body.appendChild(Sanitizer.element("p", "care-card__call").appendChild(button));
        }
        questions();
        return this;
    }

    /** Draws the people of each number. */
    public StoredHtml drawNumbers(String language) {
        this.document.select("div.number").forEach(number -> PeoplePicture.dress(number, language));
        return this;
    }

    /** Turns the marked terms into buttons that open the {@link #definitions}. */
    public StoredHtml openTerms() {
        TermButtons.dress(this.document);
        return this;
    }

    /**
     * The definitions that the buttons of terms open, once for the page.
     *
     * @param words the items of the page's list of words
     * @param close the label of the button that closes a definition
     */
    public static SafeHtml definitions(SafeHtml words, String close) {
        return TermButtons.definitions(words, close);
    }

    /** In print, lists of questions to take along get room for the answers. */
    private void questions() {
        for (Element heading : this.document.select(QUESTIONS)) {
            heading.nextElementSiblings().stream()
                    .takeWhile(element -> !element.nameIs("h2"))
                    .filter(element -> element.nameIs("ol"))
                    .findFirst()
                    .ifPresent(list -> list.addClass("questions"));
        }
    }

    /** The sections' headings. */
    public List<Heading> sections() {
        return this.document.body().children().stream()
                .filter(element -> element.nameIs("h2") && !element.hasClass("care-card__title"))
                .map(element -> new Heading(2, element.id(), PageStructure.withoutCitations(element)))
                .toList();
    }

    /**
     * The words of a section, without citations, notes and tables.
     *
     * @param heading empty before the first one
     * @param blocks its paragraphs, headings and list items
     */
    public record Passage(String heading, List<String> blocks) {}

    /** The text by its sections. */
    public List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        String heading = "";
        List<String> blocks = new ArrayList<>();
        for (Element block : this.document.body().select(BLOCKS)) {
            if (block.closest("table, .footnotes") == null) {
                Element own = block.clone();
                own.children().select("table, ul, ol, dl, " + BLOCKS).remove();
                String text = PageStructure.withoutCitations(own).strip();
                if (block.nameIs("h2")) {
                    passages.add(new Passage(heading, List.copyOf(blocks)));
                    blocks.clear();
                    heading = text;
                }
                if (!text.isEmpty()) {
                    blocks.add(text);
                }
            }
        }
        passages.add(new Passage(heading, List.copyOf(blocks)));
        return passages.stream().filter(passage -> !passage.blocks().isEmpty()).toList();
    }

    /** All headings that a link can lead to. */
    public List<Heading> headings() {
        return this.document.select("h2[id], h3[id], h4[id]").stream()
                .map(element -> new Heading(
                        element.tagName().charAt(1) - '0', element.id(), PageStructure.withoutCitations(element)))
                .toList();
    }

    /** Makes the numbers of sources lead to the page that lists the sources. */
    public StoredHtml citing(String address) {
        for (Element link : this.document.select("a[href^=#source-]")) {
            link.attr("href", address + link.attr("href")).removeAttr("id").removeAttr("data-note");
        }
        return this;
    }

    /** The text, cut before each h2. The first part, before any heading, may be empty. */
    public List<SafeHtml> split() {
        List<SafeHtml> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (Node node : this.document.body().childNodes()) {
            if (node instanceof Element element && element.nameIs("h2")) {
                parts.add(new SafeHtml(part.toString()));
                part.setLength(0);
            }
            part.append(node.outerHtml());
        }
        parts.add(new SafeHtml(part.toString()));
        return parts;
    }

    /** The first emergency card, with its title as a heading of this level and without the page's source numbers. */
    public Optional<SafeHtml> emergencyCard(int level) {
        return Optional.ofNullable(this.document.selectFirst(".care-card--emergency"))
                .map(card -> {
                    Element copy = card.clone();
                    copy.select(".care-card__title").tagName("h" + level);
                    copy.select("sup").remove();
                    return new SafeHtml(copy.outerHtml());
                });
    }

    public boolean hasEmergencyCard() {
        return this.document.selectFirst(".care-card--emergency") != null;
    }

    /**
     * The text as Markdown.
     *
     * @param baseUrl put before addresses of this site
     */
    public String markdown(String baseUrl) {
        return new MarkdownWriter(baseUrl).write(this.document.body());
    }

    /** The lines of a list of sources. */
    public List<Source> sources() {
        return this.document.select("body > li").stream()
                .map(line -> {
                    Element link = line.selectFirst("a[href]");
                    return new Source(line.text(), link == null ? null : link.attr("href"));
                })
                .toList();
    }

    private static Element icon(String name) {
        Element icon = new Element(Tag.valueOf("svg"), "").addClass("icon").attr("aria-hidden", "true");
        icon.appendElement("use").attr("href", "#icon-" + name);
        return icon;
    }
}
