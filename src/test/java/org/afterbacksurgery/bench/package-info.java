/**
 * Measures from outside what the program promises about its content folder. Each bench starts the
 * packaged jar as a process, changes files under it, and reads its pages and its log. Nothing here
 * uses a class of the program; {@link org.afterbacksurgery.bench.Bench} lists the commands. What a single page costs
 * inside the program is measured in {@code micro}.
 */
@NullMarked
package org.afterbacksurgery.bench;

import org.jspecify.annotations.NullMarked;
