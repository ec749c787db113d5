package org.afterbacksurgery.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A folder of pages, such as {@code en/causes}. */
@Entity
@Table(name = "topic")
class TopicEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String folder = "";
    String language = "";
    String address = "";

    protected TopicEntity() {}

    TopicEntity(String folder, String language, String address) {
        this.folder = folder;
        this.language = language;
        this.address = address;
    }
}
