package org.afterbacksurgery.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.afterbacksurgery.content.KeptReading;
import org.springframework.data.domain.Persistable;

/** What a page's file said when it was last read. Never changed, only replaced. */
@Entity
@Table(name = "reading")
class ReadingEntity implements Persistable<String> {
    @Id
    String file = "";

    String hash = "";
    String surroundings = "";

    @Column(columnDefinition = "bytea")
    byte[] content = {};

    @Transient
    private boolean isNew = true;

    protected ReadingEntity() {}

    ReadingEntity(KeptReading reading) {
        this.file = reading.file();
        this.hash = reading.hash();
        this.surroundings = reading.surroundings();
        this.content = reading.content();
    }

    KeptReading reading() {
        return new KeptReading(this.file, this.hash, this.surroundings, this.content);
    }

    @Override
    public String getId() {
        return this.file;
    }

    @Override
    public boolean isNew() {
        return this.isNew;
    }

    @PostLoad
    @PostPersist
    void stored() {
        this.isNew = false;
    }
}
