package org.afterbacksurgery.web;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * All that a view is made from. What is made from equal ingredients is equal, so an answer of one edition may
 * serve the next without being made again.
 */
record Ingredients(String view, Map<String, Object> model) {
    /** Under this name the request carries those of the answer before. */
    static final String BEFORE = Ingredients.class.getName() + ".before";

    /** Under this name the request carries those of its own answer. */
    static final String MADE = Ingredients.class.getName() + ".made";

    Ingredients {
        model = Collections.unmodifiableMap(new HashMap<>(model));
    }

    static @Nullable Ingredients of(ModelAndView answer) {
        String view = answer.getViewName();
        return view == null ? null : new Ingredients(view, answer.getModel());
    }
}
