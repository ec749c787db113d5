package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to start the program.
 *
 * @param options of the Java virtual machine, such as {@code -Xmx256m}
 */
record Program(String java, List<String> options, Path jar) {
    Program {
        options = List.copyOf(options);
    }

    /**
     * The way that the command asks for.
     *
     * @param heap the -Xmx when the command names none; empty for that of the Java virtual machine
     */
    static Program of(Options options, String heap) throws IOException {
        return of(options.java(), options.text("heap", heap), options.text("options", ""), options.jar());
    }

    static Program of(String java, String heap, String options, Path jar) {
        List<String> all = new ArrayList<>();
        if (!heap.isEmpty()) {
            all.add("-Xmx" + heap);
        }
        if (!options.isBlank()) {
            all.addAll(List.of(options.strip().split("\\s+")));
        }
        return new Program(java, all, jar);
    }

    /** The same with one more option. */
    Program with(String option) {
        List<String> more = new ArrayList<>(this.options);
        more.add(option);
        return new Program(this.java, more, this.jar);
    }

    /** @param properties settings of the machine that the place of the run decides */
    List<String> command(List<String> properties) {
        List<String> command = new ArrayList<>(List.of(this.java));
        command.addAll(this.options);
        command.addAll(properties);
        command.addAll(List.of("-jar", this.jar.toString()));
        return command;
    }
}
