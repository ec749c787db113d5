package org.afterbacksurgery.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Responds to requests that the server cannot read, such as an address with a broken escape. They never
 * reach the pages, so the response is a page of its own: it has the same headers, but no menu.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Plain()));
    }

    private static final class Plain extends ErrorReportValve {
        private final byte[] page = page();

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            SecurityHeaders.write(request, response);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-cache");
            try {
                response.getOutputStream().write(this.page);
                response.finishResponse();
            } catch (IOException e) {
                // the reader has disconnected
            }
        }

        private static byte[] page() {
            try {
                return new ClassPathResource("unreadable.html").getContentAsByteArray();
            } catch (IOException e) {
                throw new IllegalStateException("The program is incomplete", e);
            }
        }
    }
}
