package org.afterbacksurgery.content.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of file this is when it is not plain text, judged by its first bytes.
 *
 * @param what with its article, such as "a PNG image"
 * @param remedy as an instruction
 */
record ForeignFormat(String what, String remedy) {
    private static final int HEAD = 4096;
    private static final String SAVE_AS_TEXT =
            "Open it in its own program and copy the words into a plain text file saved as UTF-8.";
    private static final String RESTORE = "Restore the text from a copy, or delete this file.";

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("%PDF-", "a PDF", SAVE_AS_TEXT),
            new Signature("{\\rtf", "a Rich Text document", SAVE_AS_TEXT),
            new Signature("\u00D0\u00CF\u0011\u00E0", "an old Word document", SAVE_AS_TEXT),
            new Signature("\u0089PNG", "a PNG image", RESTORE),
            new Signature("\u00FF\u00D8\u00FF", "a JPEG image", RESTORE),
            new Signature("GIF8", "a GIF image", RESTORE),
            new Signature("\u001F\u008B", "a compressed file", RESTORE),
            new Signature("bplist00", "a Mac settings file or a web archive", RESTORE));

    private record Signature(String start, String what, String remedy) {}

    static Optional<ForeignFormat> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            return Optional.of(zip(head));
        }
        if (isWebPage(head)) {
            return Optional.of(new ForeignFormat("a web page (HTML)", SAVE_AS_TEXT));
        }
        return SIGNATURES.stream()
                .filter(signature -> head.startsWith(signature.start()))
                .map(signature -> new ForeignFormat(signature.what(), signature.remedy()))
                .findFirst();
    }

    private static ForeignFormat zip(String head) {
        if (head.contains("word/") || head.contains("[Content_Types].xml")) {
            return new ForeignFormat("a Word document", SAVE_AS_TEXT);
        }
        return head.contains("application/vnd.oasis.opendocument")
                ? new ForeignFormat("a LibreOffice document", SAVE_AS_TEXT)
                : new ForeignFormat("a ZIP archive", RESTORE);
    }

    private static boolean isWebPage(String head) {
        String start =
                head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml");
    }
}
