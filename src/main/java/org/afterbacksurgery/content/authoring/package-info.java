/**
 * Writes into the content folder: new pages from templates, and signatures. A door for commands.
 */
@NullMarked
package org.afterbacksurgery.content.authoring;

import org.jspecify.annotations.NullMarked;
