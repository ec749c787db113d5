package org.afterbacksurgery.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.markup.StoredHtml;
import org.afterbacksurgery.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A page as Markdown, for readers who take it elsewhere. It is made from what the page shows, so it
 * reveals nothing more: no editors' notes, no links to pages that are not public.
 */
@Component
class MarkdownCopy {
    private final MessageSource messages;

    MarkdownCopy(MessageSource messages) {
        this.messages = messages;
    }

    String of(ArticlePage page, Site site) {
        return new Copy(page, site).text();
    }

    private final class Copy {
        private final ArticlePage page;
        private final Site site;
        private final Locale locale;
        private final StringJoiner blocks = new StringJoiner("\n\n", "", "\n");

        Copy(ArticlePage page, Site site) {
            this.page = page;
            this.site = site;
            this.locale = Locale.forLanguageTag(page.article().language());
        }

        /** In the order of the page: on the page about when to get help, nothing comes before the signs. */
        String text() {
            this.blocks.add("# " + plain(this.page.article().title()));
            sold();
            if (!this.page.urgent()) {
                this.blocks.add(plain(this.page.article().summary()));
                state();
                section("key-points", StoredHtml.ofItems(this.page.text().keyPoints(), false));
                facts();
            }
            this.blocks.add(markdown(StoredHtml.of(this.page.text().body())));
            if (this.page.text().help() != null) {
                section("help.title", StoredHtml.of(this.page.text().help()));
            }
            section("words", StoredHtml.ofWords(this.page.text().words()));
            section("sources", StoredHtml.ofItems(this.page.text().sources(), true));
            this.blocks.add("---");
            if (this.page.urgent()) {
                state();
            }
            record().forEach(line -> this.blocks.add(plain(line)));
            this.blocks.add(plain(message("disclaimer") + " " + this.site.emergencyNumber() + "."));
            return this.blocks.toString();
        }

        private void sold() {
            Sold sold = this.page.treatment().sold();
            if (sold != null) {
                this.blocks.add("**" + plain(message("sold", sold.clinic())) + "**");
                if (!sold.notice().isEmpty()) {
                    this.blocks.add(plain(sold.notice()));
                }
            }
        }

        private void facts() {
            Facts facts = this.page.treatment().facts();
            if (facts == null) {
                return;
            }
            this.blocks.add("## " + message("facts"));
            List<String> lines = new ArrayList<>();
            String graded = facts.certaintySource().isEmpty()
                    ? plain(message("certainty.ours"))
                    : source("certainty.source", facts.certaintySource());
            lines.add(fact("certainty", message("certainty." + facts.certainty().word()) + ".") + " " + graded);
            String approved = fact(
                    "regulation", message("regulation." + facts.regulation().word()) + ".");
            lines.add(
                    facts.asOf() == null || facts.regulationSource().isEmpty()
                            ? approved
                            : approved + " " + source("regulation.source", facts.regulationSource()) + ". "
                                    + plain(message("regulation.as-of", date(facts.asOf()))));
            if (facts.sold() != null) {
                String key = facts.sold() ? "sold.yes" : "sold.no";
                lines.add(fact("sold.question", message(key) + " " + message(key + ".text", facts.clinic())));
            }
            this.blocks.add("- " + String.join("\n- ", lines));
            this.blocks.add("**" + plain(message("not-known")) + "**");
            this.blocks.add(markdown(StoredHtml.ofItems(facts.notKnown(), false)));
        }

        private String fact(String question, String answer) {
            return plain(message(question) + " " + answer);
        }

        private String source(String key, SafeHtml who) {
            return plain(message(key)) + " " + markdown(StoredHtml.of(who));
        }

        /** How fresh the text is, who vouches for it, and where the page is. */
        private void state() {
            this.blocks.add(plain(message("updated") + " "
                    + date(this.page.article().updated()) + ". " + review(this.page.review())));
            this.blocks.add("<" + this.page.head().canonical() + ">");
        }

        /** How the page came about, as its footer says. */
        private List<String> record() {
            List<String> lines = new ArrayList<>();
            if (this.page.credits().published() != null) {
                lines.add(message("published") + " " + date(this.page.credits().published()) + ".");
            }
            if (!this.page.credits().codes().isEmpty()) {
                lines.add(message("codes") + " "
                        + String.join(", ", this.page.credits().codes()) + ".");
            }
            if (!this.page.credits().authors().isEmpty()) {
                lines.add(message("written-by") + " "
                        + String.join(", ", this.page.credits().authors()) + ".");
            }
            if (this.page.credits().change() != null) {
                lines.add(message("change") + " " + this.page.credits().change() + " "
                        + date(this.page.article().updated()) + ".");
            }
            return lines;
        }

        private void section(String title, StoredHtml html) {
            String text = markdown(html);
            if (!text.isEmpty()) {
                this.blocks.add("## " + message(title)).add(text);
            }
        }

        private String plain(String text) {
            return markdown(StoredHtml.ofText(text));
        }

        private String markdown(StoredHtml html) {
            return html.markdown(this.site.baseUrl());
        }

        private String review(ReviewLine review) {
            return switch (review.state()) {
                case NEVER -> message("review.awaiting") + " " + message("review.never");
                case VALID, DUE -> reviewed(review);
                case VOIDED -> reviewed(review) + " " + message("review.changed");
                case OVERDUE -> message("review.overdue", date(review.next()));
            };
        }

        private String reviewed(ReviewLine review) {
            return message("review.by", review.by(), date(review.on()));
        }

        private String date(@Nullable LocalDate date) {
            return DateTimeFormatter.ofPattern(message("date"), this.locale).format(Objects.requireNonNull(date));
        }

        private String message(String key, @Nullable Object... values) {
            return MarkdownCopy.this.messages.getMessage(key, values, this.locale);
        }
    }
}
