package org.afterbacksurgery.content;

import java.util.Optional;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.frontmatter.FrontMatterBlock;
import org.afterbacksurgery.content.frontmatter.FrontMatterReader;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.site.Address;
import org.springframework.modulith.NamedInterface;

/** Reads the source of a revision again. It had no error when it was published. */
@NamedInterface("publications")
public final class PastSource {
    private PastSource() {}

    /**
     * The metadata of a revision. All people whom it names count as known: they may have left since.
     *
     * @param topicIndex whether it was the page of its folder
     */
    public static Optional<FrontMatter> frontMatter(String file, String source, boolean topicIndex) {
        String language = file.substring(0, file.indexOf('/'));
        PageFile page = new PageFile(file, language, Address.HOME, topicIndex);
        return FrontMatterReader.read(
                        new SourceText(file, source), FrontMatterBlock.of(source), page, null, problem -> {})
                .frontMatter();
    }
}
