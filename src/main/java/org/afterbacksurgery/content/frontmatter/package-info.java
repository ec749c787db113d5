/**
 * The keys at the top of a page: where they are, what they say, what is wrong with them.
 */
@NullMarked
package org.afterbacksurgery.content.frontmatter;

import org.jspecify.annotations.NullMarked;
