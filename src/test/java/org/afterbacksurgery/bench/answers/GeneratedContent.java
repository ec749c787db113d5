package org.afterbacksurgery.bench.answers;

final class GeneratedContent {
    GeneratedContent(java.nio.file.Path p, org.afterbacksurgery.bench.Options o) {}

    void write() {}
}
