package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.frontmatter.Brake;
import org.afterbacksurgery.content.shared.SharedFiles;
import org.afterbacksurgery.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told about {@code en/causes/smoking.md}, and that following it helps. */
class PageProblemTests {
    private static final String TITLE = "title: Smoking and healing after a spinal fusion     # 1 to 70 characters\n";

    @TempDir
    private Path root;

    /**
     * One mistake in the good page.
     *
     * @param good what the page says, or the file's last words to add to
     * @param bad what a tired author writes instead
     * @param problem what the check says, after the file's name
     * @param mended what the remedy asks for
     */
    private record Mistake(String good, String bad, String problem, String mended) {
        static Mistake in(String good, String bad, String problem) {
            return new Mistake(good, bad, problem, good);
        }

        static Mistake after(String bad, String problem, String mended) {
            return new Mistake(
                    "your team for help.\n",
                    "your team for help.\n\n" + bad + "\n",
                    problem,
                    "your team for help.\n\n" + mended + "\n");
        }
    }

    static Stream<Mistake> frontMatter() {
        return Stream.of(
                Mistake.in(
                        TITLE,
                        "",
                        "1:1: ERROR missing-key: The page has no 'title'."
                                + " Add a line 'title: the heading of the page' between the two lines of ---."),
                Mistake.in(
                        TITLE,
                        "title:\n",
                        "1:1: ERROR missing-key: The page has no 'title'."
                                + " Add a line 'title: the heading of the page' between the two lines of ---."),
                new Mistake(
                        "status: published      #",
                        "#",
                        "1:1: ERROR missing-key: The page has no 'status'."
                                + " Add a line 'status: draft' between the two lines of ---.",
                        "status: draft #"),
                new Mistake(
                        "updated: 2026-11-22    #",
                        "#",
                        "1:1: ERROR missing-key: The page has no 'updated'."
                                + " Add a line 'updated: 2026-11-22' between the two lines of ---.",
                        "updated: 2026-11-22 #"),
                new Mistake(
                        "kind: cause            #",
                        "#",
                        "1:1: ERROR missing-key: The page has no 'kind'."
                                + " Add a line 'kind: guide' between the two lines of ---.",
                        "kind: guide #"),
                Mistake.in(
                        "key-points: [ Smoking slows bone healing., Stopping helps. ]\n",
                        "",
                        "1:1: WARNING missing-key:"
                                + " The page has no 'key-points'. Add 2 to 5 short sentences that say the most important things."),
                Mistake.in(
                        "[ Smoking slows bone healing., Stopping helps. ]",
                        "[]",
                        "1:1: WARNING missing-key:"
                                + " The page has no 'key-points'. Add 2 to 5 short sentences that say the most important things."),
                Mistake.in(
                        "[ Smoking slows bone healing., Stopping helps. ]",
                        "[ \"\", \" \" ]",
                        "1:1: WARNING missing-key:"
                                + " The page has no 'key-points'. Add 2 to 5 short sentences that say the most important things."),
                Mistake.in(
                        "[ Smoking slows bone healing., Stopping helps. ]",
                        "[ Smoking slows bone healing., \"\" ]",
                        "7:13: WARNING bad-value: The page has 1 key points. Write 2 to 5."),
                new Mistake(
                        "key-points:",
                        "tilte: x\nkey-points:",
                        "7:1: WARNING unknown-key: There is no key 'tilte' here."
                                + " Did you mean 'title'? Correct the name, or delete the line.",
                        "key-points:"),
                new Mistake(
                        "key-points:",
                        "colour: x\nkey-points:",
                        "7:1: WARNING unknown-key: There is no key 'colour' here."
                                + " Correct the name, or delete the line.",
                        "key-points:"),
                new Mistake(
                        "key-points:",
                        "change: \"Bell \\x07\"\nkey-points:",
                        "7:9: ERROR bad-value: The value holds the code of a character that is not text."
                                + " Delete the backslash and the letters or digits after it.",
                        "change: \"Bell\"\nkey-points:"),
                Mistake.in(
                        "2026-11-22",
                        "2026-02-30",
                        "6:10: ERROR bad-date: There is no such date as '2026-02-30'."
                                + " Write it as year-month-day, for example 2026-11-22."),
                Mistake.in(
                        "2026-11-22",
                        "22 Nov 2026",
                        "6:10: ERROR bad-date: '22 Nov 2026' is not a date we can read."
                                + " Write it as year-month-day, for example 2026-11-22."),
                new Mistake(
                        "key-points:",
                        "publish: 2026-11-20 8:00\nkey-points:",
                        "7:10: ERROR bad-date:"
                                + " '2026-11-20 8:00' is not a date and a time we can read. Write it as year-month-day, with or without a time,"
                                + " for example 2026-12-01 or 2026-12-01 08:00.",
                        "publish: 2026-11-20 08:00\nkey-points:"),
                new Mistake(
                        "2026-11-22",
                        "2026-2-3",
                        "6:10: ERROR bad-date: '2026-2-3' is not a date we can read. Give month and day two digits each:"
                                + " 2026-02-03. Write it as year-month-day, for example 2026-11-22.",
                        "2026-02-03"),
                Mistake.in(
                        "2026-11-22",
                        "2026-11-22T08:00",
                        "6:10: ERROR bad-date: '2026-11-22T08:00' has a time, but only a date belongs here."
                                + " Write it as year-month-day, for example 2026-11-22."),
                new Mistake(
                        "key-points:",
                        "publish: 2026-11-20\nexpire: 2026-11-19\nkey-points:",
                        "8:9: ERROR bad-date: The page would expire (2026-11-19) before it appears (2026-11-20)."
                                + " Give 'expire' a later date than 'publish', or delete one of the two.",
                        "publish: 2026-11-20\nexpire: 2026-11-20\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "reviewed: { on: 2026-11-20, by: dr-lee, next: 2025-11-20, text: 67fc3e0d }\nkey-points:",
                        "7:47: ERROR bad-date: The next review (2025-11-20) is not after this one (2026-11-20)."
                                + " Give 'next' the day when the page should be reviewed again.",
                        "reviewed: { on: 2026-11-20, by: dr-lee, next: 2027-11-20, text: 67fc3e0d }\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "reviewed: { on: 2026-11-25, by: dr-lee, next: 2027-11-20, text: 67fc3e0d }\nkey-points:",
                        "7:17: WARNING bad-date: The day of the review (2026-11-25) has not come yet, so the page counts"
                                + " as never reviewed. Write the day on which the reviewer read the page.",
                        "reviewed: { on: 2026-11-24, by: dr-lee, next: 2027-11-20, text: 67fc3e0d }\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "reviewed: { on: 2026-11-20, by: editorial-team, next: 2027-11-20, text: 67fc3e0d }\nkey-points:",
                        "7:33: WARNING unknown-person: 'editorial-team' may not sign reviews, so the page counts as never"
                                + " reviewed. Name a reviewer, or give that person 'reviewer: true' in people.yml.",
                        "reviewed: { on: 2026-11-20, by: dr-lee, next: 2027-11-20, text: 67fc3e0d }\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "reviewed: { on: 2026-11-20, by: dr-paz, next: 2027-11-20, text: 67fc3e0d }\nkey-points:",
                        "7:33: WARNING unknown-person: 'dr-paz' may not sign reviews in the language 'en', so the page"
                                + " counts as never reviewed. Name a reviewer of this language, or add it to that person's"
                                + " 'languages' in people.yml.",
                        "reviewed: { on: 2026-11-20, by: dr-lee, next: 2027-11-20, text: 67fc3e0d }\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "source-text: 67FC3E0D\nkey-points:",
                        "7:14: ERROR bad-value: '67FC3E0D' is not the code of a text. Copy the code of 8 letters and digits"
                                + " that the check prints for the page, such as 67fc3e0d.",
                        "source-text: 67fc3e0d\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "aliases: [ \"https://example.org/old\" ]\nkey-points:",
                        "7:12: ERROR bad-value: 'https://example.org/old' cannot be an address of this website."
                                + " Write the part after the name of the website, such as /old-page.",
                        "aliases: [ /old-page ]\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "aliases: [ /search ]\nkey-points:",
                        "1:1: ERROR address-taken: The alias '/search' is an address of the website itself."
                                + " Take the address out of 'aliases'.",
                        "key-points:"),
                new Mistake(
                        "key-points:",
                        "translates: en/causes/smoking.md\nkey-points:",
                        "7:13: ERROR bad-value: 'en/causes/smoking.md' is not the address of a page. Write the address of"
                                + " the page that was translated, such as /causes/smoking; the home page is /.",
                        "translates: /causes/smoking\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "related: [ /causes/smoking ]\nkey-points:",
                        "7:12: WARNING bad-value: The page names itself as a related page."
                                + " Name another page, or take this one out of 'related'.",
                        "related: [ /causes ]\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "related: [ index.md ]\nkey-points:",
                        "7:12: WARNING missing-page: There is no page at the address 'index.md'."
                                + " Did you mean '/causes'? Write an address such as /causes/smoking.",
                        "related: [ /causes ]\nkey-points:"),
                Mistake.in(
                        "[ Smoking slows bone healing., Stopping helps. ]",
                        "• Smoking slows bone healing. • Stopping helps.",
                        "7:13: ERROR bad-value: The items of 'key-points' do not begin with a hyphen and a space."
                                + " Begin each item on a line of its own with '- '."),
                new Mistake(
                        "[ Smoking slows bone healing., Stopping helps. ]",
                        "[ \"Smoking: slow healing.\", Stopping: it helps. ]",
                        "7:41: ERROR bad-value: The colon in this item of 'key-points' turns it into a key and a value."
                                + " Put the whole item in \"double quotes\".",
                        "[ \"Smoking: slow healing.\", \"Stopping: it helps.\" ]"),
                new Mistake(
                        "key-points:",
                        "title: Twice\nkey-points:",
                        "7:1: ERROR duplicate-key: The key 'title' appears here a second time."
                                + " Keep one of the two and delete the other.",
                        "key-points:"),
                Mistake.in(
                        "title: Smoking and healing after a spinal fusion",
                        "title: " + "😀".repeat(71),
                        "2:8: ERROR title-length: The title has 71 characters. Shorten it to at most 70."),
                new Mistake(
                        "title: Smoking and healing after a spinal fusion",
                        "title: " + "😀".repeat(71),
                        "2:8: ERROR title-length: The title has 71 characters. Shorten it to at most 70.",
                        "title: " + "😀".repeat(70)),
                Mistake.in(
                        "Smoking makes it harder for the bones to join after a spinal fusion.   #",
                        "Too short.   #",
                        "3:10: ERROR summary-length: The summary has 10 characters. Write at least 50."),
                new Mistake(
                        "Smoking makes it harder for the bones to join after a spinal fusion.   #",
                        "x".repeat(161) + "   #",
                        "3:10: ERROR summary-length: The summary has 161 characters. Shorten it to at most 160.",
                        "x".repeat(160) + "   #"),
                Mistake.in(
                        "kind: cause",
                        "kind: causes",
                        "4:7: ERROR bad-kind: There is no kind 'causes'. Did you mean 'cause'?"
                                + " Use one of: condition, cause, test, treatment, living, guide, about."),
                Mistake.in(
                        "status: published",
                        "status: publish",
                        "5:9: ERROR bad-value: The status 'publish' is neither draft nor published."
                                + " Did you mean 'published'? Write 'status: draft' or 'status: published'."),
                new Mistake(
                        "key-points:",
                        "authors: [ editorial-taem ]\nkey-points:",
                        "7:12: ERROR unknown-person: Nobody in people.yml has the key"
                                + " 'editorial-taem'. Did you mean 'editorial-team'? Correct the key, or add the person to people.yml.",
                        "authors: [ editorial-team ]\nkey-points:"),
                new Mistake(
                        "after a spinal fusion     #",
                        "after a fusion[@smith2020]     #",
                        "2:8: ERROR citation-in-text: The title holds a citation."
                                + " Move the citation into the text or a key point.",
                        "after a fusion     #"),
                new Mistake(
                        "Stopping helps. ]",
                        "\"Stopping helps.[@smth2020]\" ]",
                        "7:61: ERROR unknown-citation: No source in references.bib has"
                                + " the key 'smth2020'. Did you mean 'smith2020'? Correct the key, or add the source to references.bib.",
                        "\"Stopping helps.[@smith2020]\" ]"),
                Mistake.in(
                        "Smoking slows bone healing., Stopping helps.",
                        "Stopping helps.",
                        "7:13: WARNING bad-value: The page has 1 key points." + " Write 2 to 5."),
                new Mistake(
                        "key-points:",
                        "order: first\nkey-points:",
                        "7:8: ERROR bad-value: 'first' is not a number we can sort by." + " Write a number such as 10.",
                        "order: 10\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "related: [ /causes/smokng ]\nkey-points:",
                        "7:12: WARNING missing-page: There is no page at the address"
                                + " '/causes/smokng'. Did you mean '/causes/smoking'? Write an address such as /causes/smoking.",
                        "related: [ /causes ]\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "related: [ /, /causes, /, /causes, /, /causes ]\nkey-points:",
                        "7:39: WARNING bad-value:" + " The page names 6 related pages. Keep the 5 most useful.",
                        "related: [ /, /causes, /, /causes, / ]\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "reviewed: { on: 2026-11-20, by: dr-lee, next: 2027-11-20 }\nkey-points:",
                        "1:1: ERROR missing-key:"
                                + " 'reviewed' has no 'text'. Give all four: on, by, next and text; or delete 'reviewed'.",
                        "reviewed: { on: 2026-11-20, by: dr-lee, next: 2027-11-20, text: 67fc3e0d }\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "codes: { icd10: [ M96.1 ] }\nkey-points:",
                        "7:10: WARNING unknown-key: There is no key 'icd10' here."
                                + " Correct the name, or delete the line.",
                        "codes: { icd-10-cm: [ M96.1 ] }\nkey-points:"),
                new Mistake(
                        "key-points:",
                        "treatment: { group: mind }\nkey-points:",
                        "7:1: WARNING unknown-key: 'treatment' belongs on pages of the"
                                + " kind treatment; this one is of the kind cause. Change the kind, or delete 'treatment'.",
                        "key-points:"),
                new Mistake(
                        "key-points:",
                        "aliases: { a: b }\nkey-points:",
                        "7:10: ERROR bad-value: 'aliases' is a group of keys, but should be a list."
                                + " See the example for 'aliases' in the staff guide.",
                        "aliases: [ /old ]\nkey-points:"));
    }

    static Stream<Mistake> yaml() {
        return Stream.of(
                new Mistake(
                        "kind: cause",
                        "kind:\tcause",
                        "4:6: ERROR tab: There is a tab character here. Delete it and type spaces instead.",
                        "kind:  cause"),
                new Mistake(
                        "title: Smoking",
                        "title: Smoking: and",
                        "2:15: ERROR bad-yaml: There is a second colon in this line, or the line is"
                                + " indented by mistake. Put the whole value in \"double quotes\", or move the line to the left edge.",
                        "title: Smoking"),
                new Mistake(
                        "title: Smoking and healing after a spinal fusion ",
                        "title: “Smoking and healing” ",
                        "2:8: ERROR curly-quote: There is a curly quotation mark (“) here, the kind that word processors make."
                                + " Type straight quotes (\") at both ends of the value.",
                        "title: \"Smoking and healing\" "),
                new Mistake(
                        "title: Smoking and healing after a spinal fusion ",
                        "title: \"Smoking and healing ",
                        "2:8: ERROR bad-yaml: A quotation mark opens"
                                + " here and is never closed. Close it on the same line.",
                        "title: \"Smoking and healing\" "),
                new Mistake(
                        "title: Smoking",
                        "title: *Smoking",
                        "2:8: ERROR bad-yaml: A value that begins with '*' points to another value;"
                                + " that is not used here. Write the value out, or put it in \"double quotes\".",
                        "title: Smoking"),
                new Mistake(
                        "title: Smoking and healing after a spinal fusion ",
                        "title: @Smoking ",
                        "2:8: ERROR bad-yaml: The lines cannot be read from here on."
                                + " A value that begins with '@' must be in \"double quotes\".",
                        "title: \"@Smoking\" "),
                new Mistake(
                        "kind: cause ",
                        "[a]: b\nkind: cause ",
                        "4:1: ERROR bad-yaml: A list or a group of keys is where a key belongs."
                                + " Write 'key: value', and put a value that begins with a bracket in \"double quotes\".",
                        "kind: cause "),
                new Mistake(
                        "kind: cause ",
                        "codes: [[[[[[[[[[[a]]]]]]]]]]]\nkind: cause ",
                        "4:17: ERROR bad-yaml: These keys are nested more than"
                                + " 10 levels deep. Remove the extra brackets or indents.",
                        "kind: cause "));
    }

    static Stream<Mistake> text() {
        return Stream.of(
                Mistake.after(
                        "A bell &#7; rings.",
                        "15:8: ERROR bad-utf8: '&#7;' is the code of a character that is not text. Delete it.",
                        "A bell rings."),
                Mistake.after(
                        "A.[@smth2020]",
                        "15:4: ERROR unknown-citation: No source in references.bib has the key 'smth2020'."
                                + " Did you mean 'smith2020'? Correct the key, or add the source to references.bib.",
                        "A.[@smith2020]"),
                Mistake.after(
                        "😀\t.[@smith2020;\t@nobody]",
                        "15:17: ERROR unknown-citation: No source in references.bib has the key 'nobody'."
                                + " Correct the key, or add the source to references.bib.",
                        "A.[@smith2020]"),
                Mistake.after(
                        "😀 [a](smokin.md)",
                        "15:3: ERROR missing-page: There is no page 'smokin.md'."
                                + " Did you mean '/en/causes/smoking.md'? Link to a Markdown file by its path from this file, such as ../causes/index.md.",
                        "[a](/en/causes/smoking.md)"),
                Mistake.after(
                        "[a](www.example.org)",
                        "15:1: ERROR missing-page: There is no page 'www.example.org'." + " Write https:// before it.",
                        "[a](https://www.example.org)"),
                Mistake.after(
                        "[a](../../../../x.md)",
                        "15:1: ERROR missing-page: There is no page '../../../../x.md'."
                                + " Link to a Markdown file by its path from this file, such as ../causes/index.md.",
                        "[a](../causes/index.md)"),
                Mistake.after(
                        "\tx [a](none.md)\n\n😀\t[a](none.md)",
                        "17:3: ERROR missing-page: There is no page 'none.md'."
                                + " Link to a Markdown file by its path from this file, such as ../causes/index.md.",
                        "[a](../causes/index.md)"),
                Mistake.after(
                        "a ![](../../images/spine.svg)",
                        "15:3: ERROR missing-alt: The image '../../images/spine.svg' has no description for people"
                                + " who cannot see it. Write what it shows between the square brackets: ![what it shows](file)."
                                + " If it only decorates, give it the caption \"decorative\".",
                        "![](../../images/spine.svg \"decorative\")"),
                Mistake.after(
                        "![Spine](../../images/spin.svg)",
                        "15:1: ERROR missing-image: There is no image '../../images/spin.svg' that we can show."
                                + " Did you mean '/images/spine.svg'? Put a PNG, JPEG, WebP or SVG file into the folder 'images' and write its path,"
                                + " such as ../images/spine.svg.",
                        "![Spine](/images/spine.svg)"),
                Mistake.after(
                        "![Spine](https://example.org/a.png)",
                        "15:1: ERROR bad-link: The image 'https://example.org/a.png' is not in our folder,"
                                + " and nothing is loaded from elsewhere. Save the image in the folder 'images' and write its path.",
                        "![Spine](/images/spine.svg)"),
                Mistake.after(
                        "a [b](javascript:c)",
                        "15:3: ERROR bad-link: The link 'javascript:c' is not allowed here. Use a path to a Markdown file,"
                                + " or an address that begins with https://, mailto: or tel:.",
                        "a [b](https://example.org)"),
                Mistake.after(
                        "[](smoking.md)",
                        "15:1: ERROR bad-link: This link has no words to click on."
                                + " Write the words between the square brackets.",
                        "[words](smoking.md)"),
                Mistake.after(
                        "😀 <b>a</b>",
                        "15:3: ERROR raw-html: HTML such as '<b>' is not used in these files. Use a Markdown mark instead;"
                                + " to show the characters themselves, write them between `backticks`.",
                        "😀 **a** `<b>`"),
                Mistake.after(
                        "  <div onclick=\"a()\">\n\n  b",
                        "15:3: ERROR raw-html: HTML such as '<div onclick=\"a()\">' is not used in these files."
                                + " Use a Markdown mark instead; to show the characters themselves, write them between `backticks`.",
                        "b"),
                Mistake.after(
                        "> [!WARNNG] a",
                        "15:3: ERROR unknown-callout: There is no box called 'WARNNG'. Did you mean [!WARNING]?"
                                + " The boxes are EMERGENCY, URGENT, NON-URGENT, WARNING, NOTE, KEY and UNKNOWN.",
                        "> [!WARNING] a"),
                Mistake.after(
                        "```number\n  none\n```",
                        "16:3: ERROR unknown-number: There is no number 'none'. Use a key of numbers.yml.",
                        "none"),
                Mistake.after(
                        "[a](#what-todo)",
                        "15:1: WARNING missing-heading: The page has no heading '#what-todo'. Did you mean 'what-to-do'?"
                                + " Use the heading's words in lower case, with hyphens between them.",
                        "[a](#what-to-do)"),
                Mistake.after(
                        "[a](index.md#what-todo)",
                        "15:1: WARNING missing-heading: The page has no heading '#what-todo'. Did you mean 'what-to-do'?"
                                + " Use the heading's words in lower case, with hyphens between them.",
                        "[a](index.md#what-to-do)"),
                Mistake.after(
                        "# A",
                        "15:1: WARNING heading-level: This heading has one #, which is reserved for the page's title. Begin it with ##.",
                        "## A"),
                Mistake.after(
                        "#### A",
                        "15:1: WARNING heading-level: This heading has 4 #, but the one before it has fewer than 3. Begin it with ###.",
                        "### A"),
                Mistake.after(
                        "##",
                        "15:1: WARNING heading-level: This heading has no words. Write the words after the # marks, or delete the line.",
                        "## A"),
                Mistake.after(
                        "a" + "*".repeat(101),
                        "15:2: ERROR too-complex: The character '*' appears here more than 100 times in a row."
                                + " Delete the repeated characters.",
                        "a"),
                Mistake.after(
                        "> ".repeat(21) + "a",
                        "15:41: ERROR too-complex: This line is nested too deeply."
                                + " Remove '>' marks or spaces at the start of the line.",
                        "a"));
    }

    @ParameterizedTest
    @MethodSource({"frontMatter", "yaml", "text"})
    void oneMistakeIsOneProblemAndItsRemedyHelps(Mistake mistake) {
        Folder folder = Folder.small(this.root).withPeople();
        assertThat(Folder.PAGE).contains(mistake.good());

        String bad = Folder.PAGE.replace(mistake.good(), mistake.bad());
        assertThat(folder.page(bad).problems()).isEqualTo("en/causes/smoking.md:" + mistake.problem());
        assertThat(folder.page(bad.replace("\n", "\r\n")).problems())
                .as("with CRLF")
                .isEqualTo("en/causes/smoking.md:" + mistake.problem());
        assertThat(folder.page("\uFEFF" + bad).problems())
                .as("with a byte order mark")
                .isEqualTo("en/causes/smoking.md:" + mistake.problem());

        assertThat(folder.page(Folder.PAGE.replace(mistake.good(), mistake.mended()))
                        .problems())
                .as("mended")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"frontMatter", "text"})
    void theSameIsSaidWhereCrEndsTheLines(Mistake mistake) {
        String bad = Folder.PAGE.replace(mistake.good(), mistake.bad()).replace("\n", "\r");

        assertThat(Folder.small(this.root).withPeople().page(bad).problems())
                .isEqualTo("en/causes/smoking.md:" + mistake.problem());
    }

