package org.afterbacksurgery.markup;

import java.util.Set;

/**
 * Tells in one pass whether a text can hold a percentage or a share at all. Most paragraphs cannot, and the
 * patterns of {@link Percentages} are slow. It may say yes too often, and never says no too often.
 */
final class FigureHint {
    private static final Set<String> COUNT_WORDS = Set.copyOf(Percentages.COUNT_WORDS);

    private static final int LONGEST_WORD =
            COUNT_WORDS.stream().mapToInt(String::length).max().orElse(0);

    private FigureHint() {}

    static boolean isIn(CharSequence text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digit = true;
            } else if (digit && (c == '%' || isCent(text, i)) || isBlank(c) && isBetweenNumbers(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** The part of "percent", "per cent" and "por ciento" that they have in common with few words. */
    private static boolean isCent(CharSequence text, int at) {
        char c = text.charAt(at);
        return (c == 'c' || c == 'C') && (stands("cent", text, at) || stands("ciento", text, at));
    }

    /** Whether this is the last blank between a number and a word such as "in". */
    private static boolean isBetweenNumbers(CharSequence text, int blank) {
        int word = blank + 1;
        return switch (folded(text, word)) {
            case 'i' -> afterWord("in", text, word) > 0 && isAfterNumber(text, blank);
            case 'd' -> areWords("de", "cada", text, word) && isAfterNumber(text, blank);
            case 'o' ->
                areWords("out", "of", text, word) && isAfterNumber(text, blank)
                        || afterWord("of", text, word) > 0 && isDigit(charBefore(text, blank));
            default -> false;
        };
    }

    private static boolean areWords(String first, String second, CharSequence text, int at) {
        int next = afterWord(first, text, at);
        return next > 0 && afterWord(second, text, next) > 0;
    }

    /** The offset after the word and the blanks that follow it; 0 when they are not there. */
    private static int afterWord(String word, CharSequence text, int at) {
        int end = at + word.length();
        int next = end;
        while (stands(word, text, at) && next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next > end ? next : 0;
    }

    private static boolean isAfterNumber(CharSequence text, int blank) {
        if (isDigit(charBefore(text, blank))) {
            return true;
        }
        StringBuilder word = new StringBuilder();
        for (int i = lastBefore(text, blank); word.length() <= LONGEST_WORD && i >= 0; i--) {
            if (!isLetter(folded(text, i))) {
                break;
            }
            word.append(folded(text, i));
        }
        return COUNT_WORDS.contains(word.reverse().toString());
    }

    private static char charBefore(CharSequence text, int blank) {
        int last = lastBefore(text, blank);
        return last < 0 ? 0 : text.charAt(last);
    }

    /** The offset of the character before a row of blanks; -1 when there is none. */
    private static int lastBefore(CharSequence text, int blank) {
        int last = blank;
        while (last >= 0 && isBlank(text.charAt(last))) {
            last--;
        }
        return last;
    }

    private static boolean stands(String word, CharSequence text, int at) {
        int i = 0;
        while (i < word.length() && folded(text, at + i) == word.charAt(i)) {
            i++;
        }
        return i == word.length();
    }

    /** As a pattern compares letters when it ignores their case; 0 past the end. */
    private static char folded(CharSequence text, int at) {
        return at < text.length() ? Character.toLowerCase(Character.toUpperCase(text.charAt(at))) : 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c == '\u202F';
    }
}
