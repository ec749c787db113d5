package org.afterbacksurgery.bench.micro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.afterbacksurgery.bench.PageFile;
import org.afterbacksurgery.bench.Prose;
import org.afterbacksurgery.content.FolderScan;

/** What to read. */
public enum PageKind {
    /** The longest page that the program is shipped with. */
    SHIPPED {
        @Override
        byte[] bytes(Path content, FolderScan scan) throws IOException {
            Path longest = scan.index().pages().keySet().stream()
                    .map(content::resolve)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
            return Files.readAllBytes(longest);
        }
    },

    /** 8 KB of headings, paragraphs with sources, lists, tables, links and boxes. */
    MADE {
        @Override
        byte[] bytes(Path content, FolderScan scan) {
            String body = new Made(scan.shared().bibliography().keys()).body();
            return PageFile.of("A page that was made", body).getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final int LENGTH = 8 * 1024;

    /** @param scan of the shipped content */
    abstract byte[] bytes(Path content, FolderScan scan) throws IOException;

    private static final class Made {
        private final Random random = new Random(20261128);
        private final Prose prose = Prose.of("en", this.random);
        private final StringBuilder body = new StringBuilder();
        private final List<String> sources;

        Made(Collection<String> sources) {
            this.sources = sources.stream().sorted().toList();
        }

        String body() {
            paragraph();
            for (int part = 1; this.body.length() < LENGTH - 1000; part++) {
                this.body.append("## Part %d: %s\n\n".formatted(part, this.prose.word()));
                paragraph();
                switch (part % 4) {
                    case 0 -> lines("| **%s** | %s |\n", "| One | Two |\n|---|---|\n");
                    case 1 -> lines("- **%s** %s\n", "");
                    case 2 -> lines("> %s. %s\n", "> [!NOTE] Good to know\n");
                    default -> this.body.append("Read [more on this](/a-z), please.\n\n");
                }
                paragraph();
            }
            return this.body.toString();
        }

        private void paragraph() {
            for (int i = 0; i < 4; i++) {
                this.body.append(this.prose.sentence());
                this.body.append(i == 2 ? "[@%s] ".formatted(source()) : " ");
            }
            this.body.append("\n\n");
        }

        private void lines(String line, String before) {
            this.body.append(before);
            for (int i = 0; i < 4; i++) {
                this.body.append(line.formatted(this.prose.word(), this.prose.sentence()));
            }
            this.body.append("\n");
        }

        private String source() {
            return this.sources.get(this.random.nextInt(this.sources.size()));
        }
    }
}
