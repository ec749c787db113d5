package org.afterbacksurgery.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Revisions extends ListCrudRepository<RevisionEntity, Long> {
    void deleteByArticle(ArticleEntity article);

    List<RevisionEntity> findByArticle(ArticleEntity article);

    /** Newest first, without their texts. */
    @Query("""
            select new org.afterbacksurgery.catalogue.Revision(r.id, r.published, r.ended)
            from RevisionEntity r where r.article.file = :file order by r.published desc, r.id desc""")
    List<Revision> ofFile(String file);
}
