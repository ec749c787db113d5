/** The commands beside serving: {@code check} for now. They need no web server and no database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "site", "content", "catalogue"})
package org.afterbacksurgery.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
