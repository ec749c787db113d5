package org.afterbacksurgery.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Claims extends ListCrudRepository<ClaimEntity, Long> {
    List<ClaimEntity> findByArticle(ArticleEntity article);

    Optional<ClaimEntity> findByArticleAndAddress(ArticleEntity article, String address);
}
