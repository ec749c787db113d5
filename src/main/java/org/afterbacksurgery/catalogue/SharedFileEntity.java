package org.afterbacksurgery.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The last good version of a file that pages share: an image, {@code site.yml}, {@code references.bib}. */
@Entity
@Table(name = "shared_file")
class SharedFileEntity {
    @Id
    String path = "";

    @Column(name = "content_type")
    String contentType = "";

    @Column(columnDefinition = "bytea")
    byte[] content = {};

    /** SHA-256 of the content, in hexadecimal. */
    String hash = "";

    Instant saved = Instant.EPOCH;

    protected SharedFileEntity() {}

    SharedFileEntity(String path) {
        this.path = path;
    }
}
