package org.afterbacksurgery.catalogue;

import java.util.Collection;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReadingsStored extends ListCrudRepository<ReadingEntity, String> {
    /** At once and without loading them. */
    @Modifying(flushAutomatically = true)
    @Query("delete from ReadingEntity r where r.file in :files")
    void deleteByFileIn(Collection<String> files);
}
