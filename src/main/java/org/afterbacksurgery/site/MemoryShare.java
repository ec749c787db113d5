package org.afterbacksurgery.site;

/** How much memory a cache may take, so that all of them together leave room on a small machine. */
public final class MemoryShare {
    private MemoryShare() {}

    /**
     * One part of all the memory that the program may use.
     *
     * @param parts into how many parts to divide it
     * @param most of any use, in bytes
     * @return bytes
     */
    public static long of(int parts, long most) {
        return Math.min(most, Runtime.getRuntime().maxMemory() / parts);
    }
}
