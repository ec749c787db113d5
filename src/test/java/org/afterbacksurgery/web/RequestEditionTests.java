package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.servlet.DispatcherType;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class RequestEditionTests {
    private static final Edition FIRST = SampleEdition.of();
    private static final Edition SECOND = SampleEdition.of();

    private final Catalogue catalogue = mock();
    private final RequestEdition editions = new RequestEdition(this.catalogue);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/causes");

    @BeforeEach
    void publishWhileAPageIsMade() {
        given(this.catalogue.edition()).willReturn(FIRST, SECOND);
    }

    /** An error page is another dispatch of the same request. */
    @Test
    void aRequestTakesOneEditionAndItsErrorPageShowsTheSame() {
        assertThat(this.editions.of(this.request)).isSameAs(FIRST);

        this.request.setDispatcherType(DispatcherType.ERROR);
        this.request.setRequestURI("/error");

        assertThat(this.editions.of(this.request)).isSameAs(FIRST);
        verify(this.catalogue, times(1)).edition();
    }

    @Test
    void theNextRequestTakesTheNext() {
        assertThat(this.editions.of(this.request)).isSameAs(FIRST);
        assertThat(this.editions.of(new MockHttpServletRequest("GET", "/causes")))
                .isSameAs(SECOND);
    }

    @Test
    void aHandlerGetsTheSameAsAnArgument() throws Exception {
        MethodParameter edition = parameter("handle", Edition.class);

        assertThat(this.editions.supportsParameter(edition)).isTrue();
        assertThat(this.editions.resolveArgument(edition, null, new ServletWebRequest(this.request), null))
                .isSameAs(FIRST)
                .isSameAs(this.editions.of(this.request));
        assertThat(this.editions.supportsParameter(parameter("handle", String.class)))
                .isFalse();
    }

    private static MethodParameter parameter(String name, Class<?> type) throws NoSuchMethodException {
        return new MethodParameter(RequestEditionTests.class.getDeclaredMethod(name, type), 0);
    }

    void handle(Edition edition) {}

    void handle(String text) {}
}
