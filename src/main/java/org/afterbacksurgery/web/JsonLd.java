package org.afterbacksurgery.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Structured data for the head of a page: JSON-LD that cannot close the script element around it. */
public final class JsonLd {
    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new NoMarkup()).build())
            .build();

    private final String json;

    private JsonLd(String json) {
        this.json = json;
    }

    /** Things at the same level, which may refer to each other by {@code @id}. */
    public static JsonLd graph(List<Thing> things) {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", things);
        return new JsonLd(MAPPER.writeValueAsString(graph));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonLd that && that.json.equals(this.json);
    }

    @Override
    public int hashCode() {
        return this.json.hashCode();
    }

    /** The JSON itself, as {@code th:utext} prints it. */
    @Override
    public String toString() {
        return this.json;
    }

    /** A thing with its properties, in the vocabulary of schema.org. */
    public static final class Thing extends LinkedHashMap<String, Object> {
        public Thing(String type) {
            put("@type", type);
        }

        /** A reference to the thing with this {@code @id} elsewhere in the graph. */
        public static Map<String, String> at(String id) {
            return Map.of("@id", id);
        }

        /** Adds a property; null and the empty list add nothing. */
        public Thing with(String property, @Nullable Object value) {
            if (value != null && !value.equals(List.of())) {
                put(property, value);
            }
            return this;
        }
    }

    /** Escapes the characters that form HTML as {@code \u003C} and the like. */
    private static final class NoMarkup extends CharacterEscapes {
        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            "<>&".chars().forEach(c -> codes[c] = ESCAPE_STANDARD);
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
