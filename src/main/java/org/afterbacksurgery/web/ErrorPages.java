package org.afterbacksurgery.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reports what went wrong, always as a page that people can read. */
@Controller
class ErrorPages implements ErrorController {
    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    String error(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        int status = status(request);
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        String page = status == 404 ? "404" : status == 410 ? "410" : status < 500 ? "400" : "500";
        model.addAttribute("status", status);
        model.addAttribute(
                "head",
                PageHead.ofError(text("error." + page + ".title", locale), text("error." + page + ".lede", locale)));
        model.addAttribute("gone", request.getAttribute(GonePage.ATTRIBUTE));
        return switch (page) {
            case "410" -> "error/410";
            case "500" -> "error/500";
            default -> "error/404";
        };
    }

    /** When requested directly, without an error, this address acts like one that does not exist. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private String text(String key, Locale locale) {
        return this.messages.getMessage(key, null, locale);
    }
}
