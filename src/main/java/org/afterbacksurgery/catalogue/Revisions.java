package org.afterbacksurgery.catalogue;

import org.springframework.data.repository.ListCrudRepository;

interface Revisions extends ListCrudRepository<RevisionEntity, Long> {
    void deleteByArticle(ArticleEntity article);
}
