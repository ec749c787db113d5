package org.afterbacksurgery.content.folder;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file.
 *
 * @param source without a byte order mark; if the bytes are not UTF-8, decoded well enough to look for the brake
 * @param problem null when the bytes are text in UTF-8
 */
public record Decoded(SourceText source, @Nullable Problem problem) {
    private static final String REMEDY = "In your editor choose \"Save as UTF-8\" (Save as, Encoding: UTF-8).";

    public static Decoded of(String file, byte[] bytes) {
        Optional<ForeignFormat> foreign = ForeignFormat.of(bytes);
        if (foreign.isPresent()) {
            return foreign(file, bytes, foreign.get());
        }
        Optional<Charset> wide = WideEncoding.of(bytes);
        if (wide.isPresent()) {
            String name = wide.get().name().startsWith("UTF-32") ? "UTF-32" : "UTF-16";
            SourceText text = new SourceText(file, withoutMark(new String(bytes, wide.get())));
            return bad(
                    text,
                    0,
                    "The file was saved as %s (\"Unicode\"), as some word processors do.".formatted(name),
                    REMEDY);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, chars, true);
        String readable = chars.flip().toString();
        if (result.isError()) {
            return notUtf8(file, readable, bytes, in.position());
        }
        SourceText text = new SourceText(file, withoutMark(readable));
        OptionalInt unseen = SourceText.notText(text.text());
        return unseen.isPresent() ? notText(text, unseen.getAsInt()) : new Decoded(text, null);
    }

    private static Decoded foreign(String file, byte[] bytes, ForeignFormat format) {
        SourceText text = new SourceText(file, withoutMark(new String(bytes, StandardCharsets.UTF_8)));
        return new Decoded(
                text,
                Problem.error(
                        ProblemCode.NOT_A_PAGE,
                        SourceLocation.startOf(file),
                        "This is %s, not a plain text file.".formatted(format.what()),
                        format.remedy()));
    }

    /** @param readable the text before the first byte that is not UTF-8 */
    private static Decoded notUtf8(String file, String readable, byte[] bytes, int firstBad) {
        String before = withoutMark(readable);
        boolean otherwiseUtf8 = new String(bytes, StandardCharsets.UTF_8)
                .chars()
                .anyMatch(c -> c > 0x7F && c != '\uFEFF' && c != '\uFFFD');
        OldEncoding old = OldEncoding.guess(bytes, firstBad);
        SourceText text = new SourceText(file, before + old.decode(bytes, firstBad));
        if (otherwiseUtf8 && isCutCharacter(bytes, firstBad)) {
            return bad(
                    text,
                    before.length(),
                    "The file ends in the middle of a character, as if a copy was cut off.",
                    "Write the missing words again, or copy the file again. Then choose \"Save as UTF-8\".");
        }
        if (otherwiseUtf8) {
            return bad(
                    text,
                    before.length(),
                    "This character is not saved as UTF-8, but others in the file are.",
                    "Delete it, type it again, and choose \"Save as UTF-8\" (Save as, Encoding: UTF-8).");
        }
        return bad(
                text,
                before.length(),
                "The character here was not saved as UTF-8; the file looks like %s.".formatted(old.label()),
                REMEDY);
    }

    /** Whether the file ends after the first bytes of a character. */
    private static boolean isCutCharacter(byte[] bytes, int from) {
        int lead = bytes[from] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        boolean startsCharacter = lead >= 0xC2 && lead <= 0xF4;
        for (int i = from + 1; i < bytes.length; i++) {
            startsCharacter &= (bytes[i] & 0xC0) == 0x80;
        }
        return startsCharacter && bytes.length - from < length;
    }

    /** For example, a computer that lost power in the middle of a save leaves a file of such characters. */
    private static Decoded notText(SourceText text, int offset) {
        return bad(
                text,
                offset,
                "There is a character here that is not text.",
                "Delete it, or restore the file from a copy.");
    }

    private static Decoded bad(SourceText text, int offset, String what, String remedy) {
        return new Decoded(text, Problem.error(ProblemCode.BAD_UTF8, text.at(offset), what, remedy));
    }

    /** Removes byte order marks: joining two files can leave more than one. */
    private static String withoutMark(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\uFEFF') {
            start++;
        }
        return text.substring(start);
    }
}
