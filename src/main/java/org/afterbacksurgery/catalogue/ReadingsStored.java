package org.afterbacksurgery.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReadingsStored extends ListCrudRepository<ReadingEntity, String> {
    @Query("select r.file from ReadingEntity r")
    List<String> files();

    /** At once and without loading them. */
    @Modifying(flushAutomatically = true)
    @Query("delete from ReadingEntity r where r.file in :files")
    void deleteByFileIn(Collection<String> files);
}
