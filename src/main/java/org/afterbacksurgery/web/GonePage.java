package org.afterbacksurgery.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page that patients could once read.
 *
 * @param since the day it was taken down
 * @param topic where to continue; null when its topic is not public
 */
public record GonePage(LocalDate since, Menu.@Nullable Link topic) {
    /** The request attribute under which the failing page leaves it for the error page. */
    public static final String ATTRIBUTE = GonePage.class.getName();
}
