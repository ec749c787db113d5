package org.afterbacksurgery.yaml;

import java.util.List;
import java.util.Map;
import org.afterbacksurgery.problem.SourceLocation;

/** A value in a YAML file with its place. There are texts, lists and maps: {@code 12} and {@code yes} are texts. */
public sealed interface YamlValue {
    SourceLocation at();

    /** What an author would call it, with its article. */
    String form();

    record Text(String text, SourceLocation at) implements YamlValue {
        @Override
        public String form() {
            return "a text";
        }
    }

    record Items(List<YamlValue> items, SourceLocation at) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String form() {
            return "a list";
        }
    }

    /** @param entries in the order of the file; if a key appears twice, only the first */
    record Keys(Map<String, Entry> entries, SourceLocation at) implements YamlValue {
        @Override
        public String form() {
            return "a group of keys";
        }
    }

    record Entry(SourceLocation keyAt, YamlValue value) {}
}
