package org.afterbacksurgery.catalogue;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Aliases extends ListCrudRepository<AliasEntity, String> {
    List<AliasEntity> findByArticle(ArticleEntity article);

    List<AliasEntity> findByRenamedTrue();
}
