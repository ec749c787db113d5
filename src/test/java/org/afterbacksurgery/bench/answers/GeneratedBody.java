package org.afterbacksurgery.bench.answers;

import java.util.List;
import java.util.function.Supplier;
import org.afterbacksurgery.bench.Prose;

/** The text of a generated page: sections, each with one of the marks that a text can hold. */
final class GeneratedBody {
    private static final int LONG = 60;

    private static final List<String> TREATMENT = List.of(
            "What it is",
            "Who it may suit, and who not",
            "How it might help",
            "What can go wrong",
            "How sure we are",
            "What we do not know",
            "Is it approved, and by whom",
            "What it involves: days, visits, recovery",
            "What it may cost",
            "What happens if you do nothing or wait",
            "Other options",
            "Questions to ask");

    private static final List<String> TRATAMIENTO = List.of(
            "Qué es",
            "Para quién puede servir y para quién no",
            "Cómo podría ayudar",
            "Qué puede salir mal",
            "Qué tan seguros estamos",
            "Lo que no sabemos",
            "Si está aprobado, y por quién",
            "Qué implica: días, visitas, recuperación",
            "Cuánto puede costar",
            "Qué pasa si no hace nada o espera",
            "Otras opciones",
            "Preguntas para hacer");

    private final GeneratedPage page;
    private final Prose prose;
    private final boolean spanish;
    private final StringBuilder text = new StringBuilder();
    private int section;

    GeneratedBody(GeneratedPage page, Prose prose) {
        this.page = page;
        this.prose = prose;
        this.spanish = page.language().equals("es");
    }

    String text() {
        this.text.append("%s %s%s\n".formatted(say(), term(this.page.place()), cite()));
        if (this.page.topic().kind().equals("treatment")) {
            (this.spanish ? TRATAMIENTO : TREATMENT).forEach(this::section);
        } else {
            int sections = this.page.place() % LONG == 10 ? LONG : 4 + this.page.place() % 4;
            for (int i = 1; i <= sections; i++) {
                section("%s %d: %s".formatted(this.spanish ? "Parte" : "Part", i, word()));
            }
        }
        section(this.spanish ? "Lo que puede hacer ahora" : "What you can do now");
        return this.text.toString();
    }

    /** Each section has the same number of words: those on what helps and what can go wrong must be about as long. */
    private void section(String heading) {
        this.section++;
        this.text.append("\n## %s\n\n".formatted(heading));
        this.text.append("%s%s\n\n".formatted(GeneratedPage.words(this.prose, 60), cite()));
        if (!List.of("How it might help", "What can go wrong", "Cómo podría ayudar", "Qué puede salir mal")
                .contains(heading)) {
            List<Supplier<String>> marks = marks();
            this.text.append(marks.get((this.page.place() * 5 + this.section) % marks.size())
                    .get());
        }
    }

