package org.afterbacksurgery.bench;

import java.io.File;
import java.util.Arrays;

/** Another program that a bench needs. */
final class Tool {
    private Tool() {}

    /** @throws IllegalArgumentException when it is not installed; the message says how to install it */
    static void require(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        if (Arrays.stream(path.split(File.pathSeparator)).noneMatch(folder -> new File(folder, name).canExecute())) {
            throw new IllegalArgumentException(
                    "This bench needs %s, which is not installed: apt-get install %s".formatted(name, name));
        }
    }
}
