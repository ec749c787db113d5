package org.afterbacksurgery.web;

import java.util.List;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.site.Translated;
import org.jspecify.annotations.Nullable;

/**
 * The header, menu and footer around every page.
 *
 * @param baseUrl where the site is published, without a slash at the end
 * @param path the request's path, to mark the current topic in the menu
 * @param feed the address of the list of changes
 * @param crisisLine the number for people who think about harming themselves
 * @param clinic the clinic's own line for anything that is not an emergency; null without one
 * @param owner who is responsible for the site
 * @param funding who pays for it; empty when not given
 * @param conditionNames of the condition that the site is about: its name, then others
 */
public record Frame(
        String siteName,
        String language,
        String baseUrl,
        String path,
        String feed,
        String emergencyNumber,
        String crisisLine,
        @Nullable Line clinic,
        String owner,
        String funding,
        List<String> conditionNames,
        Menu menu) {

    /**
     * A telephone line.
     *
     * @param phone as people write it
     */
    public record Line(String name, String phone) {
        /** As telephones dial it; null with words or an extension, since dialing the digits could reach someone else. */
        public @Nullable String number() {
            return this.phone.matches("[0-9+(). -]{3,40}") ? this.phone.replaceAll("[^0-9+]", "") : null;
        }
    }

    public Frame {
        conditionNames = List.copyOf(conditionNames);
    }

    static Frame of(Edition edition, String path) {
        Site site = edition.site();
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
                ConditionNames.in(edition, language),
                Menu.of(edition, language));
    }

    private static @Nullable Line line(Site.@Nullable Clinic clinic) {
        return clinic == null || clinic.phone() == null ? null : new Line(clinic.name(), clinic.phone());
    }

    public String condition() {
        return this.conditionNames.get(0);
    }

    /** The other names of the condition, joined with commas; empty when there are none. */
    public String alsoCalled() {
        return String.join(", ", this.conditionNames.subList(1, this.conditionNames.size()));
    }

    /** The address of the home page. */
    public String home() {
        return this.menu.home();
    }

    /** The value of {@code aria-current} for a menu link on this page; empty for another topic. */
    public String current(Menu.Link link) {
        return link.address().equals(this.path) ? "page" : link.leadsTo(this.path) ? "true" : "";
    }
}
