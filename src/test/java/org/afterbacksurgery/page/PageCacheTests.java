package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.junit.jupiter.api.Test;

class PageCacheTests {
    private final PageAssembler assembler = mock();
    private final MarkdownCopy copy = mock();
    private final PageCache cache = new PageCache(this.assembler, this.copy);
    private final Edition edition = SampleEdition.of();

    @Test
    void manyWhoAskAtOnceCostOneAssembly() {
        Article article = SampleArticles.smoking();
        given(this.assembler.assemble(any(), any())).willAnswer(call -> {
            Thread.sleep(200);
            return SamplePages.page("Smoking", "Text.");
        });
        given(this.copy.of(any(), any())).willReturn("# Text");

        IntStream.range(0, 16).parallel().forEach(i -> this.cache.page(this.edition, article));
        IntStream.range(0, 16).forEach(i -> this.cache.markdown(this.edition, article));

        verify(this.assembler, times(1)).assemble(any(), any());
        verify(this.copy, times(1)).of(any(), any());
    }

    @Test
    void theLargestPageIsKept() {
        Article article = SampleArticles.smoking();
        ArticlePage page = SamplePages.page("Smoking", "word ".repeat(800_000));
        given(this.assembler.assemble(any(), any())).willReturn(page);

        IntStream.range(0, 5).forEach(i -> this.cache.page(this.edition, article));

        verify(this.assembler, times(1)).assemble(any(), any());
    }

    @Test
    void itsSizeIsBoundedByCharactersAndNotByPages() {
        ArticlePage page = SamplePages.page("Smoking", "word ".repeat(800_000));
        given(this.assembler.assemble(any(), any())).willReturn(page);

        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 40)
                    .mapToObj(n -> SampleArticles.at("/causes/page-" + n).build())
                    .forEach(article -> this.cache.page(this.edition, article));
            awaitEviction();
        }

        assertThat(page.weight()).isBetween(3_900_000, 4_100_000);
        verify(this.assembler, atLeast(60)).assemble(any(), any());
    }

    /** The cache makes room in the background: on a busy machine long after a page came in. */
    private static void awaitEviction() {
        assertThat(ForkJoinPool.commonPool().awaitQuiescence(30, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void anotherEditionIsAnotherPage() {
        Article article = SampleArticles.smoking();
        ArticlePage first = SamplePages.page("Smoking", "First.");
        ArticlePage second = SamplePages.page("Smoking", "Second.");
        given(this.assembler.assemble(any(), any())).willReturn(first, second);

        assertThat(this.cache.page(this.edition, article)).isSameAs(first);
        assertThat(this.cache.page(this.edition, article)).isSameAs(first);
        assertThat(this.cache.page(SampleEdition.of(article), article)).isSameAs(second);
    }

    @Test
    void aReaderWhoCameJustBeforeARevisionLeavesNoOldPage() {
        Article article = SampleArticles.smoking();
        Edition next = SampleEdition.of(article);
        ArticlePage old = SamplePages.page("Smoking", "Old.");
        ArticlePage current = SamplePages.page("Smoking", "New.");
        given(this.assembler.assemble(any(), any()))
                .willAnswer(call -> call.getArgument(0) == this.edition ? old : current);

        assertThat(this.cache.page(this.edition, article)).isSameAs(old);

        assertThat(this.cache.page(next, article)).isSameAs(current);
    }
}
