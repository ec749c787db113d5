package org.afterbacksurgery.content.authoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.content.folder.Decoded;
import org.afterbacksurgery.content.frontmatter.FrontMatterBlock;

/**
 * What to write into one page.
 *
 * @param key of the front matter
 * @param edit makes the front matter with the stamp from the front matter and its line end
 * @param done whether a page's front matter has the stamp
 * @param line to print
 */
record StampChange(String key, BinaryOperator<String> edit, Predicate<FrontMatter> done, String line) {
    boolean isIn(FrontMatter matter) {
        return this.done.test(matter);
    }

    /** The file with the stamp. Byte order marks are not part of the text; they stay. */
    byte[] in(byte[] file) {
        String text = Decoded.of("", file).source().text();
        byte[] edited = in(text).getBytes(StandardCharsets.UTF_8);
        int marks = file.length - text.getBytes(StandardCharsets.UTF_8).length;
        byte[] all = Arrays.copyOf(file, marks + edited.length);
        System.arraycopy(edited, 0, all, marks, edited.length);
        return all;
    }

    private String in(String text) {
        FrontMatterBlock block = FrontMatterBlock.of(text);
        String before = text.substring(0, block.yamlStart());
        String yaml = text.substring(block.yamlStart(), block.yamlEnd());
        String lineEnd = before.endsWith("\r\n") ? "\r\n" : before.substring(before.length() - 1);
        return before + this.edit.apply(yaml, lineEnd) + text.substring(block.yamlEnd());
    }
}
