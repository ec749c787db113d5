package org.afterbacksurgery.catalogue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;

/** Every test that needs a database, again on PostgreSQL. */
class PostgreSqlTests {
    /** When PostgreSQL is missing, fails here with one readable message; a Spring context would bury it. */
    @BeforeAll
    static void startServer() {
        PostgreSqlServer.start();
    }

    @Nested
    class Migrations extends MigrationTests {
        @Override
        String emptyDatabase() {
            return PostgreSqlServer.emptyDatabase();
        }
    }

    @Nested
    @Import(EmptyDatabase.class)
    class Publishing extends PublisherTests {}

    @Nested
    @Import(EmptyDatabase.class)
    class Histories extends HistoryTests {}

    @Nested
    @Import(EmptyDatabase.class)
    class StoredValues extends StoredValuesTests {}

    /** A separate database for each Spring context; overrides {@code spring.datasource.*}. */
    static final class EmptyDatabase implements JdbcConnectionDetails {
        private final String url = PostgreSqlServer.emptyDatabase();

        @Override
        public String getJdbcUrl() {
            return this.url;
        }

        @Override
        public String getUsername() {
            return PostgreSqlServer.USER;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