    private List<Supplier<String>> marks() {
        return List.of(
                () -> "- **%s** %s\n- %s\n  - %s\n    - %s\n".formatted(word(), say(), say(), say(), say()),
                () -> "1. %s\n2. *%s*\n   - %s\n3. ~~%s~~\n".formatted(say(), say(), say(), say()),
                this::table,
                () -> callout("NOTE", ""),
                () -> callout("KEY", " " + say()),
                () -> callout("warning", " " + say()),
                () -> callout("UNKNOWN", ""),
                () -> callout("EMERGENCY", " " + say()),
                () -> callout("URGENT", " " + say()),
                () -> callout("Non-Urgent", ""),
                () -> number("of-100-" + which()),
                () -> number("of-100-1\nof-100-" + (2 + this.page.place() % 2)),
                () -> number("range-" + which()),
                () -> number("of-1000-" + which()),
                () -> number("of-10000-1\nof-10000-2"),
                () -> number("of-100000-" + which()),
                () -> number("range-1\nrange-2"),
                () -> "![%s](/images/drawing-%d.svg \"%s\")\n".formatted(say(), 1 + this.page.place() % 4, say()),
                () -> "![%s](/images/photo-%d.png)\n".formatted(say(), 1 + this.page.place() % 2),
                () -> "![](/images/drawing-1.svg \"decorative\")\n",
                () -> "%s[^one] %s[^two]\n\n[^one]: %s%s\n[^two]: %s\n".formatted(say(), say(), say(), cite(), say()),
                () -> "%s\n:   %s%s\n\n%s\n:   %s\n:   %s\n".formatted(word(), say(), cite(), word(), say(), say()),
                () -> "> %s\n>\n> %s\n".formatted(say(), say()),
                () -> "`%s`\n\n```\n%s <b>&amp;</b>\n    %s\n```\n".formatted(word(), say(), say()),
                () -> "%s\n\n---\n\n<!-- A note for colleagues. -->\n\n%s\n".formatted(say(), say()),
                () -> "### %s\n\n%s\n\n#### %s\n\n%s\n\n##### %s\n\n%s\n"
                        .formatted(word(), say(), word(), say(), word(), say()),
                this::links,
                () -> "%s[@source%d, p. 3; @source%d, pp. 4-6, table 2] %s[@source%d]\n"
                        .formatted(say(), this.page.source(8), this.page.source(9), say(), this.page.source(8)),
                this::terms,
                this::questions,
                () -> "| | A | B | C | D |\n|---|---|:---:|---:|:---|\n| 1. | %s | | | |\n| 2. | | | | **%s** |\n"
                        .formatted(say(), word()),
                () ->
                        "%s  \n%s \\* &copy; \u201c%s\u201d \u2013 5 < 6 & 7 > 4 \u00e9\u0301 <https://www.example.org/?a=1&b=2>\n"
                                .formatted(say(), word(), word()));
    }

    private String say() {
        return this.prose.sentence();
    }

    private String word() {
        return this.prose.word();
    }

    private String cite() {
        return "[@source%d]".formatted(this.page.source(this.section));
    }

    private int which() {
        return 1 + this.page.place() % GeneratedShared.NUMBERS_OF_A_KIND;
    }

    private String callout(String mark, String title) {
        return "> [!%s]%s\n> %s%s\n>\n> - %s\n> - %s\n".formatted(mark, title, say(), cite(), say(), say());
    }

    private static String number(String keys) {
        return "```number\n%s\n```\n".formatted(keys);
    }

    private String table() {
        return "| %s | %s |\n|---|---:|\n| %s%s | 15 |\n| %s | [%s](https://www.example.org/) |\n"
                .formatted(word(), word(), say(), cite(), say(), word());
    }

    /** Links to pages that are public and pages that are not, to their parts, and elsewhere. */
    private String links() {
        String emergency = this.spanish ? "/es/emergencia.md" : "/en/emergency.md";
        String part = this.spanish ? "lo-que-puede-hacer-ahora" : "what-you-can-do-now";
        String beside = this.page.fileBeside(1).replaceFirst(".*/", "");
        return """
                - [Help now](%s), [help *at once*](%s#%s)
                - [Beside](%s), [a part](%s#%s), [this part](#%s), [no part](%s#not-there)
                - [Two](/%s), [three](/%s), [four](/%s), [five](/%s), [home](/%s/index.md)
                - [A site](https://www.example.org/a?b=c&d=e "Title"), [a call](tel:+18005550100), [a letter](mailto:team@example.org)
                """.formatted(
                        emergency,
                        emergency,
                        this.spanish ? "parte-1" : "part-1",
                        beside,
                        beside,
                        part,
                        part,
                        beside,
                        this.page.fileBeside(2),
                        this.page.fileBeside(3),
                        this.page.fileBeside(4),
                        this.page.fileBeside(5),
                        this.page.language());
    }

    private String term(int which) {
        String[] names =
                GeneratedShared.TERMS.get(which % GeneratedShared.TERMS.size()).split("/");
        return (this.spanish ? "La palabra %s está aquí." : "The word %s stands here.")
                .formatted(this.spanish && !names[1].isEmpty() ? names[1] : names[0]);
    }

    /** More terms than a page may mark. */
    private String terms() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < GeneratedShared.TERMS.size(); i++) {
            all.append(term(i)).append(" ");
        }
        return all + "\n";
    }

    private String questions() {
        return "%s\n\n1. %s?\n2. %s?\n\n- %s?\n\n### %s\n\n1. %s?\n"
                .formatted(say(), word(), word(), word(), this.spanish ? "Preguntas" : "Questions to ask", word());
    }
}
