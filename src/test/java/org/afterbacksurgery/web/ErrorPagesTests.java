package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

class ErrorPagesTests {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();

    @ParameterizedTest
    @CsvSource({
        "404, error/404, This page is not here",
        "410, error/410, This page was taken down",
        "400, error/404, We could not read this request",
        "405, error/404, We could not read this request",
        "500, error/500, Something went wrong on our side",
        "503, error/500, Something went wrong on our side"
    })
    void everyErrorHasAPageForPeople(int status, String view, String title) {
        this.request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);

        assertThat(answer(Locale.ENGLISH)).isEqualTo(view);
        assertThat(this.response.getStatus()).isEqualTo(status);
        assertThat(this.response.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(this.model).containsEntry("status", status);
        assertThat(head().title()).isEqualTo(title);
        assertThat(head().noindex()).isTrue();
        assertThat(head().canonical()).isNull();
    }

    @Test
    void withoutAnErrorTheAddressIsLikeAnyThatDoesNotExist() {
        assertThat(answer(Locale.forLanguageTag("es"))).isEqualTo("error/404");
        assertThat(this.response.getStatus()).isEqualTo(404);
        assertThat(head().title()).isEqualTo("Esta página no está aquí");
    }

    @Test
    void aPageThatIsGoneTellsSinceWhen() {
        GonePage gone = new GonePage(LocalDate.of(2026, 11, 3), null);
        this.request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 410);
        this.request.setAttribute(GonePage.ATTRIBUTE, gone);

        answer(Locale.ENGLISH);

        assertThat(this.model).containsEntry("gone", gone);
    }

    private String answer(Locale locale) {
        return new ErrorPages(SampleMessages.SITE).error(this.request, this.response, this.model, locale);
    }

    private PageHead head() {
        return Objects.requireNonNull((PageHead) this.model.get("head"));
    }
}
