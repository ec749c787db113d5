package org.afterbacksurgery.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Articles extends ListCrudRepository<ArticleEntity, Long> {
    Optional<ArticleEntity> findByFile(String file);

    List<ArticleEntity> findByFileIn(List<String> files);
}
