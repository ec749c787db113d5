/** The commands other than serving. They need no web server and no database. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "site",
            "markup",
            "article",
            "content :: check",
            "content :: authoring",
            "readability",
            "yaml"
        })
package org.afterbacksurgery.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
