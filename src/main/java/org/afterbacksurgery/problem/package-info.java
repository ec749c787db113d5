/**
 * What an author can put right in a content file, and where. Every other room reports with
 * these values; this one uses none of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.afterbacksurgery.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
