package org.afterbacksurgery.bench.micro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.FolderScan;
import org.afterbacksurgery.content.PageReader;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.frontmatter.FrontMatterBlock;
import org.afterbacksurgery.content.frontmatter.FrontMatterReader;
import org.afterbacksurgery.markup.MarkdownStages;
import org.afterbacksurgery.problem.SourceText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time from the bytes of one page to what is stored, in microseconds, and its parts:
 *
 * <pre>
 * read    all of it
 * head    reads and checks the front matter
 * text    renders the text and checks it, all steps: those below, then structure, terms and cleaning
 * parse   the text to a tree
 * check   finds the problems in the tree
 * render  the tree to HTML
 * </pre>
 *
 * Run it from the project's folder; {@code -p kind=MADE} and the name of a part choose, and {@code gc.alloc.rate.norm}
 * is the memory that one run takes:
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dexec.args="-cp %classpath org.openjdk.jmh.Main ReadingBenchmark -prof gc"
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class ReadingBenchmark {
    private static final Path CONTENT = Path.of("content");

    @Param
    private PageKind kind = PageKind.MADE;

    private final FolderScan scan = scan();
    private final PageFile page = this.scan.index().pages().values().stream()
            .filter(file -> file.language().equals("en") && !file.topicIndex())
            .findFirst()
            .orElseThrow();
    private byte[] bytes = {};
    private SourceText source = new SourceText("", "");
    private FrontMatterBlock block = FrontMatterBlock.of("");
    private MarkdownStages stages = stages();

    private static FolderScan scan() {
        try {
            return FolderScan.of(CONTENT, Instant.now(), (done, total) -> {});
        } catch (IOException e) {
            throw new IllegalStateException("Run this in the project's folder", e);
        }
    }

    @Setup
    public void prepare() throws IOException {
        this.bytes = this.kind.bytes(CONTENT, this.scan);
        this.source = new SourceText(this.page.file(), new String(this.bytes, StandardCharsets.UTF_8));
        this.block = FrontMatterBlock.of(this.source.text());
        this.stages = stages();
    }

    private MarkdownStages stages() {
        return new MarkdownStages(
                this.source,
                this.block.bodyStart(),
                this.scan.shared().bibliography(),
                this.scan.shared().glossary());
    }

    @Benchmark
    public Object read() {
        return PageReader.read(this.page, new FileBytes(this.bytes), this.scan.index(), this.scan.shared());
    }

    @Benchmark
    public Object head() {
        return FrontMatterReader.read(
                this.source, this.block, this.page, this.scan.shared().people(), problem -> {});
    }

    @Benchmark
    public Object text() {
        return this.stages.all();
    }

    @Benchmark
    public Object parse() {
        return this.stages.parse();
    }

    @Benchmark
    public Object check() {
        return this.stages.check();
    }

    @Benchmark
    public Object render() {
        return this.stages.render();
    }
}
