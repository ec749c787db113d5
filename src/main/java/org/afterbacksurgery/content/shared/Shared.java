package org.afterbacksurgery.content.shared;

import java.util.Map;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Numbers;
import org.afterbacksurgery.markup.Picture;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;

/**
 * What all pages share at one moment.
 *
 * @param pictures by path under the folder, such as {@code images/spine.svg}
 */
public record Shared(
        Site site,
        People people,
        Bibliography bibliography,
        Numbers numbers,
        Glossary glossary,
        Map<String, Picture> pictures) {
    public static final Shared NOTHING =
            new Shared(Site.DEFAULT, People.DEFAULT, Bibliography.EMPTY, Numbers.NONE, Glossary.EMPTY, Map.of());

    public Shared {
        pictures = Map.copyOf(pictures);
    }

    /** Whether site, people and glossary are the same objects. */
    public boolean hasSettingsOf(Shared other) {
        return this.site == other.site && this.people == other.people && this.glossary == other.glossary;
    }

    /** Whether everything except the pictures is the same objects. */
    boolean hasTextsOf(Shared other) {
        return hasSettingsOf(other) && this.bibliography == other.bibliography && this.numbers == other.numbers;
    }
}
