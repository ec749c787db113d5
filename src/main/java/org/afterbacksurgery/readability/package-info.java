/**
 * How hard a text is to read, by formulas of the field. It knows words and sentences, not files or
 * HTML. A help for authors, never a problem.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.afterbacksurgery.readability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
