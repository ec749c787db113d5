package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestPathTests {
    @ParameterizedTest
    @CsvSource({"/causes/smoking, /causes/smoking", "/opini%C3%B3n, /opinión", "/a%2Fb, /a/b", "/100%, /100%"})
    void isDecodedUnlessItCannotBe(String asked, String path) {
        assertThat(RequestPath.of(new MockHttpServletRequest("GET", asked))).isEqualTo(path);
    }
}
