/**
 * Turns Markdown text into structure and {@link org.afterbacksurgery.markup.SafeHtml}. The only home
 * of Flexmark and the citation processor: what leaves this room is safe to show, whatever was typed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "language"})
package org.afterbacksurgery.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
