package org.afterbacksurgery.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file.
 *
 * @param source without a byte order mark; where the bytes are not UTF-8, a reading good enough to look for the brake
 * @param problem null when the bytes are UTF-8
 */
record Decoded(SourceText source, @Nullable Problem problem) {
    private static final String REMEDY = "In your editor choose \"Save as UTF-8\" (Save as, Encoding: UTF-8).";

    static Decoded of(String file, byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            SourceText text = new SourceText(file, new String(bytes, StandardCharsets.UTF_16));
            return bad(text, 0, "The file was saved as UTF-16 (\"Unicode\"), as some word processors do.");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, start, bytes.length - start), chars, true);
        if (result.isError()) {
            String readable = chars.flip().toString();
            SourceText text = new SourceText(file, readable + latin(bytes, start + utf8Length(readable)));
            return bad(
                    text,
                    readable.length(),
                    "The character here was not saved as UTF-8; the file looks like Windows-1252 (\"ANSI\").");
        }
        SourceText text = new SourceText(file, chars.flip().toString());
        OptionalInt unseen = SourceText.notText(text.text());
        return unseen.isPresent() ? notText(text, unseen.getAsInt()) : new Decoded(text, null);
    }

    /** A computer that lost its power in the middle of a save leaves a file of such characters. */
    private static Decoded notText(SourceText text, int offset) {
        return new Decoded(
                text,
                Problem.error(
                        ProblemCode.BAD_UTF8,
                        text.at(offset),
                        "There is a character here that is not text.",
                        "Delete it, or restore the file from a copy."));
    }

    private static Decoded bad(SourceText text, int offset, String what) {
        return new Decoded(text, Problem.error(ProblemCode.BAD_UTF8, text.at(offset), what, REMEDY));
    }

    private static String latin(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