    static Stream<Arguments> files() {
        String page = Folder.PAGE;
        return Stream.of(
                Arguments.of(
                        bytes(""),
                        "1:1: ERROR empty-file: The file is empty. Restore its text, or delete the file if the page should go."),
                Arguments.of(
                        bytes(" \r\n\t\n"),
                        "1:1: ERROR empty-file: The file is empty. Restore its text, or delete the file if the page should go."),
                Arguments.of(
                        bytes(page.replace("]\n---\n", "]\n")),
                        "1:1: ERROR unclosed-front-matter: The front matter begins with --- and does not end."
                                + " Add a line --- after the last key, before the text."),
                Arguments.of(
                        bytes(page.replace("]\n---\n", "]\n") + "\n---\n\nMore.\n"),
                        "1:1: ERROR unclosed-front-matter: The front matter begins with ---"
                                + " and does not end. Add a line --- after the last key, before the text."),
                Arguments.of(
                        bytes(page + "x".repeat(256 * 1024)),
                        "1:1: ERROR file-too-big: The file is larger than 256 KB. Split the text into several pages."),
                Arguments.of(
                        bytes(page.replace("kind:", "#" + "x".repeat(16 * 1024) + "\nkind:")),
                        "1:1: ERROR file-too-big:"
                                + " The front matter is longer than 16 KB. Move the text below the second line of ---."),
                Arguments.of(
                        join(bytes(page + "\n😀\t"), 0xE9, 't', 0xE9),
                        "15:3: ERROR bad-utf8: This character is not saved as UTF-8, but others in the file are."
                                + " Delete it, type it again, and choose \"Save as UTF-8\" (Save as, Encoding: UTF-8)."),
                Arguments.of(
                        join(bytes(page + "\nniño ni"), 0xC3),
                        "15:8: ERROR bad-utf8: The file ends in the middle of a character, as if a copy was cut off."
                                + " Write the missing words again, or copy the file again. Then choose \"Save as UTF-8\"."),
                Arguments.of(
                        join(bytes(page + "\nni"), 0x96, 'o', ' ', 0xD2, 'a', 0xD3, '\n'),
                        "15:3: ERROR bad-utf8: The character here was not saved as UTF-8; the file looks like Mac Roman."
                                + " In your editor choose \"Save as UTF-8\" (Save as, Encoding: UTF-8)."),
                Arguments.of(
                        page.getBytes(StandardCharsets.UTF_16LE),
                        "1:1: ERROR bad-utf8: The file was saved as UTF-16 (\"Unicode\"), as some word"
                                + " processors do. In your editor choose \"Save as UTF-8\" (Save as, Encoding: UTF-8)."),
                Arguments.of(
                        page.getBytes(java.nio.charset.Charset.forName("UTF-32")),
                        "1:1: ERROR bad-utf8: The file was saved as UTF-32 (\"Unicode\"), as some word"
                                + " processors do. In your editor choose \"Save as UTF-8\" (Save as, Encoding: UTF-8)."),
                Arguments.of(
                        bytes("PK\u0003\u0004 [Content_Types].xml word/document.xml"),
                        "1:1: ERROR not-a-page: This is a Word document, not a plain text file."
                                + " Open it in its own program and copy the words into a plain text file saved as UTF-8."),
                Arguments.of(
                        bytes("\uFEFF\n<!DOCTYPE html>\n<p>Hello"),
                        "1:1: ERROR not-a-page: This is a web page (HTML), not a plain text file."
                                + " Open it in its own program and copy the words into a plain text file saved as UTF-8."),
                Arguments.of(
                        bytes(page.replaceFirst("---", "—-")),
                        "1:1: ERROR unclosed-front-matter: The first line of the front matter is '—-', where --- belongs."
                                + " Type three hyphens and nothing else: some programs turn them into a dash."),
                Arguments.of(
                        bytes(page.replace("]\n---", "]\n– – –")),
                        "1:1: ERROR unclosed-front-matter: The last line of the front matter is '– – –', where --- belongs."
                                + " Type three hyphens and nothing else: some programs turn them into a dash."),
                Arguments.of(
                        bytes("\n" + page),
                        "1:1: ERROR unclosed-front-matter: The first line of --- has a space or an empty line before it."
                                + " Delete them: the three hyphens are the first characters of the file."),
                Arguments.of(
                        bytes("Draft by Kim\n" + page),
                        "1:1: ERROR unclosed-front-matter: There is something above the first line of ---."
                                + " Delete it, or move it below the second ---."),
                Arguments.of(
                        bytes(page.replaceFirst("---\n", "")),
                        "1:1: ERROR unclosed-front-matter: The line --- above the first key is missing."
                                + " Write a line --- as the first line."),
                Arguments.of(
                        bytes(page.replace("---\n", "")),
                        "1:1: ERROR unclosed-front-matter: The two lines of --- around the keys are missing."
                                + " Write a line --- above the first key and another one below the last."),
                Arguments.of(
                        bytes("+++\ntitle = \"Smoking\"\n+++\nText.\n"),
                        "1:1: ERROR unclosed-front-matter: The keys at the top are in another form (TOML, with +++ and =)."
                                + " Write a line --- instead of each +++, and 'key: value' instead of 'key = value'."),
                Arguments.of(
                        bytes("Just text.\n"),
                        "1:1: ERROR missing-key: The page has no keys at the top: title, summary, kind, status, updated are"
                                + " missing. Begin the file with a line ---, then write one 'key: value' on each line"
                                + " (title, summary, kind, status, updated), then a second line ---."),
                Arguments.of(
                        join(join(new byte[0], 0xEF, 0xBB, 0xBF), 0x93, 'a', 0x94),
                        "1:1: ERROR bad-utf8: The character here was not saved as UTF-8;"
                                + " the file looks like Windows-1252 (\"ANSI\"). In your editor choose \"Save as UTF-8\" (Save as, Encoding: UTF-8)."),
                Arguments.of(
                        join(bytes(page), 0xC3),
                        "14:1: ERROR bad-utf8: The character here was not saved as UTF-8;"
                                + " the file looks like Windows-1252 (\"ANSI\"). In your editor choose \"Save as UTF-8\" (Save as, Encoding: UTF-8)."),
                Arguments.of(
                        bytes(page + "\n😀\t\u000B"),
                        "15:3: ERROR bad-utf8: There is a character here that is not text."
                                + " Delete it, or restore the file from a copy."),
                Arguments.of(
                        new byte[4096],
                        "1:1: ERROR bad-utf8: There is a character here that is not text."
                                + " Delete it, or restore the file from a copy."),
                Arguments.of(
                        page.getBytes(StandardCharsets.UTF_16),
                        "1:1: ERROR bad-utf8: The file was saved as UTF-16 (\"Unicode\"), as some word"
                                + " processors do. In your editor choose \"Save as UTF-8\" (Save as, Encoding: UTF-8)."),
                Arguments.of(
                        join(join(new byte[0], 0xFF, 0xFE), page.getBytes(StandardCharsets.UTF_16LE)),
                        "1:1: ERROR bad-utf8: The file was saved as UTF-16"
                                + " (\"Unicode\"), as some word processors do. In your editor choose \"Save as UTF-8\" (Save as, Encoding: UTF-8)."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatCannotBeReadAsAPageIsOneProblem(byte[] file, String problem) {
        assertThat(Folder.small(this.root).write("en/causes/smoking.md", file).problems())
                .isEqualTo("en/causes/smoking.md:" + problem);
    }

    @Test
    void allProblemsOfAllFilesComeInOnePass() {
        Folder folder = Folder.small(this.root)
                .write("en/causes/index.md", Folder.PAGE.replace("kind: cause", "kind: xyz"))
                .write("site.yml", "langages: [ en ]\n")
                .page("""
                        ---
                        tilte: Smoking
                        summary: Short.
                        kind: causes
                        status: published
                        status: draft
                        updated: 2026-02-30
                        ---
                        A.[@nobody] [b](none.md)

                        ![](../../images/spine.svg) <b>

                        > [!OOPS]
                        """);

        assertThat(folder.places()).isEqualTo("""
                en/causes/index.md:4:7: ERROR bad-kind
                en/causes/smoking.md:1:1: ERROR missing-key
                en/causes/smoking.md:1:1: WARNING missing-key
                en/causes/smoking.md:2:1: WARNING unknown-key
                en/causes/smoking.md:3:10: ERROR summary-length
                en/causes/smoking.md:4:7: ERROR bad-kind
                en/causes/smoking.md:6:1: ERROR duplicate-key
                en/causes/smoking.md:7:10: ERROR bad-date
                en/causes/smoking.md:9:4: ERROR unknown-citation
                en/causes/smoking.md:9:13: ERROR missing-page
                en/causes/smoking.md:11:1: ERROR missing-alt
                en/causes/smoking.md:11:29: ERROR raw-html
                en/causes/smoking.md:13:3: ERROR unknown-callout
                site.yml:1:1: WARNING unknown-key""");
    }

    @Test
    void repeatedBadLinksAreAllReported() {
        assertThat(Folder.small(this.root)
                        .page(Folder.PAGE + "\n[a](none.md) [a](none.md)\n\n[a](none.md)\n")
                        .places())
                .isEqualTo("""
                en/causes/smoking.md:15:1: ERROR missing-page
                en/causes/smoking.md:15:14: ERROR missing-page
                en/causes/smoking.md:17:1: ERROR missing-page""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;"})
    void htmlInFrontMatterIsText(String html) {
        Folder folder = Folder.small(this.root)
                .page(Folder.PAGE
                        .replace("Smoking slows bone healing.", "\"" + html + "\"")
                        .replace(TITLE, "title: '" + html + "'\n"));
        Draft draft = draft(folder);

        assertThat(draft.frontMatter().title()).isEqualTo(html);
        assertThat(draft.keyPoints()).startsWith(html);
        assertThat(draft.rendering().keyPoints().toString())
                .startsWith(
                        "<li>" + html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</li>");
    }

    @Test
    void aGoodPageIsReadAsItsAuthorMeantIt() {
        Draft draft = draft(Folder.small(this.root).page(Folder.PAGE.replace("key-points:", """
                publish: 2026-11-01
                expire: 2026-12-31
                authors: editorial-team
                aliases: [ /old/smoking ]
                related: [ /causes ]
                order: 1.5
                search-words: [ cigarettes, "no" ]
                change: First version.
                codes: { icd-10-cm: [M96.1], icd-11: [MG30.21] }
                translates: /causes/smoking
                source-text: 12345678
                key-points:""")));

        assertThat(draft.frontMatter())
                .hasToString("FrontMatter[title=Smoking and healing after a spinal fusion,"
                        + " summary=Smoking makes it harder for the bones to join after a spinal fusion., kind=CAUSE, updated=2026-11-22,"
                        + " availability=Availability[draft=false, from=2026-11-01T00:00, until=2027-01-01T00:00],"
                        + " provenance=Provenance[authors=[editorial-team], change=First version.,"
                        + " codes=" + draft.frontMatter().provenance().codes() + "],"
                        + " listing=Listing[order=1.5, related=[/causes], searchWords=[cigarettes, no]],"
                        + " original=Original[address=/causes/smoking, text=12345678], review=null, treatment=null]");
        assertThat(draft.keyPoints()).containsExactly("Smoking slows bone healing.", "Stopping helps.");
        assertThat(draft.aliases()).containsExactly("/old/smoking");
        assertThat(draft.frontMatter().provenance().codes()).containsOnlyKeys("icd-10-cm", "icd-11");
        assertThat(draft.words()).isEqualTo(11);
        assertThat(draft.textHash()).isEqualTo("67fc3e0d");
        assertThat(draft.address()).hasToString("/causes/smoking");
        assertThat(draft.page().topicIndex()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: draft",
                "status:draft2\n\"status\": draft",
                "  status: \"draft\"",
                "status: “draft”",
                "status: ‘draft’",
                "status： draft",
                "status:\n  draft",
                "status: >-\n  draft",
                "status: !!str draft",
                "status: &a draft",
                "status: >-\n\n  draft",
                "status: # now\n  draft"
            })
    void theBrakeIsFoundWhateverElseIsWrong(String line) {
        assertThat(Brake.isSet("---\n\ttitle: [\n" + line + "\n: x\n")).isTrue();
        assertThat(Brake.isSet("---\r\ntitle: [\r\n" + line.replace("\n", "\r\n") + "\r\n---\r\n"))
                .isTrue();
    }

    static Stream<String> drafts() {
        return Stream.of(
                "status: draft",
                "\nstatus: draft\n\nBone needs blood.\n",
                "status： draft\n",
                "---\ntitle: x\nkind:\n  status: draft\n---\nBone needs blood.\n",
                "---\n{title: x, status: draft, kind: y}\n---\nBone needs blood.\n",
                "---\nkind: y\nstatus: |\n\n  draft\n---\nBone needs blood.\n",
                "Words.\n\n---\npublish: 2026-12-01\nstatus: draft\n---\nBone needs blood.\n",
                "---\nsearch-words: " + "back pain ".repeat(2_000) + "\nstatus: draft\n---\nBone needs blood.\n");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void theBrakeIsFoundWhereverTheKeysStand(String file) {
        assertThat(Brake.isSet(file)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "change: >-\n  The old\n  status: draft was lifted.\n---\n",
                "change: >-\n  The old\n  status: draft was lifted.\ntitle:\tagain\n---\n",
                "change: |\n  status: draft\nfaulty: [ a\n---\n",
                "# status: draft\n---\n",
                "---\nstatus: draft\n",
                "---\n```\n---\nstatus: draft\n---\n```\n"
            })
    void wordsAboutADraftAreNoBrake(String text) {
        String page = Folder.PAGE.replace("---\nBone", text + "Bone");

        assertThat(Brake.isSet(page)).isFalse();
        assertThat(Brake.isSet(page.replace("\n", "\r"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: published",
                "status: drafted",
                "# status: draft",
                "my-status: draft",
                "---\nstatus: draft"
            })
    void otherLinesAreNoBrake(String line) {
        assertThat(Brake.isSet("---\ntitle: a\n" + line + "\n")).isFalse();
        assertThat(Brake.isSet("Words.\n\nstatus: draft\n")).isFalse();
    }

    @Test
    void anUnknownAuthorOfTheWholeSiteIsReportedWhereSiteYmlNamesHim() {
        Folder folder = Folder.small(this.root)
                .withPeople()
                .write("site.yml", "name: Our site\nauthors: [ editorial-team, dr-le ]\n");

        assertThat(folder.problems())
                .isEqualTo("site.yml:2:28: ERROR unknown-person: Nobody in people.yml has the key 'dr-le'."
                        + " Did you mean 'dr-lee'? Correct the key, or add the person to people.yml.");
        folder.write("people.yml", Folder.PEOPLE.replace("dr-lee", "dr-le"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void aTranslationNamesAPageOfTheFirstLanguage() {
        Folder folder = Folder.small(this.root)
                .write("es/index.md", Folder.PAGE)
                .write("es/tabaco.md", translation("/causes/smokin"))
                .write("es/fumar.md", translation("/es/tabaco"));

        assertThat(folder.problems())
                .isEqualTo("es/fumar.md:4:13: WARNING missing-page: There is no page in the first language (en) at the"
                        + " address '/es/tabaco'. Write the address of the page that was translated, such as"
                        + " /causes/smoking; the home page is /.\n"
                        + "es/tabaco.md:4:13: WARNING missing-page: There is no page in the first language (en) at the"
                        + " address '/causes/smokin'. Did you mean '/causes/smoking'? Write the address of the page"
                        + " that was translated, such as /causes/smoking; the home page is /.");
        folder.write("es/tabaco.md", translation("/causes/smoking")).write("es/fumar.md", translation("/causes"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void onePageIsTranslatedOnceInEachLanguage() {
        Folder folder = Folder.small(this.root)
                .write("site.yml", "languages: [ en, es, fr ]\n")
                .write("es/index.md", Folder.PAGE)
                .write("es/casa.md", translation("/"))
                .write("es/fumar.md", translation("/causes/smoking"))
                .write("es/tabaco.md", translation("/causes/smoking"))
                .write("es/nuevo.md", translation("/causes/smoking").replace("published", "draft"))
                .write("fr/index.md", translation("/"))
                .write("fr/fumer.md", translation("/causes/smoking"));

        assertThat(folder.problems())
                .isEqualTo("es/casa.md:4:13: WARNING bad-value: The page '/' is translated by 'es/index.md', too."
                        + " Keep one of the two translations, or take 'translates' out of this one.\n"
                        + "es/tabaco.md:4:13: WARNING bad-value: The page '/causes/smoking' is translated by"
                        + " 'es/fumar.md', too."
                        + " Keep one of the two translations, or take 'translates' out of this one.");
    }

    private static String translation(String address) {
        return Folder.PAGE.replace("kind:", "translates: " + address + "\nkind:");
    }

    @Test
    void ofVeryManyProblemsTheFirstAreNamedAndTheRestCounted() {
        Folder folder = Folder.small(this.root).page(Folder.PAGE + "\n" + "[a](b.md)\n\n".repeat(1_000));

        List<String> problems =
                folder.check().problems().stream().map(Problem::toString).toList();

        assertThat(problems).hasSize(201);
        assertThat(problems.get(0)).startsWith("en/causes/smoking.md:15:1: ERROR missing-page");
        assertThat(problems.get(200))
                .isEqualTo("en/causes/smoking.md:415:1: ERROR too-many: There are 800 more problems from here on."
                        + " Fix the problems above first; then the next ones are shown.");
    }

    @Test
    void aMistakeInASharedFileIsNoMistakeOfThePagesThatUseIt() {
        Folder folder = Folder.small(this.root)
                .write("references.bib", Folder.SOURCES + Folder.SOURCES)
                .write("site.yml", "languages: [ en, es ]\ntime-zone: Boston\n")
                .write("es/index.md", Folder.PAGE.replace("kind:", "translates: /\nkind:"))
                .page(Folder.PAGE + "\nA fact.[@smith2020]\n");

        assertThat(folder.places())
                .isEqualTo("references.bib:2:10: ERROR duplicate-key\nsite.yml:2:12: ERROR bad-value");
    }

    /** Code that runs outside the parser's watchdog must not be slow on any text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "\n",
                " \n",
                "\r",
                "---\n",
                "--- ",
                "status: ",
                " status\n",
                "\u00A0",
                "a: b\n",
                "\"",
                "“"
            })
    @Timeout(20)
    void noTextOfTheLargestSizeKeepsTheReaderBusy(String part) {
        String much = part.repeat(PageReader.MAX_FILE / 2 / part.length());
        Folder folder = Folder.small(this.root)
                .page(Folder.PAGE + much + "x")
                .write("en/top.md", much + "x")
                .write("en/keys.md", "---\n" + much)
                .write("en/value.md", Folder.PAGE.replace("published  ", "published " + part.repeat(8_000)))
                .write("people.yml", much)
                .write("references.bib", "@article{a, " + much);

        assertThat(folder.check().pages()).isEqualTo(6);
    }

    private static Draft draft(Folder folder) {
        try {
            ContentFolder files = new ContentFolder(folder.root());
            ContentFolder.Listing listing = files.list();
            SharedFiles shared = new SharedFiles(files, Publications.NONE);
            shared.refresh(listing, path -> true, path -> false);
            PageIndex index =
                    PageIndex.of(listing.files().keySet(), shared.current().site());
            PageFile page = java.util.Objects.requireNonNull(index.pages().get("en/causes/smoking.md"));
            FileBytes bytes = new FileBytes(files.read(page.file(), PageReader.MAX_FILE));
            PageReader.Result result = PageReader.read(page, bytes, index, shared.current());
            return result.draft()
                    .orElseThrow(() -> new AssertionError(result.reading().problems()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] start, int... more) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(start);
        for (int b : more) {
            joined.write(b);
        }
        return joined.toByteArray();
    }

    private static byte[] join(byte[] start, byte[] more) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(start);
        joined.writeBytes(more);
        return joined.toByteArray();
    }
}
