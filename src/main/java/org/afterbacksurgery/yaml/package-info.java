/**
 * YAML with the place of every value: read strictly, and changed in place. Front matter and the
 * shared files are written in it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package org.afterbacksurgery.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
