package org.afterbacksurgery.whole;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The vocabulary of schema.org, from the resource {@code schema.org.txt}. */
final class SchemaOrg {
    private static final String NAMESPACE = "http://schema.org/";

    private final Map<String, Set<String>> facts = new HashMap<>();

    private SchemaOrg() {}

    static SchemaOrg load() {
        SchemaOrg schema = new SchemaOrg();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SchemaOrg.class.getResourceAsStream("/schema.org.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(fact -> schema.facts
                            .computeIfAbsent(fact[0] + " " + fact[1], key -> new HashSet<>())
                            .add(fact[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schema;
    }

    boolean isType(String term) {
        return values(term, "type").contains("Class");
    }

    boolean isProperty(String term) {
        return values(term, "type").contains("Property");
    }

    boolean isSuperseded(String term) {
        return !values(term, "supersededBy").isEmpty();
    }

    /** Whether a thing of this type may have this property. */
    boolean mayHave(String type, String property) {
        return withSupertypes(type).stream().anyMatch(values(property, "domainIncludes")::contains);
    }

    /** Whether a property may have a thing of this type as its value. */
    boolean mayBe(String property, String type) {
        return withSupertypes(type).stream().anyMatch(values(property, "rangeIncludes")::contains);
    }

    /**
     * JSON-LD in its expanded form. The context is made of the vocabulary's own terms alone, so
     * that the expansion drops every other one.
     */
    JsonArray expand(String json) throws JsonLdError {
        Document context = JsonDocument.of(
                Json.createObjectBuilder().add("@context", context()).build());
        JsonLdOptions options = new JsonLdOptions((url, asked) -> context);
        return JsonLd.expand(JsonDocument.of(new StringReader(json)))
                .options(options)
                .get();
    }

    private JsonObjectBuilder context() {
        JsonObjectBuilder context = Json.createObjectBuilder();
        this.facts.keySet().stream()
                .filter(key -> key.endsWith(" type"))
                .map(key -> key.substring(0, key.indexOf(' ')))
                .forEach(term -> context.add(term, NAMESPACE + term));
        return context;
    }

    private Set<String> withSupertypes(String type) {
        Set<String> types = new HashSet<>(Set.of(type));
        values(type, "subClassOf").forEach(parent -> types.addAll(withSupertypes(parent)));
        return types;
    }

    private Set<String> values(String term, String predicate) {
        return this.facts.getOrDefault(term + " " + predicate, Set.of());
    }
}
