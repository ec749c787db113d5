package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PathLocaleResolverTests {
    private final Catalogue catalogue = mock();
    private final PathLocaleResolver resolver = new PathLocaleResolver(new RequestEdition(this.catalogue));

    @BeforeEach
    void publish() {
        given(this.catalogue.edition()).willReturn(SampleEdition.of());
    }

    @ParameterizedTest
    @CsvSource({"/, en", "/causes/smoking, en", "/es, es", "/es/causas, es", "/estate, en", "/fr/causes, en"})
    void thePathAloneDecidesWhateverTheBrowserPrefers(String path, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addPreferredLocale(Locale.GERMAN);

        assertThat(this.resolver.resolveLocale(request)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void anErrorPageSpeaksTheLanguageOfThePathThatFailed() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/es/nada");

        assertThat(this.resolver.resolveLocale(request)).isEqualTo(Locale.forLanguageTag("es"));
    }

    @Test
    void nothingElseCanSetTheLanguage() {
        assertThatThrownBy(() -> this.resolver.setLocale(new MockHttpServletRequest(), null, Locale.GERMAN))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
