package org.afterbacksurgery.markup;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The few words that rendering adds to a page, in the page's language; English where we have no words for it. */
final class Labels {
    private static final Control WITHOUT_MACHINE_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    Labels(String language) {
        this.bundle = ResourceBundle.getBundle(
                Labels.class.getPackageName() + ".labels", Locale.forLanguageTag(language), WITHOUT_MACHINE_LOCALE);
    }

    String of(String key) {
        return this.bundle.getString(key);
    }
}
