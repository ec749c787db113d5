package org.afterbacksurgery.site;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * What {@code site.yml} says about the whole site. Every key has a default, except those of a clinic.
 *
 * @param baseUrl where the site is published, without a slash at the end
 * @param languages codes; the first one's pages have no prefix in their addresses
 * @param timeZone the clinic's, in which dates begin and end
 * @param authors keys of people.yml, for pages that name no author
 * @param indexUnreviewed whether search engines may list pages that no clinician has reviewed
 * @param clinic null when the site names none
 */
public record Site(
        Translated name,
        String baseUrl,
        List<String> languages,
        ZoneId timeZone,
        String emergencyNumber,
        String crisisLine,
        Owner owner,
        List<String> authors,
        boolean indexUnreviewed,
        @Nullable Clinic clinic) {

    public static final Site DEFAULT = new Site(
            Translated.of("After Back Surgery"),
            "http://localhost:8080",
            List.of("en", "es"),
            ZoneId.of("America/New_York"),
            "911",
            "988",
            new Owner("The After Back Surgery project", null),
            List.of("editorial-team"),
            false,
            null);

    private static final Set<String> KEYS = Set.of(
            "name",
            "base-url",
            "languages",
            "time-zone",
            "emergency-number",
            "crisis-line",
            "owner",
            "authors",
            "index-unreviewed",
            "clinic");

    /** Who is responsible for the site, and who pays for it. */
    public record Owner(String name, @Nullable Translated funding) {}

    /**
     * @param sells addresses of the treatment pages about what the clinic itself offers for money
     * @param sellsAt where they are in the file
     */
    public record Clinic(
            String name,
            @Nullable String phone,
            List<String> sells,
            SourceLocation sellsAt,
            @Nullable Translated notice) {
        public Clinic {
            sells = List.copyOf(sells);
        }

        private Clinic alsoSelling(List<String> more) {
            List<String> all = Stream.concat(this.sells.stream(), more.stream()).toList();
            return new Clinic(this.name, this.phone, all, this.sellsAt, this.notice);
        }
    }

    public Site {
        languages = List.copyOf(languages);
        authors = List.copyOf(authors);
    }

    public String firstLanguage() {
        return this.languages.get(0);
    }

    /** The language whose prefix the path has, else the first. */
    public String languageOf(String path) {
        return this.languages.stream()
                .skip(1)
                .filter(language -> path.equals("/" + language) || path.startsWith("/" + language + "/"))
                .findFirst()
                .orElse(firstLanguage());
    }

    public Address home(String language) {
        return language.equals(firstLanguage()) ? Address.HOME : new Address("/" + language);
    }

    /** The address of the page on when to get help. */
    public Address emergency(String language) {
        return new Address(programPath(language, Wording.in(language).of("address.emergency")));
    }

    /** The address of one of the program's own pages in a language, such as {@code /es/a-z}. */
    public String programPath(String language, String name) {
        return (language.equals(firstLanguage()) ? "" : "/" + language) + "/" + name;
    }

    /** The addresses of the files that the program makes for other programs. */
    public Stream<String> fileAddresses() {
        return Stream.concat(
                Stream.of("/robots.txt", "/sitemap.xml"),
                this.languages.stream().map(language -> programPath(language, "feed.xml")));
    }

    /** The full address to publish, such as in canonical links; never made from a request's host. */
    public String url(Address address) {
        return this.baseUrl + address.path();
    }

    /** The same site with another base URL, as for the setting {@code site.base-url}. */
    public Site at(String otherBaseUrl) {
        return new Site(
                this.name,
                withoutSlash(otherBaseUrl),
                this.languages,
                this.timeZone,
                this.emergencyNumber,
                this.crisisLine,
                this.owner,
                this.authors,
                this.indexUnreviewed,
                this.clinic);
    }

    /** The same site, but its clinic, if it names one, also sells this. */
    public Site alsoSelling(List<String> more) {
        return this.clinic == null || more.isEmpty()
                ? this
                : new Site(
                        this.name,
                        this.baseUrl,
                        this.languages,
                        this.timeZone,
                        this.emergencyNumber,
                        this.crisisLine,
                        this.owner,
                        this.authors,
                        this.indexUnreviewed,
                        this.clinic.alsoSelling(more));
    }

    public static Site parse(SourceText source, Consumer<Problem> problems) {
        return Yaml.read(source, problems)
                .map(keys -> of(new Fields(keys, problems)))
                .orElse(DEFAULT);
    }

    public static Site of(Fields keys) {
        return new Parser(keys).site();
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }

    private record Parser(Fields fields) {
        Site site() {
            this.fields.allowOnly(KEYS);
            return new Site(
                    Translated.read(this.fields, "name", DEFAULT.name),
                    checked(
                            "base-url",
                            DEFAULT.baseUrl,
                            Parser::url,
                            "Write an address such as https://www.example.org."),
                    languages(),
                    checked("time-zone", DEFAULT.timeZone, Parser::zone, "Write a zone such as America/New_York."),
                    checked(
                            "emergency-number",
                            DEFAULT.emergencyNumber,
                            Parser::phone,
                            "Write the digits only, such as \"911\"."),
                    checked(
                            "crisis-line",
                            DEFAULT.crisisLine,
                            Parser::phone,
                            "Write the digits only, such as \"988\"."),
                    owner(),
                    texts("authors", DEFAULT.authors),
                    checked("index-unreviewed", false, Parser::yesOrNo, "Write true or false."),
                    clinic());
        }

        private Owner owner() {
            Fields owner = this.fields.group("owner").orElse(null);
            if (owner == null) {
                return DEFAULT.owner;
            }
            owner.allowOnly(Set.of("name", "funding"));
            return new Owner(
                    owner.text("name").map(YamlValue.Text::text).orElse(DEFAULT.owner.name),
                    owner.value("funding").isPresent() ? Translated.read(owner, "funding", Translated.of("")) : null);
        }

        /** Null while a required key is missing: else every page would deny that the clinic sells what it sells. */
        private @Nullable Clinic clinic() {
            Fields clinic = this.fields.group("clinic").orElse(null);
            if (clinic == null) {
                return null;
            }
            clinic.allowOnly(Set.of("name", "phone", "sells", "notice"));
            List<String> missing =
                    Stream.of("name", "sells").filter(clinic::isMissing).toList();
            missing.forEach(key -> clinic.error(
                    clinic.at(),
                    ProblemCode.MISSING_KEY,
                    "The clinic has no '%s'.".formatted(key),
                    key.equals("sells")
                            ? "List the treatment pages about what the clinic sells; write 'sells: []' if it sells none."
                            : "Add 'name: …'."));
            Clinic read = new Clinic(
                    clinic.string("name"),
                    clinic.stringOrNull("phone"),
                    clinic.strings("sells"),
                    clinic.valueAt("sells"),
                    clinic.value("notice").isPresent() ? Translated.read(clinic, "notice", Translated.of("")) : null);
            return missing.isEmpty() ? read : null;
        }

        private List<String> languages() {
            List<String> codes = texts("languages", DEFAULT.languages);
            boolean wrong = codes.stream().anyMatch(code -> !code.matches("[a-z]{2,3}"));
            if (wrong || codes.stream().distinct().count() < codes.size()) {
                report("languages", "Write two-letter codes, each once, such as [ en, es ].");
                return DEFAULT.languages;
            }
            return codes;
        }

        private List<String> texts(String key, List<String> otherwise) {
            List<String> texts = this.fields.strings(key);
            return texts.isEmpty() ? otherwise : texts;
        }

        private <T> T checked(String key, T otherwise, Function<String, Optional<T>> parse, String remedy) {
            YamlValue.Text text = this.fields.text(key).orElse(null);
            if (text == null) {
                return otherwise;
            }
            Optional<T> value = parse.apply(text.text());
            if (value.isEmpty()) {
                report(key, remedy);
            }
            return value.orElse(otherwise);
        }

        private void report(String key, String remedy) {
            this.fields.error(key, ProblemCode.BAD_VALUE, "The value of '%s' cannot be used.".formatted(key), remedy);
        }

        private static Optional<String> url(String text) {
            try {
                URI uri = URI.create(text);
                boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                boolean plain = uri.getQuery() == null
                        && uri.getFragment() == null
                        && uri.getUserInfo() == null
                        && uri.getHost() != null
                        && uri.getPort() < 65_536;
                return web && plain ? Optional.of(withoutSlash(text)) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Optional<ZoneId> zone(String text) {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static Optional<String> phone(String text) {
            return text.matches("\\+?[0-9]{2,15}") ? Optional.of(text) : Optional.empty();
        }

        private static Optional<Boolean> yesOrNo(String text) {
            return Optional.ofNullable(Map.of("true", true, "false", false).get(text));
        }
    }
}
