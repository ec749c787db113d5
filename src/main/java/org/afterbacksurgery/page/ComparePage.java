package org.afterbacksurgery.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.afterbacksurgery.site.ProgramPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The treatments of a language side by side: all of them, or the ones that a reader chose. */
@Component
class ComparePage implements ProgramPageView {
    private final ComparisonAssembler assembler;

    ComparePage(ComparisonAssembler assembler) {
        this.assembler = assembler;
    }

    @Override
    public ProgramPage page() {
        return ProgramPage.COMPARE;
    }

    @Override
    public String show(Asked asked, Model model) {
        Comparison.Selection selection = new Comparison.Selection(values(asked, "group"), values(asked, "show"));
        model.addAttribute(
                "page", this.assembler.assemble(asked.edition(), asked.language(), selection, asked.hasQuery()));
        return "compare";
    }

    @Override
    public boolean readsQuery() {
        return true;
    }

    /** Reads the address itself, since the server refuses all parameters when one of them is broken. */
    private static List<String> values(Asked asked, String name) {
        String query = Objects.requireNonNullElse(asked.query(), "");
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .flatMap(parameter -> decoded(parameter.substring(name.length() + 1)))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Stream<String> decoded(String value) {
        try {
            return Stream.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
