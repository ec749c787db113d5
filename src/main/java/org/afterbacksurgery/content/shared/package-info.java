/**
 * The files that all pages share, in their last good versions.
 */
@NullMarked
package org.afterbacksurgery.content.shared;

import org.jspecify.annotations.NullMarked;
