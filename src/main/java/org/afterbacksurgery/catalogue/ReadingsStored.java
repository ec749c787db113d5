package org.afterbacksurgery.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.ListCrudRepository;

/** Its queries are plain SQL: Spring and Hibernate would each parse a query of entities at every start, for a second. */
interface ReadingsStored extends ListCrudRepository<ReadingEntity, String> {
    @NativeQuery("select file from reading")
    List<String> files();

    /** At once and without loading them. */
    @Modifying(flushAutomatically = true)
    @NativeQuery("delete from reading where file in (:files)")
    void deleteByFileIn(Collection<String> files);
}
