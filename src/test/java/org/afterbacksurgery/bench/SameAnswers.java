package org.afterbacksurgery.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether two processes answer alike: status, headers and body. */
final class SameAnswers {
    private static final Set<String> PER_RESPONSE = Set.of("date", "connection", "keep-alive", "transfer-encoding");
    private static final int SHOWN = 200;
    private static final int TIMES = 4;

    private final RunningJar one;
    private final RunningJar other;

    SameAnswers(RunningJar one, RunningJar other) {
        this.one = one;
        this.other = other;
    }

    /**
     * Asks again what differed: a page that comes or goes by its dates may have done so between the two questions.
     *
     * @return what differs, one line for each address
     */
    List<String> differences(List<String> addresses) throws Exception {
        Map<String, String> differences = new TreeMap<>();
        List<String> asked = addresses;
        for (int time = 0; time < TIMES; time++) {
            differences.clear();
            for (String address : asked) {
                String difference = difference(address);
                if (!difference.isEmpty()) {
                    differences.put(address, address + ": " + difference);
                }
            }
            if (differences.isEmpty()) {
                return List.of();
            }
            asked = new ArrayList<>(differences.keySet());
            Wait.millis(3_000);
        }
        return new ArrayList<>(differences.values());
    }

    private String difference(String address) throws IOException {
        HttpResponse<byte[]> one = this.one.ask(address, "");
        HttpResponse<byte[]> other = this.other.ask(address, "");
        String body = difference(RunningJar.text(one), RunningJar.text(other));
        return body.isEmpty() ? difference(head(one), head(other)) : body;
    }

    private static String head(HttpResponse<byte[]> answer) {
        StringBuilder head = new StringBuilder("status " + answer.statusCode());
        answer.headers().map().forEach((name, values) -> {
            if (!PER_RESPONSE.contains(name)) {
                head.append("; ").append(name).append(": ").append(values);
            }
        });
        return head.toString();
    }

    private static String difference(String one, String other) {
        if (one.equals(other)) {
            return "";
        }
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "'%s' and '%s'".formatted(around(one, at), around(other, at));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - SHOWN / 2), Math.min(text.length(), at + SHOWN))
                .replace('\n', ' ');
    }
}
