package org.afterbacksurgery.web;

import jakarta.servlet.http.HttpServletRequest;
import org.afterbacksurgery.site.CurrentSite;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.site.Translated;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every view the {@link Frame} around it. */
@ControllerAdvice
class FrameAdvice {
    private final CurrentSite current;
    private final Menu menu;

    FrameAdvice(CurrentSite current, Menu menu) {
        this.current = current;
        this.menu = menu;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        String path = RequestPath.of(request);
        Site site = this.current.site();
        String language = site.languageOf(path);
        Translated funding = site.owner().funding();
        return new Frame(
                site.name().in(language),
                language,
                site.baseUrl(),
                path,
                site.programPath(language, "feed.xml"),
                site.emergencyNumber(),
                site.crisisLine(),
                line(site.clinic()),
                site.owner().name(),
                funding == null ? "" : funding.in(language),
                this.menu.conditionNames(language),
                this.menu.links(language));
    }

    private static Frame.@Nullable Line line(Site.@Nullable Clinic clinic) {
        return clinic == null || clinic.phone() == null ? null : new Frame.Line(clinic.name(), clinic.phone());
    }
}
