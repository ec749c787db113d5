package org.afterbacksurgery.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.afterbacksurgery.site.SiteSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The catalogue on a database whose tables Flyway created and Hibernate compared with the entities:
 * a real H2 file, or PostgreSQL for the subclasses in {@link PostgreSqlTests}. Each test is rolled back.
 */
@DataJpaTest(
        showSql = false,
        properties = {"site.data=target/test-data/${random.uuid}", "spring.jpa.hibernate.ddl-auto=validate"})
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
abstract class CatalogueOnDatabase {
    @Autowired
    Articles articles;

    @Autowired
    Revisions revisions;

    @Autowired
    private Claims claims;

    @Autowired
    private Topics topics;

    @Autowired
    private SharedFilesStored files;

    @Autowired
    private ReadingsStored readings;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestEntityManager entities;

    Instant now = Instant.EPOCH;
    Catalogue catalogue;
    Texts texts;
    Images images;
    Publisher publisher;
    History history;

    /** Forgets everything that is not in the database. */
    @BeforeEach
    void restart() {
        this.entities.flush();
        this.entities.clear();
        SiteSettings settings = new SiteSettings(Path.of("content"), Path.of("data"), null);
        Clock clock = ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC);
        this.texts = new Texts(this.revisions);
        this.images = new Images(this.files);
        this.catalogue = new Catalogue(this.articles, this.claims, settings, clock);
        this.publisher = new Publisher(
                this.catalogue,
                this.images,
                this.articles,
                this.revisions,
                this.topics,
                this.claims,
                this.files,
                this.readings,
                this.transactions,
                clock);
        this.history = new History(this.revisions, this.entities.getEntityManager(), this.catalogue);
    }

    /** Sends the last changes to the database, which may refuse them; a rollback alone would never send them. */
    @AfterEach
    void sendTheLastChanges() {
        this.entities.flush();
    }
}
