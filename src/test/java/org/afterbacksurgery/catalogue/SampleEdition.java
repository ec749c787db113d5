package org.afterbacksurgery.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;

/** Editions made by hand: of some articles, at noon on November 24, 2026 in London, unless a test says otherwise. */
public final class SampleEdition {
    private final Map<String, Article> articles;
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private Site site = Site.DEFAULT;
    private People people = People.DEFAULT;
    private Glossary glossary = Glossary.EMPTY;
    private Instant at = Instant.parse("2026-11-24T12:00:00Z");

    private SampleEdition(Article... articles) {
        this.articles = Arrays.stream(articles).collect(Collectors.toMap(Article::file, Function.identity()));
    }

    /** The public part of these articles. */
    public static Edition of(Article... articles) {
        return with(articles).build();
    }

    public static SampleEdition with(Article... articles) {
        return new SampleEdition(articles);
    }

    /** @param yaml as in {@code site.yml} */
    public SampleEdition site(String yaml) {
        this.site = Site.parse(new SourceText("site.yml", yaml), problem -> {});
        return this;
    }

    /** @param yaml as in {@code people.yml} */
    public SampleEdition people(String yaml) {
        this.people = People.parse(new SourceText("people.yml", yaml), problem -> {});
        return this;
    }

    public SampleEdition glossary(Glossary other) {
        this.glossary = other;
        return this;
    }

    public SampleEdition at(Instant moment) {
        this.at = moment;
        return this;
    }

    /** An alias that the front matter of an article names. */
    public SampleEdition alias(String address, Article article) {
        List<Claim> own = this.claims.computeIfAbsent(article.file(), file -> new ArrayList<>());
        own.add(new Claim(Alias.normal(address), article.file(), true, null, this.claims.size()));
        return this;
    }

    public Edition build() {
        return new Edition(new StoredPages(this.articles, this.claims), this.site, this.people, this.glossary, this.at);
    }
}
