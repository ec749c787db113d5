package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import jakarta.servlet.RequestDispatcher;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class FrameInterceptorTests {
    private static final Edition EDITION =
            SampleEdition.of(SampleArticles.at("/causes").index().build());

    private final Catalogue catalogue = mock();
    private final FrameInterceptor interceptor = new FrameInterceptor(new RequestEdition(this.catalogue));

    @Test
    void aViewHasTheFrameOfThePathThatWasAskedFor() {
        given(this.catalogue.edition()).willReturn(EDITION);
        ModelAndView answer = new ModelAndView("article");

        handle(new MockHttpServletRequest("GET", "/causes/smok%C3%ADng"), answer);

        assertThat(answer.getModel()).containsEntry("frame", Frame.of(EDITION, "/causes/smokíng"));
    }

    @Test
    void anErrorPageHasTheFrameOfThePathThatFailed() {
        given(this.catalogue.edition()).willReturn(EDITION);
        ModelAndView answer = new ModelAndView("error/404");
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/es/nada");

        handle(request, answer);

        assertThat(answer.getModel()).containsEntry("frame", Frame.of(EDITION, "/es/nada"));
    }

    @Test
    void anAnswerWithoutAViewTakesNoEdition() {
        ModelAndView withoutView = new ModelAndView();

        handle(new MockHttpServletRequest("GET", "/feed.xml"), null);
        handle(new MockHttpServletRequest("GET", "/causes/smoking.md"), withoutView);

        assertThat(withoutView.getModel()).isEmpty();
        verifyNoInteractions(this.catalogue);
    }

    private void handle(MockHttpServletRequest request, @Nullable ModelAndView answer) {
        this.interceptor.postHandle(request, new MockHttpServletResponse(), this, answer);
    }
}
