@NullMarked
package org.afterbacksurgery;

import org.jspecify.annotations.NullMarked;
