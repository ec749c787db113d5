package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page that must always be served as it is. */
record GoodPage(String file, String title, String text, List<String> sentences, List<String> hrefs, int headings) {
    String address() {
        return PageFile.address(this.file);
    }

    /** What is wrong with an answer; empty when it is this page, whole. */
    String wrong(Answer answer) {
        if (answer.status() != 200) {
            return "status " + answer.status();
        }
        String plain = answer.body().replaceAll("<[^>]*>", "");
        List<String> wrong = new ArrayList<>();
        this.sentences.stream().filter(s -> !plain.contains(s)).findFirst().ifPresent(s -> wrong.add("without: " + s));
        this.hrefs.stream()
                .filter(link -> !answer.body().contains("=\"" + link + "\""))
                .findFirst()
                .ifPresent(link -> wrong.add("without the link or image " + link));
        if (!answer.body().contains("<title>" + this.title)) {
            wrong.add("with another title");
        }
        if (answer.body().split("<h2", -1).length - 1 < this.headings) {
            wrong.add("with headings lost");
        }
        if (plain.contains("[@")) {
            wrong.add("with a citation that was not read");
        }
        return String.join(", ", wrong);
    }

    void write(Path content) throws IOException {
        Path path = content.resolve(this.file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, this.text);
    }
}
