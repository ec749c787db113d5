package org.afterbacksurgery.bench.answers;

/** The folders, and how many pages each has in English; in Spanish, it has half as many. */
enum GeneratedTopic {
    CONDITION("condition", "condicion", "condition", 12),
    CAUSES("causes", "causas", "cause", 30),
    TESTS("finding-the-cause", "pruebas", "test", 18),
    TREATMENT("treatment", "tratamiento", "treatment", 24),
    DEVICES("treatment/devices", "tratamiento/aparatos", "treatment", 8),
    LEADS("treatment/devices/leads", "tratamiento/aparatos/cables", "treatment", 4),
    REGENERATIVE("regenerative", "regenerativa", "treatment", 16),
    LIVING("living", "vida", "living", 34),
    GUIDES("guides", "guias", "guide", 26),
    ABOUT("about", "acerca", "about", 8);

    private final String english;
    private final String spanish;
    private final String kind;
    private final int size;

    GeneratedTopic(String english, String spanish, String kind, int size) {
        this.english = english;
        this.spanish = spanish;
        this.kind = kind;
        this.size = size;
    }

    String english() {
        return this.english;
    }

    String spanish() {
        return this.spanish;
    }

    String kind() {
        return this.kind;
    }

    int size() {
        return this.size;
    }
}
