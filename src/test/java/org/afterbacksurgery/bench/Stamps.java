package org.afterbacksurgery.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest state of each text that readers have seen. Each edit writes a stamp into its text, such as
 * {@code zqg-title12-000345}: a scope, a name, and a number that only grows. An answer to a question that was
 * asked after a number had been seen never shows a smaller one:
 *
 * <ul>
 *   <li>{@code g}: at no address
 *   <li>{@code l}: at the same address
 *   <li>{@code o}: at the same address, whose own text it is; and after that was seen taken down, not the
 *       number seen last, either
 * </ul>
 */
final class Stamps {
    private static final Pattern STAMP = Pattern.compile("zq([glo])-([a-z0-9]+)-(\\d{6})");
    private static final String GLOBAL = "";

    /** By address and name: twice the highest number seen, and one more after the address was seen taken down. */
    private final Map<String, Map<String, Integer>> seen = new ConcurrentHashMap<>();

    static String of(char scope, String name, int number) {
        return "zq%s-%s-%06d".formatted(scope, name, number);
    }

    /** The highest numbers in a text, by scope and name. */
    static Map<String, Integer> in(String text) {
        Map<String, Integer> stamps = new HashMap<>();
        Matcher stamp = STAMP.matcher(text);
        while (stamp.find()) {
            stamps.merge(stamp.group(1) + "-" + stamp.group(2), Integer.valueOf(stamp.group(3)), Math::max);
        }
        return stamps;
    }

    /** What has been seen; an answer whose question is asked now must not be older. */
    Map<String, Integer> least(String address) {
        Map<String, Integer> least = new HashMap<>(this.seen.getOrDefault(address, Map.of()));
        least.putAll(this.seen.getOrDefault(GLOBAL, Map.of()));
        return least;
    }

    /**
     * Notes what an answer shows.
     *
     * @return which of it is older than it may be; empty when nothing is
     */
    String see(String address, Map<String, Integer> stamps, Map<String, Integer> least) {
        StringBuilder old = new StringBuilder();
        stamps.forEach((name, number) -> {
            int before = least.getOrDefault(name, 0);
            if (2 * number < before) {
                String then = before % 2 == 0 ? "" : " and was taken down";
                old.append("shows %s-%06d, but %06d was seen before%s. ".formatted(name, number, before / 2, then));
            }
            note(name.startsWith("g") ? GLOBAL : address, name, 2 * number);
        });
        return old.toString();
    }

    /** Notes that an address has been taken down. */
    void gone(String address, Map<String, Integer> least) {
        least.forEach((name, state) -> {
            if (name.startsWith("o")) {
                note(address, name, state | 1);
            }
        });
    }

    private void note(String where, String name, int state) {
        this.seen.computeIfAbsent(where, key -> new ConcurrentHashMap<>()).merge(name, state, Math::max);
    }
}
