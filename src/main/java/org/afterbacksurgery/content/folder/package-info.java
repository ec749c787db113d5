/**
 * The folder on disk: what it lists, what its files hold, when they are still, and which address each
 * page has by its name.
 */
@NullMarked
package org.afterbacksurgery.content.folder;

import org.jspecify.annotations.NullMarked;
