/**
 * What an author can fix in a content file, and where. Every other room reports with these values;
 * this room uses no other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.afterbacksurgery.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
