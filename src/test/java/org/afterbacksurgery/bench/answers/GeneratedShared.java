package org.afterbacksurgery.bench.answers;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files that all generated pages share. */
enum GeneratedShared {
    SITE("site.yml", () -> """
            name: { en: Generated Site, es: Sitio generado }
            base-url: http://localhost:8080
            languages: [ en, es ]
            time-zone: America/New_York
            emergency-number: "911"
            crisis-line: "988"
            owner: { name: The owner, funding: { en: No outside funding., es: Sin financiación externa. } }
            authors: [ team ]
            index-unreviewed: false
            clinic:
              name: Sample Clinic & Sons
              phone: 1-800-555-0100
              sells: [ /treatment/page-02, /regenerative/page-03, /treatment/devices/page-01 ]
              notice: { en: "The notice that the state prescribes.", es: "El aviso que exige el estado." }
            """),
    PEOPLE("people.yml", () -> """
            team: { type: organization, name: { en: The team, es: El equipo }, interests: { en: None., es: Ninguno. } }
            ana: { type: person, name: Ana Pérez, credentials: "MD, PhD", interests: { en: None., es: Ninguno. }, reviewer: true }
            ben: { type: person, name: Ben O'Neil, credentials: DO, interests: None., reviewer: true, languages: [ es ] }
            carl: { type: person, name: Carl Writer, interests: None. }
            """),
    REFERENCES("references.bib", GeneratedShared::references),
    NUMBERS("numbers.yml", GeneratedShared::numbers),
    GLOSSARY("glossary.yml", GeneratedShared::glossary);

    /** English, Spanish, another English name; a word without Spanish is only in English. */
    static final List<String> TERMS = List.of(
            "epidural fibrosis/fibrosis epidural/scar in the canal",
            "nerve root/raíz nerviosa/root of a nerve",
            "lamina/lámina/roof of the bone",
            "fusion cage/jaula de fusión/spacer",
            "facet joint/articulación facetaria/small joint",
            "sham treatment/tratamiento simulado/pretend treatment",
            "spinal canal/canal espinal/nerve canal",
            "pedicle screw/tornillo pedicular/screw",
            "pain diary/diario del dolor/diary",
            "flare-up/brote/bad day",
            "lead wire/cable eléctrico/wire",
            "growth factor/factor de crecimiento/signal",
            "dura/duramadre/sac",
            "word of one language//other name");

    static final int SOURCES = 60;
    static final int NUMBERS_OF_A_KIND = 3;

    private final String path;
    private final Supplier<String> text;

    GeneratedShared(String path, Supplier<String> text) {
        this.path = path;
        this.text = text;
    }

    String path() {
        return this.path;
    }

    String text() {
        return this.text.get();
    }

    private static String references() {
        return IntStream.range(0, SOURCES).mapToObj(GeneratedShared::reference).collect(Collectors.joining("\n"));
    }

    private static String reference(int i) {
        String where = switch (i % 5) {
            case 0 ->
                "journal = {Journal of Measured Things},\n  volume = {%d},\n  number = {3},\n  pages = {%d--%d},\n  doi = {10.1000/made.%d}"
                        .formatted(i + 1, i * 10 + 1, i * 10 + 9, i);
            case 1 ->
                "journal = {The {BMJ} \\& Friends},\n  pmid = {%d},\n  pmcid = {PMC%d}"
                        .formatted(10_000_000 + i, 7_000_000 + i);
            case 2 -> "url = {https://www.example.org/page-%d}".formatted(i);
            case 3 ->
                "publisher = {A Publisher},\n  isbn = {978-3-16-148410-%d},\n  url = {https://example.org/book-%d}"
                        .formatted(i % 10, i);
            default -> "institution = {An Institute},\n  doi = {10.1000/report.%d}".formatted(i);
        };
        String type =
                List.of("article", "article", "misc", "book", "techreport").get(i % 5);
        String author = switch (i % 4) {
            case 0 ->
                "M{\\\"u}ller, Anna and L{\\'o}pez, Bert and Third, Carla and Fourth, D. and Fifth, E. and Sixth, F. and Seventh, G.";
            case 1 -> "{US Food and Drug Administration}";
            case 2 -> "van der Berg, Jan and O'Hara, Kim";
            default -> "Single, Sam and others";
        };
        return """
                @%s{source%d,
                  author = {%s},
                  title = {What {MRI} study number %d found about pain -- and sleep -- after surgery},
                  year = {%d},
                  %s,
                  annotation = {Read as a whole, 2026-05-01.}
                }
                """.formatted(type, i, author, i, 1995 + i % 31, where);
    }

    /** Three of each total, so that two of one total can stand side by side, and three ranges. */
    private static String numbers() {
        StringBuilder all = new StringBuilder();
        for (int total : List.of(100, 1000, 10_000, 100_000)) {
            for (int i = 1; i <= NUMBERS_OF_A_KIND; i++) {
                all.append(
                        number("of-%d-%d".formatted(total, i), total, total == 100 ? "1" + i : String.valueOf(2 * i)));
            }
        }
        for (int i = 1; i <= NUMBERS_OF_A_KIND; i++) {
            all.append(number("range-" + i, 100, "[ %d, %d ]".formatted(10 * i, 10 * i + 6)));
        }
        return all.toString();
    }

    private static String number(String key, int total, String count) {
        return """
                %s:
                  out-of: %d
                  count: %s
                  measured: as the source prints it
                  source: source%d
                  en: "{count} out of {out-of} people had %s after a year, and {rest} had not."
                  es: "{count} de cada {out-of} personas tenían %s después de un año, y {rest} no."
                """.formatted(key, total, count, key.length() % SOURCES, key, key);
    }

    private static String glossary() {
        StringBuilder all = new StringBuilder("""
                failed-back-surgery-syndrome:
                  en: { term: failed back surgery syndrome, means: "Pain that stays after surgery.", also: [ FBSS ] }
                  es: { term: síndrome de cirugía fallida de espalda, means: "Dolor que sigue.", also: [ SCFE ] }
                """);
        for (String term : TERMS) {
            String[] names = term.split("/");
            all.append("%s:\n".formatted(names[0].replace(' ', '-')));
            all.append("  en: { term: %s, means: \"What %s means.\", also: [ %s ] }\n"
                    .formatted(names[0], names[0], names[2]));
            if (!names[1].isEmpty()) {
                all.append("  es: { term: %s, means: \"Qué quiere decir %s.\" }\n".formatted(names[1], names[1]));
            }
        }
        return all.toString();
    }
}
