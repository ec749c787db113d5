package org.afterbacksurgery.catalogue;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Revisions extends ListCrudRepository<RevisionEntity, Long> {
    void deleteByArticle(ArticleEntity article);

    List<RevisionEntity> findByArticle(ArticleEntity article);
}
