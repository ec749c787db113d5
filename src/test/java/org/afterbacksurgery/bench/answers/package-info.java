/**
 * Shows that two versions of the program give the same answers: writes every answer of each to a folder,
 * and compares the folders. {@link org.afterbacksurgery.bench.answers.Answers} lists the commands.
 */
@NullMarked
package org.afterbacksurgery.bench.answers;

import org.jspecify.annotations.NullMarked;
