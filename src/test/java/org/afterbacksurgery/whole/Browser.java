package org.afterbacksurgery.whole;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window. One that is installed is used; otherwise Selenium fetches one. */
final class Browser {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Browser() {}

    static ChromeDriver open(boolean javaScript) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        if (!javaScript) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        try {
            return open(options);
        } catch (WebDriverException | IllegalStateException e) {
            throw new IllegalStateException(
                    "The tests need a browser, found none and could not fetch one. Install Chromium and its driver "
                            + "(Debian: apt-get install chromium chromium-driver; macOS: brew install --cask chromium chromedriver), "
                            + "then run the tests again.",
                    e);
        }
    }

    private static ChromeDriver open(ChromeOptions options) {
        Optional<File> browser =
                NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst();
        Optional<File> driver = onPath("chromedriver");
        browser.ifPresent(options::setBinary);
        if (browser.isPresent() && driver.isPresent()) {
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driver.get())
                    .build();
            return new ChromeDriver(service, options);
        }
        return new ChromeDriver(options);
    }

    private static Optional<File> onPath(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return Optional.of(file.toFile());
            }
        }
        return Optional.empty();
    }
}
