package org.afterbacksurgery.bench;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words and sentences without meaning; the same random numbers give the same text. */
public final class Prose {
    private static final String ENGLISH = """
            pain back surgery nerve spine disc bone scar tissue doctor clinic test scan picture day week month year
            walk sleep rest work lift bend sit stand move help harm risk chance people group study trial result
            question answer plan goal step change slow strong small large early late often rarely some many most few
            before after during between under above without because when while until leg hip foot arm hand muscle
            joint fusion screw cage implant battery lead pump needle skin wound fever swelling numbness weakness
            medicine dose tablet opioid exercise therapy nurse visit talk write bring ask choose wait read learn
            friend family home bed chair stairs car shop meal water heat cold calm worry mood hope trust time part
            """;

    private static final String SPANISH = """
            dolor espalda nervio columna disco hueso cicatriz tejido prueba imagen semana mes pierna cadera pie brazo
            mano paso plan meta cambio lento fuerte poco grande temprano tarde antes durante entre bajo sobre sin porque
            cuando mientras hasta casa cama silla escalera agua calor calma sueño descanso trabajo paseo amiga familia
            pregunta respuesta estudio grupo gente ayuda riesgo herida fiebre piel aguja bomba tornillo medicina visita
            """;

    private final Random random;
    private final String[] words;

    private Prose(Random random, String words) {
        this.random = random;
        this.words = words.strip().split("\\s+");
    }

    /** Prose in Spanish or, for any other language, in English. */
    public static Prose of(String language, Random random) {
        return language.equals("es") ? new Prose(random, SPANISH) : new Prose(random, ENGLISH);
    }

    public String word() {
        return this.words[this.random.nextInt(this.words.length)];
    }

    /** A sentence of six to fourteen words. */
    public String sentence() {
        int count = 6 + this.random.nextInt(9);
        String text = IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
