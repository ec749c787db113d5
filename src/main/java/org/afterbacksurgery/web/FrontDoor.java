package org.afterbacksurgery.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Sends what {@link AnswerFilter} keeps before the server builds a filter chain for the request, which costs
 * more than the answer itself. Everything else goes its usual way, through the filter.
 */
@Component
class FrontDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ObjectProvider<AnswerFilter> answers;

    FrontDoor(ObjectProvider<AnswerFilter> answers) {
        this.answers = answers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new KeptAnswers(this.answers));
    }

    private static final class KeptAnswers extends ValveBase {
        private final ObjectProvider<AnswerFilter> provider;

        /** Taken at the first request, when the program is complete. */
        private volatile @Nullable AnswerFilter answers;

        KeptAnswers(ObjectProvider<AnswerFilter> provider) {
            super(true);
            this.provider = provider;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (!answers().sendKept(request, response)) {
                getNext().invoke(request, response);
            }
        }

        private AnswerFilter answers() {
            AnswerFilter known = this.answers;
            if (known == null) {
                known = this.provider.getObject();
                this.answers = known;
            }
            return known;
        }
    }
}
