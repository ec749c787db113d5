/**
 * Microbenchmarks of reading one page, inside one Java. Unlike the benches around them, they use the
 * program's classes.
 */
@NullMarked
package org.afterbacksurgery.bench.micro;

import org.jspecify.annotations.NullMarked;
