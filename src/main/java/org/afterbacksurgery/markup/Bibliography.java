package org.afterbacksurgery.markup;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The sources of {@code references.bib} by key, each written out in the style of the American Medical Association. */
public final class Bibliography {
    public static final Bibliography EMPTY = new Bibliography(Map.of());

    private static final String STYLE = "american-medical-association";
    private static final Pattern ENTRY =
            Pattern.compile("^[ \\t]*@(\\w+)\\s*\\{\\s*([^,\\s{}]+)\\s*,", Pattern.MULTILINE);
    /** Placeholder for the pages while the processor runs. */
    private static final String PAGES = "PAGESOFTHISENTRY";

    /** A quotation inside a title, in single quotes; no apostrophe. */
    private static final Pattern SINGLE_QUOTES = Pattern.compile(
            "(?<![\\p{L}\\p{N}])['\u2018\u2019](?=\\S)([^'\u2018\u2019]+)(?<=\\S)['\u2019](?![\\p{L}\\p{N}])");

    private static final String DOI = "https://doi.org/";
    private static final Pattern DOI_ADDRESS = Pattern.compile("https?://(?:dx[.])?doi[.]org/(.*)", Pattern.DOTALL);
    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String IN_ADDRESS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&'()*+,;=";

    private static final Pattern PLAIN_PAGES = Pattern.compile("[A-Za-z]?[1-9][0-9]*(-[A-Za-z]?[0-9]+)?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DASHES = Pattern.compile(" ?[-\u2013]+ ?");
    private static final Pattern HYPHEN_IN_NAME = Pattern.compile("(?<=\\p{L})\\.?[-\u2010\u2011](?=\\p{Lu})");
    private static final Pattern PMID = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PMCID = Pattern.compile("PMC[0-9]{1,9}");
    private static final Pattern PUBMED = Pattern.compile("^https://pubmed\\.ncbi\\.nlm\\.nih\\.gov/(\\d+)/$");
    private static final Pattern PMC = Pattern.compile("^https://pmc\\.ncbi\\.nlm\\.nih\\.gov/articles/(PMC\\d+)/$");

    private static final Set<String> NOT_ENTRIES = Set.of("comment", "preamble", "string");

    static {
        loadParsersQuietly();
    }

    private final Map<String, Source> sources;

    private Bibliography(Map<String, Source> sources) {
        this.sources = sources;
    }

    /**
     * One entry.
     *
     * @param reference its line in the list of sources
     * @param authors family names of people and full names of organizations; empty when it names nobody
     * @param year or empty
     * @param link its DOI, PubMed or other https address; null when the entry has none
     */
    public record Source(
            String key,
            SafeHtml reference,
            List<String> authors,
            String year,
            @Nullable String link) {
        public Source {
            authors = List.copyOf(authors);
        }
    }

    public Optional<Source> find(String key) {
        return Optional.ofNullable(this.sources.get(key));
    }

    public Set<String> keys() {
        return this.sources.keySet();
    }

    /** Reads the file as PubMed and Zotero export it. Takes about 3 ms per entry, plus half a second the first time. */
    public static Bibliography parse(SourceText source, Consumer<Problem> problems) {
        reportRepeatedKeys(source, problems);
        List<BibTeXEntry> entries = entries(source, problems);
        return entries.isEmpty() ? EMPTY : new Bibliography(format(entries));
    }

    /**
     * When they load, the processor's parsers print that they were generated with a different minor
     * version of ANTLR than the one Hibernate brings. The mismatch is harmless, so the message is hidden.
     */
    private static void loadParsersQuietly() {
        PrintStream err = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            for (String parser :
                    List.of("InternalNameLexer", "InternalNameParser", "InternalPageLexer", "InternalPageParser")) {
                Class.forName("de.undercouch.citeproc.bibtex.internal." + parser);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The parsers of the citation processor have changed", e);
        } finally {
            System.setErr(err);
        }
    }

    private static void reportRepeatedKeys(SourceText source, Consumer<Problem> problems) {
        Set<String> seen = new HashSet<>();
        Matcher entry = ENTRY.matcher(source.text());
        while (entry.find()) {
            if (!NOT_ENTRIES.contains(entry.group(1).toLowerCase(java.util.Locale.ROOT)) && !seen.add(entry.group(2))) {
                problems.accept(Problem.error(
                        ProblemCode.DUPLICATE_KEY,
                        source.at(entry.start(2)),
                        "The source '%s' appears here a second time.".formatted(entry.group(2)),
                        "Keep one of the two and delete the other, or give it another key."));
            }
        }
    }

    private static List<BibTeXEntry> entries(SourceText source, Consumer<Problem> problems) {
        try {
            return List.copyOf(
                    parser().parse(new StringReader(source.text())).getEntries().values());
        } catch (ParseException e) {
            report(
                    source,
                    problems,
                    e.currentToken == null || e.currentToken.next == null
                            ? null
                            : new int[] {e.currentToken.next.beginLine, e.currentToken.next.beginColumn});
        } catch (TokenMgrException | org.jbibtex.ObjectResolutionException e) {
            report(source, problems, null);
        }
        return List.of();
    }

    private static BibTeXParser parser() throws ParseException {
        return new BibTeXParser() {
            /** Month names such as {@code jan} need no definition. */
            @Override
            public void checkStringResolution(Key key, @Nullable BibTeXString string) {}
        };
    }

    private static void report(SourceText source, Consumer<Problem> problems, int @Nullable [] lineAndColumn) {
        SourceLocation at = lineAndColumn == null
                ? SourceLocation.startOf(source.file())
                : at(source, Math.max(1, lineAndColumn[0]), Math.max(1, lineAndColumn[1]));
        problems.accept(Problem.error(
                ProblemCode.BAD_BIBTEX,
                at,
                "The list of sources cannot be read from here on.",
                "Look for a missing comma or a missing closing bracket } in this entry and the one before."));
    }

    /** @param column in UTF-16 units, as the parser counts */
    private static SourceLocation at(SourceText source, int line, int column) {
        return source.at(source.offset(new SourceLocation(source.file(), line, 1)) + column - 1);
    }

    private static Map<String, Source> format(List<BibTeXEntry> entries) {
        BibTeXConverter converter = new BibTeXConverter();
        CSLItemData[] items = entries.stream()
                .map(entry -> adapt(converter.toItemData(entry), entry))
                .toArray(CSLItemData[]::new);
        try {
            Map<String, Source> sources = new LinkedHashMap<>();
            String[] lines = CSL.makeAdhocBibliography(STYLE, "html", items).getEntries();
            for (int i = 0; i < lines.length; i++) {
                String key = entries.get(i).getKey().getValue();
                String link = link(entries.get(i));
                sources.put(
                        key,
                        new Source(
                                key,
                                reference(lines[i], pages(entries.get(i)), link),
                                authors(items[i]),
                                year(entries.get(i)),
                                link));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processor reads some BibTeX differently than AMA style needs. */
    private static CSLItemData adapt(CSLItemData item, BibTeXEntry entry) {
        CSLItemDataBuilder adapted = new CSLItemDataBuilder(item);
        if (entry.getType().equals(BibTeXEntry.TYPE_ARTICLE) && item.getNumber() != null) {
            adapted.issue(item.getNumber()).number((String) null);
        }
        if (entry.getType().equals(BibTeXEntry.TYPE_MISC)) {
            adapted.type(CSLType.WEBPAGE);
        }
        if (item.getAuthor() != null) {
            adapted.author(Arrays.stream(withEtAl(item.getAuthor()))
                    .map(Bibliography::withoutHyphen)
                    .toArray(CSLName[]::new));
        }
        if (hasOddPages(pages(entry))) {
            adapted.page(PAGES);
        }
        if (item.getContainerTitle() != null) {
            adapted.containerTitle(item.getContainerTitle().replace(".", ""));
        }
        return adapted.DOI(null).URL(null).PMID(null).PMCID(null).build();
    }

    /** BibTeX cuts a list of authors with "and others"; AMA names three and adds "et al". */
    private static CSLName[] withEtAl(CSLName[] authors) {
        CSLName last = authors[authors.length - 1];
        if (!"others".equals(Objects.requireNonNullElse(last.getFamily(), last.getLiteral()))) {
            return authors;
        }
        return Stream.concat(
                        Arrays.stream(authors, 0, authors.length - 1).limit(3),
                        Stream.of(new CSLNameBuilder().literal("et al").build()))
                .toArray(CSLName[]::new);
    }

    /** The style wants "Hsieh HJ" for Hans-Jörg; the processor does not know that rule. */
    private static CSLName withoutHyphen(CSLName name) {
        return name.getGiven() == null
                ? name
                : new CSLNameBuilder(name)
                        .given(HYPHEN_IN_NAME.matcher(name.getGiven()).replaceAll(" "))
                        .build();
    }

    private static List<String> authors(CSLItemData item) {
        return item.getAuthor() == null
                ? List.of()
                : Arrays.stream(item.getAuthor()).map(Bibliography::name).toList();
    }

    private static String name(CSLName name) {
        String family = Objects.requireNonNullElse(name.getFamily(), "");
        String particle = Objects.requireNonNullElse(name.getNonDroppingParticle(), "");
        return family.isEmpty() ? Objects.requireNonNullElse(name.getLiteral(), "") : (particle + " " + family).strip();
    }

    private static String year(BibTeXEntry entry) {
        return Objects.requireNonNullElse(field(entry, "year"), "");
    }

    private static @Nullable String link(BibTeXEntry entry) {
        String doi = field(entry, "doi");
        if (doi != null) {
            Matcher address = DOI_ADDRESS.matcher(doi);
            return DOI + (address.matches() ? encoded(address.group(1), "#") : encoded(doi, "%?#"));
        }
        String pmid = field(entry, "pmid");
        if (pmid != null && PMID.matcher(pmid).matches()) {
            return "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/";
        }
        String pmcid = field(entry, "pmcid");
        if (pmcid != null && PMCID.matcher(pmcid).matches()) {
            return "https://pmc.ncbi.nlm.nih.gov/articles/" + pmcid + "/";
        }
        String url = field(entry, "url");
        return url != null && url.startsWith("https://") ? encoded(url, "") : null;
    }

    /**
     * Percent-encodes what RFC 3986 does not allow in any address, and a percent sign that encodes nothing.
     *
     * @param also further characters to encode
     */
    private static String encoded(String text, String also) {
        StringBuilder address = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int end = i + Character.charCount(character);
            boolean allowed = character == '%'
                    ? ENCODED.matcher(text).region(i, text.length()).lookingAt()
                    : IN_ADDRESS.indexOf(character) >= 0;
            address.append(
                    allowed && also.indexOf(character) < 0
                            ? text.substring(i, end)
                            : URLEncoder.encode(text.substring(i, end), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            i = end;
        }
        return address.toString();
    }

    private static @Nullable String field(BibTeXEntry entry, String name) {
        Value value = entry.getField(new Key(name));
        return value == null || value.toUserString().isBlank()
                ? null
                : value.toUserString().strip();
    }

    /** Pages that are not a plain range, such as 2109-2121.e7 or 030: the processor reads numbers and drops the rest. */
    private static boolean hasOddPages(String pages) {
        return !pages.isEmpty() && !PLAIN_PAGES.matcher(pages).matches();
    }

    private static String pages(BibTeXEntry entry) {
        String pages = Objects.requireNonNullElse(field(entry, "pages"), "");
        return DASHES.matcher(BLANKS.matcher(pages).replaceAll(" ")).replaceAll("-");
    }

    private static SafeHtml reference(String line, String pages, @Nullable String link) {
        Document page = Sanitizer.parse(line);
        Element right = page.getElementsByClass("csl-right-inline").first();
        Element reference = right == null ? page.body() : right;
        for (Element span : reference.getElementsByTag("span")) {
            if (span.attr("style").contains("italic")) {
                span.tagName("cite").clearAttributes();
            } else {
                span.unwrap();
            }
        }
        reference.textNodes().forEach(text -> text.text(finished(text.getWholeText(), pages)));
        if (link != null) {
            reference.appendText(" ").appendElement("a").attr("href", link).text(label(link));
        }
        List<Node> words = List.copyOf(reference.childNodes());
        page.body().empty().appendChildren(words);
        return Sanitizer.clean(page).html();
    }

    /** The style puts double quotes around quotations inside a title, with the period inside the quotes. */
    private static String finished(String text, String pages) {
        return SINGLE_QUOTES
                .matcher(text.replace(PAGES, pages))
                .replaceAll("\u201C$1\u201D")
                .replace("\u201D.", ".\u201D");
    }

    private static String label(String link) {
        return link.startsWith(DOI)
                ? "doi:" + URLDecoder.decode(link.substring(DOI.length()).replace("+", "%2B"), StandardCharsets.UTF_8)
                : PMC.matcher(PUBMED.matcher(link).replaceFirst("PMID: $1")).replaceFirst("PMCID: $1");
    }
}
