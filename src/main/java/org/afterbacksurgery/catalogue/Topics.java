package org.afterbacksurgery.catalogue;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Topics extends ListCrudRepository<TopicEntity, Long> {
    Optional<TopicEntity> findByFolder(String folder);
}
