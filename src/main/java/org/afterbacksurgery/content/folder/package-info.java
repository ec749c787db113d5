/**
 * The folder on disk: what it lists, what its files hold, when they are still, and which page stands
 * at which address by its name.
 */
@NullMarked
package org.afterbacksurgery.content.folder;

import org.jspecify.annotations.NullMarked;
