package org.afterbacksurgery.content;

import org.springframework.modulith.NamedInterface;

/** Is told how far the reading of a folder has come. */
@FunctionalInterface
@NamedInterface("check")
public interface Progress {
    void at(int done, int total);
}
