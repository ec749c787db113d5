/** The commands beside serving. They need no web server and no database. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"problem", "site", "markup", "content", "content :: metadata", "catalogue", "readability"
        })
package org.afterbacksurgery.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
