package org.afterbacksurgery.bench.answers;

import java.util.LinkedHashMap;
import java.util.Map;

/** The generated pages that each language has once: home, emergencies, how evidence is judged, and the wrong ones. */
final class GeneratedFixed {
    private GeneratedFixed() {}

    /** The pages by file. */
    static Map<String, String> pages(String language) {
        return language.equals("es") ? spanish() : english();
    }

    private static Map<String, String> english() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("en/index.md", page("Home of a made-up site", "guide", "search-words: [ home ]\n", """
                The first words of home.

                - [The first door](causes/page-01.md)
                - [The second door](treatment/page-01.md)

                ## How many

                ```number
                of-100-1
                ```

                > [!KEY]
                > - One thing.[@source1]
                """));
        pages.put(
                "en/emergency.md",
                page("When to get help now", "guide", "key-points: [ One sign is enough., Call now. ]\n", """
                > [!EMERGENCY] Call 911 now if you have:
                > - numbness between your thighs
                > - chest pain

                > [!URGENT] Call your team today for:
                > - fever or chills
                >
                > **No answer? Go to an emergency department.**

                ## Part 1

                The words after the cards.[@source2]
                """));
        pages.put(
                "en/about/how-we-judge.md",
                page(
                        "How we judge evidence",
                        "about",
                        "order: 1\n",
                        judged(
                                "How sure are we?/High/Moderate/Low/Very low/Unknown",
                                "Is it approved?/Approved/Cleared/Off-label/Only in trials/Not approved/Mixed/Does not apply/We have not confirmed the approval status")));
        pages.put("en/living/card.md", page("A card to print", "living", "key-points: [ One., Two. ]\n", """
                > [!EMERGENCY] Call 911 now if you have:
                > - chest pain

                > [!URGENT] Call today for:
                > - fever
                """));
        pages.put(
                "en/loose/page-of-a-topic-without-index.md",
                page("A page of a topic without index", "guide", "", "Words.\n"));
        pages.put("en/guides/_notes.md", "Private notes.\n");
        pages.put("en/guides/wrong-citation.md", page("An unknown source", "guide", "", "Words.[@nobody]\n"));
        pages.put("en/guides/wrong-html.md", page("HTML in the text", "guide", "", "A <b>word</b>.\n"));
        pages.put(
                "en/guides/wrong-date.md",
                page("No such day", "guide", "", "Words.\n").replace("2026-10-02", "2026-02-30"));
        return pages;
    }

    private static Map<String, String> spanish() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("es/index.md", page("Inicio de un sitio inventado", "guide", "translates: /\n", """
                Las primeras palabras.

                - [La primera puerta](causas/page-01.md)

                ```number
                of-100-2
                ```
                """));
        pages.put(
                "es/emergencia.md",
                page(
                        "Cuándo pedir ayuda",
                        "guide",
                        "translates: /emergency\nkey-points: [ Basta una señal., Llame ya. ]\n",
                        """
                > [!EMERGENCY] Llame al 911 ahora si tiene:
                > - dolor en el pecho

                > [!URGENT] Llame hoy si tiene:
                > - fiebre

                ## Parte 1

                Las palabras después.[@source3]
                """));
        pages.put(
                "es/acerca/como-valoramos.md",
                page(
                        "Cómo valoramos",
                        "about",
                        "translates: /about/how-we-judge\n",
                        judged(
                                "¿Qué tan seguro es?/Certeza alta/Certeza moderada/Certeza baja/No se sabe",
                                "¿Está aprobado?/Aprobado/Autorizado para la venta/Solo en estudios/No aprobado/Depende/No aplica")));
        return pages;
    }

    /** @param lists headings separated by slashes, the large one first */
    private static String judged(String... lists) {
        StringBuilder text = new StringBuilder("The first words.\n");
        for (String list : lists) {
            String mark = "\n## ";
            for (String heading : list.split("/")) {
                text.append(mark).append(heading).append("\n\nWhat it means.[@source4]\n");
                mark = "\n### ";
            }
        }
        return text.toString();
    }

    private static String page(String title, String kind, String keys, String text) {
        return """
                ---
                title: "%s"
                summary: "A page that was made to compare two versions of the program, of its own kind."
                kind: %s
                status: published
                updated: 2026-10-02
                change: "First version of this page."
                %s---
                %s""".formatted(title, kind, keys, text);
    }
}
