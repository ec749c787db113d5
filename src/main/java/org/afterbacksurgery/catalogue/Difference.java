package org.afterbacksurgery.catalogue;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A piece of text that was kept, deleted or inserted between two revisions. It is plain text, so a
 * caller that shows it must escape it. The kept and deleted pieces make up the whole old text; the kept
 * and inserted pieces make up the whole new text.
 */
public record Difference(Kind kind, String text) {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*+(?:\\r\\n|\\r|\\n)|[^\\r\\n]++");
    private static final Pattern WORD = Pattern.compile("\\R|[^\\S\\r\\n]++|\\S++");

    /**
     * When more lines or words than this differ, counting both sides, all of them count as replaced:
     * memory grows quadratically with their number.
     */
    private static final int MOST = 2_000;

    /** What happened to the piece. */
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED
    }

    /** Compares lines first, then the words of lines that differ. */
    static List<Difference> between(String before, String after) {
        Collector all = new Collector();
        compare(
                split(LINE, before),
                split(LINE, after),
                all::kept,
                (gone, come) -> compare(split(WORD, gone), split(WORD, come), all::kept, all::replaced));
        return all.list();
    }

    private static List<String> split(Pattern part, String text) {
        return part.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void compare(
            List<String> before, List<String> after, Consumer<String> kept, BiConsumer<String, String> replaced) {
        int same = same(before, after);
        int sameEnd = sameEnd(before.subList(same, before.size()), after.subList(same, after.size()));
        kept.accept(String.join("", before.subList(0, same)));
        compareCore(
                before.subList(same, before.size() - sameEnd),
                after.subList(same, after.size() - sameEnd),
                kept,
                replaced);
        kept.accept(String.join("", before.subList(before.size() - sameEnd, before.size())));
    }

    private static int same(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int same = 0;
        while (same < most && before.get(same).equals(after.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameEnd(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int same = 0;
        while (same < most && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static void compareCore(
            List<String> before, List<String> after, Consumer<String> kept, BiConsumer<String, String> replaced) {
        if (before.size() + after.size() > MOST) {
            replaced.accept(String.join("", before), String.join("", after));
            return;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            kept.accept(String.join("", before.subList(at, delta.getSource().getPosition())));
            replaced.accept(
                    String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines()));
            at = delta.getSource().last() + 1;
        }
        kept.accept(String.join("", before.subList(at, before.size())));
    }

    /** Joins neighbors of the same kind, and changed words with only a space between them. */
    private static final class Collector {
        private final List<Difference> list = new ArrayList<>();
        private final StringBuilder kept = new StringBuilder();
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder inserted = new StringBuilder();

        /** The text kept since the last change. */
        private final StringBuilder since = new StringBuilder();

        void kept(String text) {
            this.since.append(text);
        }

        void replaced(String gone, String come) {
            if (gone.isEmpty() && come.isEmpty()) {
                return;
            }
            boolean changes = !this.deleted.isEmpty() || !this.inserted.isEmpty();
            if (changes && isSpace(this.since)) {
                this.deleted.append(this.since);
                this.inserted.append(this.since);
            } else {
                flush();
                this.kept.append(this.since);
            }
            this.since.setLength(0);
            this.deleted.append(gone);
            this.inserted.append(come);
        }

        private static boolean isSpace(CharSequence text) {
            return text.chars().allMatch(c -> c == ' ' || c == '\t');
        }

        private void flush() {
            add(Kind.KEPT, this.kept);
            add(Kind.DELETED, this.deleted);
            add(Kind.INSERTED, this.inserted);
        }

        private void add(Kind kind, StringBuilder text) {
            if (!text.isEmpty()) {
                this.list.add(new Difference(kind, text.toString()));
                text.setLength(0);
            }
        }

        List<Difference> list() {
            flush();
            add(Kind.KEPT, this.since);
            return this.list;
        }
    }
}
