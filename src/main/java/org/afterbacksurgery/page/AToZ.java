package org.afterbacksurgery.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.web.PageHead;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list of all pages of a language by first letter. */
@Component
class AToZ implements ProgramPageView {
    private final MessageSource messages;

    AToZ(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public ProgramPage page() {
        return ProgramPage.A_TO_Z;
    }

    @Override
    public String show(Asked asked, Model model) {
        Locale locale = Locale.forLanguageTag(asked.language());
        Alternates translations = new Alternates(asked.edition());
        model.addAttribute("letters", letters(asked, locale));
        model.addAttribute(
                "head",
                PageHead.ofList(
                        this.messages.getMessage("a-z.title", null, locale),
                        this.messages.getMessage("a-z.summary", null, locale),
                        asked.edition().site().baseUrl() + asked.path(page()),
                        translations.of(page(), translations::hasPages),
                        !translations.hasPages(asked.language())));
        return "a-z";
    }

    private static Map<String, List<Row>> letters(Asked asked, Locale locale) {
        return Letters.of(
                asked.edition().pages(asked.language()).stream()
                        .filter(article -> !article.isHome())
                        .map(Row::of),
                Row::title,
                locale);
    }
}
